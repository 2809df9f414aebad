import type { Entry } from './entry.ts';
import { entriesIn, framesOf } from './entryFrames.ts';
import type { FileInFolder, Folder } from './folder.ts';
import { framed } from './frame.ts';
import { framesIn } from './framesIn.ts';
import { generationsIn } from './generations.ts';

/** The newest journal of a folder, to which every write is added. */
export interface Journal {
  /** The last transaction that stands in it as a whole; -1 where there is no journal. */
  lastCommit(): Promise<number>;
  /** Adds what a transaction wrote. False where there is no journal to add it to. In a turn of the writer. */
  add(entry: Entry): Promise<boolean>;
}

export function createJournal(folder: Folder): Journal {
  // As it was last seen, so that its end is not searched for at every write.
  let known = { name: '', size: -1, commit: -1 };

  const newest = async () => (await generationsIn(folder)).findLast((generation) => generation.journal)?.journal;

  async function lastCommit(): Promise<number> {
    const journal = await newest();
    if (!journal) return -1;
    if (known.name !== journal.name || known.size !== journal.size) known = { ...journal, commit: await lastCommitIn(folder, journal) };
    return known.commit;
  }

  return {
    lastCommit,
    async add(entry) {
      const journal = await newest();
      if (!journal) return false;
      let { size } = journal;
      for (const frame of framesOf(entry)) {
        const bytes = await framed(frame);
        await folder.append(journal.name, bytes);
        size += bytes.length;
      }
      known = { name: journal.name, size, commit: entry.commit };
      return true;
    },
  };
}

/** An entry that was broken off between its parts is not there: it would leave a hole that nobody looks for. */
async function lastCommitIn(folder: Folder, journal: FileInFolder): Promise<number> {
  let commit = -1;
  async function* noted() {
    for await (const frame of framesIn(folder, journal)) {
      if (frame !== 'damaged' && frame.kind === 'start') commit = frame.commit;
      yield frame;
    }
  }
  for await (const entry of entriesIn(noted())) commit = entry.commit;
  return commit;
}
