import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { loadExampleChildren } from '../../src/catalog/exampleChildren.ts';
import { stampDraft } from '../../src/core/merge/draftValues.ts';
import { meetingDraft } from '../../src/core/entry/leftOver.ts';
import { emptyMeeting } from '../../src/core/meeting.ts';
import { reviewsOf } from '../../src/core/review.ts';
import { openApp } from './support.tsx';

/** Every text and choice in a value, save ids, codes and the places of lists. */
function textsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return /(^id$|Id$|On$|At$|^by$|device|^code$|^pack$|^edition$|strands)/.test(key) || /^([a-zA-Z]+|\d{4}-\d\d-\d\d)$/.test(value) ? [] : [value];
  if (Array.isArray(value)) return key === 'strands' ? [] : value.flatMap((item) => textsIn(item, key));
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => textsIn(inner, name)) : [];
}

describe('everything held of a child', () => {
  it('shows every word of views, support, outcomes, meetings and decisions, and of the draft of a meeting', async () => {
    const [amara] = await loadExampleChildren();
    if (!amara) throw new Error('a child');
    const review = reviewsOf(amara.events).at(-1);
    if (!review) throw new Error('a review');
    const begun = meetingDraft(review, amara.id, emptyMeeting('2026-11-19'));
    const draft = stampDraft(undefined, { ...begun, meeting: { ...emptyMeeting('2026-11-19'), notes: 'Said in the draft.', points: { 'needsMore:CI4': { answer: 'notNow', because: 'In the spring.' } } } }, { device: 'd', now: 1 });
    await openApp(`/children/${amara.id}/everything`, { records: [amara], drafts: [draft] });
    const page = await screen.findByRole('article');
    const shown = (page.textContent ?? '').replaceAll(/\s+/g, ' ');
    const held = [...amara.events.flatMap((event) => textsIn({ ...event, device: undefined, happenedAt: undefined })), 'Said in the draft.', 'In the spring.'];
    expect(held.length).toBeGreaterThan(150);
    expect(held.filter((text) => !shown.includes(text.replaceAll(/\s+/g, ' ')))).toEqual([]);
    expect(within(page).getAllByText('Costs an hour, for the school only: £17.50', { exact: false }).length).toBeGreaterThan(0);
    for (const words of ['Change the plan', 'Done', 'It was not there', 'Still seen differently', 'Much more than expected', 'Plan first made on', 'Speech and language therapist', 'In their words']) expect(shown).toContain(words);
  });
});
