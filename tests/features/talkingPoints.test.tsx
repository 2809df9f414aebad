import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { emptyMeeting, type Meeting } from '../../src/core/meeting.ts';
import { type Profile, reviewsOf } from '../../src/core/review.ts';
import type { Support } from '../../src/core/support.ts';
import { childWith, good, type Marks, openApp, profileOn, written } from './support.tsx';

const layer = (code: string, provisions: Support['provisions'] = {}): Support => ({ layer: { pack: 'england-2015', code }, provisions });
const checkIn = (minutes: number) => ({ a: { n: 1, what: 'Check-in each morning', minutes, strands: ['EM1'], pencePerHour: 1_850 } });
const views: Partial<Profile> = { childsView: { answers: { likes: { text: 'Maps.' } } }, familysView: { answers: { well: { text: 'Reading.' } } } };

const before = (marks: Marks, more: Partial<Profile> = {}) => profileOn('2025-11-12', marks, { support: layer('programme', checkIn(10)), ...more });
const now = (marks: Marks, more: Partial<Profile> = {}) => profileOn('2026-11-04', marks, { support: layer('programme', checkIn(10)), ...views, ...more });
const MORE = [before({ EM1: 1, CI2: 3 }), now({ EM1: { mark: 3, evidence: 'Two mornings a week.', reason: 'A new class.' }, CI2: 2 })];

const open = (profiles: readonly Profile[], card = {}) => openApp('/children/odette/compare', { records: [childWith(profiles, card)] });
const region = (name: string) => screen.getByRole('region', { name });
const raised = () => within(region('Something to talk about')).queryAllByRole('article').filter((one) => !one.closest('[aria-labelledby="held-back"]'));

