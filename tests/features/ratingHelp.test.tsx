import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/catalog/load.ts';
import type { Card } from '../../src/core/child.ts';
import type { Draft } from '../../src/core/draft.ts';
import { type Place, placeOf, rungOf } from '../../src/core/framework.ts';
import type { LocalHelp, PackContent } from '../../src/core/library.ts';
import { nearFirst } from '../../src/features/review/nearFirst.ts';
import { TWO_PARTS } from '../core/arbitraries.ts';
import { documentOf, TWO_PARTS_DOCUMENT, TWO_PARTS_HELP } from '../fixtures/twoPartsDocument.ts';
import { violations } from '../ui/violations.ts';
import { childWith, DRAFT_AT, draftWith, framework, good, goTo, type Opened, openApp, profileOn, reload, written } from './support.tsx';

const library = await loadLibrary();
const placeAt = (code: string): Place => {
  const place = placeOf(framework, code);
  if (!place) throw new Error(`no strand ${code}`);
  return place;
};
const { strand: first } = placeAt('CI1');
const textsOf = (code: string) => {
  const texts = library.strands[code];
  if (!texts) throw new Error(`no texts for ${code}`);
  return texts;
};

const scale = (strand: string) => screen.findByRole('group', { name: strand });
const level = (name: string) => screen.getByRole('radio', { name });
const summary = (words: string) => screen.getByText(words, { selector: 'summary' });
const details = (words: string) => {
  const found = summary(words).closest('details');
  if (!found) throw new Error(`${words} opens nothing`);
  return found;
};
const pieceOf = async (heading: string) => {
  const found = (await screen.findByRole('heading', { name: heading })).closest('section');
  if (!found) throw new Error(`no section for ${heading}`);
  return found;
};

async function openDraft(at = '/CI1', { card = {}, draft = {} }: { card?: Partial<Card>; draft?: Partial<Draft> } = {}): Promise<Opened> {
  const opened = await openApp(`${DRAFT_AT}${at}`, { records: [childWith([], card)], drafts: [draftWith(draft)] });
  await screen.findByText('Help with this strand');
  return opened;
}

async function openTwoParts(document: PackContent = TWO_PARTS_DOCUMENT, help: LocalHelp = TWO_PARTS_HELP): Promise<Opened> {
  const ref = { id: TWO_PARTS.id, edition: TWO_PARTS.edition };
  const opened = await openApp(`${DRAFT_AT}/TK1`, { records: [childWith()], drafts: [draftWith({ framework: ref })], packs: [document, help] });
  await opened.user.click(await screen.findByText('Help with this strand'));
  return opened;
}

async function ratingsOf({ vault }: Opened) {
  await written(vault);
  return good(await vault.readDraft('d1'))?.ratings.school;
}

describe('how to rate', () => {
  it('is closed at first; open, it says how to choose a level in this part and leads to the guide and to practice', async () => {
    const { user } = await openDraft();
    expect(details('How to rate').open).toBe(false);
    expect(screen.queryByText(library.guide.opening)).not.toBeInTheDocument();
    await user.click(summary('How to rate'));
    expect(await screen.findByText(library.guide.opening)).toBeInTheDocument();
    const panel = within(details('How to rate'));
    expect(panel.getByText(placeAt('CI1').part.guidance)).toBeInTheDocument();
    expect(panel.getByText(/^Help for much of most days\./)).toBeInTheDocument();
    for (const { title, text } of library.guide.rules) {
      expect(panel.getByText(title)).toBeInTheDocument();
      expect(panel.getByText(text)).toBeInTheDocument();
    }
    const [choosing] = library.guide.choosing['C'] ?? [];
    expect(panel.getByText(`0 or 1: ${choosing?.ask}`)).toBeInTheDocument();
    expect(panel.getByText(`1: ${choosing?.whenHigher}`)).toBeInTheDocument();
    expect(panel.getByRole('link', { name: 'Read and print the rating guide' })).toHaveAttribute('href', '#/framework');
    expect(panel.getByRole('link', { name: 'Practise with worked cases' })).toHaveAttribute('href', '#/practice');
  });

  it('stays as it was left from strand to strand and part to part, with the questions of each part', async () => {
    const { user } = await openDraft();
    await user.click(summary('How to rate'));
    await screen.findByText(library.guide.opening);
    await user.click(screen.getByRole('button', { name: /^Next:/ }));
    await scale(placeAt('CI2').strand.label);
    expect(details('How to rate').open).toBe(true);
    await user.click(within(screen.getByRole('navigation', { name: 'Domains and sections' })).getByRole('button', { name: /^Setting/ }));
    expect(await screen.findByText(`0 or 1: ${library.guide.choosing['S']?.[0]?.ask}`)).toBeInTheDocument();
    expect(screen.queryByText(`0 or 1: ${library.guide.choosing['C']?.[0]?.ask}`)).not.toBeInTheDocument();
    await user.click(summary('How to rate'));
    await waitFor(() => expect(screen.queryByText(library.guide.opening)).not.toBeInTheDocument());
    await user.click(screen.getByRole('button', { name: /^Next:/ }));
    expect(details('How to rate').open).toBe(false);
  });

  it('leads to the framework the draft was begun with when another is chosen for new reviews', async () => {
    const { user } = await openTwoParts();
    await user.click(summary('How to rate'));
    expect(await screen.findByRole('link', { name: 'Read and print the rating guide' })).toHaveAttribute('href', '#/framework/two-parts/2.1');
    expect(await screen.findByText('1 or 2: Is it planned?')).toBeInTheDocument();
  });
});

