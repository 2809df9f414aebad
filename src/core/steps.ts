/**
 * The most that a counter of edits or events may stand at: a thousand a second for thirty years. A file that says more is
 * refused, and counting stops there, so that no record can grow into one that nobody reads again.
 */
export const MOST_STEPS = 2 ** 40;

/** One more than this, and than each of these. */
export function oneMore(...steps: readonly number[]): number {
  return Math.min(Math.max(0, ...steps) + 1, MOST_STEPS);
}
