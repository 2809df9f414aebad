import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Framework } from '../../src/core/framework.ts';
import type { Profile } from '../../src/core/review.ts';
import { profileOf, TWO_PARTS } from '../core/arbitraries.ts';
import { documentOf } from '../fixtures/twoPartsDocument.ts';
import { childWith, framework, type Marks, openApp, pageShown, profileOn } from './support.tsx';

const BEFORE = '2025-11-12';
const NOW = '2026-11-04';

async function openComparison(before: Marks, now: Marks, address = '/children/odette/compare') {
  const opened = await openApp(address, { records: [childWith([profileOn(BEFORE, before), profileOn(NOW, now)])] });
  await screen.findByRole('img', { name: /^Levels of/ });
  return opened;
}

const main = () => screen.getByRole('main');
const articles = () => { const region = screen.queryByRole('region', { name: 'Strand by strand' }); return region ? within(region).queryAllByRole('article') : []; };
const words = (article: HTMLElement | undefined) => ({
  strand: article && within(article).getByRole('heading', { level: 3 }).textContent,
  said: article?.querySelector('p')?.textContent,
  picture: article && within(article).getByRole('img').getAttribute('aria-label'),
  facts: Object.fromEntries([...article?.querySelectorAll('dt') ?? []].map((term) => [term.textContent, term.nextElementSibling?.textContent])),
});