describe('help with a strand', () => {
  it('is closed at first and stays open from strand to strand, each with its own', async () => {
    const { user } = await openDraft();
    expect(screen.queryByText(textsOf('CI1').deciding)).not.toBeInTheDocument();
    await user.click(summary('Help with this strand'));
    expect(await screen.findByText(textsOf('CI1').deciding)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Next:/ }));
    expect(await screen.findByText(textsOf('CI2').deciding)).toBeInTheDocument();
    await goTo('/children/odette');
    await goTo(`${DRAFT_AT}/CI1`);
    expect(await screen.findByText(textsOf('CI1').deciding)).toBeInTheDocument();
  });

  it.each<[what: string, phase: string, given: { card?: Partial<Card>; draft?: Partial<Draft> }]>([
    ['in Year 4', 'Primary', {}],
    ['not yet in Year 1', 'Early years', { card: { bornOn: '2022-03-02' } }],
    ['in Year 7', 'Secondary', { card: { bornOn: '2015-03-02' } }],
    ['in Year 6 on the day of the review', 'Primary', { card: { bornOn: '2015-03-02' }, draft: { reviewedOn: '2026-07-01' } }],
    ['taught a year below', 'Primary', { card: { bornOn: '2015-03-02', yearOffset: -1 } }],
    ['in Year 12', 'Post-16', { card: { bornOn: '2010-03-02' } }],
    ['with no date given yet', 'Secondary', { card: { bornOn: '2015-03-02' }, draft: { reviewedOn: '' } }],
    ['in Year 6 when the profile that is corrected was made', 'Primary', { card: { bornOn: '2015-03-02' }, draft: { correction: { why: '', context: { schoolYear: 6 } } } }],
  ])('begins with the phase of a child %s: %s', async (_, phase, given) => {
    const { user } = await openDraft('/CI1', given);
    await user.click(summary('Help with this strand'));
    expect(await screen.findByLabelText('Phase')).toHaveDisplayValue(phase);
    expect(screen.getByText(`Examples are for ${phase}.`)).toBeInTheDocument();
    const { code } = framework.rules.phases.find(({ label }) => label === phase) ?? { code: '' };
    expect(screen.getByText(textsOf('CI1').looksLike?.[code]?.[3] ?? 'none')).toBeInTheDocument();
  });

  it('shows all examples before there is a level, then those near it first and the chosen one marked in words', async () => {
    const { user } = await openDraft();
    await user.click(summary('Help with this strand'));
    const piece = await pieceOf('This might look like');
    const examples = textsOf('CI1').looksLike?.['primary'];
    const shown = () => within(piece).getAllByRole('listitem').map((item) => Number(item.textContent.charAt(0)));
    const groups = () => within(piece).getAllByRole('list').map((list) => within(list).getAllByRole('listitem').length);
    expect([shown(), groups()]).toEqual([[4, 3, 2, 1], [4]]);
    expect(within(piece).queryByText(/the level that is chosen/)).not.toBeInTheDocument();
    await user.click(level('2 Planned help'));
    expect([shown(), groups()]).toEqual([[3, 2, 1, 4], [3, 1]]);
    const chosen = within(piece).getByText('Planned help, the level that is chosen').closest('li');
    expect(chosen).toHaveTextContent(examples?.[2] ?? 'none');
    await user.selectOptions(screen.getByLabelText('Phase'), 'Secondary');
    expect(within(piece).getByText(textsOf('CI1').looksLike?.['secondary']?.[2] ?? 'none')).toBeInTheDocument();
    expect(screen.getByLabelText('Phase')).toHaveAccessibleDescription('Odette is in this phase: Primary.');
    expect(level('2 Planned help')).toBeChecked();
  });

  it.each([
    [undefined, [4, 3, 2, 1], []], [4, [4, 3], [2, 1]], [3, [4, 3, 2], [1]], [2, [3, 2, 1], [4]], [1, [2, 1], [4, 3]], [0, [1], [4, 3, 2]],
  ] as const)('with level %s, reads examples of %j first and then %j', (given, near, others) => {
    expect(nearFirst(given)).toEqual({ near, others });
  });

  it('has ideas for the level that is chosen, from 1 to 4', async () => {
    const { user } = await openDraft();
    await user.click(summary('Help with this strand'));
    const piece = within(await pieceOf('Ideas that help'));
    expect(piece.getByText('Choose a level from 1 to 4 to see ideas.')).toBeInTheDocument();
    await user.click(level('3 A lot of help'));
    expect(piece.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(textsOf('CI1').ideas[3]);
    for (const none of ['0 No extra help', 'Not applicable']) {
      await user.click(level(none));
      expect(piece.getByText('Choose a level from 1 to 4 to see ideas.')).toBeInTheDocument();
      expect(piece.queryByRole('listitem')).not.toBeInTheDocument();
    }
  });

  it('adds what a council offers at that level, whose it is, and the ways to it', async () => {
    const { user } = await openTwoParts();
    const piece = within(await pieceOf('Ideas that help'));
    await user.click(level('2 Planned help'));
    expect(piece.getAllByRole('listitem')).toHaveLength(2);
    expect(piece.getAllByRole('listitem')[0]).toHaveTextContent('Try this for TK1 at 2.');
    expect(piece.getByText('From Fernshire Council')).toBeInTheDocument();
    expect(piece.getByText(/^Talking together, Thursdays in the library/)).toBeInTheDocument();
    const link = piece.getByRole('link', { name: 'fernshire.example/talk (opens the internet in a new tab)' });
    expect(link).toHaveAttribute('href', 'https://fernshire.example/talk');
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noreferrer noopener');
    expect(piece.getByRole('link', { name: '01632 960001' })).toHaveAttribute('href', 'tel:01632960001');
    await user.click(level('3 A lot of help'));
    expect(piece.queryByText('From Fernshire Council')).not.toBeInTheDocument();
  });

  it.each([['+44 (0)1632 960001', 'tel:+441632960001'], ['01632 960-002', 'tel:01632960002']])('dials %s as %s', async (phone, href) => {
    const { user } = await openTwoParts(undefined, { ...TWO_PARTS_HELP, strands: { TK1: { 2: [{ text: 'Talk', phone }] } } });
    await pieceOf('Ideas that help');
    await user.click(level('2 Planned help'));
    expect(screen.getByRole('link', { name: phone })).toHaveAttribute('href', href);
  });

  it('asks the child and the family, with the child’s name and pronouns', async () => {
    const { user } = await openDraft('/IN4');
    await user.click(summary('Help with this strand'));
    const piece = within(await pieceOf('Questions to ask'));
    expect(piece.getByText(textsOf('IN4').askChild[0] ?? 'none')).toBeInTheDocument();
    expect(piece.getByText('How does Odette show you what her choice is?')).toBeInTheDocument();
  });

  it('shows no examples in parts that have none', async () => {
    const { user } = await openDraft('/H1');
    await user.click(summary('Help with this strand'));
    expect(await screen.findByText(textsOf('H1').deciding)).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'This might look like' })).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Ideas that help' })).toBeInTheDocument();
  });
});

