import { idle } from '../data/vault/idle.ts';

/** In milliseconds. */
const SOON = 3000;

/** Resolves when the first screen stands with its heading and is painted, and the browser has nothing better to do. */
export async function firstScreen(): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = () => {
      if (!document.querySelector('h1')) return;
      watcher.disconnect();
      resolve();
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, { childList: true, subtree: true });
    look();
  });
  await frame();
  await frame(); // the one before it is painted by then
  await idle(SOON);
}

function frame(): Promise<unknown> {
  return new Promise((resolve) => { requestAnimationFrame(resolve); });
}
