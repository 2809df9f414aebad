import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { PointAnswer } from '../../core/meeting.ts';
import type { RecordEvent } from '../../core/review.ts';
import { oneMore } from '../../core/steps.ts';
import type { Vault } from '../../data/vault/vault.ts';
import { thisInstant } from '../../state/clock.ts';
import { headerOf } from '../../state/live.ts';
import { byWhom } from '../../state/whoIsHere.ts';

export interface Answering {
  readonly childId: string;
  readonly reviewId: string;
  /** The key of the talking point. */
  readonly point: string;
  readonly answer: PointAnswer;
}

/** Appends what somebody said to a talking point; gives a sentence when that could not be done. A record that is not to be changed stays as it is. */
export async function answerPoint(vault: Vault, { childId, reviewId, point, answer }: Answering): Promise<string | undefined> {
  const header = await headerOf(vault);
  if (!header.ok) return vaultSentence(header.problem.code);
  const made = { id: crypto.randomUUID(), device: header.value.deviceId, happenedAt: thisInstant(), ...byWhom() };
  let isRefused = false;
  const written = await vault.changeChild(childId, (stored) => {
    isRefused = !stored || stored.card.restrictedOn !== undefined;
    if (!stored || isRefused) return stored;
    const event: RecordEvent = { ...made, sequence: oneMore(...stored.events.map(({ sequence }) => sequence)), kind: 'pointAnswered', reviewId, point, answer };
    return { ...stored, events: [...stored.events, event] };
  });
  if (!written.ok) return vaultSentence(written.problem.code);
  return isRefused ? 'This record is not to be changed at the moment, so the answer was not kept.' : undefined;
}
