import { differingInDraft } from '../../core/merge/differing.ts';
import { type Draft, sawOf } from '../../core/draft.ts';
import { type Erasure, isErased } from '../../core/merge/erasure.ts';
import type { UnitedChild } from '../../core/merge/mergeVault.ts';
import type { RecordEvent } from '../../core/review.ts';
import { fitsDraft } from './fits.ts';
import type { DraftPreview } from './importPreview.ts';
import { stateOf } from './previewChild.ts';

/** What a file has for a draft of a child who comes in: `draftsHere` are those of that child, `erasure` says that it was erased by itself. */
export function previewDraft(theirs: Draft, here: Draft | 'damaged' | undefined, draftsHere: readonly Draft[], { drafts, goes }: UnitedChild, erasure?: Erasure): DraftPreview {
  const mine = draftsHere.find(({ id }) => id === theirs.id);
  const stands = drafts.find(({ id }) => id === theirs.id);
  const outcome = stands ?? mine ?? theirs;
  const about = { id: theirs.id, childId: theirs.childId, theirs, outcome, ...(mine && { mine }) };
  if (goes) return { ...about, state: 'erased' };
  if (!stands && isErased(outcome, [erasure])) return { ...about, state: 'erased', ...(erasure && { erasure }) };
  if (!stands) return { ...about, state: 'older' };
  if (!fitsDraft(outcome, theirs, mine)) return refusedDraft(theirs, draftsHere);
  if (!mine) return { ...about, state: here === 'damaged' ? 'damaged' : 'new' };
  return { ...about, state: stateOf([theirs, mine, stands].map((draft) => ({ waiting: differingInDraft(draft), says: bare(draft) }))) };
}

/** A draft that is left out, because with what is here it would be too much, or its child would. */
export function refusedDraft(theirs: Draft, draftsHere: readonly Draft[]): DraftPreview {
  const mine = draftsHere.find(({ id }) => id === theirs.id);
  return { id: theirs.id, childId: theirs.childId, state: 'tooMuch', theirs, outcome: mine ?? theirs, ...(mine && { mine }) };
}

/** Of drafts and profiles from before it was noted what had been seen, a finished review stands for its draft; never for the draft of its meeting. */
export function isThroughBefore(draft: Draft, events: readonly RecordEvent[]): boolean {
  const own = events.filter(({ reviewId }) => reviewId === draft.id);
  return own.length > 0 && !draft.correction && !draft.meeting && !(draft.versions && sawOf(own));
}

function bare({ versions: _, ...draft }: Draft): Omit<Draft, 'versions'> {
  return draft;
}
