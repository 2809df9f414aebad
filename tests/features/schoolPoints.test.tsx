import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failed } from '../../src/core/result.ts';
import type { RecordEvent } from '../../src/core/review.ts';
import type { Support } from '../../src/core/support.ts';
import { useKeptFilters } from '../../src/state/cohortFilters.ts';
import { violations } from '../ui/violations.ts';
import { childWith, goTo, good, openApp, profileOn } from './support.tsx';

const support: Support = { layer: { pack: 'england-2015', code: 'programme' }, provisions: {} };
const seen = (mark: 1 | 2 | 3) => ({ mark, evidence: 'Seen in two lessons.' });
const named = (firstName: string, profiles: Parameters<typeof childWith>[0] = [], more: Parameters<typeof childWith>[1] = {}) =>
  childWith(profiles, { firstName, lastName: undefined, ...more }, firstName.toLowerCase());
const pair = (before: Parameters<typeof profileOn>[1], after: Parameters<typeof profileOn>[1], more: Parameters<typeof profileOn>[2] = {}) =>
  [profileOn('2025-03-01', before, { support }), profileOn('2026-03-01', after, { support, ...more })];

const wren = named('Wren', pair({ CI1: 1, EM1: 3 }, { CI1: seen(3), EM1: seen(2) }, { childsView: { answers: { likes: { text: 'Maps.' } } } }));
const answered: RecordEvent = { id: 'a', device: 'd', sequence: 9, happenedAt: '2026-04-01T10:00:00Z', reviewId: 'r2', kind: 'pointAnswered', point: 'more-need-same-support-CI1', answer: { answer: 'notNow', because: 'New class.' } };
const abel = (() => {
  const record = named('Abel', pair({ CI1: 2 }, { CI1: seen(3) }), { bornOn: '2012-05-02' });
  return { ...record, events: [...record.events, answered] };
})();
const group = { g: { n: 1, what: 'Reading group', minutes: 20, strands: ['CL2'] } };
const mina = named('Mina', [profileOn('2025-03-01', { CL2: 2 }, { support: { provisions: group } }), profileOn('2026-03-01', { CL2: 2 }, { support: { provisions: { g: { ...group.g, minutes: 45 } } } })]);
const records = [wren, abel, mina, named('Kit', [profileOn('2026-02-01', { CI1: 4 }, { family: { H1: 2 } })]), named('Bo')];

const MORE = 'Needs more help';
const LESS = 'Needs less help';
const list = (name: string) => screen.findByRole('list', { name });
const namesIn = async (name: string) => within(await list(name)).getAllByRole('article').map((one) => one.getAttribute('aria-label'));
const shows = (text: string) => waitFor(() => expect(screen.getByText(text, { exact: false })).toBeVisible());

/** Something to wait for, until it is opened. */
function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => { open = resolve; });
  return { opened, open: () => open() };
}

beforeEach(() => { useKeptFilters.setState({ kept: [] }); });

