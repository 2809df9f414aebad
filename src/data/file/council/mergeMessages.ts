import type { Result } from '../../../core/result.ts';
import type { CouncilView, Threshold } from '../../../core/council/suppress.ts';
import type { FileProgress } from '../progress.ts';
import type { CouncilProblem } from './councilProblem.ts';
import type { CountProgress, ReadHead, ShowProblem } from './mergeSession.ts';

/** What the worker that holds many files is asked. Each answer carries the number of what was asked, so that none is taken for another's. `stop` ends what goes on under that number. */
export type MergeRequest =
  | { readonly ask: 'read'; readonly number: number; readonly file: Blob; readonly passphrase?: string | undefined }
  | { readonly ask: 'stop'; readonly number: number }
  | { readonly ask: 'tables'; readonly number: number; readonly places: readonly number[]; readonly threshold: Threshold };

export type MergeAnswer =
  | { readonly is: 'awake' }
  | { readonly is: 'progress'; readonly number: number; readonly progress: FileProgress }
  | { readonly is: 'counted'; readonly number: number; readonly progress: CountProgress }
  | { readonly is: 'read'; readonly number: number; readonly result: Result<ReadHead, CouncilProblem> }
  | { readonly is: 'tables'; readonly number: number; readonly result: Result<CouncilView, ShowProblem> };
