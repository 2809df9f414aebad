import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/catalog/load.ts';
import { places } from '../../src/core/framework.ts';
import { documentOf, type FrameworkDocument } from '../../src/core/library.ts';
import { familySentence } from '../../src/core/words/familySentence.ts';
import { checkFramework } from '../../src/data/format/checkFramework.ts';
import { TWO_PARTS_DOCUMENT, TWO_PARTS_HELP } from '../fixtures/twoPartsDocument.ts';
import styles from '../../src/features/framework/FrameworkText.module.css';
import { directionOf } from '../../src/ui/directionOf.ts';
import { violations } from '../ui/violations.ts';
import { framework, goTo, openApp, pageShown } from './support.tsx';

const CHOSEN = { packs: [TWO_PARTS_DOCUMENT], chosen: { id: 'two-parts', edition: '2.1' } };
const library = await loadLibrary();

/** Waits for the long texts, which come after the heading. */
const whole = () => screen.findByRole('navigation', { name: 'Contents' });
const page = () => document.getElementById('main') ?? document.body;
const strandHeading = (code: string) => screen.getByRole('heading', { level: 4, name: new RegExp(`^${code} `) });
const more = (code: string) => strandHeading(code).closest('article')?.querySelector('details');

/** Every text anywhere in a value, save those that only programs read. */
function textsIn(value: unknown, key = ''): readonly string[] {
  if (['format', 'id', 'language', 'code'].includes(key)) return [];
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, thing]) => textsIn(thing, Array.isArray(value) ? key : inner));
}

describe('reading a framework', () => {
  it('shows every text of the built-in one, with a first name where one belongs', async () => {
    await openApp('/framework');
    await whole();
    expect(screen.getByRole('heading', { level: 1, name: framework.title })).toBeInTheDocument();
    const shown = page().textContent.replaceAll(/\s+/g, ' ');
    // Cases are practised with, and not read beforehand.
    const { cases: _, rules, ...document_ } = documentOf(framework, library);
    const missing = [...textsIn(document_), ...rules.phases.map(({ label }) => label)]
      .map((text) => familySentence(text, { name: 'Sam' }).replaceAll(/\s+/g, ' '))
      .filter((text) => !shown.includes(text));
    expect(missing).toEqual([]);
    expect(shown).not.toMatch(/\{\w+\}/);
  });

  it('shows its strands in their order, under their parts and domains', async () => {
    await openApp('/framework', CHOSEN);
    await whole();
    const named = screen.getAllByRole('heading').map((heading) => `${heading.tagName} ${heading.textContent}`);
    expect(named.filter((words) => /^H[2-4] (Pupil|Family$|TK|MV|F\d?)/.test(words) || words === 'H3 F Family life')).toEqual([
      'H3 Pupil', 'H3 Family',
      'H2 Pupil', 'H3 TK Talking and listening', 'H4 TK1 Following talk', 'H4 TK2 Joining in', 'H4 TK3 Being heard', 'H3 MV Moving', 'H4 MV1 Gross motor', 'H4 MV2 Fine motor',
      'H2 Family', 'H3 F Family life', 'H4 F1 Sleep', 'H4 F2 Outings',
    ]);
    await waitFor(() => expect(document.title).toBe('Framework – Valuing SEND'));
  });

  it('says the five statements of a strand side by side, with the line where the rules have it', async () => {
    await openApp('/framework', { ...CHOSEN, packs: [{ ...TWO_PARTS_DOCUMENT, rules: { ...TWO_PARTS_DOCUMENT.rules, overTheLineFrom: 3 } }] });
    await whole();
    const rows = within(screen.getByRole('table', { name: 'The five levels of TK1' })).getAllByRole('row').map((row) => row.textContent);
    expect(rows).toEqual([
      'LevelFor staffFor families',
      '0No extra help.Sam gets on with Following talk like everyone.',
      '1A reminder.A reminder now and then helps them with Following talk.',
      '2Planned help.Sam has some planned help with Following talk.',
      'The line: from level 3 up, someone must act.',
      '3Much help.Their days go well with a lot of help with Following talk.',
      '4All day.Somebody helps Sam with Following talk nearly all the time.',
    ]);
    expect(screen.getByText('The line').nextElementSibling).toHaveTextContent('From level 3, someone must act.');
  });

  it('says its rules as its data has them', async () => {
    await openApp('/framework', { ...CHOSEN, packs: [{
      ...TWO_PARTS_DOCUMENT,
      rules: { ...TWO_PARTS_DOCUMENT.rules, talkingPoints: { needsMore: 1, needsLess: 3 } },
      readsAs: [{ from: { id: 'two-parts', edition: '1.0' }, strands: [{ how: 'merged', from: ['A1', 'B1'], to: ['TK1'] }] }],
    }] });
    await whole();
    expect(screen.getByText('Phases').nextElementSibling).toHaveTextContent('Early from 0, Later from 11. The age is that on 31 August before the school year.');
    expect(screen.getByText('For talking points').nextElementSibling).toHaveTextContent('more help is something to talk about when it holds over one comparison of two reviews; a change to less help, over 3 comparisons in a row.');
    const map = screen.getByRole('table', { name: 'Strands of two-parts, edition 1.0, and what they are here', hidden: true });
    expect(within(map).getAllByRole('row', { hidden: true }).map((row) => row.textContent)).toEqual(['Strand thereStrand hereHow', 'A1, B1TK1Merged']);
  });

  it('adds what a council gives beside the ideas, and leads nowhere out of the app', async () => {
    await openApp('/framework', { ...CHOSEN, packs: [TWO_PARTS_DOCUMENT, TWO_PARTS_HELP] });
    await whole();
    const ideas = within(strandHeading('TK1').closest('article') ?? page()).getByText('From Fernshire Council').parentElement;
    expect(ideas).toHaveTextContent('Talking together, Thursdays in the library · 01632 960001 · https://fernshire.example/talk');
    expect(screen.getAllByText('From Fernshire Council')).toHaveLength(1);
    expect(page().querySelectorAll('a[href^="http"]')).toHaveLength(0);
  });

  it('offers practice only where there is something to practise with', async () => {
    await openApp('/framework', CHOSEN);
    await whole();
    expect(screen.getByRole('link', { name: 'Practise with worked cases' })).toHaveAttribute('href', '#/practice');
    act(() => { location.hash = '/framework/vsend-core/1.0'; });
    expect(await screen.findByRole('heading', { level: 1, name: framework.title })).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Practise with worked cases' })).not.toBeInTheDocument());
  });

  it('has no fault that axe finds', async () => {
    await openApp('/framework', CHOSEN);
    await whole();
    for (const details of document.querySelectorAll('details')) details.open = true;
    expect(await violations()).toEqual([]);
  });
});

