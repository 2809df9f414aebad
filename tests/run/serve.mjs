import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { headersFor, readRules } from './headers.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.png': 'image/png', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json', '.woff2': 'font/woff2',
};

/**
 * Serves the files of a folder to this machine alone, on both of its own addresses (127.0.0.1 and, where there is one, ::1),
 * under `base` ("/" or "/some/where/"). What is not a file is answered with 404, as a plain web host would.
 * With `headers` it sends what the folder's own file `_headers` asks for, as the hosts do that know such a file.
 * Gives the port and a function that stops serving. Rejects with the code EADDRINUSE when the port is taken.
 */
export async function serve(folder, { port = 0, base = '/', headers = false } = {}) {
  const root = path.resolve(folder);
  const rules = headers ? readRules(await readFile(path.join(root, '_headers'), 'utf8')) : [];
  const answer = (request, response) => {
    send(root, base, rules, request, response).catch(() => { response.writeHead(500).end(); });
  };
  const first = await listen(answer, '127.0.0.1', port);
  const taken = first.address().port;
  const servers = [first];
  try {
    servers.push(await listen(answer, '::1', taken));
  } catch (problem) {
    if (problem.code === 'EADDRINUSE') { first.close(); throw problem; } // else: this machine has no ::1
  }
  return {
    port: taken,
    stop: () => Promise.all(servers.map((server) => new Promise((stopped) => {
      server.close(stopped);
      server.closeAllConnections();
    }))),
  };
}

function listen(answer, host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

async function send(root, base, rules, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();
  const asked = pathAsked(request.url);
  if (asked === undefined || !asked.startsWith(base)) return notFound(response);
  const file = path.join(root, asked.slice(base.length), asked.endsWith('/') ? 'index.html' : '');
  if (file !== root && !file.startsWith(root + path.sep)) return notFound(response);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return notFound(response);
  response.writeHead(200, {
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': 'no-cache', // a rebuilt app is seen at the next load
    'X-Content-Type-Options': 'nosniff',
    ...headersFor(rules, `/${asked.slice(base.length)}`),
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

function pathAsked(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

function notFound(response) {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such file.\n');
}

// `node serve.mjs <folder> [base] [--headers] [--port=<number>]` serves on that port, or a free one, and prints its number: a server that a test can kill.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = '.', base = '/'] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const asked = process.argv.find((word) => word.startsWith('--port='))?.slice('--port='.length);
  const { port } = await serve(folder, { base, headers: process.argv.includes('--headers'), port: Number(asked ?? 0) });
  process.stdout.write(`${port}\n`);
}
