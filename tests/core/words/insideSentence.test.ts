import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSentences, isShortEnough, lowerFirst, WORDS_IN_A_SENTENCE } from '../../../src/core/words/insideSentence.ts';
import { naturalListIn } from '../../../src/core/words/naturalList.ts';

describe('many things in sentences', () => {
  const sentence = (group: readonly string[]) => `We did not look at ${group.join(' and ')}`;

  it('keep each thing, in order, and each sentence to its length where it can be', () => {
    const thing = fc.integer({ min: 1, max: 30 }).map((words) => Array.from({ length: words }, () => 'word').join(' '));
    fc.assert(fc.property(fc.array(thing), (things) => {
      const said = inSentences(things, sentence);
      expect(said.flatMap((one) => one.replace('We did not look at ', '').split(' and '))).toEqual(things);
      for (const one of said) expect(isShortEnough(one) || !one.includes(' and ')).toBe(true);
    }));
  });

  it('are as few as they can be', () => {
    const things = Array.from({ length: 10 }, (_, at) => `thing${at}`);
    expect(inSentences(things, sentence)).toHaveLength(1);
    expect(inSentences([...things, 'one', 'more'], sentence)).toHaveLength(2);
    expect(WORDS_IN_A_SENTENCE).toBe(25);
  });
});

it.each([['Reading and writing', 'reading and writing'], ['TV and screens', 'TV and screens'], ['I can wait', 'I can wait'], ['Écoute', 'écoute'], ['', '']])('“%s” inside a sentence is “%s”', (title, inside) => {
  expect(lowerFirst(title)).toBe(inside);
});

it.each([
  ['pl', { separator: '; ' }, ['słuch', 'ruch i ręce'], 'słuch; ruch i ręce'],
  ['pl', { separator: '; ' }, ['słuch', 'ruch'], 'słuch i ruch'],
  ['ar', { separator: '؛ ', attachedAnd: true }, ['السمع', 'الحركة واليدان'], 'السمع؛ الحركة واليدان'],
] as const)('a list in %s has its own "and", or none where a thing has one', (locale, words, things, list) => {
  expect(naturalListIn(locale, words)(things)).toBe(list);
});
