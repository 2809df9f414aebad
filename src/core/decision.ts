import type { Day } from './day.ts';
import type { CeaseReason } from './meeting.ts';

export const DECISIONS = ['maintain', 'amend', 'cease'] as const;

/**
 * What the council decided after an annual review, and its dates, as the SEN2 return asks for them (F73). The review is complete
 * on `decidedOn`. Dates may come one after another: each time the whole is told again, and the last one counts.
 */
export interface Decision {
  readonly decision?: (typeof DECISIONS)[number];
  readonly decidedOn?: Day;
  readonly draftPlanOn?: Day;
  readonly finalPlanOn?: Day;
  readonly phaseTransferDueOn?: Day;
  readonly phaseTransferFinalOn?: Day;
  readonly ceaseReason?: CeaseReason;
  /** Until when the family or young person can appeal. A plan stays in force until then. */
  readonly appealBy?: Day;
  readonly note?: string;
}
