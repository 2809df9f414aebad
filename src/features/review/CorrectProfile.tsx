import { useState } from 'react';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import { correctionDraft } from '../../core/entry/leftOver.ts';
import type { Review } from '../../core/review.ts';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { focusNewPage } from '../../ui/focusPage.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './FinishedPage.module.css';

/** Opens a draft that will become a new edition of this profile. The frozen one is never edited. */
export function CorrectProfile({ child, review }: { child: ChildRecord; review: Review }) {
  const vault = useVault();
  const [trouble, setTrouble] = useState('');

  async function correct() {
    const draft = await vault.changeDraft(review.id, (open) => {
      if (!open) return correctionDraft(review, child.id);
      if (open.meeting) return open;
      const { removedAt, ...back } = open; // a correction that was thrown away is not written over
      return removedAt ? back : open;
    });
    if (!draft.ok) return setTrouble(vaultSentence(draft.problem.code));
    // Both have the review's id: a meeting that is being held is never turned into a correction.
    const { meeting, removedAt } = draft.value?.draft ?? {};
    if (meeting) setTrouble(removedAt ? IN_BIN : IS_OPEN);
    else focusNewPage();
  }

  return (
    <section className={`no-print ${styles.correct}`} aria-labelledby="correct">
      <h2 id="correct">Something wrong?</h2>
      <p className="meta">A finished profile is never changed. A correction makes a new edition that says why, and keeps this one.</p>
      {trouble && <Notice tone="problem" live>{trouble}</Notice>}
      <p><Button onClick={() => void correct()}>Correct this profile</Button></p>
    </section>
  );
}

const IS_OPEN = 'The meeting of this review has begun and is not finished. Finish it first; then the profile can be corrected.';
const IN_BIN = 'What was written in a meeting of this review is in the bin. Put it back and finish it, or erase it from the bin; then the profile can be corrected.';
