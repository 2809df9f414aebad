import type { Entry, Put } from './entry.ts';
import type { Folder } from './folder.ts';
import { framed } from './frame.ts';
import { framesIn } from './framesIn.ts';
import { type Generation, generationsIn, journalName, newestEnded, removeBefore, snapshotName } from './generations.ts';
import { createJournal } from './journal.ts';
import { recover, type Recovered } from './recover.ts';

/** Keeps the second copy of a vault's rows: every write goes into a journal, and from time to time all rows into a snapshot. */
export interface Keeper {
  /** Looks for the end of the copies, so that nobody waits for it later. Not in a turn. */
  prepare(): Promise<void>;
  /**
   * Writes down what was written before there was a keeper, and compares the copies with the vault: what they have missed is
   * copied anew soon. To be called once, in a turn of the vault's writer, before the first `keep`.
   */
  start(missed: readonly Entry[]): Promise<void>;
  /** Writes down what was written, in the same turn. Never rejects. */
  keep(entries: readonly Entry[]): Promise<void>;
  /** Resolves when no snapshot is due or being made any more. */
  settled(): Promise<void>;
  stop(): void;
}

/** What the keeper copies from. */
export interface CopySource {
  readonly vaultId: string;
  /** How far the writes have come, and the transaction before which no copy may stay: something was erased then. */
  standing(): Promise<Standing>;
  /** Every row as it stands, in slices. A damaged one is repaired on the way, or the copies' good one comes instead of it. */
  rows(): AsyncIterable<readonly Put[]>;
  /** Compares the vault with copies of the same moment and puts back what it has lost. In a turn of the writer. */
  compare(recovered: Recovered): Promise<void>;
  /** Work between which nobody writes, in this tab or another. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Work that only one tab at a time does; false when another is at it. */
  alone(work: () => Promise<void>): Promise<boolean>;
  /** Resolves when there is nothing better to do. */
  idle(): Promise<void>;
  readonly now: () => string;
  readonly tell: (state: 'kept' | 'failing') => void;
}

export interface Standing {
  readonly commit: number;
  readonly forgetBefore: number;
}

/** A journal may grow to a quarter of its snapshot, and to this many bytes anyhow. */
const SHORT_JOURNAL = 1 << 20;
/** How long to wait before what failed is tried again, in milliseconds; twice as long each time, up to an hour. */
const [SOONEST, LATEST] = [60_000, 3_600_000] as const;
/** Above so many bytes the copies are not read as a whole each time the app is opened. */
const TOO_LARGE_TO_COMPARE = 64 << 20;
/** How often it is tried to compare while others write. */
const MOST_TRIES = 3;

