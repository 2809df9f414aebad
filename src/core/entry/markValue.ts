import { LEVELS } from '../framework.ts';
import type { Mark } from '../review.ts';

/** A mark as the value of a radio button. */
export function valueOfMark(mark: Mark): string {
  return String(mark);
}

/** The mark that a radio button's value stands for. */
export function markOfValue(value: string): Mark {
  if (value === 'notApplicable') return 'notApplicable';
  return LEVELS.find((level) => String(level) === value) ?? 'notAssessed';
}