describe('talking points over the school', () => {
  it('stand side by side, in the same words, by name, with the sentence and the answer in sight', async () => {
    await openApp('/school/points', { records });
    expect(await namesIn(MORE)).toEqual(['Abel: Understanding what others say', 'Wren: Understanding what others say']);
    expect(await namesIn(LESS)).toEqual(['Wren: Feelings, worry and mood']);
    expect(await namesIn('Needs the same help, and support changed')).toEqual(['Mina: Reading and writing']);
    expect(screen.getByText('Something to talk about, never a decision. School only.')).toBeVisible();
    const head = within(screen.getByText('At each child’s latest review:').parentElement ?? document.body);
    expect(head.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Needs more help: 2 points about 2 children; 1 answered, 0 held back.',
      'Needs less help: 1 point about 1 child; 0 answered, 1 held back.',
      'Needs the same help, and support changed: 1 point about 1 child; 0 answered, 0 held back.',
    ]);
    const [first, second] = within(await list(MORE)).getAllByRole('article');
    expect(first).toHaveTextContent('Abel needs more help with understanding what others say than in March 2025, and support stayed the same. Talk about whether support should change.');
    expect(first).toHaveTextContent('Not now, because: New class.');
    expect(second).toHaveTextContent('Not answered yet.');
    expect(within(second ?? document.body).getByRole('link', { name: 'Wren' })).toHaveAttribute('href', '#/children/wren');
    expect(screen.getByRole('main')).not.toHaveTextContent(/\b(total|average|rank|placement|cease)\b/i);
    await waitFor(() => expect(document.title).toBe('Talking points – Valuing SEND'));
    expect(await violations()).toEqual([]);
  });

  it('have the facts, the rule and what is missing one tap away, in the same shape both ways', async () => {
    const { user } = await openApp('/school/points', { records });
    const less = within(await list(LESS)).getByRole('article');
    expect(less).toHaveTextContent('Held back. Wren needs less help with feelings, worry and mood');
    await user.click(within(less).getByText(/^The facts, and what is missing/));
    expect(within(within(less).getByRole('group')).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(expect.arrayContaining([
      '1 March 2025: a lot of help (school).', '1 March 2026: planned help (school). What shows this: Seen in two lessons.', 'Support stayed the same: SEN support: a planned programme.',
      expect.stringMatching(/^Held back: it has held over 1 of 2 comparisons so far; .*newly over the line since then: “Understanding what others say”; .*the family’s view is not recorded\.$/),
    ]));
    expect(less).toHaveTextContent('Rule “less-need-same-support” of talking-points-2026. It is raised when it holds over 2 comparisons in a row');
    const shape = (section: Element | null) => [...section?.children ?? []].map(({ tagName }) => tagName);
    expect(shape(less.closest('section'))).toEqual(shape((await list(MORE)).closest('section')));
  });

  it('do not name what a family says of home', async () => {
    const home = named('Ida', pair({ CI1: 3 }, { CI1: seen(1) }, { family: { H1: 3 } }));
    const { user } = await openApp('/school/points', { records: [home] });
    const point = within(await list(LESS)).getByRole('article');
    await user.click(within(point).getByText(/^The facts/));
    expect(point).toHaveTextContent(/^(?=.*Held back: .*something that is shown on the child’s own page only)/);
    expect(point).not.toHaveTextContent(/sleep|routines/i);
  });

  it('are chosen by filters that stand in the address, without a name', async () => {
    const { user } = await openApp('/school/points', { records });
    await list(MORE);
    await user.selectOptions(screen.getByLabelText('Answer'), 'Not answered yet');
    await waitFor(async () => expect(await namesIn(MORE)).toEqual(['Wren: Understanding what others say']));
    await user.selectOptions(screen.getByLabelText('Strand'), 'Feelings, worry and mood');
    await waitFor(() => expect(screen.queryByRole('list', { name: MORE })).not.toBeInTheDocument());
    await user.selectOptions(screen.getByLabelText('Held back'), 'Held back');
    await user.selectOptions(screen.getByLabelText('School year'), 'Year 4');
    expect(location.hash).toBe('#/school/points/year=4;strand=EM1;answered=no;held=yes');
    expect(await namesIn(LESS)).toEqual(['Wren: Feelings, worry and mood']);
    await goTo('/school/points/strand=GONE;year=10');
    await waitFor(async () => expect(await namesIn(MORE)).toEqual(['Abel: Understanding what others say']));
  });

  it('are drawn fifty at a time, and all of them on paper', async () => {
    const many = Array.from({ length: 60 }, (_, at) => named(`Child${String(at).padStart(2, '0')}`, pair({ CI1: 1 }, { CI1: seen(2) })));
    const { user } = await openApp('/school/points', { records: many });
    const points = await list(MORE);
    expect(within(points).getAllByRole('article')).toHaveLength(50);
    fireEvent(window, new Event('beforeprint'));
    expect(within(points).getAllByRole('article')).toHaveLength(60);
    fireEvent(window, new Event('afterprint'));
    await user.click(screen.getByRole('button', { name: 'Show more: 10 not shown' }));
    expect(within(points).getAllByRole('article')).toHaveLength(60);
    expect(document.activeElement).toHaveTextContent('Child50');
  });

  it('say why opening ended early, and go on from there when asked (6)', async () => {
    const { user, vault } = await openApp('/school', { records });
    const read = vault.readChild.bind(vault);
    const spy = vi.spyOn(vault, 'readChild').mockImplementation(async () => failed({ code: 'timeout' }));
    await goTo('/school/points');
    expect(await screen.findByText(/^Not all records were opened\. The records did not open in time\./)).toBeVisible();
    expect(screen.queryByText(/could not be opened/)).not.toBeInTheDocument();
    spy.mockImplementation(read);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await namesIn(MORE)).toHaveLength(2);
  });

  it('wait for a button among a thousand children or more, and opening can be stopped', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => named(`Child${at}`, at === 7 ? pair({ CI1: 1 }, { CI1: seen(2) }) : []));
    const { user, vault } = await openApp('/school/points', { records: many });
    const [all, open] = [vault.allRecords.bind(vault), gate()];
    vi.spyOn(vault, 'allRecords').mockImplementation(async function* slow() {
      await open.opened;
      yield* all();
    });
    await user.click(await screen.findByRole('button', { name: 'Open the records' }));
    expect(await screen.findByText('Opened 0 of 1,000 records.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    open.open();
    expect(screen.queryByRole('list', { name: MORE })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Open the records' }));
    expect(await namesIn(MORE)).toEqual(['Child7: Understanding what others say']);
  }, 30_000);
});

