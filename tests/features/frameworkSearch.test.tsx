import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import SEARCH_WORDS from '../../src/catalog/search-words.json';
import { loadLibrary } from '../../src/catalog/load.ts';
import { places } from '../../src/core/framework.ts';
import type { FrameworkDocument } from '../../src/core/library.ts';
import { searchStrands } from '../../src/features/framework/whole/strandSearch.ts';
import { fold, isFound, piecesOf, wordsIn } from '../../src/core/words/searched.ts';
import { TWO_PARTS_DOCUMENT } from '../fixtures/twoPartsDocument.ts';
import { framework, openApp } from './support.tsx';

const library = await loadLibrary();

const withStatement = (staff: string): FrameworkDocument => ({
  ...TWO_PARTS_DOCUMENT,
  parts: TWO_PARTS_DOCUMENT.parts.map((part) => ({
    ...part,
    domains: part.domains.map((domain) => ({
      ...domain,
      strands: domain.strands.map((strand) => (strand.code !== 'MV1' ? strand : { ...strand, statements: { ...strand.statements, '2': { ...strand.statements['2'], staff } } })),
    })),
  })),
});

async function search(words: string, statement = 'Répète the steps in a noisy place, œuvre by œuvre.'): Promise<UserEvent> {
  const { user } = await openApp('/framework', { packs: [withStatement(statement)], chosen: { id: 'two-parts', edition: '2.1' } });
  await user.type(await screen.findByRole('searchbox', { name: 'Search the strands' }), words);
  return user;
}

const region = () => screen.getByRole('search');
const said = () => within(region()).getByRole('status');
const found = () => within(region()).queryAllByRole('link').map((link) => link.textContent);
const markedWords = () => [...region().querySelectorAll('mark')].map((mark) => mark.textContent);

describe('searching a framework', () => {
  it.each([
    ['as written', 'noisy place'],
    ['in capitals', 'NOISY Place'],
    ['in another order', 'place noisy'],
    ['with the beginnings of words', 'noi pla'],
    ['without accents', 'repete noisy'],
    ['with accents where there are none', 'nôïsy'],
    ['with a letter that is two', 'oeuvre noisy'],
    ['with signs between', '“noisy”, (place)!'],
  ])('finds a statement %s', async (_, words) => {
    await search(words);
    await waitFor(() => expect(said()).toHaveTextContent(/^1 strand$/));
    expect(found()).toEqual(['MV1 Gross motor']);
    expect(screen.getByText('Statement, level 2').nextElementSibling).toHaveTextContent('Répète the steps in a noisy place, œuvre by œuvre.');
  });

  it('marks the words it found, each as a whole', async () => {
    await search('noi rep');
    await waitFor(() => expect(markedWords()).toEqual(['Répète', 'noisy']));
  });

  it('wants every word, and says what to try when one is nowhere', async () => {
    const user = await search('noisy zebra');
    await waitFor(() => expect(said()).toHaveTextContent(/^No strands$/));
    expect(found()).toEqual([]);
    expect(within(region()).getByText(/^No strand has all of these words\. Try fewer words/)).toBeInTheDocument();
    await user.type(screen.getByRole('searchbox'), '{Escape}');
    expect(screen.getByRole('searchbox')).toHaveValue('');
    await waitFor(() => expect(said()).toBeEmptyDOMElement());
    expect(within(region()).queryByText(/^No strand has/)).not.toBeInTheDocument();
  });

  it('finds words that stand in different texts of one strand, and shows both', async () => {
    await search('noisy shows'); // the last stands on the ladder for families
    await waitFor(() => expect(found()).toEqual(['MV1 Gross motor']));
    expect(markedWords()).toEqual(expect.arrayContaining(['noisy', 'shows']));
  });

  it('says what it also searched for, and nothing of the kind for a word that the texts hold', async () => {
    const { user } = await openApp('/framework');
    await user.type(await screen.findByRole('searchbox', { name: 'Search the strands' }), 'wheelchair');
    await waitFor(() => expect(said()).toHaveTextContent(/strands?\. Also searched for “moving and using hands”\.$/));
    expect(found()[0]).toBe('SP3 Moving and using hands');
    expect(markedWords()).toEqual(expect.arrayContaining(['Moving', 'using', 'hands']));
    expect(region().querySelector('ol')).not.toHaveTextContent(/wheelchair/i);
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'stairs');
    await waitFor(() => expect(said()).toHaveTextContent(/^\d+ strands?$/));
  });

  it('does not find the inside of a word, nor the name that stands in for a child', async () => {
    const user = await search('oisy');
    await waitFor(() => expect(said()).toHaveTextContent('No strands'));
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'sam');
    await waitFor(() => expect(said()).toHaveTextContent('No strands'));
  });

  it('says in how many more places, and leads to the strand', async () => {
    const user = await search('mv1');
    await waitFor(() => expect(found()).toEqual(['MV1 Gross motor']));
    expect(within(region()).getByText(/^And in \d+ more places\.$/)).toBeInTheDocument();
    await user.click(within(region()).getByRole('link'));
    await waitFor(() => expect(screen.getByRole('heading', { level: 4, name: 'MV1 Gross motor' })).toHaveFocus());
    expect(screen.getByRole('searchbox')).toHaveValue('mv1');
  });
});

