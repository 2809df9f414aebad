// npm start: installs what is missing, builds the app and serves it on this machine until Ctrl-C.
// It uses nothing but Node itself, so that it works straight after `git clone`.
import { createServer } from 'node:net';
import path from 'node:path';
import { run } from './command.mjs';
import { complaintAboutNode, installWhatIsMissing, ROOT } from './install.mjs';
import { serve } from './serve.mjs';

const PORT = 4173;
const ADDRESS = `http://localhost:${PORT}`;

try {
  await start();
} catch (problem) {
  console.error(`\n${problem.message}`);
  process.exitCode = 1;
}

async function start() {
  const complaint = complaintAboutNode();
  if (complaint) throw new Error(complaint);
  if (await isTaken(PORT)) throw taken(); // before the long part
  await installWhatIsMissing();
  console.log('Building Valuing SEND …');
  const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js');
  const built = await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], { folder: ROOT });
  if (built.code !== 0) throw new Error(`Valuing SEND could not be built.\n${built.output}`);
  await serve(path.join(ROOT, 'dist'), { port: PORT, headers: true }).catch((problem) => {
    throw problem.code === 'EADDRINUSE' ? taken() : problem;
  });
  console.log(`\nValuing SEND is ready at ${ADDRESS}\nOpen that address in a browser. Ctrl-C here stops it.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
}

function taken() {
  return new Error(`Port ${PORT} is already in use, perhaps by Valuing SEND in another window: see ${ADDRESS}.\nTo start it here, stop that program first.`);
}

function isTaken(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (problem) => resolve(problem.code === 'EADDRINUSE'));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)));
  });
}