describe('going to a strand', () => {
  it.each(['/framework/two-parts/2.1/MV1', '/framework/vsend-core/1.0/SP1'])('unfolds %s and puts the focus on its heading, from within the app and from outside', async (address) => {
    const code = address.slice(-3);
    await openApp(address, CHOSEN);
    await waitFor(() => expect(strandHeading(code)).toHaveFocus());
    expect(more(code)).toHaveAttribute('open');
    await goTo('/settings');
    await goTo(address);
    await waitFor(() => expect(strandHeading(code)).toHaveFocus());
  });

  it('follows what belongs elsewhere, and does so again at the same address', async () => {
    const { user } = await openApp('/framework');
    await whole();
    const link = within(strandHeading('CI1').closest('article') ?? page()).getByRole('link', { name: 'SP1 Hearing' });
    await user.click(link);
    await waitFor(() => expect(strandHeading('SP1')).toHaveFocus());
    expect(location.hash).toBe('#/framework/vsend-core/1.0/SP1');
    await user.click(link);
    await waitFor(() => expect(strandHeading('SP1')).toHaveFocus());
    expect(more('SP1')).toHaveAttribute('open');
    expect(more('SP2')).not.toHaveAttribute('open');
  });

  it('has a link for every strand in the contents', async () => {
    await openApp('/framework');
    const links = within(await whole()).getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual(places(framework).map(({ strand }) => `#/framework/vsend-core/1.0/${strand.code}`));
  });

  it.each([['MV1', 'ZZ9'], ['ZZ8', 'ZZ9']])('after %s, puts the focus on the message that there is no strand %s', async (before, code) => {
    await openApp(`/framework/two-parts/2.1/${before}`, CHOSEN);
    await whole();
    if (before === 'MV1') await waitFor(() => expect(strandHeading('MV1')).toHaveFocus());
    await goTo(`/framework/two-parts/2.1/${code}`);
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/^There is no strand ZZ9 in this framework\./));
    await goTo('/framework/two-parts/2.1/MV1');
    await waitFor(() => expect(strandHeading('MV1')).toHaveFocus());
    expect(screen.queryByText(/There is no strand/)).not.toBeInTheDocument();
  });

  it('finds a strand whose code is typed in small letters', async () => {
    await openApp('/framework/two-parts/2.1/mv1', CHOSEN);
    await waitFor(() => expect(strandHeading('MV1')).toHaveFocus());
    expect(screen.queryByText(/There is no strand/)).not.toBeInTheDocument();
  });

  it('says when there is no such strand, and no such framework', async () => {
    await openApp('/framework/two-parts/2.1/ZZ9', CHOSEN);
    expect(await screen.findByText('There is no strand ZZ9 in this framework.')).toBeInTheDocument();
    await goTo('/framework/two-parts/1.0');
    expect(await screen.findByRole('heading', { level: 1, name: 'This framework is not on this device' })).toBeInTheDocument();
    expect(screen.getByText(/two-parts, edition 1\.0, is not here/)).toBeInTheDocument();
  });
});

