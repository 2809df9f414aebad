import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { withLater } from '../../src/core/merge/laterEvent.ts';
import { emptyMeeting } from '../../src/core/meeting.ts';
import { childWith, good, goTo, openApp, profileOn } from './support.tsx';

const AT = '/children/odette/review/r1';
const met = withLater(childWith([profileOn('2026-10-20', { CI1: 3 }, { kind: 'annual' })]), 'r1', { id: 'l1', device: 'd', happenedAt: '2026-11-04T10:00:00.000Z' }, { kind: 'met', meeting: emptyMeeting('2026-11-04') });

// The days of the law stood there for a moment, and then gave way to those of the council.
it('shows a day by the council’s own numbers from the first moment, and no other before', async () => {
  const { vault } = await openApp('/children', { records: [met] });
  good(await vault.chooseLocalDates({ offsets: { report: 5 } }));
  const seen = new Set<string>();
  const look = new MutationObserver(() => {
    for (const [day] of document.body.textContent?.matchAll(/By \d+ \w+ \d{4}/g) ?? []) seen.add(day);
  });
  look.observe(document.body, { childList: true, characterData: true, subtree: true });
  await goTo(AT);
  await screen.findByText(/^By 9 November 2026/); // five days after the meeting; the law says fourteen
  look.disconnect();
  expect([...seen].toSorted()).toEqual(['By 2 December 2026', 'By 9 November 2026']);
});