describe('the filters over records of all children', () => {
  const children = async () => within(await screen.findByRole('grid', { name: 'Children and strands' })).getAllByRole('rowheader').map((cell) => cell.querySelector('a')?.textContent);

  it('open the records, and tell those apart who have no review yet', async () => {
    const { user } = await openApp('/school', { records });
    await children();
    await user.click(screen.getByText('More filters'));
    await user.selectOptions(screen.getByLabelText('Talking points'), 'Needs less help (held back or not)');
    await shows('1 of 5 children shown. No review yet, so not asked: 1.');
    expect(await children()).toEqual(['Wren']);
    await user.selectOptions(screen.getByLabelText('Talking points'), 'None');
    await waitFor(async () => expect(await children()).toEqual(['Kit']));
    await user.selectOptions(screen.getByLabelText('Talking points'), 'All children');
    await user.selectOptions(screen.getByLabelText('View missing'), 'The child’s');
    await waitFor(async () => expect(await children()).toEqual(['Abel', 'Kit', 'Mina']));
    expect(location.hash).toBe('#/school/with/viewMissing=child');
    await user.selectOptions(screen.getByLabelText('View missing'), 'The family’s');
    await waitFor(async () => expect(await children()).toEqual(['Abel', 'Mina', 'Wren']));
    expect(await violations()).toEqual([]);
  });

  it('say nobody is shown before the records are read, and never that there is nobody', async () => {
    const { user, vault } = await openApp('/school', { records });
    await children();
    const [read, open] = [vault.readChild.bind(vault), gate()];
    vi.spyOn(vault, 'readChild').mockImplementation(async (id) => {
      await open.opened;
      return read(id);
    });
    await goTo('/school/with/points=more');
    await shows('0 of 5 children shown. 4 children still to be read. No review yet, so not asked: 1.');
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await shows('0 of 5 children shown. 4 children not read.');
    expect(screen.queryByText(/Nobody here/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Open the records' }));
    open.open();
    await shows('2 of 5 children shown.');
  });

  it('are kept with the others', async () => {
    const { user, vault } = await openApp('/school/with/points=more;viewMissing=either', { records });
    await waitFor(async () => expect(await children()).toEqual(['Abel', 'Wren']));
    await user.click(screen.getByText('Keep these filters'));
    await user.type(screen.getByLabelText('Name for these filters'), 'To ask');
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    expect(useKeptFilters.getState().kept).toEqual([{ name: 'To ask', filter: 'points=more;viewMissing=either' }]);
    good(await vault.changeChild('abel', () => named('Abel', pair({ CI1: 2 }, { CI1: 2 }))));
    await waitFor(async () => expect(await children()).toEqual(['Wren']));
  });
});
