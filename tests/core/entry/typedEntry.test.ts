import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isChanged, laidOver, readTypedEntry } from '../../../src/core/entry/typedEntry.ts';

const FIELDS = ['day', 'note'] as const;
const entry = fc.record({ day: fc.constantFrom('', '2026-11-21', '2026-11-22'), note: fc.constantFrom('', 'Sent.', 'By post.') });

it.each([
  ['what was typed stands', { day: 'a', note: '' }, { day: 'a', note: 'typed' }, { day: 'a', note: '' }, { day: 'a', note: 'typed' }],
  ['what came meanwhile stands where nobody typed', { day: 'a', note: '' }, { day: 'a', note: 'typed' }, { day: 'b', note: '' }, { day: 'b', note: 'typed' }],
  ['what was typed stands over what came meanwhile', { day: 'a', note: '' }, { day: 'c', note: '' }, { day: 'b', note: '' }, { day: 'c', note: '' }],
])('%s', (_, begunWith, typed, now, expected) => {
  expect(laidOver(now, { begunWith, typed }, FIELDS)).toEqual(expected);
});

it('is the typed one over what it was begun with, and reads back as it was written', () => {
  fc.assert(fc.property(entry, entry, (begunWith, typed) => {
    expect(laidOver(begunWith, { begunWith, typed }, FIELDS)).toEqual(typed);
    expect(isChanged({ begunWith, typed }, FIELDS)).toBe(JSON.stringify(begunWith) !== JSON.stringify(typed));
    expect(readTypedEntry(JSON.stringify({ begunWith, typed }), FIELDS)).toEqual({ begunWith, typed });
  }));
});

it.each(['', '{', 'null', '1', '"text"', '[]', '{}', '{"begunWith":null,"typed":null}', '{"begunWith":{"day":"","note":""}}', '{"begunWith":{"day":""},"typed":{"day":""}}', '{"begunWith":{"day":1,"note":""},"typed":{"day":"","note":""}}'])('reads nothing else: %s', (text) => {
  expect(readTypedEntry(text, FIELDS)).toBeUndefined();
});
