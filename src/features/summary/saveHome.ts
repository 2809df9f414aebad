import { viewsSentence } from '../../catalog/viewsSentence.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { saveToDisk } from '../../data/file/download.ts';
import { homeFile, homeFileName, lockedHomeFile } from '../../data/file/home/homeFile.ts';
import type { HomePage } from '../../data/file/home/homePage.ts';
import { openViewsFile, readViewsFile } from '../../data/file/viewsFile.ts';

interface Lock {
  readonly passphrase: string;
  /** What the browser calls the page before it is opened; it names nobody. */
  readonly title: string;
}

/** Makes a page for home into one file, reads it back where it is locked, and hands it to the browser. Gives its name, or a sentence why nothing was saved. */
export async function saveHome(page: HomePage, lock?: Lock): Promise<Result<string, string>> {
  const made = lock ? await lockedHomeFile(page, lock) : done(await homeFile(page));
  if (!made.ok) return failed(viewsSentence(made.problem));
  const blob = new Blob([made.value], { type: 'text/html' });
  if (lock) {
    const read = await readViewsFile(blob, 'page');
    const readBack = read.ok ? await openViewsFile(read.value, lock.passphrase, (found) => done(found)) : read;
    if (!readBack.ok) return failed(`It could not be read back. ${viewsSentence(readBack.problem)}`);
  }
  const fileName = homeFileName(page.madeOn, crypto.randomUUID());
  saveToDisk(blob, fileName);
  return done(fileName);
}