const codesFor = (query: string) => searchStrands(framework, library, query).map(({ place }) => place.strand.code);

describe('the search itself', () => {
  it.each([
    ['', 0], ['  … !', 0], ['CI1', 1], ['sleep', 1], ['sensory', 4], ['hearing', 4],
  ])('for “%s” finds at least %i of the built-in strands', (query, least) => {
    const found = codesFor(query);
    expect(found.length).toBeGreaterThanOrEqual(least);
    if (least === 0) expect(found).toEqual([]);
  });

  it('puts titles first, then statements, then the rest, each in the framework’s order', () => {
    for (const query of ['hearing', 'change', 'reading', 'adult help']) {
      const ranks = searchStrands(framework, library, query).map(({ place: { strand } }) => {
        const held = (texts: readonly string[]) => wordsIn(query).every((word) => texts.some((text) => isFound(word, fold(text))));
        const titles = [strand.code, strand.label, strand.plain];
        if (held(titles)) return 0;
        return held([...titles, ...Object.values(strand.statements).flatMap(({ staff, family }) => [staff, family])]) ? 1 : 2;
      });
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }
    expect(codesFor('hearing')[0]).toBe('SP1');
    const likeTheFramework = places(framework).map(({ strand }) => strand.code).filter((code) => code.startsWith('CI'));
    expect(codesFor('every day').filter((code) => code.startsWith('CI'))).toEqual(likeTheFramework);
  });

  it('never finds nor marks the address of a source', () => {
    expect(Object.values(library.strands).some(({ rationale }) => rationale.sources.some((source) => source.includes('livewellsouthend')))).toBe(true);
    for (const query of ['livewellsouthend', 'studylib', 'https', 'www', 'gov']) expect(codesFor(query)).toEqual([]);
    expect(piecesOf('Descriptors, https://example.org/speech, on speech', ['speech']).filter(({ found }) => found)).toHaveLength(1);
  });

  it.each([
    ['wheelchair', 'SP3'], ['anxiety', 'EM1'], ['meltdown', 'EM2'], ['refusal', 'EM4'], ['dyslexia', 'CL2'], ['ADHD', 'CL4'], ['meltd', 'EM2'], ['anxiety mood', 'EM1'],
  ])('for the everyday word “%s” finds %s', (query, code) => {
    expect(codesFor(query)).toContain(code);
    if (!query.includes(' ')) expect(codesFor(query)[0]).toBe(code);
  });

  it('for autism finds exactly the strands with which it is often recorded', () => {
    const recorded = places(framework).map(({ strand }) => strand.code).filter((code) => library.strands[code]?.links.census.includes('ASD'));
    expect(recorded.length).toBeGreaterThan(5);
    expect(codesFor('autism').toSorted()).toEqual(recorded.toSorted());
  });

  it('has for each everyday word something that the texts hold', () => {
    for (const { words, also } of SEARCH_WORDS) {
      for (const word of words) expect(wordsIn(word)).toEqual([word]);
      for (const held of also) expect(codesFor(held), held).not.toEqual([]);
    }
  });

  it('finds a need by what is often recorded with it, and a strand by its domain and part', () => {
    const of = (query: string) => searchStrands(framework, library, query).flatMap(({ texts }) => texts.map(({ where }) => where));
    expect(of('autistic spectrum')).toContain('School census, often recorded with');
    expect(of('cognition')).toContain('Domain');
  });

  it('is quick enough to answer at every key', () => {
    searchStrands(framework, library, 'once, to look everything up');
    const begun = performance.now();
    for (const query of ['p', 'pl', 'pla', 'planned', 'planned help a']) searchStrands(framework, library, query);
    expect((performance.now() - begun) / 5).toBeLessThan(200);
  });

  it('loses no letter of a text when it marks words, and marks what begins with one of them', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
      expect(piecesOf(text, wordsIn(query)).map((piece) => piece.text).join('')).toBe(text);
    }));
    fc.assert(fc.property(fc.constantFrom('planned', 'Éclair', "child's", 'B1'), fc.nat(3), (word, cut) => {
      const begin = word.slice(0, word.length - cut);
      fc.pre(wordsIn(begin).length > 0);
      expect(piecesOf(`(${word})`, wordsIn(begin)).some(({ found: isFound }) => isFound)).toBe(true);
    }));
  });

  it.each([
    ["the child's", ['the', 'child']], ['a', ['a']], ['a a', ['a']], ['Level 2', ['level', '2']], ['ÉCOLE école', ['ecole']], ['Straße', ['strasse']],
  ])('takes “%s” for %j', (query, words) => {
    expect(wordsIn(query)).toEqual(words);
  });
});
