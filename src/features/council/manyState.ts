import { useSyncExternalStore } from 'react';
import type { MergeChoices } from '../../core/council/councilMerge.ts';
import type { CouncilView, Threshold } from '../../core/council/suppress.ts';
import type { Day } from '../../core/day.ts';
import type { CouncilProblem } from '../../data/file/council/councilProblem.ts';
import { type CouncilReader, createCouncilReader } from '../../data/file/council/councilReader.ts';
import type { ReadHead, ShowProblem } from '../../data/file/council/mergeSession.ts';

/** What a file says of itself, and what it is called here: two of one school and one moment differ in nothing else. */
export type NamedHead = ReadHead & { readonly fileName: string };

/** A file that was chosen. */
export interface ManyFile {
  readonly key: number;
  readonly name: string;
  readonly file: File;
  readonly head?: NamedHead;
  /** `stopped`: not looked at yet. */
  readonly problem?: CouncilProblem;
}

/** What came of a passphrase: names of files. */
export interface Unlocked {
  readonly opened: readonly string[];
  readonly notOpened: readonly string[];
}

/** Everything of this screen, from the first file until somebody starts again. */
export interface ManyState {
  readonly reader: CouncilReader;
  readonly files: readonly ManyFile[];
  readonly unlocked?: Unlocked | undefined;
  /** What was decided by hand: about files, about schools by id, and which framework, by its key. */
  readonly choices: MergeChoices;
  readonly leftOut: ReadonlySet<string>;
  readonly framework: string;
  readonly threshold: Threshold;
  /** What is shown: from then on all of the above stays as it is. */
  readonly view?: CouncilView;
  readonly problem?: ShowProblem | undefined;
  /** On the screen. */
  readonly isRounded: boolean;
  /** Paper is rounded unless somebody says otherwise. */
  readonly printsExact?: boolean;
  /** The day on which exact numbers of another set were shown on this device. */
  readonly otherOn?: Day | undefined;
}

/** It lives in this tab as long as the page does, so that a look at another screen costs nobody their files. */
export function useManyState(): ManyState {
  return useSyncExternalStore(subscribe, manyState);
}

export function manyState(): ManyState {
  return state;
}

/** Changes some of it; what belongs to another reader, as before somebody started again, is passed over. */
export function changeMany(reader: CouncilReader, change: (now: ManyState) => Partial<ManyState>): void {
  if (state.reader === reader) put({ ...state, ...change(state) });
}

/** Forgets every file and every decision. */
export function forgetMany(): void {
  state.reader.close();
  put(fresh());
}

function fresh(): ManyState {
  return { reader: createCouncilReader(), files: [], choices: {}, leftOut: new Set(), framework: '', threshold: 5, isRounded: false };
}

let state = fresh();
const listeners = new Set<() => void>();

function put(next: ManyState): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
