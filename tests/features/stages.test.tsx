import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '../../src/core/child.ts';
import { type LaterBody, withLater } from '../../src/core/merge/laterEvent.ts';
import { ACTION_STATES, emptyMeeting, type Meeting } from '../../src/core/meeting.ts';
import { beginMeeting } from '../../src/core/meeting/meetingDraft.ts';
import { type Profile, type RecordEvent, reviewsOf } from '../../src/core/review.ts';
import { appendStage } from '../../src/state/appendStage.ts';
import { childWith, DRAFT_AT, draftWith, good, type Opened, openApp, openRecords, profileOn, written } from './support.tsx';

const AT = '/children/odette/review/r1';
const PROFILE = profileOn('2026-10-20', { CI1: 3, EM1: 2 }, { family: { EM1: 3 }, kind: 'annual' });
const MEETING: Meeting = {
  ...emptyMeeting('2026-11-04'),
  invitees: { family: { n: 1, name: 'Ada Marlowe', role: 'family', came: true }, council: { n: 2, name: '', role: 'council', came: false } },
  settled: { CI1: { mark: 2, note: 'With pictures.' }, EM1: { unresolved: true, note: 'Home sees more.' } },
  outcomes: { o1: { n: 1, what: 'Asks a friend to play', dueOn: '2027-07-01', strands: ['CI1'] } },
  actions: { a1: { n: 1, what: 'Order the picture cards', who: 'Ms Ferrow', by: '2026-11-30', state: 'red' } },
  earlierHelp: { e1: { n: 1, what: 'Speech therapy', was: 'thereNotUsed' } },
  recommendation: { code: 'amend', note: 'Section F.' },
  familyAnswers: { listenedTo: { answer: 'yes', words: 'For once.' } },
  notes: 'Again in May.',
};

const OTHERS: NonNullable<Profile['contributions']> = {
  t: { n: 1, role: 'teacher', by: 'Mr Ashdown', answers: {}, ratings: { CI1: { mark: 2 }, SP1: { mark: 1 } } },
};

