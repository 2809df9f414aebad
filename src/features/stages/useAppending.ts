import { useState } from 'react';
import { notKeptSentence } from '../../catalog/stageWords.ts';
import type { LaterBody } from '../../core/merge/laterEvent.ts';
import type { Review } from '../../core/review.ts';
import { type AppendProblem, appendStage, lastOf } from '../../state/appendStage.ts';
import { useVault } from '../../state/records.tsx';
import { useKeeping } from '../../state/useKeeping.ts';

/**
 * For a form that appends an event of a kind to a review. Where somebody else wrote one down after the form was opened, it says so
 * once and keeps nothing; the next attempt knows of that one. A double press writes once. `by` is who writes it down, as typed.
 */
export function useAppending(childId: string, review: Review, kind: LaterBody['kind'], by: string) {
  const vault = useVault();
  const { trouble, keep } = useKeeping(sentenceOf);
  const [opened, setOpened] = useState(() => ({ last: lastOf(review, kind), isOvertaken: false }));

  /** Says whether it is kept. */
  async function append(body: LaterBody): Promise<boolean> {
    const knows = { last: opened.isOvertaken ? lastOf(review, kind) : opened.last };
    const written = await keep(() => appendStage(vault, { childId, reviewId: review.id, by, body, knows }));
    if (written && !written.ok && written.problem.code === 'overtaken') setOpened({ ...opened, isOvertaken: true });
    return written?.ok ?? false;
  }

  return { trouble, append };
}

function sentenceOf({ code }: AppendProblem): string {
  return notKeptSentence(code);
}
