import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Card, type ChildRecord, editCard } from '../../src/core/child.ts';
import { emptyMeeting } from '../../src/core/meeting.ts';
import { childWith, good, openApp, profileOn, written } from './support.tsx';
import { violations } from '../ui/violations.ts';

const ODETTE: Partial<Card> = { planMadeOn: '2025-12-05' };
const born = (firstName: string, bornOn: string, more: Partial<Card> = {}) => childWith([], { firstName, lastName: undefined, bornOn, ...more }, firstName.toLowerCase());

/** Odette's annual review was held on 9 November 2026, and the report was sent. */
function met(): ChildRecord {
  const child = childWith([profileOn('2026-10-26', { CI1: 2 })], ODETTE);
  const head = { device: 'another-device', happenedAt: '2026-11-09T15:30:00.000Z', reviewId: 'r1' };
  return { ...child, events: [
    ...child.events,
    { ...head, id: 'm1', sequence: 2, kind: 'met', meeting: emptyMeeting('2026-11-09') },
    { ...head, id: 's1', sequence: 3, kind: 'reportSent', sentOn: '2026-11-20' },
  ] };
}

/** One date of a list, by what it is about. */
function dateOf(what: string): ReturnType<typeof within> {
  const item = screen.getAllByRole('listitem').find((one) => within(one).queryByText(what));
  if (!item) throw new Error(`no date: ${what}`);
  return within(item);
}

afterEach(() => { vi.restoreAllMocks(); });

