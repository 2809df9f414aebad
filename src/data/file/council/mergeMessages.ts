import type { Result } from '../../../core/result.ts';
import type { CouncilView, Threshold } from '../../../core/suppress.ts';
import type { FileProgress } from '../progress.ts';
import type { CouncilProblem } from './councilProblem.ts';
import type { ReadHead } from './mergeSession.ts';

/** What the worker that holds many files is asked. Each answer carries the number of what was asked, so that none is taken for another's. `stop` ends a reading that goes on. */
export type MergeRequest =
  | { readonly ask: 'read'; readonly number: number; readonly file: Blob; readonly passphrase?: string | undefined }
  | { readonly ask: 'stop'; readonly number: number }
  | { readonly ask: 'tables'; readonly number: number; readonly places: readonly number[]; readonly threshold: Threshold; readonly isRounded: boolean };

export type MergeAnswer =
  | { readonly is: 'awake' }
  | { readonly is: 'progress'; readonly number: number; readonly progress: FileProgress }
  | { readonly is: 'read'; readonly number: number; readonly result: Result<ReadHead, CouncilProblem> }
  | { readonly is: 'tables'; readonly number: number; readonly view: CouncilView | undefined };
