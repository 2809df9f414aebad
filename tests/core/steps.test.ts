import { expect, it } from 'vitest';
import { MOST_STEPS, oneMore } from '../../src/core/steps.ts';

it.each([
  [[], 1],
  [[0], 1],
  [[4, 9, 2], 10],
  [[MOST_STEPS], MOST_STEPS],
] as const)('one more than %j is %d', (steps, expected) => {
  expect(oneMore(...steps)).toBe(expected);
});
