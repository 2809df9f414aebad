import type { Result } from '../../../core/result.ts';
import type { CouncilView, Threshold } from '../../../core/suppress.ts';
import type { FileProgress } from '../progress.ts';
import type { CouncilProblem } from './councilProblem.ts';
import type { ReadHead } from './mergeSession.ts';

/** What the worker that holds many files is asked; one thing after another. `stop` ends a reading that goes on. */
export type MergeRequest =
  | { readonly ask: 'read'; readonly file: Blob; readonly passphrase?: string | undefined }
  | { readonly ask: 'stop' }
  | { readonly ask: 'tables'; readonly places: readonly number[]; readonly threshold: Threshold };

export type MergeAnswer =
  | { readonly is: 'awake' }
  | { readonly is: 'progress'; readonly progress: FileProgress }
  | { readonly is: 'read'; readonly result: Result<ReadHead, CouncilProblem> }
  | { readonly is: 'tables'; readonly view: CouncilView | undefined };
