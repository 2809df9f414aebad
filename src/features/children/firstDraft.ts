import { emptyDraft } from '../../core/draft.ts';
import type { FrameworkRef } from '../../core/framework.ts';
import { done, type Result } from '../../core/result.ts';
import type { Vault, VaultProblem } from '../../data/vault/vault.ts';
import { today } from '../../state/clock.ts';
import { settled } from '../../state/lockNow.ts';

/** Begins the first review of a child who has just been added; gives its address. It goes again when nobody touches it (`forgetUntouched`). */
export async function beginFirstDraft(vault: Vault, childId: string, { id, edition }: FrameworkRef): Promise<Result<string, VaultProblem>> {
  const reviewId = crypto.randomUUID();
  const begun = await vault.changeDraft(reviewId, () => emptyDraft({ id: reviewId, childId, framework: { id, edition }, kind: 'baseline', reviewedOn: today() }));
  if (!begun.ok) return begun;
  const child = `/children/${childId}`;
  const at = `${child}/review/${reviewId}`;
  forgetUntouched(vault, { reviewId, counter: begun.value?.counter, at, back: ['/children', child] });
  return done(at);
}

interface Untouched {
  readonly reviewId: string;
  /** Of the draft as it was begun. */
  readonly counter: number | undefined;
  /** Its address. */
  readonly at: string;
  /** Where somebody goes who goes back. */
  readonly back: readonly string[];
}

/**
 * A draft that the app began by itself is erased when somebody goes from its first page straight back to the child or to the children and has
 * changed nothing. From then on, and wherever else they go from it (another strand, a section, the guide), it stays: what others
 * are asked for, for one, may come back to it.
 */
function forgetUntouched(vault: Vault, { reviewId, counter, at, back }: Untouched): void {
  let arrived = false;
  const moved = () => {
    const now = location.hash.slice(1);
    if (now === at) arrived = true;
    if (now === at || !arrived) return;
    window.removeEventListener('hashchange', moved);
    if (back.includes(now)) void erase();
  };
  const erase = async () => {
    await settled(vault); // a tap may still be on its way
    const standing = await vault.standingDraft(reviewId);
    if (standing.ok && standing.value?.counter === counter) await vault.eraseDraft(reviewId);
  };
  window.addEventListener('hashchange', moved);
}
