import type { News } from '../catalog/news.ts';

/** In milliseconds. Editions before 0.7.0 do not answer at all. */
const PATIENCE = 1000;

/**
 * What the new version that waits says about itself; undefined where none waits or none answers. The page may ask nobody for a
 * file, so the waiting service worker tells it (`vite.config.ts` puts the words into it).
 */
export async function waitingNews(): Promise<News | undefined> {
  const waiting = (await navigator.serviceWorker?.getRegistration())?.waiting;
  if (!waiting) return undefined;
  const { port1, port2 } = new MessageChannel();
  try {
    return await new Promise((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(isNews(data) ? data : undefined);
      setTimeout(() => resolve(undefined), PATIENCE);
      waiting.postMessage({ type: 'NEWS' }, [port2]);
    });
  } finally {
    port1.close();
  }
}

function isNews(value: unknown): value is News {
  return typeof value === 'object' && value !== null
    && 'edition' in value && typeof value.edition === 'string'
    && 'lines' in value && Array.isArray(value.lines) && value.lines.every((line) => typeof line === 'string');
}