describe('two reviews side by side', () => {
  it('say more and less help in the same words, with the line, why, what shows it and whose level', async () => {
    await openComparison({ CI1: 1, CI2: 3 }, { CI1: { mark: 3, reason: 'New class.', evidence: 'Two steps, 2 of 10.' }, CI2: { mark: 1, reason: 'The book works.', evidence: '12 words.' } });
    expect(articles().map(words)).toEqual([
      {
        strand: 'Understanding what others say', said: '▲ Needs more help. From a little extra to a lot of help.', picture: 'Before: a little extra. Now: a lot of help.',
        facts: { 'The line': 'Now over the line', Why: 'New class.', 'What shows this': 'Two steps, 2 of 10.', 'Whose level': 'School' },
      },
      {
        strand: 'Speaking, signing or other ways to get a message across', said: '▼ Needs less help. From a lot of help to a little extra.', picture: 'Before: a lot of help. Now: a little extra.',
        facts: { 'The line': 'Now below the line', Why: 'The book works.', 'What shows this': '12 words.', 'Whose level': 'School' },
      },
    ]);
    const shapes = articles().map((article) => [...article.querySelectorAll('*:not(svg *)')].map((element) => `${element.tagName}.${element.getAttribute('class')}`));
    expect(shapes[0]).toContain('H3.null');
    expect(shapes[0]).toEqual(shapes[1]);
  });

  it('reversed, say the opposite of everything', async () => {
    const one: Marks = { CI1: 1, CI2: 3, CI3: 2, SP1: 0 };
    const other: Marks = { CI1: 3, CI2: 2, CI3: 2, SP2: 4 };
    const { vault } = await openComparison(one, other);
    const forward = articles().map((article) => words(article).said);
    await vault.changeChild('odette', () => childWith([profileOn(BEFORE, other), profileOn(NOW, one)]));
    await waitFor(() => expect(articles().map((article) => words(article).said)).not.toEqual(forward));
    expect(articles().map((article) => words(article).said)).toEqual([
      '▼ Needs less help. From a lot of help to a little extra.', '▲ Needs more help. From planned help to a lot of help.',
      'Newly rated. From not assessed to no extra help.', 'No longer rated. From help nearly all the time to not assessed.',
    ]);
    expect(forward).toEqual([
      '▲ Needs more help. From a little extra to a lot of help.', '▼ Needs less help. From a lot of help to planned help.',
      'No longer rated. From no extra help to not assessed.', 'Newly rated. From not assessed to help nearly all the time.',
    ]);
  });

  it('are in the order of the profile, whichever way each strand went', async () => {
    await openComparison({ SP1: 0, CI4: 4, EM1: 1 }, { SP1: 4, CI4: 0, EM1: 3 });
    expect(articles().map((article) => words(article).strand)).toEqual(['Coping with change', 'Feelings, worry and mood', 'Hearing']);
  });

  it('have one sentence above, that names both ways', async () => {
    await openComparison({ CI1: 1, CI2: 3, CI3: 2 }, { CI1: 3, CI2: 3, CI3: 2 });
    expect(screen.getByText('Of 30 strands, 1 needs more help, none needs less help and 2 are the same. 27 are not assessed.')).toBeInTheDocument();
    expect(screen.getByText('12 months between the two reviews.')).toBeInTheDocument();
  });

  it('never add levels up, nor call them better or worse', async () => {
    await openComparison({ CI1: 1, CI2: 3 }, { CI1: 3, CI2: 1 });
    expect(main()).not.toHaveTextContent(/\b(average|mean(?!while)|total|sum|score|band|better|worse|improve|regress|progress)/i);
  });

  it('give every strand in a table, with gaps in words and never as 0', async () => {
    const { user } = await openComparison({ CI1: 1, CI2: 'notAssessed', CI3: 2 }, { CI1: 1, CI2: 0, CI4: 'notApplicable' });
    await user.click(within(screen.getByRole('figure', { name: /^The level of each strand/ })).getByText('See it as a table'));
    const table = screen.getByRole('table', { name: /^The level of each strand/ });
    expect([...table.querySelectorAll('thead th')].map((head) => head.textContent)).toEqual(['Strand', 'November 2025', 'November 2026', 'Change', 'The line']);
    const rows = [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toHaveLength(30);
    expect(rows.slice(0, 5)).toEqual([
      ['Understanding what others say', 'A little extra', 'A little extra', 'Same', 'Stayed below the line'],
      ['Speaking, signing or other ways to get a message across', 'Not assessed', 'No extra help', 'Newly rated', ''],
      ['Being with others, give and take', 'Planned help', 'Not assessed', 'No longer rated', ''],
      ['Coping with change', 'Not assessed', 'Not applicable', 'Cannot compare', ''],
      ['Learning and remembering new things', 'Not assessed', 'Not assessed', 'Same', ''],
    ]);
    expect(screen.getByRole('img', { name: 'Levels of 3 strands in November 2025 and November 2026. The table below says the same.' })).toBeInTheDocument();
  });

  it('tell what did not apply from what nobody looked at, both ways', async () => {
    const { user } = await openComparison({ CI1: 'notApplicable', CI3: 2 }, { CI1: 2, CI2: 2, CI3: 'notApplicable' });
    expect(articles().map((article) => words(article).said)).toEqual([
      'Newly rated: it did not apply before. From not applicable to planned help.', 'Newly rated. From not assessed to planned help.',
      'No longer rated: it does not apply now. From planned help to not applicable.',
    ]);
    await user.click(within(screen.getByRole('figure', { name: /^The level of each strand/ })).getByText('See it as a table'));
    expect(screen.getByRole('row', { name: /^Understanding what others say/ })).toHaveTextContent('Newly rated: it did not apply before');
    expect(screen.getByRole('row', { name: /^Being with others/ })).toHaveTextContent('No longer rated: it does not apply now');
  });

  it('begin with the sentence and the picture; what is compared is said in one line, with its choices folded under it', async () => {
    const { user } = await openComparison({ CI1: 1 }, { CI1: 3 });
    const folded = screen.getByText('Change what is compared');
    expect(folded.parentElement).toHaveTextContent('12 November 2025 and 4 November 2026, in words for staff. Change what is compared');
    expect(screen.getByRole('radio', { name: 'For staff', hidden: true })).not.toBeVisible();
    await user.click(folded);
    await user.click(screen.getByRole('radio', { name: 'For families' }));
    expect(folded.parentElement).toHaveTextContent('in words for families');
    const order = [screen.getByRole('heading', { level: 1 }), folded, screen.getByRole('figure', { name: 'Profile picture' }), screen.getByText('12 months between the two reviews.')];
    for (const [at, one] of order.entries()) if (at > 0) expect(order[at - 1]?.compareDocumentPosition(one)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('can be read in the words for families', async () => {
    const { user } = await openComparison({ CI1: 0 }, { CI1: 2 });
    await user.click(screen.getByRole('radio', { name: 'For families' }));
    expect(words(articles()[0])).toMatchObject({ strand: 'Understanding what people say', said: '▲ Needs more help. From fine with what everyone gets to some planned help.' });
  });

  it('say when nobody wrote down why, and when nothing has changed', async () => {
    const { vault } = await openComparison({ CI1: 1 }, { CI1: 2 });
    expect(words(articles()[0]).facts).toMatchObject({ Why: 'No reason written down' });
    await vault.changeChild('odette', () => childWith([profileOn(BEFORE, { CI1: 1 }), profileOn(NOW, { CI1: 1 })]));
    expect(await screen.findByText('Nothing that can be compared has changed.')).toBeInTheDocument();
  });

  it('tell what else was different meanwhile', async () => {
    const moved = profileOn(NOW, { CI1: 1 }, { context: { schoolYear: 5, setting: 'Tarnside Academy', settingType: 'special', senStatus: 'E' } });
    await openApp('/children/odette/compare', { records: [childWith([profileOn(BEFORE, { CI1: 1 }), moved])] });
    expect(screen.getByText(/between the two reviews/))
      .toHaveTextContent('12 months between the two reviews; from Year 4 to Year 5; setting: not said, then Tarnside Academy; now: special school; status now: EHC plan.');
  });

  it('are printed when asked', async () => {
    const { user } = await openComparison({ CI1: 0 }, { CI1: 2 });
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledOnce();
  });
});

describe('another picture', () => {
  const star = async () => screen.findByRole('img', { name: /^The highest level in each of/ });

  it('is folded away, and has each area with its table said whole', async () => {
    const { user } = await openComparison({ CI1: 3, CI2: 3, CL1: 0 }, { CI1: 1, CI2: 2, CL1: 0, EM1: 4 });
    expect(screen.queryByRole('img', { name: /^The highest level/ })).toBeNull();
    await user.click(screen.getByText('Another picture'));
    expect(await star()).toHaveAccessibleName('The highest level in each of 5 areas in November 2025 and November 2026. The table below says the same.');
    const figure = screen.getByRole('figure', { name: 'Child: the highest level in each area, in November 2025 and in November 2026' });
    const cells = [...figure.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(cells[0]).toEqual(['Communication and interaction', 'A lot of help, in 2 of 4; 2 not looked at', 'Planned help, in 1 of 4; 2 not looked at']);
    expect(cells[3]?.slice(1)).toEqual(['No level; 4 not looked at', 'No level; 4 not looked at']);
    expect(figure).toHaveTextContent('The size of the shape means nothing, and it is no total.');
  });

  it('leaves a gap where there was no level, fills nothing, and draws 0 away from the middle', async () => {
    const { user } = await openComparison({ CI1: 3, CL1: 0 }, { CI1: 1, CL1: 0, EM1: 4 });
    await user.click(screen.getByText('Another picture'));
    const svg = await star();
    const marks = [...svg.querySelectorAll('rect')].filter((rect) => rect.getAttribute('class'));
    expect(marks).toHaveLength(5); // two areas before, three now: none for what nobody looked at
    for (const rect of marks) {
      const [x, y, width] = ['x', 'y', 'width'].map((name) => Number(rect.getAttribute(name)));
      expect(Math.hypot((x ?? 0) + (width ?? 0) / 2 - 260, (y ?? 0) + (width ?? 0) / 2 - 190)).toBeGreaterThan(20);
    }
    const strokes = [...svg.querySelectorAll('path[class*="stroke"]')].map((path) => path.getAttribute('d'));
    expect(strokes).toHaveLength(3); // one before, two now; no ring is closed over a gap
    expect(strokes.every((stroke) => /^M[^MLZ]*L[^MLZ]*$/.test(stroke ?? ''))).toBe(true);
  });
});

describe('layers of support from two sets', () => {
  const on = (pack: string, code: string) => ({ support: { layer: { pack, code }, provisions: {} } });

  it('cannot be compared, and say which is no law, whatever Settings say', async () => {
    await openApp('/children/odette/compare', { records: [childWith([
      profileOn('2024-11-13', { CI1: 3 }, on('england-2015', 'class')), profileOn(BEFORE, { CI1: 2 }, on('england-2015', 'programme')),
      profileOn(NOW, { CI1: 2 }, on('england-proposed-2026', 'targeted')),
    ])] });
    const support = await screen.findByRole('region', { name: 'Support' });
    expect([...support.querySelectorAll('dd')].map((cell) => cell.textContent)).toEqual(['SEN support: a planned programme', 'Targeted (proposed, not law)', 'Cannot compare']);
    expect(support).toHaveTextContent('Support was recorded with two sets of layers, which are not compared.');
    const all = screen.getByRole('region', { name: 'Over all reviews' });
    expect(all).toHaveTextContent('From one set to another it cannot be compared, and no stroke leads across.');
    expect(all).toHaveTextContent('November 2026, targeted (proposed, not law)');
    const [chart] = within(all).getAllByRole('img', { name: /^Understanding what others say/ });
    expect(chart?.querySelector('path[stroke-dasharray]')?.getAttribute('d')?.match(/M/g)).toHaveLength(1); // from 2024 to 2025, and no further
  });
});

describe('what cannot be compared', () => {
  it('says why, for a profile rated with another edition of the framework', async () => {
    const other = profileOn(BEFORE, { CI1: 1 }, { framework: { id: 'vsend-core', edition: '0.9' } });
    await openApp('/children/odette/compare', { records: [childWith([other, profileOn(NOW, { CI1: 3 })])] });
    expect(screen.getByText('Cannot compare')).toBeInTheDocument();
    expect(main()).toHaveTextContent(`The two reviews used vsend-core, edition 0.9, and “${framework.title}”, edition ${framework.edition}, and nothing on this device says how one reads in the other.`);
    expect(screen.getByText('Of 30 strands, 30 cannot be compared.')).toBeInTheDocument();
    expect(main()).not.toHaveTextContent(/needs (more|less) help/i);
    expect(articles()).toEqual([]);
  });

  it('does not speak of two editions where both reviews used one that is not here', async () => {
    const lost = { framework: { id: 'fernshire', edition: '2.0' } };
    await openApp('/children/odette/compare', { records: [childWith([profileOn(BEFORE, { CI1: 1 }, lost), profileOn(NOW, { CI1: 3 }, lost)])] });
    expect(main()).toHaveTextContent('Both reviews used fernshire, edition 2.0, which is not on this device.');
    expect(main()).not.toHaveTextContent(/how one reads in the other/);
  });

  it('waits for a second review', async () => {
    await openApp('/children/odette/compare', { records: [childWith([profileOn(NOW, { CI1: 3 })])] });
    expect(main()).toHaveTextContent('Comparing needs two different finished profiles.');
  });
});

describe('three reviews', () => {
  const profiles = [profileOn('2024-11-13', { CI1: 4, SP1: 0 }), profileOn(BEFORE, { CI1: 3 }), profileOn(NOW, { CI1: 1, SP1: 2 })];

  it('begin with the last two; any other two can be chosen', async () => {
    const { user } = await openApp('/children/odette/compare', { records: [childWith(profiles)] });
    expect(screen.getByLabelText('Earlier review')).toHaveDisplayValue('12 November 2025, Annual review');
    expect(screen.getByLabelText('Later review')).toHaveDisplayValue('4 November 2026, Annual review');
    expect(words(articles()[0]).said).toBe('▼ Needs less help. From a lot of help to a little extra.');
    await user.selectOptions(screen.getByLabelText('Earlier review'), '13 November 2024, Annual review');
    await waitFor(() => expect(words(articles()[0]).said).toBe('▼ Needs less help. From help nearly all the time to a little extra.'));
    expect(location.hash).toBe('#/children/odette/compare/r1/r3');
    expect(within(screen.getByLabelText('Later review')).getAllByRole('option')).toHaveLength(2);
  });

  it('show a trend for each strand, with a gap where nobody looked', async () => {
    await openApp('/children/odette/compare', { records: [childWith(profiles)] });
    expect(screen.getByRole('img', { name: 'Understanding what others say: November 2024 help nearly all the time; November 2025 a lot of help; November 2026 a little extra' })).toBeInTheDocument();
    const hearing = screen.getByRole('img', { name: 'Hearing: November 2024 no extra help; November 2025 not assessed; November 2026 planned help' });
    expect(hearing.querySelectorAll('path[class^="level-"]')).toHaveLength(2);
    expect(hearing.querySelector('path.path')).toHaveAttribute('d', '');
  });

  it('are still there when one of them cannot be compared', async () => {
    const [first, second, third] = profiles;
    if (!first || !second || !third) throw new Error('there are three');
    await openApp('/children/odette/compare', { records: [childWith([{ ...first, framework: { id: 'vsend-core', edition: '0.9' } }, second, third])] });
    await pageShown();
    expect(screen.getByRole('img', { name: 'Understanding what others say: November 2024 cannot compare; November 2025 a lot of help; November 2026 a little extra' })).toBeInTheDocument();
  });
});

describe('two frameworks, with a map from one to the other', () => {
  /** Names TK1 of the earlier one and nothing else. F2 is new in it; TK2 and MV1 were asked before, and the map is silent about them. */
  const FERNSHIRE: Framework = {
    ...TWO_PARTS, id: 'fernshire', edition: '2.0', code: 'FS', title: 'Fernshire framework',
    readsAs: [{ from: { id: 'two-parts', edition: '1.0' }, strands: [{ how: 'same', from: ['TK1'], to: ['TK1'] }] }],
  };
  const EARLIER: Framework = {
    ...TWO_PARTS, edition: '1.0',
    parts: TWO_PARTS.parts.map((part) => ({
      ...part,
      domains: part.domains.map((domain) => ({
        ...domain,
        strands: domain.strands.map((strand) => (strand.code === 'F2' ? { ...strand, code: 'F9', label: 'Days out with others' } : strand)),
      })),
    })),
  };
  const ratedWith = (ref: Framework, on: string, marks: Parameters<typeof profileOf>[0]): Profile =>
    ({ ...profileOf(marks, { reviewedOn: on }), framework: { id: ref.id, edition: ref.edition } });
  const first = ratedWith(EARLIER, BEFORE, { TK1: 1, TK2: 4 });
  const earlier: Profile = { ...first, views: [...first.views, { voice: 'family', ratings: { F9: { mark: 2 } } }] };
  const now = ratedWith(FERNSHIRE, NOW, { TK1: 2, TK2: 1, F2: 1 });
  const old = '“Two parts”, edition 1.0';
  const fernshire = '“Fernshire framework”, edition 2.0';
  const region = () => screen.getByRole('region', { name: 'Two frameworks' });
  const whys = () => Object.fromEntries([...region().querySelectorAll('dt')].map((term) => [term.textContent, term.nextElementSibling?.textContent]));

  async function open(packs: readonly Framework[], profiles: readonly Profile[] = [earlier, now], address = '/children/odette/compare') {
    return openApp(address, { records: [childWith(profiles)], packs: packs.map(documentOf) });
  }

  it('are both named, and never say that a strand was not asked when it was', async () => {
    await open([EARLIER, FERNSHIRE]);
    expect(region()).toHaveTextContent(`The two reviews used ${old}, and ${fernshire}.`);
    const silent = `${fernshire}, does not say how this reads in it.`;
    expect(whys()).toEqual({ 'Joining in': silent, 'Being heard': silent, 'Gross motor': silent, 'Fine motor': silent, Sleep: silent, Outings: `This was not asked then, in ${old}.` });
    expect(region()).toHaveTextContent(`Asked in ${old}, only: “Days out with others”.`); // and not Joining in, which both have
  });

  it('say no more than that nothing says it, without the earlier one on the device', async () => {
    await open([FERNSHIRE]);
    expect(region()).toHaveTextContent(`The two reviews used two-parts, edition 1.0, and ${fernshire}.`);
    expect(new Set(Object.values(whys()))).toEqual(new Set(['Nothing says how this reads.']));
  });

  it('say nothing of it where one framework was used', async () => {
    await open([FERNSHIRE], [ratedWith(FERNSHIRE, BEFORE, { TK1: 3 }), now]);
    expect(main()).not.toHaveTextContent('Fernshire framework');
  });

  it('are named with each review to choose, unless all used the current one', async () => {
    await open([EARLIER, FERNSHIRE], [profileOn('2024-11-13', { CI1: 4 }), earlier, now]);
    expect(screen.getByLabelText('Earlier review')).toHaveDisplayValue(new RegExp(`^12 November 2025, .*, ${old}$`));
    expect(screen.getByLabelText('Later review')).toHaveDisplayValue(new RegExp(`^4 November 2026, .*, ${fernshire}$`));
  });

  it('do not let a level that was given vanish from all reviews without a word', async () => {
    await open([EARLIER, FERNSHIRE], [profileOn('2024-11-13', { CI1: 4 }), earlier, now]);
    const all = screen.getByRole('region', { name: 'Over all reviews' });
    expect(all).toHaveTextContent('A gap means that there was no level then, or that the review or its level cannot be read in this framework.');
    expect(all).toHaveTextContent(`1 of 3 reviews cannot be read in ${fernshire}; 1 of 3 reviews can be read only in part. Their levels are on their own pages.`);
  });

  it('do not promise the levels of a review whose framework is not here', async () => {
    await open([FERNSHIRE], [ratedWith({ ...EARLIER, id: 'lost' }, '2024-11-13', { TK1: 4 }), ratedWith(FERNSHIRE, BEFORE, { TK1: 3 }), now]);
    const all = screen.getByRole('region', { name: 'Over all reviews' });
    expect(all).toHaveTextContent('A gap means that there was no level then, or that the review cannot be read in this framework.');
    expect(all).toHaveTextContent(`1 of 3 reviews cannot be read in ${fernshire}. Its levels are on its own page, if the framework that was used is on this device.`);
  });

  it('leave the sentence about gaps short where every review can be read', async () => {
    await open([FERNSHIRE], ['2024-11-13', BEFORE, NOW].map((on) => ratedWith(FERNSHIRE, on, { TK1: 3 })));
    const all = screen.getByRole('region', { name: 'Over all reviews' });
    expect(all).toHaveTextContent('A gap means that there was no level then.');
    expect(all).not.toHaveTextContent(/cannot be read|own page/);
  });
});
