import type { CouncilFramework } from '../../../core/council/councilFile.ts';
import type { CouncilCount } from '../../../core/council/councilTables.ts';
import type { CouncilView, SuppressProblem, Threshold } from '../../../core/council/suppress.ts';
import type { Result } from '../../../core/result.ts';

/** What is to be held back of what, and by which rules. */
export interface HoldRequest {
  readonly count: CouncilCount;
  readonly framework: CouncilFramework;
  readonly threshold: Threshold;
}

export interface HoldAnswer {
  readonly is: 'held';
  readonly result: Held;
}

export type Held = Result<CouncilView, SuppressProblem>;