describe('the dates of a child', () => {
  it('say day, must or should, how each stands, its rule and source, and to check', async () => {
    const { user } = await openApp('/children/odette', { records: [childWith([], ODETTE)] });
    await user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Dates' }));
    expect(await screen.findByText('Next: Latest safe day for the review meeting, 6 November 2026. Overdue by 15 days.')).toBeVisible();
    const review = dateOf('Annual review complete');
    expect(review.getByText('4 December 2026')).toBeVisible();
    expect(review.getByText('Due soon')).toBeVisible();
    expect(review.getByText(/the law says so/)).toBeVisible();
    await user.click(review.getByText(/^Rule and source/));
    expect(review.getByText('Children and Families Act 2014, section 44(1).')).toBeVisible();
    expect(review.getByText(/Many councils write the anniversary/)).toBeVisible();
    expect(dateOf('Latest safe day for the review meeting').getByText(/guidance or good practice/)).toBeVisible();
    expect(screen.getByText('Check with your local authority.')).toBeVisible();
    expect(screen.getByText(/^Counted from 5 December 2025, when the plan was first made/)).toBeVisible();
    expect(document.title).not.toMatch(/Odette/);
    expect(await violations()).toEqual([]);
  });

  it('keep what is done folded away, and the meeting apart from the decision', async () => {
    const { user } = await openApp('/children/odette/dates', { records: [met()] });
    expect(dateOf('Council’s decision').getByText('7 December 2026')).toBeVisible();
    expect(screen.getByText('Send the report of the meeting')).not.toBeVisible();
    await user.click(screen.getByText(/^Done: /));
    expect(dateOf('Send the report of the meeting').getByText('Done on 20 November 2026.')).toBeVisible();
    expect(dateOf('Annual review complete').getByText('4 December 2026')).toBeVisible();
  });

  it('are worked out anew when a meeting is arranged, and say where schools are closed', async () => {
    const { user, vault } = await openApp('/children/odette/dates', { records: [childWith([], ODETTE)] });
    const day = await screen.findByLabelText('Review meeting on');
    await user.type(day, '2026-12-14');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Invite everyone to the meeting')).toBeVisible();
    expect(dateOf('Send the papers for the meeting').getByText('30 November 2026')).toBeVisible();
    expect(dateOf('Send the report of the meeting').getByText('Schools are closed then. The day is not moved.')).toBeVisible();
    await written(vault);
    expect(good(await vault.readChild('odette'))?.card).toMatchObject({ meetingOn: '2026-12-14', planMadeOn: '2025-12-05', upn: 'K801200005001' });
  });

  it('say what is missing, and lead to where it can be said', async () => {
    const { user } = await openApp('/children/odette/dates', { records: [childWith()] });
    await user.click(await screen.findByRole('link', { name: 'Edit details' }));
    await user.type(await screen.findByLabelText(/^Plan first made on/), '2026-12-30');
    await user.click(screen.getByRole('button', { name: 'Save details' }));
    expect(screen.getByLabelText(/^Plan first made on/)).toBeInvalid();
    await user.clear(screen.getByLabelText(/^Plan first made on/));
    await user.type(screen.getByLabelText(/^Plan first made on/), '2026-01-05');
    await user.click(screen.getByRole('button', { name: 'Save details' }));
    await user.click(await within(screen.getByRole('main')).findByRole('link', { name: 'Dates' }));
    expect(await screen.findByText(/^Next: Latest safe day for the review meeting, 7 December 2026/)).toBeVisible();
  });

  it('change nothing of a record that is not to be changed', async () => {
    await openApp('/children/odette/dates', { records: [childWith([], { ...ODETTE, restrictedOn: '2026-11-01' })] });
    expect(await screen.findByText('Annual review complete')).toBeVisible();
    expect(screen.queryByLabelText('Review meeting on')).not.toBeInTheDocument();
  });

  it('say that nothing was kept where the record was restricted meanwhile', async () => {
    const { user, vault } = await openApp('/children/odette/dates', { records: [childWith([], ODETTE)] });
    await user.type(await screen.findByLabelText('Review meeting on'), '2026-12-14');
    const restricted = vault.changeChild('odette', (stored) => stored && editCard(stored, { ...stored.card, restrictedOn: '2026-11-21' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await restricted;
    expect(await screen.findByText('This record is not to be changed at the moment, so nothing was kept.')).toBeInTheDocument();
    expect(screen.queryByText(/The meeting is arranged/)).not.toBeInTheDocument();
    expect(good(await vault.readChild('odette'))?.card).not.toHaveProperty('meetingOn');
  });

  it('ask for the meeting or the decision where an old profile has neither', async () => {
    await openApp('/children/odette/dates', { records: [childWith([profileOn('2026-03-02', { CI1: 2 })], ODETTE)] });
    expect(await screen.findByText(/neither the meeting nor the council’s decision is written down/)).toBeVisible();
    expect(screen.getByText(/^Counted from 5 December 2025, when the plan was first made/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Edit details' })).not.toBeInTheDocument();
  });

  it('work out until when a family can appeal', async () => {
    const { user } = await openApp('/children/odette/dates', { records: [childWith([], ODETTE)] });
    await user.click(await screen.findByText('Until when can the family appeal?'));
    await user.type(screen.getByLabelText('Letter or final plan dated'), '2026-06-20');
    expect(screen.getByText('Until 1 September 2026.')).toBeVisible();
    await user.type(screen.getByLabelText(/^Mediation certificate dated/), '2026-11-30');
    expect(screen.getByText('Until 4 January 2027.')).toBeVisible();
  });

  it('go into a calendar file with an initial and no name, and that is written down', async () => {
    const saved: Blob[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => { if (blob instanceof Blob) saved.push(blob); return 'blob:saved'; });
    const { user, vault } = await openApp('/children/odette/dates', { records: [childWith([], { ...ODETTE, meetingOn: '2026-12-14' })] });
    await user.click(await screen.findByRole('button', { name: /^Save for a calendar \(\.ics\): 7 dates$/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const text = await saved[0]?.text() ?? '';
    expect(text).toContain('SUMMARY:O. Review meeting');
    expect(text).toContain('DTSTART;VALUE=DATE:20261214');
    expect(text).not.toMatch(/Odette|Marlowe|K8012/);
    expect(good(await vault.logged())).toMatchObject([{ kind: 'calendar', children: ['odette'], file: 'valuing-send-dates-2026-11-21.ics' }]);
  });
});

describe('the dates of everybody', () => {
  const EVERYBODY = [
    childWith([], ODETTE), born('Wilf', '2016-01-10', { planMadeOn: '2026-05-01' }), born('Ada', '2017-01-10', { planMadeOn: '2026-06-01' }),
    born('Kit', '2018-05-10', { senStatus: 'K' }), born('Zoë', '2018-05-10', { senStatus: 'N' }), born('Bram', '2015-05-10', { leftOn: '2026-07-01', planMadeOn: '2020-01-01' }),
  ];
  const names = () => screen.getAllByRole('rowheader').map((cell) => within(cell).queryByRole('link')?.textContent ?? cell.textContent);

  it('stand by date or by name, with who is overdue and who is due', async () => {
    const { user } = await openApp('/dates', { records: EVERYBODY });
    expect(await screen.findByText('Something is overdue for 1 child, and due within 28 days for 2 children.')).toBeVisible();
    expect(names()).toEqual(['Odette Marlowe-Quist', 'Wilf', 'Ada']);
    await user.click(screen.getByRole('radio', { name: 'By name' }));
    expect(names()).toEqual(['Ada', 'Odette Marlowe-Quist', 'Wilf']);
    expect(screen.getByRole('link', { name: 'Wilf' })).toHaveAttribute('href', '#/children/wilf/dates');
    expect(await violations()).toEqual([]);
  });

  it('count no move that a child may never make', async () => {
    await openApp('/dates', { records: [born('Rufus', '2020-01-10', { planMadeOn: '2026-10-01' })] });
    expect(await screen.findByText('Something is overdue for no child, and due within 28 days for no child.')).toBeVisible();
  });

  it('say apart whose council’s own day has gone by', async () => {
    const { user } = await openApp('/settings', { records: [born('Ada', '2017-01-10', { planMadeOn: '2025-12-05' })] });
    const months = await screen.findByLabelText('Annual review complete, months after the last one');
    await user.clear(months);
    await user.type(months, '11');
    await user.click(screen.getByRole('button', { name: 'Save dates' }));
    expect(await screen.findByText('Dates are worked out with these numbers from now on.')).toBeVisible();
    location.hash = '#/dates';
    expect(await screen.findByText(/Your council’s own day has gone by for 1 child\.$/)).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Show'), 'Past your council’s own day');
    await waitFor(() => expect(screen.getByText('Your council’s day has gone by, the law’s day has not')).toBeVisible());
  });

  it('list those who move by their year, those of one school year, and those of whom a fact is missing', async () => {
    const { user } = await openApp('/dates', { records: EVERYBODY });
    const show = await screen.findByLabelText('Show');
    await user.selectOptions(show, 'Moves to another phase');
    await waitFor(() => expect(names()).toEqual(['Moving in 2027', 'Wilf', 'Moving in 2028', 'Ada']));
    await user.selectOptions(screen.getByLabelText('School year'), 'Year 5');
    await waitFor(() => expect(names()).toEqual(['Moving in 2028', 'Ada']));
    await user.selectOptions(screen.getByLabelText('School year'), 'Every year');
    await user.selectOptions(show, 'A fact is missing');
    await waitFor(() => expect(names()).toEqual(['Kit']));
    await user.selectOptions(show, 'Overdue');
    await waitFor(() => expect(names()).toEqual(['Odette Marlowe-Quist']));
  });
});

describe('the council’s own numbers', () => {
  it('are refused where they are laxer than the law, and stand beside the law’s day once they are kept', async () => {
    const { user, vault } = await openApp('/settings', { records: [childWith([], { ...ODETTE, meetingOn: '2026-12-14' })] });
    const papers = await screen.findByLabelText('Papers, days before the meeting');
    await user.clear(papers);
    await user.type(papers, '7');
    await user.click(screen.getByRole('button', { name: 'Save dates' }));
    expect(papers).toBeInvalid();
    await waitFor(() => expect(papers).toHaveFocus());
    await user.clear(papers);
    await user.type(papers, '21');
    await user.click(screen.getByRole('checkbox', { name: 'Year 4' }));
    await user.click(screen.getByRole('button', { name: 'Save dates' }));
    expect(await screen.findByText('Dates are worked out with these numbers from now on.')).toBeVisible();
    expect((await vault.header()).localDates).toEqual({ offsets: { papers: 21 }, leavingYears: [-1, 4, 6, 11] });
    location.hash = '#/children/odette/dates';
    expect(await screen.findByText('Your council’s day: 23 November 2026. The law’s day: 30 November 2026.')).toBeVisible();
    expect(screen.getByText('Plan ready for the move to middle school')).toBeVisible();
  });
});