describe('something to build on', () => {
  const rung = (which: 1 | 2 | 3) => rungOf(first, which).staff;

  it('is closed at first, and closed its line says which is chosen', async () => {
    const opened = await openDraft();
    const { user } = opened;
    expect(details('What goes well in this strand').open).toBe(false);
    await user.click(summary('What goes well in this strand'));
    const group = within(await scale('What goes well in this strand'));
    expect(group.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([rung(1), rung(2), rung(3), 'Not said']);
    expect(group.getByRole('radio', { name: 'Not said' })).toBeChecked();
    await user.click(group.getByRole('radio', { name: rung(2) }));
    await user.click(screen.getByText(/^What goes well in this strand/, { selector: 'summary' }));
    expect(screen.getByText(/^What goes well in this strand/, { selector: 'summary' })).toHaveTextContent(`What goes well in this strand: ${rung(2)}`);
    expect(await ratingsOf(opened)).toEqual({ CI1: { mark: 'notAssessed', strength: 2 } });
    cleanup();
    await reload(`${DRAFT_AT}/CI1`, opened);
    expect(await screen.findByText(/^What goes well in this strand/, { selector: 'summary' })).toHaveTextContent(rung(2));
  });

  it('can be taken back, and the level stays', async () => {
    const opened = await openDraft('/CI1', { draft: { ratings: { school: { CI1: { mark: 3, strength: 1 } }, family: {} } } });
    await opened.user.click(screen.getByText(/^What goes well in this strand/, { selector: 'summary' }));
    await opened.user.click(await screen.findByRole('radio', { name: 'Not said' }));
    expect(await ratingsOf(opened)).toEqual({ CI1: { mark: 3 } });
    expect(level('3 A lot of help')).toBeChecked();
  });

  it('says which it was last time and chooses nothing', async () => {
    const records = [childWith([profileOn('2025-11-12', { CI1: { mark: 3, strength: 2 } })])];
    const { user } = await openApp(`${DRAFT_AT}/CI1`, { records, drafts: [draftWith()] });
    await user.click(await screen.findByText('What goes well in this strand', { selector: 'summary' }));
    expect(await screen.findByRole('radio', { name: rung(2) })).toHaveAccessibleDescription('Last time, November 2025');
    expect(level('Not said')).toBeChecked();
  });

  it('uses the family’s words where the family answers', async () => {
    const { user } = await openDraft('/H1');
    await user.click(summary('What goes well in this strand'));
    const words = rungOf(placeAt('H1').strand, 1).family.replaceAll('{name}', 'Odette');
    expect(await screen.findByRole('radio', { name: words })).toBeInTheDocument();
  });
});

describe('keys while help is open', () => {
  async function everythingOpen(): Promise<Opened> {
    const opened = await openDraft('/CI1', { draft: { ratings: { school: { CI1: { mark: 2 } }, family: {} } } });
    for (const words of ['How to rate', 'What goes well in this strand', 'Help with this strand']) await opened.user.click(summary(words));
    await screen.findByText(library.guide.opening);
    return opened;
  }

  it('choose in the ladder and rate nothing', async () => {
    const opened = await everythingOpen();
    await opened.user.click(await screen.findByRole('radio', { name: rungOf(first, 1).staff }));
    await opened.user.keyboard('4n{Backspace}{ArrowRight}');
    await opened.user.keyboard('{ArrowDown}');
    expect(await scale(first.label)).toBeInTheDocument();
    expect(await ratingsOf(opened)).toEqual({ CI1: { mark: 2, strength: 3 } });
  });

  it('look up a phase and rate nothing', async () => {
    const opened = await everythingOpen();
    (await screen.findByLabelText('Phase')).focus();
    await opened.user.keyboard('4n0{Backspace}{ArrowRight}{ArrowDown}');
    expect(await scale(first.label)).toBeInTheDocument();
    expect(await ratingsOf(opened)).toEqual({ CI1: { mark: 2 } });
  });

  it('still rate from the scale and move on to the next scale, not to what stands above it', async () => {
    const opened = await everythingOpen();
    level('2 Planned help').focus();
    await opened.user.keyboard('3');
    const next = await scale(placeAt('CI2').strand.label);
    await waitFor(() => expect(next).toContainElement(document.activeElement instanceof HTMLElement ? document.activeElement : null));
    await opened.user.keyboard('1');
    await scale(placeAt('CI3').strand.label);
    expect(await ratingsOf(opened)).toEqual({ CI1: { mark: 3 }, CI2: { mark: 1 } });
  });

  it('still rate right after something was opened with the pointer', async () => {
    const opened = await openDraft();
    await opened.user.click(summary('Help with this strand'));
    summary('Help with this strand').focus();
    await opened.user.keyboard('1');
    await waitFor(async () => expect(await ratingsOf(opened)).toEqual({ CI1: { mark: 1 } }));
  });

  it('find nothing in their way for assistive technology', async () => {
    await everythingOpen();
    await pieceOf('Questions to ask');
    expect(await violations()).toEqual([]);
  });
});

it('marks the texts of a framework in another language with it, and the app’s own words not', async () => {
  await openTwoParts(documentOf({ ...TWO_PARTS, language: 'en-US' }));
  expect(await screen.findByText('Count the times TK1 comes up in a week.')).toHaveAttribute('lang', 'en-US');
  expect(screen.getByText('How Odette gets on with Following talk.', { exact: false }).closest('[lang]')).toHaveAttribute('lang', 'en-US');
  expect(level('2 Planned help').closest('[lang=en-US]')).not.toBeNull();
  expect((await screen.findByRole('heading', { name: 'Ideas that help' })).closest('[lang=en-US]')).toBeNull();
});

it('leaves the texts of a framework in the page’s language unmarked', async () => {
  await openTwoParts();
  expect((await screen.findByText('Count the times TK1 comes up in a week.')).closest('[lang=en-GB]')).toBeNull();
});
