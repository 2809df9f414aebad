import { compareCopies } from './compareCopies.ts';
import type { CopySource } from './copySource.ts';
import type { Entry } from './entry.ts';
import { type Folder, isGone } from './folder.ts';
import { beginningOf, generationsIn, newestEnded } from './generations.ts';
import { createJournal } from './journal.ts';
import { makeSnapshot } from './makeSnapshot.ts';

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

/** A journal may grow to a quarter of its snapshot, and to this many bytes anyhow. */
const SHORT_JOURNAL = 1 << 20;
/** How long to wait before what failed twice is tried again, in milliseconds; twice as long each time, up to an hour. */
const [SOONEST, LATEST] = [5000, 3_600_000] as const;
/** How long nobody writes before it is looked whether a snapshot is due, in milliseconds; what failed once is tried again then too. */
const QUIET = 2000;

export function createKeeper(opened: Folder, source: CopySource): Keeper {
  let [folder, journal] = [opened, createJournal(opened)];
  let stopped = false;
  let behind = false;
  let compared = false;
  let hasReopened = false;
  // How often in a row: browsers refuse a file now and then, and only what fails a second time is told.
  let failures = 0;
  let wait: number = SOONEST;
  let considering: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const isStopped = () => stopped;

  async function keep(entries: readonly Entry[]): Promise<void> {
    try {
      for (const entry of entries) if (!stopped) await write(entry);
      if (!behind && failures === 0 && entries.length > 0) source.tell('kept');
    } catch (error) {
      // Some of it may be there; a new snapshot makes up for the rest, at once.
      behind = true;
      if (!stopped && !await reopened(error) && !stopped && !timer) source.tell('starting');
    }
    if (behind) consider();
    else considerLater();
  }

  async function write(entry: Entry): Promise<void> {
    if (await journal.add(entry) !== 'next') behind = true;
  }

  /** What was written before the copies were ready. Another tab's later writes may be in the journal already. */
  async function catchUp(missed: readonly Entry[]): Promise<void> {
    const [last, { commit }] = [await journal.lastCommit(), await source.standing()];
    // Put behind them, these would look like the writes of a database that was put back, and take their place.
    const isOvertaken = last <= commit && missed.some((entry) => entry.commit <= last);
    for (const entry of isOvertaken ? [] : missed) await write(entry);
    if (await journal.lastCommit() !== commit) behind = true;
  }

  /** Looks whether a snapshot is due once nobody has written for a moment: looking reads the folder, and must not hold up a tap. */
  function considerLater(): void {
    clearTimeout(quiet);
    if (!stopped) quiet = setTimeout(consider, QUIET);
  }

  /** Makes a snapshot soon, if one is due. */
  function consider(): void {
    clearTimeout(quiet);
    quiet = undefined;
    if (stopped || timer) return;
    considering ??= source.idle().then(afreshAfterFailure).then(compareOnce).then(makeIfDue).catch(failedForNow).finally(() => {
      considering = undefined;
      // A write may have failed after it was looked whether a snapshot is due.
      if (behind && !timer) considerLater();
    });
  }

  async function failedForNow(error: unknown): Promise<void> {
    if (stopped) return;
    if (await reopened(error)) return makeIfDue().catch(failedForNow);
    if (stopped) return;
    failures += 1;
    if (failures === 1) {
      source.tell('starting');
      return considerLater();
    }
    behind = true;
    source.tell('failing');
    timer = setTimeout(() => {
      timer = undefined;
      consider();
    }, wait);
    wait = Math.min(LATEST, wait * 2);
  }

  /** In a turn: what is just being written is not broken off. */
  async function afreshAfterFailure(): Promise<void> {
    if (failures > 0 && !stopped) await source.inTurn(openAfresh);
  }

  /** Gets a folder afresh that was taken away; at once only the first time until a snapshot has been made in it. */
  async function reopened(error: unknown): Promise<boolean> {
    if (!isGone(error) || hasReopened || !await openAfresh()) return false;
    hasReopened = true;
    clearTimeout(timer);
    timer = undefined;
    source.tell('starting');
    return true;
  }

  async function openAfresh(): Promise<boolean> {
    const next = await source.folderAfresh();
    if (!next || stopped) {
      next?.close();
      return false;
    }
    folder.close();
    [folder, journal] = [next, createJournal(next)];
    return true;
  }

  async function compareOnce(): Promise<void> {
    if (compared || stopped) return;
    if (!behind && await compareCopies(folder, source, isStopped)) behind = true;
    compared = true;
  }

  async function makeIfDue(): Promise<void> {
    while (!stopped && await isDue()) {
      // Where another tab makes one, it is looked again when that has come to an end.
      if (!await source.alone(() => makeSnapshot(folder, source, { isStopped, onBegun: () => { behind = false; } }))) return considerLater();
      hasReopened = false;
    }
    if (stopped || behind) return;
    [wait, failures] = [SOONEST, 0];
    source.tell('kept');
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

  return {
    keep,
    async prepare() { await journal.lastCommit().catch(() => undefined); },
    async start(missed) {
      if (stopped) return;
      await catchUp(missed).catch(() => { behind = true; });
      consider();
    },
    async settled() {
      for (;;) {
        if (quiet) consider();
        if (!considering) return;
        await considering;
      }
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(quiet);
      folder.close();
    },
  };
}
