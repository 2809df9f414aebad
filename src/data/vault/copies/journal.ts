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
  /**
   * Adds what a transaction wrote, in a turn of the writer. `gap`: it is there, and what stood before it was not the transaction
   * before it. `none`: there is no journal to add it to.
   */
  add(entry: Entry): Promise<'next' | 'gap' | 'none'>;
}

export function createJournal(folder: Folder): Journal {
  // As it was last seen, so that its end is not searched for at every write.
  let known = { name: '', size: -1, commit: -1 };

  const newest = async () => (await generationsIn(folder)).findLast((generation) => generation.journal)?.journal;

  async function endOf(journal: FileInFolder): Promise<number> {
    if (known.name !== journal.name || known.size !== journal.size) known = { ...journal, commit: await lastCommitIn(folder, journal) };
    return known.commit;
  }

  return {
    async lastCommit() {
      const journal = await newest();
      return journal ? endOf(journal) : -1;
    },
    async add(entry) {
      const journal = await newest();
      if (!journal) return 'none';
      const last = await endOf(journal);
      let { size } = journal;
      for await (const bytes of inPieces(entry)) {
        await folder.append(journal.name, bytes);
        size += bytes.length;
      }
      known = { name: journal.name, size, commit: entry.commit };
      return last === entry.commit - 1 ? 'next' : 'gap';
    },
  };
}

/** Bytes that are added to a file in one go: a tap is one, a long import is many. */
const PIECE = 1 << 20;

/** The frames of an entry, as many together as make up a piece: each adding waits for the disk. */
async function* inPieces(entry: Entry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for (const frame of framesOf(entry)) {
    const bytes = await framed(frame);
    waiting.push(bytes);
    length += bytes.length;
    if (length < PIECE) continue;
    yield joined(waiting, length);
    [waiting, length] = [[], 0];
  }
  if (length > 0) yield joined(waiting, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
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
