import type { Page } from '@playwright/test';

/** The files of the app in the browser's private folder (OPFS) with their sizes: `valuing-send/…/snapshot-1.bin: 4096`. */
export function copiesOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    const walk = async (folder: FileSystemDirectoryHandle, place: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') await walk(handle, `${place}${name}/`);
        else found.push(`${place}${name}: ${(await handle.getFile()).size}`);
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    return found.toSorted();
  });
}

/** Waits until the second copies have not changed for a while: they are written when the app is idle. */
export async function copiesAreQuiet(page: Page, quietFor = 1500): Promise<void> {
  let last = '';
  for (let quiet = 0, waited = 0; quiet < quietFor && waited < 20_000; quiet += 250, waited += 250) {
    const now = (await copiesOn(page)).join();
    if (now !== last) quiet = 0;
    last = now;
    await page.waitForTimeout(250);
  }
}
