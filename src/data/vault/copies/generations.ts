import type { FileInFolder, Folder } from './folder.ts';
import { framesIn } from './framesIn.ts';

/**
 * A snapshot of every row, and the journal of what was written from the moment it was begun. The snapshot of one that was
 * broken off has no end; its journal still goes on from the one before.
 */
export interface Generation {
  readonly number: number;
  readonly snapshot?: FileInFolder;
  readonly journal?: FileInFolder;
}

export const snapshotName = (number: number): string => `snapshot-${number}.bin`;
export const journalName = (number: number): string => `journal-${number}.bin`;

/** The generations of a folder, the oldest first. */
export async function generationsIn(folder: Folder): Promise<readonly Generation[]> {
  const found = new Map<number, Generation>();
  for (const file of await folder.list()) {
    const [, kind, digits] = /^(snapshot|journal)-(\d+)\.bin$/.exec(file.name) ?? [];
    if (!kind) continue;
    const number = Number(digits);
    found.set(number, { ...found.get(number) ?? { number }, [kind]: file });
  }
  return [...found.values()].toSorted((one, other) => one.number - other.number);
}

/** The longest frame that may end a snapshot, in bytes. */
const LONGEST_END = 256;

/** The number of the newest generation whose snapshot was brought to its end, and is older than another. */
export async function newestEnded(folder: Folder, generations: readonly Generation[], before = Infinity): Promise<number | undefined> {
  for (const { number, snapshot } of generations.toReversed()) {
    if (number < before && snapshot && await isEnded(folder, snapshot)) return number;
  }
  return undefined;
}

async function isEnded(folder: Folder, snapshot: FileInFolder): Promise<boolean> {
  for await (const frame of framesIn(folder, snapshot, Math.max(0, snapshot.size - LONGEST_END))) {
    if (frame !== 'damaged' && frame.kind === 'end') return true;
  }
  return false;
}

/** Takes away the generations that a newer one has made needless. Journals stay back to the generation that is kept. */
export async function removeBefore(folder: Folder, kept: number, newest: number): Promise<void> {
  for (const { number, snapshot, journal } of await generationsIn(folder)) {
    if (snapshot && number !== kept && number < newest) await folder.remove(snapshot.name);
    if (journal && number < kept) await folder.remove(journal.name);
  }
}

/** The last transaction before a generation was begun; before all of them when it does not say. */
export async function beginningOf(folder: Folder, generation: Generation | undefined): Promise<number> {
  for (const file of [generation?.journal, generation?.snapshot]) {
    for await (const frame of file ? framesIn(folder, file) : []) {
      if (frame !== 'damaged' && frame.kind === 'start') return frame.commit;
      break;
    }
  }
  return -1;
}
