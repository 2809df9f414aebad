import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { reviewedChild } from '../fixtures/reviewedChild.ts';
import { framework, openApp } from './support.tsx';

/** The second review was met on a day of its own, and the next meeting is arranged. */
const MET = reviewedChild(framework);
const CHILD = { ...MET, card: { ...MET.card, meetingOn: '2027-10-12' } };

it.each(['before/r1', 'before/r2', 'meeting/r1', 'meeting/r2'])('%s never has the next meeting’s day as its own', async (at) => {
  await openApp(`/children/odette/papers/${at}`, { records: [CHILD] });
  const head = (await screen.findByText('Kind of review')).closest('dl');
  expect(head).not.toHaveTextContent('12 October 2027');
  if (at.endsWith('r1')) expect(head).not.toHaveTextContent('Meeting');
});

it('the papers of the newest have the arranged day until it is held', async () => {
  await openApp('/children/odette/papers/before/r2', { records: [reviewedChild(framework, { met: false })] });
  expect((await screen.findByText('Kind of review')).closest('dl')).toHaveTextContent('Meeting8 December 2026');
});
