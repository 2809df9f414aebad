import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/catalog/load.ts';
import { places } from '../../src/core/framework.ts';
import type { FrameworkDocument } from '../../src/core/library.ts';
import { searchStrands } from '../../src/features/framework/strandSearch.ts';
import { piecesOf, wordsIn } from '../../src/features/framework/words.ts';
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

describe('the search itself', () => {
  it.each([
    ['', 0], ['  … !', 0], ['CI1', 1], ['sleep', 1], ['sensory', 4], ['hearing', 4],
  ])('for “%s” finds at least %i of the built-in strands, in their order', (query, least) => {
    const codes = searchStrands(framework, library, query).map(({ place }) => place.strand.code);
    expect(codes.length).toBeGreaterThanOrEqual(least);
    if (least === 0) expect(codes).toEqual([]);
    expect(codes).toEqual(places(framework).map(({ strand }) => strand.code).filter((code) => codes.includes(code)));
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
