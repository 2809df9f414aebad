import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadExampleChildren } from '../../src/catalog/exampleChildren.ts';
import type { ChildRecord } from '../../src/core/child.ts';
import { OTHERS } from '../../src/core/council/councilGroups.ts';
import type { Decision } from '../../src/core/decision.ts';
import { emptyMeeting } from '../../src/core/meeting.ts';
import { BesideEngland } from '../../src/features/council/BesideEngland.tsx';
import { useEnglandSetting } from '../../src/state/englandSetting.ts';
import { violations } from '../ui/violations.ts';
import { childWith, openApp, profileOn, reload } from './support.tsx';

/** A child with a plan, and of the last review when it met and what was decided. */
function planned(firstName: string, card: Parameters<typeof childWith>[1] = {}, heldOn?: string, decision?: Decision): ChildRecord {
  const record = childWith(heldOn ? [profileOn('2026-01-10', { CI1: 2 })] : [], { firstName, lastName: undefined, ...card }, firstName.toLowerCase());
  const head = { device: 'another-device', happenedAt: '2026-02-01T10:00:00.000Z', reviewId: 'r1' };
  return {
    ...record,
    events: [
      ...record.events,
      ...(heldOn ? [{ ...head, id: `${record.id}-met`, sequence: 2, kind: 'met' as const, meeting: emptyMeeting(heldOn) }] : []),
      ...(decision ? [{ ...head, id: `${record.id}-decided`, sequence: 3, kind: 'decided' as const, decision }] : []),
    ],
  };
}

const records = [
  planned('Wren', { senTypes: ['ASD'] }, '2026-02-01', { decision: 'amend', decidedOn: '2026-02-20' }),
  planned('Abel', { senTypes: ['SEMH'], settingType: 'special' }, '2026-03-01', { decision: 'maintain', decidedOn: '2026-05-01' }),
  planned('Mina', { senTypes: ['ASD', 'SLCN'], planMadeOn: '2024-01-01' }),
  planned('Bo', { senStatus: 'K', senTypes: ['ASD'] }),
];
const ATTRIBUTION = 'Source: Department for Education, Education, health and care plans 2025. Contains public sector information licensed under the Open Government Licence v3.0.';

const table = (name: string) => screen.findByRole('table', { name });
const cellsIn = async (name: string, row: string | RegExp) => within(within(await table(name)).getByRole('row', { name: typeof row === 'string' ? new RegExp(`^${row}`) : row })).getAllByRole('cell').map(({ textContent }) => textContent);
const opened = () => waitFor(async () => expect(await cellsIn('Main type of need', 'Autistic')).toContainEqual(expect.stringMatching(/^2/)));

beforeEach(() => { useEnglandSetting.setState(useEnglandSetting.getInitialState()); });

