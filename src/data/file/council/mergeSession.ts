import type { CouncilFile } from '../../../core/council/councilFile.ts';
import type { CouncilHead } from '../../../core/council/councilMerge.ts';
import { type CouncilCount, councilCounting } from '../../../core/council/councilTables.ts';
import type { CouncilView, SuppressProblem, Threshold } from '../../../core/council/suppress.ts';
import { done, failed, type Result } from '../../../core/result.ts';
import { createPause, nextTask } from '../../lock/pause.ts';
import type { FileWork } from '../progress.ts';
import type { CouncilProblem } from './councilProblem.ts';
import { holdBack } from './holdBack.ts';
import { markOf } from './mark.ts';
import { readCouncilHere } from './readCouncil.ts';

/** A file that was read: all of it but the children, who stay inside the session. `mark` is that of its content, `size` its children. */
export type ReadHead = CouncilHead & { readonly at: number; readonly mark: string; readonly size: number };

/** Why no tables are given. Nothing was shown then, and the session is as it was. */
export type ShowProblem =
  | SuppressProblem
  /** `settled`: tables of another set of files, or with another threshold, were given already. `brokeDown`: the files may be gone too. */
  | { readonly code: 'noFiles' | 'settled' | 'stopped' | 'brokeDown' };

/** What goes on: children are counted · small numbers are held back. */
export type CountStep = 'counting' | 'holding';

/** How many of the children are through; 0 of 0 where nobody knows. */
export interface CountProgress {
  readonly step: CountStep;
  readonly done: number;
  readonly of: number;
}

export interface CountWork {
  readonly onProgress?: ((progress: CountProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Many files that were read, in this thread. They are kept here and nowhere else; only numbers that may be shown come out.
 *
 * One session gives the tables of one set of files with one threshold, and no others ever: two such sets can be taken from one another,
 * and what is left tells of single children. Afterwards it reads no file any more; another set needs another session and the files anew.
 */
export function createMergeSession() {
  const files: CouncilFile[] = [];
  let shown: { readonly of: string; readonly view: CouncilView } | undefined;
  let latest = new AbortController();
  return {
    /** `settled` once tables were given. */
    async read(file: Blob, passphrase: string | undefined, work: FileWork): Promise<Result<ReadHead, CouncilProblem>> {
      if (shown) return failed({ code: 'settled' });
      const read = await readCouncilHere(file, passphrase, work);
      if (!read.ok) return read;
      const { children, ...head } = read.value;
      return done({ ...head, mark: markOf(JSON.stringify(read.value)), size: children.length, at: files.push(read.value) - 1 });
    },

    /** The tables over these files, by the places that `read` gave; schools stand in this order. Whoever asks again stops what was asked before; the same again gives the same. */
    async tables(places: readonly number[], threshold: Threshold, { onProgress, signal }: CountWork = {}): Promise<Result<CouncilView, ShowProblem>> {
      const set = [...new Set(places)];
      const of = `${threshold}: ${set.toSorted((one, other) => one - other).join()}`;
      if (shown) return shown.of === of ? done(shown.view) : failed({ code: 'settled' });
      latest.abort();
      const mine = new AbortController();
      latest = mine;
      signal?.addEventListener('abort', () => mine.abort(), { once: true });
      if (signal?.aborted) mine.abort();
      const chosen = set.flatMap((at) => files[at] ?? []);
      const framework = chosen[0]?.framework;
      if (!framework) return failed({ code: 'noFiles' });
      const children = chosen.reduce((sum, file) => sum + file.children.length, 0);
      const tell = (counted: number) => onProgress?.({ step: 'counting', done: counted, of: children });
      tell(0);
      await nextTask();
      const count = await countedUntil(mine.signal, chosen, tell);
      if (!count) return failed({ code: 'stopped' });
      onProgress?.({ step: 'holding', done: 0, of: 0 });
      const held = await holdBack({ count, framework, threshold }, mine.signal);
      await nextTask();
      if (mine.signal.aborted) return failed({ code: 'stopped' });
      if (held.ok) shown = { of, view: held.value };
      return held;
    },
  };
}

/** All of it, with this thread free for others in between; undefined once the signal says stop. */
async function countedUntil(signal: AbortSignal, files: readonly CouncilFile[], tell: (counted: number) => void): Promise<CouncilCount | undefined> {
  const steps = councilCounting(files);
  const pause = createPause();
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done) return step.value;
    const rest = pause();
    if (!rest) continue; // what is told in between would not be seen
    tell(step.value);
    await rest;
  }
  return undefined;
}
