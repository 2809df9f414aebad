import { type LaterBody, withLater } from '../core/merge/laterEvent.ts';
import { done, failed, type Result } from '../core/result.ts';
import { type Review, reviewsOf } from '../core/review.ts';
import type { Vault, VaultProblem } from '../data/vault/vault.ts';
import { thisInstant } from './clock.ts';
import { headerOf } from './live.ts';
import { byWhom } from './whoIsHere.ts';

export interface Appending {
  readonly childId: string;
  readonly reviewId: string;
  /** Who says it, as typed for this. */
  readonly by?: string;
  readonly body: LaterBody;
  /** Id of the event of this kind that was the last when the form was opened; `undefined` where there was none. Left out where it does not matter. */
  readonly knows?: { readonly last: string | undefined };
}

/**
 * Why it was not appended: the record is not to be changed, the review is not there, another tab or device wrote something of the
 * same kind down meanwhile; or the vault could not.
 */
export type AppendProblem = { readonly code: 'restricted' | 'noReview' | 'overtaken' } | VaultProblem;

/** Appends what came after a profile to the record, at once. */
export async function appendStage(vault: Vault, { childId, reviewId, by, body, knows }: Appending): Promise<Result<void, AppendProblem>> {
  const header = await headerOf(vault);
  if (!header.ok) return header;
  // Made once: the change is applied again when another tab was quicker.
  const made = { id: crypto.randomUUID(), device: header.value.deviceId, happenedAt: thisInstant(), ...byWhom(by) };
  let refused: 'restricted' | 'noReview' | 'overtaken' | undefined;
  const written = await vault.changeChild(childId, (stored) => {
    const review = stored && reviewsOf(stored.events).find(({ id }) => id === reviewId);
    refused = !stored || !review ? 'noReview'
      : stored.card.restrictedOn ? 'restricted'
        : knows && lastOf(review, body.kind) !== knows.last ? 'overtaken' : undefined;
    return stored && !refused ? withLater(stored, reviewId, made, body) : stored;
  });
  if (!written.ok) return written;
  return refused ? failed({ code: refused }) : done(undefined);
}

/** Id of the last event of a kind. */
export function lastOf({ later }: Pick<Review, 'later'>, kind: LaterBody['kind']): string | undefined {
  return later.findLast((event) => event.kind === kind)?.id;
}