describe('beside England', () => {
  it('stand children with a plan, in numbers, with the source under every table', async () => {
    await openApp('/school/england', { records });
    await opened();
    expect(screen.getByText('3 children have a plan here, beside what is published of England.')).toBeVisible();
    expect(await cellsIn('Main type of need', 'Autistic')).toEqual(['2', '201,183 (31.5%)']);
    expect(await cellsIn('Main type of need', 'Down syndrome')).toEqual(['0', 'not counted by itself']);
    expect(await cellsIn('Where they learn', 'Special school')).toEqual(['1', '193,880 (30.4%)']);
    expect(await cellsIn('Annual reviews that were expected', 'Had no meeting')).toEqual(['1', '70,893 (13.5%)']);
    expect(await cellsIn('What councils decided after the meeting', 'Change the plan')).toEqual(['1', '219,538 (48.4%)']);
    expect(await cellsIn('When councils decided', 'Within four weeks')).toEqual(['1', '154,924 (44.4%)']);
    expect(await cellsIn('When councils decided', 'Later')).toEqual(['1', '193,835 (55.6%)']);
    expect(screen.getAllByText(ATTRIBUTION)).toHaveLength(5);
    expect(screen.getAllByText(/^Fewer than 20 here: too few for per cent\.$/)).toHaveLength(5);
    expect(screen.getByRole('main')).not.toHaveTextContent(/\b(better|worse|best|rank|average|mean)\b/i);
    expect(await violations()).toEqual([]);
  });

  it('stands a council that somebody chose, and that is remembered', async () => {
    const app = await openApp('/school/england', { records });
    await opened();
    const choice = screen.getByLabelText('A council beside it');
    expect(within(choice).getAllByRole('option')).toHaveLength(154);
    expect(choice).toHaveDisplayValue('None');
    await app.user.selectOptions(choice, 'Hertfordshire');
    expect(await cellsIn('Main type of need', 'Autistic')).toEqual(['2', '3,472 (26.9%)', '201,183 (31.5%)']);
    expect(await cellsIn('When councils decided', 'Later')).toEqual(['1', 'not published', '193,835 (55.6%)']);
    await reload('/school/england', app);
    await opened();
    expect(screen.getByLabelText('A council beside it')).toHaveDisplayValue('Hertfordshire');
  });

  it('can take England’s plans in one kind of place', async () => {
    const { user } = await openApp('/school/england', { records });
    await opened();
    await user.selectOptions(screen.getByLabelText('Types of need in England'), 'In special schools');
    expect(within(await table('Main type of need')).getByRole('columnheader', { name: 'England, in special schools' })).toBeVisible();
    expect((await cellsIn('Main type of need', 'All plans'))[1]).toBe('193,880');
    expect((await cellsIn('Where they learn', 'All plans'))[1]).toBe('638,745');
  });

  it('shows who is behind a number', async () => {
    const { user } = await openApp('/school/england', { records });
    await opened();
    await user.click(screen.getByRole('button', { name: '2: Main type of need: Autistic spectrum disorder' }));
    expect(within(screen.getByRole('dialog', { name: 'Main type of need: Autistic spectrum disorder' })).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Mina', 'Wren']);
  });

  it('says nothing of what only records know while they are not open, and no 0 that is none', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => planned(`Child${at}`, { senTypes: ['HI'], settingType: 'special' }));
    const { user } = await openApp('/school/england', { records: many });
    await waitFor(async () => expect((await cellsIn('Where they learn', 'Special school'))[0]).toBe('1,000 (100.0%)'), { timeout: 20_000 });
    const only = () => screen.getAllByRole('table').map((one) => within(one).getAllByRole('columnheader')[0]?.textContent);
    expect(only()).toEqual(['Place']);
    expect(screen.getByText('Only the records know this.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Open the records' }));
    await waitFor(async () => expect((await cellsIn('Main type of need', 'Hearing'))[0]).toBe('1,000 (100.0%)'), { timeout: 20_000 });
    expect(only()).toHaveLength(4);
    expect(screen.getByText('Not set beside England, as for most it is not on record: 1,000 of 1,000.')).toBeVisible(); // nobody says when reviews were
  }, 60_000);

  it('counts a review elsewhere as held, and tells apart that its decision is not known', async () => {
    await openApp('/school/england', { records: [...records, planned('Kit', { senTypes: ['NSA'], planMadeOn: '2024-01-01', planReviewedOn: '2026-06-01' })] });
    await waitFor(async () => expect((await cellsIn('Annual reviews that were expected', 'Had a meeting'))[0]).toBe('3'));
    expect((await cellsIn('What councils decided after the meeting', 'All meetings'))[0]).toBe('2');
    expect(screen.getByText(/^Not counted here: the card says that the review was completed, and neither its meeting nor its decision is in these records:$/)).toBeVisible();
    expect((await cellsIn('Main type of need', 'Not on record, or NSA'))[0]).toBe('1');
  });

  it('says of the example children what is on record, and what the card alone says', async () => {
    await openApp('/school/england', { records: await loadExampleChildren() });
    await waitFor(async () => expect((await cellsIn('Annual reviews that were expected', 'Had a meeting'))[0]).toBe('12'), { timeout: 20_000 });
    // Amara’s and Rowan’s meetings are on record; of ten others, Dylan’s too, the card has the day on which the review was completed. Noor’s plan is new.
    const behind = (line: RegExp) => screen.getAllByText(line).map(({ parentElement, textContent }) => (/\d+$/.exec(textContent ?? '') ?? /\d+$/.exec(parentElement?.textContent ?? ''))?.[0]);
    expect(behind(/^Among those with a meeting only because the card says/)).toEqual(['10']);
    expect((await cellsIn('Annual reviews that were expected', 'Had no meeting'))[0]).toBe('0');
    expect(behind(/^Not expected yet/)).toEqual(['1']);
    expect(screen.queryByRole('table', { name: 'What councils decided after the meeting' })).not.toBeInTheDocument();
    expect(screen.getByText('Not set beside England, as for most it is not on record: 10 of 12.')).toBeVisible();
    expect(screen.getByRole('main')).not.toHaveTextContent('the review is not in these records');
    expect(await violations()).toEqual([]);
  }, 60_000);

  it('leaves out whose place is not on record, and compares nothing where these are most', async () => {
    const placed = (count: number, of: number) => Array.from({ length: of }, (_, at) => planned(`Child${at}`, { senTypes: ['HI'], settingType: at < count ? 'special' : undefined }));
    await openApp('/school/england', { records: placed(20, 30) });
    await waitFor(async () => expect(await cellsIn('Where they learn', 'Special school')).toEqual(['20 (100%)', '193,880 (30.4%)']));
    expect((await cellsIn('Where they learn', 'Anywhere else'))[0]).toBe('0 (0%)');
    expect(screen.getByText('Not counted, as no kind of setting is on record:')).toHaveTextContent('10');
    cleanup();
    await openApp('/school/england', { records: placed(9, 20) });
    expect(await screen.findByText('Not set beside England, as for most it is not on record: 11 of 20.')).toBeVisible();
    expect(screen.queryByRole('table', { name: 'Where they learn' })).not.toBeInTheDocument();
  });

  it('has per cent from twenty children on', async () => {
    const many = Array.from({ length: 20 }, (_, at) => planned(`Child${at}`, { senTypes: [at < 5 ? 'HI' : 'VI'] }));
    await openApp('/school/england', { records: many });
    await waitFor(async () => expect((await cellsIn('Main type of need', 'Hearing'))[0]).toBe('5 (25%)'));
    expect((await cellsIn('Main type of need', 'Vision'))[0]).toBe('15 (75%)');
  });
});

