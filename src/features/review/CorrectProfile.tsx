import { useState } from 'react';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import { draftFrom, sawOf } from '../../core/draft.ts';
import type { Review } from '../../core/review.ts';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { focusPage } from '../../ui/focusPage.ts';
import { Notice } from '../../ui/Notice.tsx';

/** Opens a draft that will become a new edition of this profile. The frozen one is never edited. */
export function CorrectProfile({ child, review }: { child: ChildRecord; review: Review }) {
  const vault = useVault();
  const [trouble, setTrouble] = useState('');

  async function correct() {
    const draft = await vault.changeDraft(review.id, (open) => {
      const seen = sawOf(review.editions);
      if (!open) return draftFrom(review.profile, { id: review.id, childId: child.id, ...(seen && { seen }) });
      const { removedAt, ...back } = open; // a correction that was thrown away is not written over
      return removedAt ? back : open;
    });
    if (draft.ok) focusPage();
    else setTrouble(vaultSentence(draft.problem.code));
  }

  return (
    <section className="no-print">
      <h2>Something wrong?</h2>
      <p className="meta">A finished profile is never changed. A correction makes a new edition that says why, and keeps this one.</p>
      {trouble && <Notice tone="problem" live>{trouble}</Notice>}
      <p><Button onClick={() => void correct()}>Correct this profile</Button></p>
    </section>
  );
}