describe('several frameworks', () => {
  const FRENCH = marked({ ...TWO_PARTS_DOCUMENT, id: 'deux-parties', code: 'DP', language: 'fr' });

  it('can be chosen from; reading one changes nothing for reviews', async () => {
    const { user, vault } = await openApp('/framework/two-parts/2.1', { packs: [TWO_PARTS_DOCUMENT] });
    await whole(); // its texts have been seen once, and hold up no choice
    await goTo('/framework');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(framework.title);
    const choose = screen.getByRole('combobox', { name: 'Framework to read' });
    await user.selectOptions(choose, 'Two parts, edition 2.1');
    expect(await pageShown()).toHaveTextContent('Two parts');
    await waitFor(() => expect(screen.getByRole('combobox')).toHaveFocus());
    expect(location.hash).toBe('#/framework/two-parts/2.1');
    expect((await vault.header()).framework).toBeUndefined();
  });

  it('are not asked about when there is one', async () => {
    await openApp('/framework');
    await whole();
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('in another language have it said of every text, and of no word of the app', async () => {
    const { user } = await openApp('/framework/deux-parties/2.1', { packs: [FRENCH] });
    await whole();
    await user.type(screen.getByRole('searchbox'), 'early');
    await screen.findByText('5 strands');
    const french = [...page().querySelectorAll('[lang="fr"]')];
    expect(french.length).toBeGreaterThan(200);
    expect(french.map(({ textContent }) => textContent).filter((text) => !text.includes(MARK))).toEqual([]);
    expect(textNodes(page()).filter((node) => node.data.includes(MARK) && !node.parentElement?.closest('[lang="fr"]')).map(({ data }) => data)).toEqual([]);
    expect(await violations()).toEqual([]);
  });
});

describe('a framework that is written from right to left', () => {
  const ARABIC = marked({ ...TWO_PARTS_DOCUMENT, id: 'juzan', code: 'JZ', language: 'ar' });

  it('runs that way in titles, prompts, statements and what belongs elsewhere, with any name at their beginning', async () => {
    await openApp('/framework/juzan/2.1', { packs: [ARABIC] });
    await whole();
    expect(strandHeading('MV1')).toHaveAttribute('dir', 'rtl');
    for (const text of page().querySelectorAll('span[lang="ar"]')) expect(text).toHaveAttribute('dir', 'rtl');
    const [statement] = within(screen.getByRole('table', { name: 'The five levels of TK1' })).getAllByText(/Sam/);
    expect(statement).toHaveClass(styles['whole'] ?? 'none');
    for (const link of screen.getAllByRole('link').filter(({ parentElement }) => parentElement?.textContent.includes('See '))) {
      expect(link.closest('[dir]')).toHaveAttribute('dir', 'rtl');
    }
    expect(await violations()).toEqual([]);
  });

  it.each([['ar', 'rtl'], ['he-IL', 'rtl'], ['ur', 'rtl'], ['pa-Arab', 'rtl'], ['pa', 'ltr'], ['fr', 'ltr'], ['zh-Hant', 'ltr'], ['x', 'ltr']])('is known by its language: %s is %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});

const MARK = '§';

/** The same document in another language, with a mark before every text that people read. */
function marked(value: FrameworkDocument): FrameworkDocument {
  const forPrograms = ['format', 'id', 'edition', 'code', 'language', 'see', 'domainLevel', 'strand'];
  const mark = (thing: unknown, key: string): unknown => {
    if (typeof thing === 'string') return forPrograms.includes(key) || thing === '' ? thing : `${MARK}${thing.replaceAll(/\{\w+\}/g, '{name}')}`;
    if (typeof thing !== 'object' || thing === null) return thing;
    if (Array.isArray(thing)) return thing.map((inner) => mark(inner, key));
    return Object.fromEntries(Object.entries(thing).map(([inner, one]) => [inner, mark(one, inner)]));
  };
  const checked = checkFramework(mark(value, ''));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem));
  return checked.value;
}

function textNodes(root: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return nodes;
}