describe('something to talk about', () => {
  it('gives the sentence, the facts, the rule and its caution', async () => {
    const { user } = await open(MORE);
    const [point] = raised();
    if (!point) throw new Error('one is raised');
    expect(point).toHaveTextContent('Odette needs more help with feelings, worry and mood than in November 2025, and support stayed the same. Talk about whether support should change.');
    expect(region('Something to talk about')).toHaveTextContent('With “needs more help”Little is asked before this is raised, so that no need waits.');
    await user.click(within(point).getByText('The facts and the rule'));
    expect(within(point).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '12 November 2025: a little extra (school).',
      '4 November 2026: a lot of help (school). Why: A new class. What shows this: Two mornings a week.',
      'Support stayed the same: SEN support: a planned programme.', 'Support unchanged: Check-in each morning.',
    ]);
    expect(point).toHaveTextContent('Rule “more-need-same-support” of talking-points-2026.');
  });

  it('does not hide what is held back: staff see what is missing, a family does not see the point', async () => {
    const { user } = await open(MORE);
    const held = region('Held back, with what is missing');
    expect(held).toHaveTextContent('Odette needs less help with speaking, signing or other ways to get a message across than in November 2025');
    expect(held).toHaveTextContent('it has held over 1 of 2 comparisons so far');
    expect(held).toHaveTextContent('newly over the line since then: “Feelings, worry and mood”');
    expect(within(held).queryByRole('button')).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'For families' }));
    expect(screen.queryByRole('region', { name: 'Held back, with what is missing' })).toBeNull();
    expect(region('Something to talk about')).not.toHaveTextContent(/telling people things|level|evidence|rule/i);
    expect(raised()[0]).toHaveTextContent('Odette needs more help with worries and mood than in November 2025, and support stayed the same. Shall we talk about whether support should change?');
  });

  it('looks the same both ways', async () => {
    const more = (marks: Marks): Marks => ({ ...marks, S1: 0 });
    const seen = (mark: 1 | 2 | 3) => ({ mark, evidence: 'Seen.', going: 'well' as const });
    await open([profileOn('2024-11-13', more({ CI2: 3, EM1: 1 }), { support: layer('programme') }), before(more({ CI2: seen(2), EM1: 1 })), now(more({ CI2: seen(2), EM1: seen(2) }))]);
    // What is newly over the line holds back the one that needs less; the shape of a point is the same in both lists but for its answer.
    const shape = (article: Element | undefined | null) => [...article?.children ?? []].map((child) => child.tagName).filter((tag) => tag !== 'DIV');
    const [up] = raised();
    const down = region('Held back, with what is missing').querySelector('article');
    expect(shape(up)).toEqual(['P', 'DETAILS']);
    expect(shape(down)).toEqual(['P', 'P', 'DETAILS']);
    expect(down).toHaveTextContent('Held back: newly over the line since then: “Feelings, worry and mood”.');
  });

  it('keeps what somebody answered as an event, and the last answer counts', async () => {
    const { user, vault } = await open(MORE);
    const point = () => within(raised()[0] ?? document.body);
    await user.click(point().getByRole('button', { name: 'Not now, because…' }));
    await waitFor(() => expect(point().getByRole('textbox')).toHaveFocus());
    await user.type(point().getByRole('textbox'), ' New teacher on Monday. ');
    await user.click(point().getByRole('button', { name: 'Keep this answer' }));
    expect(await point().findByText('Not now, because: New teacher on Monday.')).toBeInTheDocument();
    await waitFor(() => expect(point().getByRole('group', { name: /^Answer to/ })).toHaveFocus());
    await user.click(point().getByRole('button', { name: 'Answer again' }));
    await user.click(point().getByRole('button', { name: 'Talked about it' }));
    expect(await point().findByText('Talked about it.')).toBeInTheDocument();
    await written(vault);
    const record = good(await vault.readChild('odette'));
    const [, last] = reviewsOf(record?.events ?? []);
    expect(last?.later).toMatchObject([
      { kind: 'pointAnswered', sequence: 3, point: 'more-need-same-support-EM1', answer: { answer: 'notNow', because: 'New teacher on Monday.' } },
      { kind: 'pointAnswered', sequence: 4, point: 'more-need-same-support-EM1', answer: { answer: 'talkedAbout' } },
    ]);
    expect(last?.profile).toEqual(MORE[1]);
  });

  it('keeps one answer of a double press, and none for a review that has gone', async () => {
    const { user, vault } = await open(MORE);
    const button = () => within(raised()[0] ?? document.body).getByRole('button', { name: 'Talked about it' });
    act(() => { button().click(); button().click(); });
    expect(await screen.findByText('Talked about it.')).toBeInTheDocument();
    await screen.findByText('Answer kept.'); // until then another press is taken for the same one
    expect(good(await vault.readChild('odette'))?.events.map(({ kind }) => kind)).toEqual(['profileFinished', 'profileFinished', 'pointAnswered']);
    // Between the press and the writing another tab was quicker: at that moment the review is not there.
    const change = vault.changeChild.bind(vault);
    vi.spyOn(vault, 'changeChild').mockImplementationOnce((id, decide) => change(id, (stored) => {
      if (stored) decide({ ...stored, events: [] });
      return stored; // written nothing: what it was asked with stands in no database
    }));
    await user.click(screen.getByRole('button', { name: 'Answer again' }));
    await user.click(button());
    expect(await screen.findByRole('alert')).toHaveTextContent('This review is not on this device any more');
  });

  it('takes no answer where the record is not to be changed', async () => {
    await open(MORE, { restrictedOn: '2026-11-20' });
    expect(raised()).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Talked about it' })).toBeNull();
  });

  it('says when nothing is raised', async () => {
    await open([before({ EM1: 1 }), now({ EM1: 1 })]);
    expect(region('Something to talk about')).toHaveTextContent('Nothing is raised at this review. Anybody can still raise anything.');
  });
});

describe('support beside need', () => {
  it('says what the layer and the provisions did, and never what they cost', async () => {
    await open([MORE[0] ?? before({}), { ...now({ EM1: 3, CI2: 2, CI1: 1 }), support: layer('specialist', checkIn(20)) }]);
    expect([...region('Support').querySelectorAll('dd')].map((one) => one.textContent)).toEqual(['SEN support: a planned programme', 'SEN support with a specialist', 'The layer of support stepped up']);
    expect(region('Support')).toHaveTextContent('More of this support: Check-in each morning.');
    expect(screen.getByRole('main')).not.toHaveTextContent(/18\.50|1,?850|£|cost/);
    const rows = [...within(region('Support')).getByRole('table').querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['Needs more help', 'Feelings, worry and mood', '–', '–', '–'],
      ['Needs the same help', '–', '–', '–', '–'],
      ['Needs less help', 'Speaking, signing or other ways to get a message across', '–', '–', '–'],
    ]);
    expect(screen.getAllByText('Support meanwhile')[0]?.nextElementSibling).toHaveTextContent('More of this support: Check-in each morning.');
  });

  it('says so where it is not on record, or was recorded with two ladders', async () => {
    const { vault } = await open([before({ CI1: 1 }), now({ CI1: 2 })].map(({ support: _, ...rest }) => rest));
    expect(region('Support')).toHaveTextContent('What support was in place is not on record for either review');
    await vault.changeChild('odette', () => childWith([before({ CI1: 1 }), now({ CI1: 2 }, { support: { layer: { pack: 'england-proposed-2026', code: 'targeted' }, provisions: {} } })]));
    await waitFor(() => expect(region('Support')).toHaveTextContent('Support was recorded with two sets of layers, which are not compared.'));
    expect(region('Support')).toHaveTextContent('Targeted (proposed, not law)');
  });
});