describe('a council’s tables beside England', () => {
  const types = ['ASD', 'SEMH', OTHERS];
  const shown = {
    needs: { rows: types, columns: ['E', 'K'], cells: [[400, 10], [undefined, 20], [200, 5]], rowTotals: [410, 320, 205], columnTotals: [900, 335] },
    placements: { rows: types, columns: ['mainstream', 'special', 'other', 'none'], cells: [['heldBack', 100, 10, 10], ['heldBack', 100, 20, 20], [100, 80, 10, 10]] },
  } as const;

  it('hold back what was held back, without per cent of it', async () => {
    render(<BesideEngland {...shown} />);
    expect(await cellsIn('Main type of need', 'Autistic')).toEqual(['400 (44%)', '201,183 (31.5%)']);
    expect(await cellsIn('Main type of need', 'Social, emotional')).toEqual(['held back', '132,217 (20.7%)']);
    expect(await cellsIn('Main type of need', 'Hearing')).toEqual(['in “Other and small groups”', '8,765 (1.4%)']);
    expect(await cellsIn('Main type of need', 'Other and small groups')).toEqual(['200 (22%)', '–']);
    expect(await cellsIn('Where they learn', 'Mainstream school')).toEqual(['held back', '254,009 (39.8%)']);
    expect(await cellsIn('Where they learn', 'Special school')).toEqual(['280', '193,880 (30.4%)']);
    expect(screen.queryByRole('table', { name: 'What councils decided' })).not.toBeInTheDocument();
    expect(screen.getAllByText(ATTRIBUTION)).toHaveLength(1); // once, at the end of the tables
    expect(await violations()).toEqual([]);
    cleanup();
  });

  it('can stand beside a council', async () => {
    render(<BesideEngland {...shown} />);
    await userEvent.selectOptions(await screen.findByLabelText('A council beside it'), 'Barnet');
    expect((await cellsIn('Main type of need', 'Autistic'))[1]).toBe('1,801 (41.7%)');
    cleanup();
  });
});
