import type { CopySource } from './copySource.ts';
import type { Folder } from './folder.ts';
import { recover } from './recover.ts';

/** Above so many bytes the copies are not read as a whole each time the app is opened. */
const TOO_LARGE_TO_COMPARE = 64 << 20;
/** How often it is tried to compare while others write. */
const MOST_TRIES = 3;

/**
 * A row that has gone from the database without a trace is still in the copies: they are compared while nobody writes.
 * Gives whether the copies are damaged, as far as could be seen.
 */
export async function compareCopies(folder: Folder, source: CopySource, isStopped: () => boolean): Promise<'damaged' | undefined> {
  const size = (await folder.list()).reduce((sum, file) => sum + file.size, 0);
  if (size > TOO_LARGE_TO_COMPARE) return undefined;
  let isDamaged = false;
  for (let tries = 0; tries < MOST_TRIES && !isStopped(); tries += 1) {
    // Read while others may write, so that no tap waits for it; compared only when nobody has.
    const recovered = await recover(folder);
    const isCompared = await source.inTurn(async () => {
      if (recovered.commit !== (await source.standing()).commit) return false;
      if (recovered.whole) await source.compare(recovered);
      return recovered.whole;
    });
    if (isCompared) return undefined;
    // What is damaged now may not be told from what is being written now.
    isDamaged = !recovered.whole;
  }
  return isDamaged ? 'damaged' : undefined;
}
