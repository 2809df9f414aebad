import { useRef, useState } from 'react';
import { notKeptSentence } from '../../catalog/stageWords.ts';
import type { LaterBody } from '../../core/laterEvent.ts';
import type { Review } from '../../core/review.ts';
import { appendStage, lastOf } from '../../state/appendStage.ts';
import { useVault } from '../../state/records.tsx';

/**
 * For a form that appends an event of a kind to a review. Where somebody else wrote one down after the form was opened, it says so
 * once and keeps nothing; the next attempt knows of that one. A double press writes once. `by` is who writes it down, as typed.
 */
export function useAppending(childId: string, review: Review, kind: LaterBody['kind'], by: string) {
  const vault = useVault();
  const [trouble, setTrouble] = useState('');
  const [opened, setOpened] = useState(() => ({ last: lastOf(review, kind), isOvertaken: false }));
  const busy = useRef(false);

  /** Says whether it is kept. */
  async function append(body: LaterBody): Promise<boolean> {
    if (busy.current) return false;
    busy.current = true;
    const knows = { last: opened.isOvertaken ? lastOf(review, kind) : opened.last };
    try {
      const written = await appendStage(vault, { childId, reviewId: review.id, by, body, knows });
      setTrouble(written.ok ? '' : notKeptSentence(written.problem.code));
      if (!written.ok && written.problem.code === 'overtaken') setOpened({ ...opened, isOvertaken: true });
      return written.ok;
    } catch {
      setTrouble(BROKEN);
      return false;
    } finally {
      busy.current = false;
    }
  }

  return { trouble, append };
}

/** A fault of the app, or of the browser, that has no sentence of its own. What is typed stays in the form. */
const BROKEN = 'Something went wrong in the app, and it may not have been written down. What you typed is still here. Try again; if that does not help, load the page again.';