export function createKeeper(folder: Folder, source: CopySource): Keeper {
  let stopped = false;
  let behind = false;
  let compared = false;
  let wait: number = SOONEST;
  let considering: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const journal = createJournal(folder);

  async function keep(entries: readonly Entry[]): Promise<void> {
    try {
      for (const entry of entries) if (!stopped) await write(entry);
      if (!behind && entries.length > 0) source.tell('kept');
    } catch {
      // Some of it may be there; a new snapshot makes up for the rest.
      behind = true;
      if (!stopped) source.tell('failing');
    }
    consider();
  }

  async function write(entry: Entry): Promise<void> {
    if (await journal.lastCommit() !== entry.commit - 1) behind = true;
    if (!await journal.add(entry)) behind = true;
  }

  /** What was written before the copies were ready. Another tab's later writes may be in the journal already. */
  async function catchUp(missed: readonly Entry[]): Promise<void> {
    const [last, { commit }] = [await journal.lastCommit(), await source.standing()];
    // Put behind them, these would look like the writes of a database that was put back, and take their place.
    const isOvertaken = last <= commit && missed.some((entry) => entry.commit <= last);
    for (const entry of isOvertaken ? [] : missed) await write(entry);
    if (await journal.lastCommit() !== commit) behind = true;
  }

  /** Makes a snapshot soon, if one is due. */
  function consider(): void {
    if (stopped || timer) return;
    considering ??= source.idle().then(compareOnce).then(makeIfDue).catch(failedForNow).finally(() => { considering = undefined; });
  }

  function failedForNow(): void {
    behind = true;
    if (stopped) return;
    source.tell('failing');
    timer = setTimeout(() => { timer = undefined; consider(); }, wait);
    wait = Math.min(LATEST, wait * 2);
  }

  /** A row that has gone from the database without a trace is still in the copies: they are compared once, while nobody writes. */
  async function compareOnce(): Promise<void> {
    if (compared || stopped) return;
    compared = true;
    if (behind) return;
    let isDamaged = false;
    const size = (await folder.list()).reduce((sum, file) => sum + file.size, 0);
    if (size > TOO_LARGE_TO_COMPARE) return;
    for (let tries = 0; tries < MOST_TRIES && !stopped; tries += 1) {
      // Read while others may write, so that no tap waits for it; compared only when nobody has.
      const recovered = await recover(folder);
      const isCompared = await source.inTurn(async () => {
        if (recovered.commit !== (await source.standing()).commit) return false;
        if (recovered.whole) await source.compare(recovered);
        return recovered.whole;
      });
      if (isCompared) return;
      // What is damaged now may not be told from what is being written now.
      isDamaged = !recovered.whole;
    }
    if (isDamaged) behind = true;
  }

  async function makeIfDue(): Promise<void> {
    while (!stopped && await isDue()) {
      if (!await source.alone(makeSnapshot)) return;
      wait = SOONEST;
    }
    if (!stopped) source.tell('kept');
  }

  async function isDue(): Promise<boolean> {
    const { forgetBefore } = await source.standing();
    const generations = await generationsIn(folder);
    const ended = await newestEnded(folder, generations);
    const newest = generations.at(-1);
    if (behind || ended === undefined || newest?.number !== ended) return true;
    if ((newest.journal?.size ?? 0) > Math.max(SHORT_JOURNAL, (newest.snapshot?.size ?? 0) / 4)) return true;
    const begun = await Promise.all(generations.map((generation) => beginningOf(folder, generation)));
    return begun.some((commit) => commit < forgetBefore);
  }

  async function makeSnapshot(): Promise<void> {
    const before = await generationsIn(folder);
    const number = 1 + (before.at(-1)?.number ?? 0);
    const name = snapshotName(number);
    const begun = await source.inTurn(async () => {
      const standing = await source.standing();
      const start = await framed({ kind: 'start', vaultId: source.vaultId, commit: standing.commit, at: source.now() });
      await folder.append(name, start);
      await folder.append(journalName(number), start);
      behind = false; // from here on the new journal has every write
      return standing;
    });
    let rows = 0;
    let header: Put | undefined;
    /** Each row in a frame of its own: a byte that turns over takes one row with it, not a class. */
    async function addRows(puts: readonly Put[]): Promise<void> {
      const at = source.now();
      const frames = await Promise.all(puts.map((put) => framed({ kind: 'rows', commit: begun.commit, at, part: 0, of: 1, clears: [], deletes: [], puts: [put] })));
      await folder.append(name, joined(frames));
      rows += puts.length;
    }
    for await (const puts of source.rows()) {
      if (stopped) return;
      await addRows(puts);
      for (const put of puts) if (put.table === 'header') header = put;
    }
    // Nothing opens without the header: it stands at both ends.
    if (header) await addRows([header]);
    await source.inTurn(async () => {
      const { commit } = await source.standing();
      if (!stopped) await folder.append(name, await framed({ kind: 'end', rows, commit }));
    });
    if (stopped) return;
    // Two generations are kept, unless something was erased that the older one still holds.
    const older = await newestEnded(folder, before);
    const olderBegan = older === undefined ? -1 : await beginningOf(folder, before.find((one) => one.number === older));
    await removeBefore(folder, older !== undefined && olderBegan >= begun.forgetBefore ? older : number, number);
  }

  return {
    keep,
    async prepare() { await journal.lastCommit().catch(() => undefined); },
    async start(missed) {
      if (stopped) return;
      await catchUp(missed).catch(() => { behind = true; });
      consider();
    },
    async settled() {
      while (considering) await considering;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      folder.close();
    },
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The last transaction before a generation was begun; before all of them when it does not say. */
async function beginningOf(folder: Folder, generation: Generation | undefined): Promise<number> {
  for (const file of [generation?.journal, generation?.snapshot]) {
    for await (const frame of file ? framesIn(folder, file) : []) {
      if (frame !== 'damaged' && frame.kind === 'start') return frame.commit;
      break;
    }
  }
  return -1;
}
