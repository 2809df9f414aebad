import type { Day } from '../day.ts';
import { isDay } from '../day.ts';
import type { Outcome } from '../outcome.ts';

/** What would make an outcome clearer. Hints, never a gate. */
export const SMART_HINTS = ['noWords', 'noMeasure', 'noDate', 'dateGone', 'noStrand', 'notOverTheLine', 'sameWords'] as const;
export type SmartHint = (typeof SMART_HINTS)[number];

export interface SmartContext {
  /** The day of the review. */
  readonly on: Day;
  /** Codes of the strands over the line; undefined while nothing is rated. */
  readonly overTheLine?: readonly string[];
  /** What outcomes of earlier reviews said, that are not this one. */
  readonly earlier?: readonly string[];
}

/**
 * | hint | when |
 * |---|---|
 * | noWords | nothing is said; then nothing else is hinted |
 * | noMeasure | nobody could tell whether it was reached |
 * | noDate, dateGone | no day, or one that is not after the review |
 * | noStrand | linked to no strand |
 * | notOverTheLine | linked, but to none that is over the line, where some are |
 * | sameWords | the same words as an outcome of an earlier review |
 */
export function smartHints({ what, measure, dueOn, strands }: Outcome, { on, overTheLine, earlier = [] }: SmartContext): readonly SmartHint[] {
  if (what.trim() === '') return ['noWords'];
  const linked = overTheLine && overTheLine.length > 0 && strands.length > 0 && !strands.some((code) => overTheLine.includes(code));
  const hints: readonly (SmartHint | false)[] = [
    !measure?.trim() && 'noMeasure',
    (!dueOn || !isDay(dueOn)) && 'noDate',
    dueOn !== undefined && isDay(dueOn) && isDay(on) && dueOn <= on && 'dateGone',
    strands.length === 0 && 'noStrand',
    linked === true && 'notOverTheLine',
    earlier.some((text) => asWords(text) === asWords(what)) && 'sameWords',
  ];
  return hints.filter((hint) => hint !== false);
}

function asWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
