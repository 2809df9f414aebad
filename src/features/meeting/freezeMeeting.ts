import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { Draft } from '../../core/draft.ts';
import { finishMeeting, type MeetingProblem } from '../../core/finishMeeting.ts';
import type { Meeting } from '../../core/meeting.ts';
import { meetingOf, type RecordEvent, reviewsOf } from '../../core/review.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { oneMore } from '../../core/steps.ts';
import type { Vault } from '../../data/vault/vault.ts';
import { thisInstant, today } from '../../state/clock.ts';
import { headerOf } from '../../state/live.ts';
import { byWhom } from '../../state/whoIsHere.ts';

/** What came of it: frozen, something to mend first, nothing because another tab was quicker; or a sentence why not. */
export type Frozen = Result<{ readonly problems: readonly MeetingProblem[]; readonly isFrozen: boolean }, string>;

/** Freezes a meeting as the vault has its draft, as an event of the review. `given` is the name of who does it, as typed. */
export async function freezeMeeting(vault: Vault, { id, childId }: Draft, given: string): Promise<Frozen> {
  const header = await headerOf(vault);
  if (!header.ok) return failed(vaultSentence(header.problem.code));
  const maker = { device: header.value.deviceId, ...byWhom(given) };
  let finished: ReturnType<typeof finishMeeting> | undefined;
  const written = await vault.finishDraft(id, childId, (record, found) => {
    const review = record && reviewsOf(record.events).find((one) => one.id === id);
    const stored = !review || !found?.meeting || found.removedAt || record.card.restrictedOn ? undefined : found;
    finished = record && review && stored ? finishMeeting(stored, record.card, today(), meetingOf(review)) : undefined;
    return record && stored && finished?.ok
      ? { ...record, events: [...record.events, eventFor(stored, finished.value, record.events, maker)] }
      : record;
  });
  if (!written.ok) return failed(vaultSentence(written.problem.code));
  return done({ problems: finished && !finished.ok ? finished.problem : [], isFrozen: finished?.ok ?? false });
}

function eventFor(draft: Draft, meeting: Meeting, events: readonly RecordEvent[], maker: Pick<RecordEvent, 'device' | 'by'>): RecordEvent {
  const why = draft.meeting?.why?.trim();
  return {
    ...maker, id: crypto.randomUUID(), sequence: oneMore(...events.map((event) => event.sequence)), happenedAt: thisInstant(),
    kind: 'met', reviewId: draft.id, meeting, ...(why && { why }),
  };
}
