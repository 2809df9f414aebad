import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readKeptObject } from '../../../src/core/entry/keptObject.ts';

it('reads an object back as it was written', () => {
  fc.assert(fc.property(fc.dictionary(fc.string().filter((name) => name !== '__proto__'), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (object) => {
    expect(readKeptObject(JSON.stringify(object))).toEqual(object);
  }));
});

it.each(['', '{', 'null', 'true', '7', '"text"'])('is empty for anything else: %s', (text) => {
  expect(readKeptObject(text)).toEqual({});
});

it('never throws', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => { expect(readKeptObject(text)).toBeTypeOf('object'); }));
});
