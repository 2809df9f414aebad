import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate, type Draft, emptyDraft } from '../../src/core/draft.ts';
import { keepingSame } from '../../src/core/merge/keepingSame.ts';
import { sameContent } from '../../src/core/sameContent.ts';

const json = fc.jsonValue({ maxDepth: 4 });
const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const read = (text: string): unknown => JSON.parse(text);

describe('what says the same', () => {
  it.each<[unknown, unknown, boolean]>([
    [{ a: 1, b: [2, { c: 3 }] }, { b: [2, { c: 3 }], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, true],
    [[1, 2], [2, 1], false],
    [[1], { 0: 1 }, false],
    [{ a: null }, {}, false],
    ['1', 1, false],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(sameContent(one, other)).toBe(expected);
    expect(sameContent(other, one)).toBe(expected);
  });

  it('is known again in a copy', () => {
    fc.assert(fc.property(json, (value) => sameContent(value, copyOf(value))));
  });
});

describe('keeping what is the same', () => {
  it('gives what comes, whatever was there before', () => {
    fc.assert(fc.property(json, json, (known, next) => sameContent(keepingSame(known, next), next)));
    expect(JSON.stringify(keepingSame({}, read('{"__proto__":{}}')))).toBe('{"__proto__":{}}');
    expect(Object.is(Reflect.get(Object(keepingSame(read('{"a":1}'), read('{"__proto__":{}}'))), '__proto__'), Object.prototype)).toBe(false);
  });

  it('gives the very thing that was there where nothing differs', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), json), (value) => keepingSame(value, structuredClone(value)) === value));
  });

  it('makes anew only the way to what differs', () => {
    const draft: Draft = {
      ...emptyDraft({ id: 'r1', childId: 'a', framework: { id: 'tiny', edition: '1' }, kind: 'annual', reviewedOn: '2026-06-12' }),
      ratings: { school: { TK1: { mark: 2 }, TK2: { mark: 1 } }, family: { TH1: { mark: 0 } } },
    };
    const kept = keepingSame(draft, annotate(structuredClone(draft), 'school', 'TK1', { evidence: 'Two steps.' }));
    expect(kept.ratings.school['TK1']).toEqual({ mark: 2, evidence: 'Two steps.' });
    expect(kept.ratings).not.toBe(draft.ratings);
    expect(kept.ratings.school['TK2']).toBe(draft.ratings.school['TK2']);
    expect(kept.ratings.family).toBe(draft.ratings.family);
    expect(kept.strengths).toBe(draft.strengths);
  });
});
