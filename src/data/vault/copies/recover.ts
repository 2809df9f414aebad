import { apply, type Entry, place, type Replica } from './entry.ts';
import { entriesIn } from './entryFrames.ts';
import type { FileInFolder, Folder } from './folder.ts';
import { framesIn } from './framesIn.ts';
import { type Generation, generationsIn } from './generations.ts';

/** What the copies of a vault hold. */
export interface Recovered {
  readonly rows: Replica;
  /** The last transaction that shows in them, and when it was; the time is empty when nothing says it. */
  readonly commit: number;
  readonly at: string;
  /** Everything up to that transaction is there, as far as the copies themselves can tell. */
  readonly whole: boolean;
  /** The transactions after an earlier one, in order; undefined when one of them is not there. */
  after(commit: number): readonly Entry[] | undefined;
}

/** Puts together what the copies hold: the newest whole snapshot, and everything written since. Needs no key. */
export async function recover(folder: Folder): Promise<Recovered> {
  const generations = await generationsIn(folder);
  const base = await newestWhole(folder, generations);
  // Where no snapshot is whole, all that is left of any of them is better than nothing.
  const snapshots = base ? [base.snapshot] : await Promise.all(generations.map((generation) => readSnapshot(folder, generation)));
  const journals = await Promise.all(generations.filter(({ number }) => !base || number >= base.number)
    .map(async ({ number, journal }) => ({ number, ...journal ? await allIn(folder, journal) : { entries: [], endsWell: true } })));
  const entries = ofOneLine(journals.flatMap((journal) => journal.entries.map((entry) => ({ entry, number: journal.number }))));

  const rows: Replica = new Map();
  const numbers = base ? [base.number] : generations.map(({ number }) => number);
  for (const [index, snapshot] of snapshots.entries()) {
    const own = numbers[index] ?? 0;
    for (const put of snapshot.puts) place(rows, put);
    for (const { entry, number } of entries) {
      const due = index === snapshots.length - 1 ? number >= own : number >= own && number < (numbers[index + 1] ?? Infinity);
      if (due) apply(rows, entry);
    }
  }
  const first = base?.snapshot.commit ?? -1;
  const own = entries.map(({ entry }) => entry).filter(({ commit }) => commit > first);
  const commit = own.at(-1)?.commit ?? Math.max(0, ...snapshots.map((snapshot) => snapshot.commit));
  return {
    rows, commit,
    at: own.at(-1)?.at ?? snapshots.at(-1)?.at ?? '',
    whole: base !== undefined && commit >= base.snapshot.until && isUnbroken(own, first) && (journals.at(-1)?.endsWell ?? true),
    after(earlier) {
      const later = entries.map(({ entry }) => entry).filter((entry) => entry.commit > earlier);
      return isUnbroken(later, earlier) && (later.at(-1)?.commit ?? earlier) === commit ? later : undefined;
    },
  };
}

interface SnapshotRead {
  readonly puts: Entry['puts'];
  /** The last transaction before it was begun, and the last one that may show in it. */
  readonly commit: number;
  readonly until: number;
  readonly at: string;
  readonly whole: boolean;
}

async function newestWhole(folder: Folder, generations: readonly Generation[]): Promise<{ number: number; snapshot: SnapshotRead } | undefined> {
  for (const generation of generations.toReversed()) {
    const snapshot = await readSnapshot(folder, generation);
    if (snapshot.whole) return { number: generation.number, snapshot };
  }
  return undefined;
}

async function readSnapshot(folder: Folder, { snapshot }: Generation): Promise<SnapshotRead> {
  const puts: Entry['puts'][number][] = [];
  let [commit, until, at, ended, started] = [0, 0, '', -1, false];
  for await (const frame of snapshot ? framesIn(folder, snapshot) : []) {
    if (frame === 'damaged') continue;
    if (frame.kind === 'rows') puts.push(...frame.puts);
    else if (frame.kind === 'start') [commit, at, started] = [frame.commit, frame.at, true];
    else [until, ended] = [frame.commit, frame.rows];
  }
  return { puts, commit, until, at, whole: started && ended === puts.length };
}

/** The entries of a journal, and whether its last bytes are a frame: what was cut short there may have been one. */
async function allIn(folder: Folder, journal: FileInFolder): Promise<{ entries: readonly Entry[]; endsWell: boolean }> {
  const entries: Entry[] = [];
  let endsWell = true;
  async function* watched() {
    for await (const frame of framesIn(folder, journal)) {
      endsWell = frame !== 'damaged';
      yield frame;
    }
  }
  for await (const entry of entriesIn(watched())) entries.push(entry);
  return { entries, endsWell };
}

/**
 * Only what led to the end: where a number comes a second time, the records had been put back to before it, and what was
 * written from then on counts.
 */
function ofOneLine<Numbered extends { readonly entry: Entry }>(entries: readonly Numbered[]): readonly Numbered[] {
  const line: Numbered[] = [];
  for (const one of entries) {
    while ((line.at(-1)?.entry.commit ?? -1) >= one.entry.commit) line.pop();
    line.push(one);
  }
  return line;
}

function isUnbroken(entries: readonly Entry[], after: number): boolean {
  return entries.every(({ commit }, index) => commit === after + 1 + index);
}
