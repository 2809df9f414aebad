import { dayInWords } from '../../core/day.ts';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { reviewsOf } from '../../core/review.ts';
import type { ViewsAnswer } from '../../core/views/viewsAnswer.ts';
import type { Vault } from '../../data/vault/vault.ts';

/** Where an answer belongs that is for another review, and what to do: in a sentence or two. */
export async function whereElse(vault: Vault, { reviewId }: Pick<ViewsAnswer, 'reviewId'>, child: ChildRecord): Promise<string> {
  const draft = await vault.readDraft(reviewId);
  if (draft.ok && draft.value) {
    const other = await vault.readChild(draft.value.childId);
    const name = draft.value.childId === child.id ? `another draft for ${child.card.firstName}` : other.ok && other.value ? `the draft for ${fullName(other.value.card)}` : 'another draft';
    return `It is for ${name}. Open that draft and take it in there.`;
  }
  const review = reviewsOf(child.events).find(({ id }) => id === reviewId);
  if (review) {
    return `It is for ${child.card.firstName}’s review of ${dayInWords(review.profile.reviewedOn)}, whose profile is finished and is not changed any more. To add it, open that review, choose “Correct this profile”, say why, and take the answer in there.`;
  }
  return 'That review is not among the drafts on this device. If its profile is finished, open it, choose “Correct this profile” and take the answer in there.';
}
