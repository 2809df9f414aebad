import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { watch } from './test.ts';

/** A browser window of its own in which everything that could carry something out of the device is written down. */
export interface Guarded {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Breaches of the content security policy or of Trusted Types, in any of its pages and workers' pages. */
  readonly breaches: readonly string[];
  /** What was asked of anybody but this machine: the browser had to go through a proxy for it. */
  readonly strangers: readonly string[];
  /** What was asked of this machine, and how. */
  readonly asked: readonly string[];
  /** Pages gone to, calls of WebRTC, windows opened. */
  readonly ways: readonly string[];
  /** Scripts that ran as workers. */
  readonly workers: readonly string[];
  /** Exceptions, errors in the console. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Opens one. Nothing in it has been to `url` yet. */
export async function guarded(browser: Browser): Promise<Guarded> {
  const [breaches, strangers, asked, ways, workers]: [string[], string[], string[], string[], string[]] = [[], [], [], [], []];
  const proxy = createServer((request, response) => { strangers.push(String(request.url)); response.writeHead(502).end(); });
  proxy.on('connect', (request, socket) => { strangers.push(String(request.url)); socket.destroy(); });
  await new Promise<void>((resolve) => { proxy.listen(0, '127.0.0.1', resolve); });
  const { port } = proxy.address() as AddressInfo;
  // Only what is on this machine goes past the proxy; every other name ends in it, unresolved.
  const context = await browser.newContext({ proxy: { server: `http://127.0.0.1:${port}`, bypass: '127.0.0.1' }, acceptDownloads: true });
  await context.exposeBinding('noteBreach', (_, breach: string) => { breaches.push(breach); });
  await context.exposeBinding('noteWay', (_, way: string) => { ways.push(way); });
  await context.addInitScript(() => {
    const { noteBreach, noteWay } = globalThis as unknown as Record<'noteBreach' | 'noteWay', (text: string) => Promise<void>>;
    document.addEventListener('securitypolicyviolation', (event) => { void noteBreach(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`); });
    for (const name of ['RTCPeerConnection', 'WebSocket', 'WebTransport', 'EventSource'] as const) {
      const original = (globalThis as Record<string, unknown>)[name] as (new (...given: unknown[]) => object) | undefined;
      if (original) Object.assign(globalThis, { [name]: class extends original { constructor(...given: unknown[]) { void noteWay(name); super(...given); } } });
    }
  });
  context.on('request', (request) => { asked.push(`${request.method()} ${request.url()}`); });
  const page = await context.newPage();
  context.on('page', (opened) => { ways.push(`a window: ${opened.url()}`); });
  page.on('framenavigated', (frame) => { ways.push(`to ${frame.url()}`); });
  page.on('worker', (worker) => { workers.push(worker.url()); });
  const faults = watch(page);
  return {
    context, page, breaches, strangers, asked, ways, workers, faults,
    close: async () => {
      await context.close();
      await new Promise<void>((resolve) => { proxy.close(() => resolve()); proxy.closeAllConnections(); });
    },
  };
}
