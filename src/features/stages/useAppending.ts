import { useRef, useState } from 'react';
import { refusedInWords } from '../../catalog/stageWords.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { LaterBody } from '../../core/laterEvent.ts';
import type { Review } from '../../core/review.ts';
import { type AppendProblem, appendStage, lastOf } from '../../state/appendStage.ts';
import { useVault } from '../../state/records.tsx';
import { useWhoIsHere } from '../../state/whoIsHere.ts';

/**
 * For a form that appends an event of a kind to a review. Where somebody else wrote one down after the form was opened, it says so
 * once and keeps nothing; the next attempt knows of that one. A double press writes once.
 */
export function useAppending(childId: string, review: Review, kind: LaterBody['kind']) {
  const vault = useVault();
  const [by, setBy] = useState(useWhoIsHere.getState().typed);
  const [trouble, setTrouble] = useState('');
  const [opened, setOpened] = useState(() => ({ last: lastOf(review, kind), isOvertaken: false }));
  const busy = useRef(false);

  /** Says whether it is kept. */
  async function append(body: LaterBody): Promise<boolean> {
    if (busy.current) return false;
    busy.current = true;
    const knows = { last: opened.isOvertaken ? lastOf(review, kind) : opened.last };
    const written = await appendStage(vault, { childId, reviewId: review.id, by, body, knows });
    busy.current = false;
    setTrouble(written.ok ? '' : troubleIn(written.problem));
    if (!written.ok && written.problem.code === 'overtaken') setOpened({ ...opened, isOvertaken: true });
    return written.ok;
  }

  return { by, setBy, trouble, append };
}

/** Why something was not kept, in a sentence. */
export function troubleIn(problem: AppendProblem): string {
  const { code } = problem;
  return code === 'restricted' || code === 'noReview' || code === 'overtaken' ? refusedInWords(code) : vaultSentence(code);
}
