import type { Day } from '../day.ts';
import type { NeedMove } from '../support/needSupport.ts';
import type { SupportMove } from '../support/supportLayer.ts';

/** What a rule may ask for before a talking point is raised, or beside it. */
export const POINT_CHECKS = [
  'held', 'evidenceOnce', 'evidenceEachTime', 'nothingNewlyOver', 'goingWell', 'settingBelow', 'familysView', 'childsView', 'noOpenDifference', 'supportOnRecord',
] as const;
export type PointCheck = (typeof POINT_CHECKS)[number];

/** Which talking points there are, as data: need against support, three by three, and where support cannot be told. */
export interface PointRules {
  readonly id: string;
  readonly inForceFrom: Day;
  readonly source: string;
  readonly rules: readonly PointRule[];
}

/** One cell of need against support. No rule stands for the same need with the same support: there is nothing to raise. */
export interface PointRule {
  /** Permanent: answers are kept by it. */
  readonly id: string;
  readonly need: NeedMove;
  readonly support: SupportMove | 'unclear' | 'any';
  /** Raised by the family's own level where the level that counts does not say so. */
  readonly asked?: boolean;
  /** Sentences for staff and for families; `{needs}`, `{strand}`, `{since}` and `{name}` are filled in. */
  readonly staff: string;
  readonly family: string;
  readonly caution: string;
  /** All of these, or the point is held back: it is still shown to staff, with what is missing. */
  readonly holdsBack: readonly PointCheck[];
  /** Told where they are missing; they hold nothing back. */
  readonly alsoAsks: readonly PointCheck[];
}
