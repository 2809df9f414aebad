import { type Draft, draftFrom, sawOf } from '../draft.ts';
import { draftValues } from '../merge/draftValues.ts';
import type { Meeting } from '../meeting.ts';
import { meetingOf, type Profile, type RecordEvent, type Review, reviewsOf } from '../review.ts';
import { sameContent } from '../sameContent.ts';

/**
 * The draft in which the profile of a finished review is corrected. It counts as having seen all that went into the review, its
 * meeting too: so no copy of an earlier draft can be taken for it, and none of its changes for one of theirs.
 */
export function correctionDraft({ id, profile, editions, later }: Review, childId: string): Draft {
  const seen = sawOf([...editions, ...later]);
  return { ...draftFrom(profile, { id, childId }), ...(seen && { versions: { seen, at: {} } }) };
}

/**
 * The draft in which the meeting of a finished review is filled in. It has the review's id and all that its profile says, so
 * that a stale copy of the review's own draft that comes to it brings only what no profile has seen; none of it is a correction.
 * `childId` is the child's; `meeting` what is known already, such as its day and the outcomes. Where a meeting was frozen
 * before, all of that one is in it instead, to be corrected: what it lacked would come back from a stale copy.
 */
export function meetingDraft(review: Review, childId: string, meeting: Meeting): Draft {
  const { id, editions, later } = review;
  const before = meetingOf(review);
  const last = editions.at(-1);
  if (!last) throw new Error('a review has at least one edition');
  return { ...frozenAs(last.profile, id, childId), versions: { seen: sawOf([...editions, ...later]) ?? {}, at: {} }, meeting: before ? { ...before, why: '' } : meeting };
}

/**
 * What stays of a draft when an event was made of it; `events` are those of its review, the new one with them. Nothing, most often.
 *
 * | frozen | the draft | what stays |
 * |---|---|---|
 * | the profile | is of a meeting as well | the meeting, beside what the profile says now |
 * | the meeting | holds ratings or anything else that the profile does not | that, as a correction of the profile, to be looked at |
 *
 * What stays is changed, and so is stamped anew: no copy of the draft can be taken for it, and the event has not seen it.
 */
export function leftOver(draft: Draft, events: readonly RecordEvent[], frozen: 'profile' | 'meeting'): Draft | undefined {
  const { meeting, ...rest } = draft;
  const profile = reviewsOf(events).find(({ id }) => id === draft.id)?.editions.at(-1)?.profile;
  if (!profile || !meeting) return undefined;
  const plain = frozenAs(profile, draft.id, draft.childId);
  if (frozen === 'profile') return { ...plain, ...waitingIn(draft, (path) => path.startsWith('meeting.')), meeting };
  const kept: Draft = { ...rest, ...waitingIn(draft, (path) => !path.startsWith('meeting.')) };
  if (!kept.versions?.beside && sameContent(contentOf(kept), contentOf(plain))) return undefined;
  return { ...kept, correction: draft.correction ?? { why: '', context: profile.context } };
}

function frozenAs(profile: Profile, id: string, childId: string): Draft {
  const { correction: _, ...draft } = draftFrom(profile, { id, childId });
  return draft;
}

/** The stamps of a draft, with what waits on these paths alone. */
function waitingIn({ versions }: Draft, isKept: (path: string) => boolean): Pick<Draft, 'versions'> {
  if (!versions) return {};
  const { beside = {}, ...stamps } = versions;
  const waiting = Object.entries(beside).filter(([path]) => isKept(path));
  return { versions: { ...stamps, ...(waiting.length > 0 && { beside: Object.fromEntries(waiting) }) } };
}

/** What a person has said in a draft: when it was thrown away and why it corrects is not of it. */
function contentOf(draft: Draft): unknown {
  return Object.fromEntries([...draftValues(draft).values].filter(([path]) => path !== 'removedAt'));
}
