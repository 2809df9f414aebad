import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { Draft } from '../../core/draft.ts';
import { finishMeeting, type MeetingProblem } from '../../core/meeting/finishMeeting.ts';
import { withLater } from '../../core/merge/laterEvent.ts';
import { meetingOf, reviewsOf } from '../../core/review.ts';
import { done, failed, type Result } from '../../core/result.ts';
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
  // Made once: the change is applied again when another tab was quicker.
  const made = { id: crypto.randomUUID(), device: header.value.deviceId, happenedAt: thisInstant(), ...byWhom(given) };
  const day = today();
  let finished: ReturnType<typeof finishMeeting> | undefined;
  const written = await vault.finishDraft(id, childId, (record, found) => {
    const review = record && reviewsOf(record.events).find((one) => one.id === id);
    const stored = !review || !found?.meeting || found.removedAt || record.card.restrictedOn ? undefined : found;
    finished = record && review && stored ? finishMeeting(stored, record.card, day, meetingOf(review)) : undefined;
    const why = stored?.meeting?.why?.trim();
    return record && stored && finished?.ok ? withLater(record, id, made, { kind: 'met', meeting: finished.value, ...(why && { why }) }) : record;
  });
  if (!written.ok) return failed(vaultSentence(written.problem.code));
  return done({ problems: finished && !finished.ok ? finished.problem : [], isFrozen: finished?.ok ?? false });
}
