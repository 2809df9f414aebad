import { expect, test } from 'vitest';
import { isTooNear, type ShownSet } from '../../src/core/shownSets.ts';

const set = (...schools: readonly (readonly [id: string, children: number, mark?: string])[]): ShownSet => new Map(schools.map(([id, children, mark = 'a']) => [id, { children, mark }]));
const shown = set(['s0', 30], ['s1', 20], ['s2', 3]);

// Finding 4: "Start again with other files" gave the children of one school by subtraction.
test.each([
  ['the same again', shown, false],
  ['one school fewer', set(['s0', 30], ['s1', 20]), true],
  ['one large school more', set(['s0', 30], ['s1', 20], ['s2', 3], ['s3', 90]), true],
  ['a newer file of one school', set(['s0', 31, 'b'], ['s1', 20], ['s2', 3]), true],
  ['two small schools more', set(['s0', 30], ['s1', 20], ['s2', 3], ['s3', 2], ['s4', 2]), true],
  ['two schools with enough children more', set(['s0', 30], ['s1', 20], ['s2', 3], ['s3', 4], ['s4', 4]), false],
  ['quite other schools', set(['s7', 30], ['s8', 20]), false],
])('tells sets that are too near: %s', (_, now, isNear) => {
  expect(isTooNear(now, [set(['s9', 500], ['s5', 100]), shown], 5)).toBe(isNear);
});

test('nothing is near before tables were shown', () => expect(isTooNear(shown, [], 5)).toBe(false));