describe('what the meeting agreed', () => {
  const met = (settled: Meeting['settled']) => {
    const record = childWith([before({ CI1: 1, CI2: 3 }), now({ CI1: 1, CI2: 3 })]);
    return { ...record, events: [...record.events, { id: 'm', device: 'd', sequence: 3, happenedAt: '2026-11-18T10:00:00Z', reviewId: 'r2', kind: 'met' as const, meeting: { ...emptyMeeting('2026-11-18'), settled } }] };
  };

  it('is the level that counts, and is labelled so', async () => {
    await openApp('/children/odette/compare', { records: [met({ CI1: { mark: 3, note: 'All saw it in class.' }, CI2: { unresolved: true, note: 'Home sees more.' } })] });
    const article = within(region('Strand by strand')).getByRole('article');
    expect(article).toHaveTextContent('Needs more help. From a little extra to a lot of help.');
    expect([...article.querySelectorAll('dt')].map((term) => [term.textContent, term.nextElementSibling?.textContent])).toEqual(expect.arrayContaining([
      ['Whose level', 'School, then agreed'], ['Noted at the meeting', 'All saw it in class.'],
    ]));
    expect(region('Strand by strand')).toHaveTextContent('A lot of help (school). Still seen differently. Home sees more.');
  });
});

describe('many reviews', () => {
  const at = (on: string, setting: string, level: 1 | 2 | 3, more: Partial<Profile> = {}) => profileOn(on, { CI1: level }, { context: { schoolYear: 4, setting }, ...more });
  const FOUR = [at('2023-11-15', 'Elm Infants', 1, { support: layer('class') }), at('2024-11-13', 'Elm Infants', 2, { support: layer('programme') }), at('2025-11-12', 'Oak Juniors', 3), at('2026-11-04', 'Oak Juniors', 3, { support: layer('programme') })];

  it('are compared with the one before, the last before a move, or the first', async () => {
    const { user } = await open(FOUR);
    expect(screen.getByRole('radio', { name: 'The review before' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'The last one before a change of setting' }));
    await waitFor(() => expect(location.hash).toBe('#/children/odette/compare/r2/r4'));
    expect(screen.getByText(/between the two reviews/)).toHaveTextContent('setting: Elm Infants, then Oak Juniors');
    await user.click(screen.getByRole('radio', { name: 'The first review' }));
    await waitFor(() => expect(location.hash).toBe('#/children/odette/compare/r1/r4'));
  });

  it('show support under need, with a gap where it is not on record, in words and in the table too', async () => {
    const { user } = await open(FOUR);
    const chart = screen.getByRole('img', { name: /^Understanding what others say: November 2023 a little extra/ });
    expect(chart).toHaveAccessibleName(/Support: November 2023 Something extra in class; November 2024 SEN support: a planned programme; November 2025 not on record; November 2026 SEN support: a planned programme$/);
    const dashed = chart.querySelector('path[stroke-dasharray]');
    expect(dashed?.getAttribute('d')?.match(/M/g)).toHaveLength(1);
    expect(region('Over all reviews')).toHaveTextContent('Needs more help than in November 2023');
    await user.click(within(region('Communication and interaction')).getByText('See it as a table'));
    expect(within(region('Communication and interaction')).getByRole('row', { name: /^Support in place/ })).toHaveTextContent('Something extra in classSEN support: a planned programmenot on recordSEN support: a planned programme');
  });

  it('tell the news, attendance and suspensions to staff; a family reads no figures', async () => {
    const context = { schoolYear: 4, attendance: 91, daysSuspended: 2, news: 'A new baby.' };
    const { user } = await open([before({ CI1: 1 }, { context: { schoolYear: 4, attendance: 97 } }), now({ CI1: 1 }, { context })]);
    expect(screen.getByText(/between the two reviews/)).toHaveTextContent('attendance: 97 per cent, then 91 per cent; suspensions: none, then 2 days.');
    await user.click(screen.getByRole('radio', { name: 'For families' }));
    expect(screen.getByText('A new baby.')).toBeInTheDocument();
    expect(screen.getByRole('main')).not.toHaveTextContent(/per cent|suspen/);
  });
});
