import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ChildRecord } from '../../src/core/child.ts';
import { emptyMeeting } from '../../src/core/meeting.ts';
import type { RecordEvent } from '../../src/core/review.ts';
import { useWhoIsHere } from '../../src/state/whoIsHere.ts';
import { childWith, DRAFT_AT, draftWith, finishProfile, good, openApp, profileOn, written } from './support.tsx';

const later = (id: string, sequence: number, happenedAt: string, body: object): RecordEvent =>
  ({ id, device: 'another-device', sequence, happenedAt, reviewId: 'r1', ...body }) as RecordEvent;

function record(): ChildRecord {
  const child = childWith([profileOn('2025-11-12', { CI1: 3 }), profileOn('2026-11-04', { CI1: 2 })]);
  return {
    ...child,
    events: [
      ...child.events,
      later('m', 3, '2026-11-06T09:00:00.000Z', { kind: 'met', meeting: { ...emptyMeeting('2025-11-20'), actions: { a: { n: 1, what: 'Order the cards' } } }, by: 'Ms Ferrow' }),
      later('d1', 4, '2026-11-07T09:00:00.000Z', { kind: 'decided', decision: { decision: 'amend', decidedOn: '2025-12-10' } }),
      later('a', 5, '2026-11-01T09:00:00.000Z', { kind: 'actionMoved', actionId: 'a', state: 'green', device: 'third-device' }),
      later('d2', 6, '2026-11-08T09:00:00.000Z', { kind: 'decided', decision: { decision: 'maintain', decidedOn: '2025-12-10' }, why: 'The letter was misread.', by: 'Mr Okoro' }),
    ],
  };
}

const rows = () => within(screen.getByRole('table', { name: 'History' })).getAllByRole('row').slice(1).map(({ textContent }) => textContent);

it('tells everything that was frozen or corrected: what, when, who and why, the newest first', async () => {
  const { user } = await openApp('/children/odette/history', { records: [record()] });
  expect(rows()).toHaveLength(6);
  expect(rows()[0]).toMatch(/^Council’s decision: written down again.*Decision: Keep the plan as it is.*Decided on: 10 December 2025Why: The letter was misread\.Annual review, 12 November 20258 November 2026 at 09:00Mr Okoro$/);
  expect(rows()[1]).toMatch(/^Action: doneOrder the cards.*By another clock: what stands below was known already\.Not said$/);
  expect(rows()[3]).toMatch(/^Meeting heldHeld on 20 November 2025.*Ms Ferrow$/);
  expect(rows()[5]).toMatch(/^Profile finished/);
  expect(screen.getByText(/The clocks of two devices differ/)).toBeInTheDocument();

  await user.selectOptions(screen.getByLabelText('Of which review'), 'r2');
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(screen.queryByText(/The clocks of two devices differ/)).not.toBeInTheDocument();
  expect(location.hash).toBe('#/children/odette/history/r2');
});

it('is led to from the child, whose list says how far each review has come', async () => {
  const { user } = await openApp('/children/odette', { records: [record()] });
  expect(screen.getByRole('row', { name: /12 November 2025/ })).toHaveTextContent('Council decided, 10 December 2025');
  await user.click(screen.getByRole('link', { name: /^History/ }));
  expect(await screen.findByRole('heading', { name: 'History', level: 1 })).toBeInTheDocument();
});

it.each([
  ['who unlocked the records', 'Ms Ferrow', 'Mr Okoro', 'Ms Ferrow'],
  ['else as typed', '', 'Mr Okoro', 'Mr Okoro'],
  ['else nobody', '', '', undefined],
])('a profile is finished by: %s', async (_, unlocked, typed, by) => {
  const { user, vault } = await openApp(DRAFT_AT, { records: [childWith()], drafts: [draftWith({ by: { school: typed }, ratings: { school: { CI1: { mark: 2 } }, family: {} } })] });
  useWhoIsHere.getState().unlock(unlocked);
  await finishProfile(user);
  await screen.findByRole('heading', { name: 'Where this review stands' });
  await written(vault);
  expect(good(await vault.readChild('odette'))?.events[0]?.by).toBe(by);
  expect(useWhoIsHere.getState().typed).toBe(typed);
});

it('says, folded, what a correction changed in what stood there before', async () => {
  const child = childWith([profileOn('2026-11-04', { CI1: { mark: 2, evidence: 'Two steps.' }, EM1: 1 })]);
  const corrected = later('c', 2, '2026-11-06T09:00:00.000Z', {
    kind: 'profileCorrected', profile: profileOn('2026-11-05', { CI1: { mark: 3, evidence: 'Two steps.' }, EM1: 1 }), why: 'Rated by mistake.',
  });
  const { user } = await openApp('/children/odette/history', { records: [{ ...child, events: [...child.events, corrected] }] });
  const summary = screen.getByText('What changed: 2');
  expect(summary.closest('details')).not.toHaveAttribute('open');
  await user.click(summary);
  expect(within(screen.getByRole('table', { name: 'History' })).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Review date. Before: 4 November 2026 After: 5 November 2026',
    'Understanding what others say, School. Before: Planned help After: A lot of help',
  ]);
});