/** The child with events after the profile, each made on this day of November. */
function childAfter(bodies: readonly (readonly [day: number, LaterBody])[], start = childWith([PROFILE])): ChildRecord {
  return bodies.reduce((record, [day, body], at) =>
    withLater(record, 'r1', { id: `l${at}`, device: 'another-device', happenedAt: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z` }, body), start);
}
const met: readonly [number, LaterBody] = [4, { kind: 'met', meeting: MEETING }];
const sent: readonly [number, LaterBody] = [10, { kind: 'reportSent', sentOn: '2026-11-10', sentTo: 'Ada Marlowe' }];

async function open(record: ChildRecord, at = AT): Promise<Opened> {
  const opened = await openApp(at, { records: [record] });
  if (at === AT) await screen.findByRole('heading', { name: 'Where this review stands' });
  return opened;
}
async function events({ vault }: Opened): Promise<readonly RecordEvent[]> {
  await written(vault);
  return good(await vault.readChild('odette'))?.events ?? [];
}
const steps = () => within(screen.getByRole('region', { name: 'Where this review stands' })).getAllByRole('listitem').map(({ textContent }) => textContent);
const filled = () => [...document.querySelectorAll('.button.first')].map(({ textContent }) => textContent);
const type = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('where a review stands', () => {
  it('after the profile: the meeting is next, and nothing is written by looking', async () => {
    const opened = await open(childWith([PROFILE], { meetingOn: '2026-12-01' }));
    await waitFor(() => expect(steps()[0]).toMatch(/✓Profile finished, 20 October 2026/));
    expect(steps()[1]).toMatch(/→Meeting NextArranged for 1 December 2026/);
    expect(steps()[3]).toBe('○Council’s decision Later');
    expect(filled()).toEqual(['Start the meeting']);
    expect(screen.getByRole('link', { name: 'Start the meeting' })).toHaveAttribute('href', '#/children/odette/meeting/r1');
    expect(screen.queryByRole('button', { name: 'Write down that the report was sent' })).not.toBeInTheDocument();
    expect(await events(opened)).toHaveLength(1);
  });

  it('the meeting that is arranged is that of the newest review alone', async () => {
    await open(childWith([PROFILE, profileOn('2026-11-18', { CI1: 3 })], { meetingOn: '2026-12-01' }));
    await waitFor(() => expect(steps()[1]).toMatch(/Meeting/));
    expect(steps()[1]).not.toMatch(/Arranged/);
  });

  it('is said at the top of the page as well', async () => {
    await open(childAfter([met, sent]));
    expect(screen.getByText(/^Report sent, 10 November 2026\. Year 4 at the time/)).toBeInTheDocument();
  });

  it('before the meeting: what is seen differently and every level that others gave, each beside its voice', async () => {
    await open(childWith([{ ...PROFILE, contributions: OTHERS }]));
    const differ = within(screen.getByRole('table', { name: 'Still seen differently' }));
    expect(differ.getAllByRole('row').slice(1).map(({ textContent }) => textContent)).toEqual([
      'Understanding what others say3, a lot of helpNot assessedTeacher, Mr Ashdown: 2, planned help',
      'Feelings, worry and mood2, planned help3, a lot of help',
    ]);
    expect(screen.getByRole('table', { name: 'Levels that others gave' })).toHaveTextContent('HearingNot assessedNot assessedTeacher, Mr Ashdown: 1, a little extra');
  });

  it('after the meeting: a difference that nobody touched is still seen differently, beside those that were written down', async () => {
    const touched = { CI1: { mark: 2 as const } };
    await open(childAfter([[4, { kind: 'met', meeting: { ...MEETING, settled: touched } }]], childWith([{ ...PROFILE, contributions: OTHERS }])));
    expect(screen.getByRole('table', { name: 'Agreed levels' })).toHaveTextContent('Teacher, Mr Ashdown: 2, planned help2, planned help');
    expect(screen.getAllByRole('table', { name: 'Still seen differently' })).toHaveLength(1);
    expect(screen.getByRole('table', { name: 'Still seen differently' })).toHaveTextContent('Feelings, worry and mood2, planned help3, a lot of help');
    expect(screen.getByRole('table', { name: 'Still seen differently' })).not.toHaveTextContent('Understanding');
    expect(screen.getByRole('table', { name: 'Levels that others gave' })).toHaveTextContent('Hearing');
  });

  it('a SEN support review may stop, and no decision is asked for', async () => {
    await open(childWith([{ ...PROFILE, kind: 'senSupport' }], { senStatus: 'K' }));
    expect(filled()).toEqual([]);
    expect(screen.getByText('A review without a plan may stop here, or go on to a meeting.')).toBeInTheDocument();
    expect(screen.queryByText(/council/i)).not.toBeInTheDocument();
  });

  it('a meeting that has begun is gone on with, and a correction does not take its place', async () => {
    const opened = await openRecords({ records: [childWith([PROFILE])] });
    const [review] = reviewsOf(childWith([PROFILE]).events);
    if (!review) throw new Error('no review');
    const begun = beginMeeting(undefined, review, 'odette', '2026-11-20');
    good(await opened.vault.changeDraft('r1', () => begun));
    const { user, vault } = await openApp(AT, { name: opened.name });
    expect(await screen.findByRole('link', { name: 'Continue the meeting' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Correct this profile' }));
    expect(await screen.findByText(/The meeting of this review has begun/)).toBeInTheDocument();
    expect(good(await vault.readDraft('r1'))?.meeting).toEqual(begun.meeting);
    expect(good(await vault.readDraft('r1'))?.correction).toBeUndefined();
  });

  it('after the meeting: all that it agreed is read, and the report is next, by a day', async () => {
    await open(childAfter([met]));
    expect(filled()).toEqual(['Write down that the report was sent']);
    await waitFor(() => expect(steps()[2]).toMatch(/By 18 November 2026\. Overdue by 3 days\. Must/));
    const agreed = within(screen.getByRole('table', { name: 'Agreed levels' }));
    expect(agreed.getByRole('row', { name: /Understanding what others say/ })).toHaveTextContent('3, a lot of helpNot assessed2, planned helpWith pictures.');
    expect(screen.getByRole('table', { name: 'Still seen differently' })).toHaveTextContent('2, planned help3, a lot of helpHome sees more.');
    for (const said of ['Asks a friend to play', 'Speech therapy: it was there and was not used', 'Ada Marlowe (Parent or carer)', 'For once.', 'Section F.', 'Again in May.', 'Change the plan']) {
      expect(screen.getByText(said)).toBeInTheDocument();
    }
    expect(screen.getByText(/Council, did not come/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Correct what the meeting wrote down' })).toHaveAttribute('href', '#/children/odette/meeting/r1');
  });

  it('a record that is not to be changed is only read', async () => {
    await open(childAfter([met], childWith([PROFILE], { restrictedOn: '2026-11-01' })));
    expect(screen.queryByRole('button', { name: 'Write down that the report was sent' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Say how it stands' })).not.toBeInTheDocument();
  });

  it('says so when two devices wrote down the same stage', async () => {
    const record = childAfter([met, sent]);
    const other = { ...record.events.at(-1), id: 'other', device: 'third-device' } as RecordEvent;
    await open({ ...record, events: [...record.events, other] });
    expect(screen.getByText('Something was written down twice.')).toBeInTheDocument();
  });
});

describe('the report', () => {
  it('is written down with who, and put right with why', async () => {
    const opened = await open(childAfter([met]));
    const { user } = opened;
    await user.click(screen.getByRole('button', { name: 'Write down that the report was sent' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Write down that the report was sent' })).toHaveFocus());
    type('Sent on', '2026-11-01');
    await user.type(screen.getByLabelText('Sent to'), 'Ada Marlowe');
    await user.type(screen.getByLabelText('Your name'), 'Ms Ferrow');
    await user.click(screen.getByRole('button', { name: 'Write it down' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Sent on: This is before the meeting, on 4 November 2026.');
    expect(screen.getByLabelText('Sent to')).toHaveValue('Ada Marlowe');
    type('Sent on', '2026-11-10');
    await user.click(screen.getByRole('button', { name: 'Write it down' }));
    await waitFor(() => expect(steps()[2]).toMatch(/✓Report sent, 10 November 2026/));
    expect((await events(opened)).at(-1)).toMatchObject({ kind: 'reportSent', sentOn: '2026-11-10', sentTo: 'Ada Marlowe', by: 'Ms Ferrow', sequence: 3 });
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Where this review stands' })).toHaveFocus());

    await user.click(screen.getByRole('button', { name: 'Correct when the report was sent' }));
    type('Sent on', '2026-11-11');
    await user.click(screen.getByRole('button', { name: 'Write it down' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Say why: the earlier one stays on the record.');
    await user.type(screen.getByLabelText('Why it is corrected'), 'Read from the wrong letter.');
    expect(screen.getByLabelText('Your name')).toHaveValue('Ms Ferrow');
    await user.dblClick(screen.getByRole('button', { name: 'Write it down' }));
    await waitFor(() => expect(steps()[2]).toMatch(/11 November 2026/));
    const all = await events(opened);
    expect(all).toHaveLength(4);
    expect(all.slice(-2)).toMatchObject([{ sentOn: '2026-11-10' }, { sentOn: '2026-11-11', why: 'Read from the wrong letter.' }]);
  });

  it('takes nothing down where another tab was quicker, and keeps what was typed', async () => {
    const opened = await open(childAfter([met]));
    const { user, vault } = opened;
    await user.click(screen.getByRole('button', { name: 'Write down that the report was sent' }));
    await user.type(screen.getByLabelText('Sent to'), 'Everyone');
    good(await vault.changeChild('odette', (stored) => stored && withLater(stored, 'r1', { id: 'quick', device: 'd', happenedAt: '2026-11-21T11:00:00.000Z' }, { kind: 'reportSent', sentOn: '2026-11-21' })));
    expect(await screen.findByText('Sent on 21 November 2026.', { exact: false })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Write it down' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Meanwhile somebody wrote this down in another tab');
    expect(await events(opened)).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Write it down' }));
    await waitFor(async () => expect(await events(opened)).toHaveLength(4));
    expect((await events(opened)).at(-1)).toMatchObject({ sentOn: '2026-11-21', sentTo: 'Everyone' });
  });
});

describe('the council’s decision', () => {
  it('comes date after date, each told whole, and ends with the plan', async () => {
    const opened = await open(childAfter([met, sent]));
    const { user } = opened;
    await user.click(screen.getByRole('button', { name: 'Write down the council’s decision' }));
    expect(screen.getByText(/The meeting was held on 4 November 2026/)).toBeInTheDocument();
    await user.click(screen.getByLabelText('Change the plan'));
    type('Decided on', '2026-11-19');
    type(/^Appeal by|^Last day to appeal/, '2027-03-01');
    expect(screen.getByText('1 March 2027')).toBeInTheDocument();
    type(/^Appeal by|^Last day to appeal/, '');
    expect(screen.queryByText('1 March 2027')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Write it down' }));
    await waitFor(() => expect(steps()[3]).toMatch(/✓Council decided, 19 November 2026/));
    expect(filled()).toEqual(['Write down the plan’s dates']);

    await user.click(screen.getByRole('button', { name: 'Write down the plan’s dates' }));
    type('Final plan on', '2026-11-20');
    expect(screen.getByText('20 January 2027')).toBeInTheDocument();
    expect(screen.queryByLabelText('Why it is corrected')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Write it down' }));
    await waitFor(() => expect(filled()).toEqual([]));
    expect((await events(opened)).slice(-2)).toMatchObject([
      { decision: { decision: 'amend', decidedOn: '2026-11-19' } },
      { decision: { decision: 'amend', decidedOn: '2026-11-19', finalPlanOn: '2026-11-20', appealBy: '2027-01-20' } },
    ]);
    expect(screen.getByRole('region', { name: 'What the school recommends' })).toHaveTextContent('Section F.');
    expect(screen.getByRole('region', { name: 'What the council decided' })).toHaveTextContent('Appeal by20 January 2027');
  });

  it('to end a plan asks for the reason, shows the steps, and closes nothing', async () => {
    const opened = await open(childAfter([met, sent]));
    const { user } = opened;
    await user.click(screen.getByRole('button', { name: 'Write down the council’s decision' }));
    await user.click(screen.getByLabelText('End the plan'));
    expect(screen.getByText(/must ask the family or young person, and the head/)).toBeInTheDocument();
    type('Decided on', '2026-11-03');
    await user.click(screen.getByRole('button', { name: 'Write it down' }));
    expect(within(await screen.findByRole('alert')).getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Why the plan ends: Choose why the plan ends.', 'Decided on: This is before the meeting, on 4 November 2026. Check the year.',
    ]);
    expect(screen.getByLabelText('End the plan')).toBeChecked();
    type('Decided on', '2026-11-19');
    await user.selectOptions(screen.getByLabelText('Why the plan ends'), '2');
    await user.click(screen.getByRole('button', { name: 'Write it down' }));
    expect(await screen.findByText('The plan is still in force.')).toBeInTheDocument();
    expect(screen.getByText(/goes on until 19 January 2027/)).toBeInTheDocument();
    const child = good(await opened.vault.readChild('odette'));
    expect(child?.card).toEqual(childWith([PROFILE]).card);
  });
});

describe('actions', () => {
  it('are moved with a note, and the earlier word stays', async () => {
    const opened = await open(childAfter([met]));
    const { user } = opened;
    await user.click(screen.getByRole('button', { name: 'Say how it stands' }));
    await user.click(screen.getByLabelText(/Done/));
    await user.type(screen.getByLabelText('Note'), 'They came on Monday.');
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    await waitFor(() => expect(screen.queryByText('Not begun, or held up')).not.toBeInTheDocument());
    expect(screen.getByText('They came on Monday.')).toBeInTheDocument();
    const all = await events(opened);
    expect(all.at(-1)).toMatchObject({ kind: 'actionMoved', actionId: 'a1', state: 'green', note: 'They came on Monday.' });
    expect(all.slice(0, -1)).toEqual(childAfter([met]).events);
  });

  it('of the last meeting are there while the next review is filled in', async () => {
    const opened = await openApp(`${DRAFT_AT}/actions`, { records: [childAfter([met])], drafts: [draftWith()] });
    expect(await screen.findByText('Order the picture cards')).toBeInTheDocument();
    await opened.user.click(screen.getByRole('button', { name: 'Say how it stands' }));
    await opened.user.click(screen.getByLabelText(/Under way/));
    await opened.user.click(screen.getByRole('button', { name: 'Keep' }));
    await waitFor(async () => expect((await events(opened)).at(-1)).toMatchObject({ kind: 'actionMoved', reviewId: 'r1', state: 'amber' }));
  });
});

it('no sequence of what is written down changes an earlier event, in the records themselves', async () => {
  const { vault } = await openRecords({ records: [childAfter([met])] });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('reportSent' as const), sentOn: fc.constantFrom('2026-11-10', '2026-11-11') }),
    fc.record({ kind: fc.constant('decided' as const), decision: fc.record({ decision: fc.constantFrom('maintain' as const, 'amend' as const, 'cease' as const) }) }),
    fc.record({ kind: fc.constant('actionMoved' as const), actionId: fc.constant('a1'), state: fc.constantFrom(...ACTION_STATES) }),
  );
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (bodies) => {
    for (const body of bodies) {
      const before = good(await vault.readChild('odette'))?.events ?? [];
      expect(await appendStage(vault, { childId: 'odette', reviewId: 'r1', body })).toEqual({ ok: true, value: undefined });
      const after = good(await vault.readChild('odette'))?.events ?? [];
      expect(after.slice(0, -1)).toEqual(before);
      expect(after.at(-1)).toMatchObject(body);
    }
  }), { numRuns: 8 });
});
