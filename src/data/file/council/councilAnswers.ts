import type { CouncilFile } from '../../../core/council/councilFile.ts';
import type { FileProgress } from '../progress.ts';
import type { CouncilProblem } from './councilProblem.ts';

/** What the worker that reads a council file says, as the one for other files does: children come as JSON of small lists. */
export type CouncilAnswer =
  | { readonly is: 'awake' }
  | { readonly is: 'progress'; readonly progress: FileProgress }
  | { readonly is: 'problem'; readonly problem: CouncilProblem }
  | { readonly is: 'children'; readonly json: string }
  | { readonly is: 'rest'; readonly rest: Omit<CouncilFile, 'children'> };
