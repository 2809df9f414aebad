import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symbolForHeading, symbolForQuestion, symbolForStrand, symbolForText } from '../../src/catalog/symbolFor.ts';
import { symbolUrl } from '../../src/catalog/symbols.ts';
import meaning from '../../src/catalog/symbols/meaning.json';
import views from '../../src/catalog/views.json';
import { framework, standings } from './texts.ts';

const phrases = meaning.keywords.flatMap(({ symbol, words }) => words.map((phrase) => ({ phrase, symbol })));

describe('symbolForText', () => {
  it.each<[said: string, symbol: string | undefined]>([
    ['I like dogs', 'dog'],
    ['SWIMMING!', 'swimming'],
    ['I like swimming with my dog', 'swimming'],
    ['My nan’s house', 'nan'],
    ["my nan's house", 'nan'],
    ['Capital cities. Swimming.', 'swimming'],
    ['Computer games after tea', 'video-game'],
    ['the computer', 'computer'],
    ['A quiet room, please', 'quiet-room'],
    ['I need it to be quiet. Room 4 is loud.', 'quiet'],
    ['Ear-defenders', 'ear-defenders'],
    ['Too many people', 'crowd'],
    ['My teaching assistant, Miss Ferreira', 'helper'],
    ['Lego', 'blocks'],
    ['Mum, Dad, Chidi', 'mum'],
    ['dogma, hotdogs and a carpet', undefined],
    ['the rest of the class', undefined],
    ['constructor __proto__', undefined],
    ['🐶', undefined],
    ['كلب', undefined],
    ['', undefined],
  ])('%j gives %s', (said, symbol) => {
    expect(symbolForText(said)).toBe(symbol);
  });

  it('finds each keyword alone, in capitals and in the middle of a sentence', () => {
    for (const { phrase, symbol } of phrases) {
      expect([phrase, symbolForText(phrase)]).toEqual([phrase, symbol]);
      expect(symbolForText(`Xyz ${phrase.toUpperCase()} xyz.`)).toBe(symbol);
    }
  });

  it('gives a symbol that is there, or none, whatever is written', () => {
    const words = fc.constantFrom(...phrases.map(({ phrase }) => phrase), 'xyz', '.', '’', ' ');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(words).map((all) => all.join(' '))), (text) => {
      const symbol = symbolForText(text);
      expect(symbol === undefined || symbolUrl(symbol) !== undefined).toBe(true);
    }));
  });
});

describe('the keywords', () => {
  it('stand once, in small letters and plain words', () => {
    expect(new Set(phrases.map(({ phrase }) => phrase)).size).toBe(phrases.length);
    expect(new Set(meaning.keywords.map(({ symbol }) => symbol)).size).toBe(meaning.keywords.length);
    expect(phrases.filter(({ phrase }) => !/^[a-z]+( [a-z]+)*$/.test(phrase))).toEqual([]);
  });
});

describe('what else has a symbol', () => {
  it('every strand of the built-in framework, each its own', () => {
    const found = standings.map(({ code }) => symbolForStrand(framework, code));
    expect(found).toHaveLength(30);
    expect(found).not.toContain(undefined);
    expect(new Set(found).size).toBe(30);
    expect(Object.keys(meaning.strands['vsend-core'])).toEqual(standings.map(({ code }) => code));
  });

  it('no strand of another framework, and none that is not there', () => {
    expect(symbolForStrand({ id: 'another' }, 'CI1')).toBeUndefined();
    expect(symbolForStrand({ id: 'constructor' }, 'name')).toBeUndefined();
    expect(symbolForStrand(framework, 'CI9')).toBeUndefined();
  });

  it('every question that a child is asked, each its own', () => {
    const found = views.child.map(({ code }) => symbolForQuestion(code));
    expect(found).not.toContain(undefined);
    expect(new Set(found).size).toBe(views.child.length);
    expect(Object.keys(meaning.questions)).toEqual(views.child.map(({ code }) => code));
    expect(symbolForQuestion('goingWell')).toBeUndefined();
  });

  it('headings; more help, less help and the same each have their own', () => {
    expect(new Set([symbolForHeading('moreHelp'), symbolForHeading('lessHelp'), symbolForHeading('same')]).size).toBe(3);
    expect(symbolForHeading('whoToAsk')).toBe('who-to-ask');
  });
});
