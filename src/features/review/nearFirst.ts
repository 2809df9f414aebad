import type { Level } from '../../core/framework.ts';

/** A level at which there is some help. */
export type HelpLevel = Exclude<Level, 0>;

/**
 * Which examples are read first: those of the level that is chosen and of its neighbours. More help stands above less, as in the scale.
 *
 * | chosen | near    | others  |
 * |--------|---------|---------|
 * | none   | 4 3 2 1 |         |
 * | 4      | 4 3     | 2 1     |
 * | 3      | 4 3 2   | 1       |
 * | 2      | 3 2 1   | 4       |
 * | 1      | 2 1     | 4 3     |
 * | 0      | 1       | 4 3 2   |
 */
export function nearFirst(level: Level | undefined): { readonly near: readonly HelpLevel[]; readonly others: readonly HelpLevel[] } {
  const isNear = (one: HelpLevel) => level === undefined || Math.abs(one - level) <= 1;
  return { near: MOST_FIRST.filter(isNear), others: MOST_FIRST.filter((one) => !isNear(one)) };
}

const MOST_FIRST: readonly HelpLevel[] = [4, 3, 2, 1];
