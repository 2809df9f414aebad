import { useState } from 'react';
import { Link } from 'wouter';
import words from '../../catalog/meeting-words.json';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import { beginMeeting } from '../../core/meeting/meetingDraft.ts';
import { MEETING_STEPS } from '../../core/meeting/meetingSteps.ts';
import { meetingOf, type Review } from '../../core/review.ts';
import { today } from '../../state/clock.ts';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { focusNewPage } from '../../ui/focusPage.ts';
import { Notice } from '../../ui/Notice.tsx';
import { LockAfter } from './LockAfter.tsx';
import styles from './meeting.module.css';
import type { KeptChoice } from './meetingChoice.ts';

/** Before a meeting: what it will go through, what is not shown in it, and the one button that begins it. */
export function StartMeeting({ child, review, kept }: { child: ChildRecord; review: Review; kept: KeptChoice }) {
  const vault = useVault();
  const [trouble, setTrouble] = useState('');
  const frozen = meetingOf(review);
  const name = child.card.firstName;

  async function start() {
    // The day is read once: the change may be applied more than once.
    const heldOn = today();
    const draft = await vault.changeDraft(review.id, (open) => beginMeeting(open, review, child.id, heldOn));
    if (draft.ok) focusNewPage();
    else setTrouble(vaultSentence(draft.problem.code));
  }

  return (
    <div className="stack">
      <p className="crumb"><Link href={`/children/${child.id}`}>{fullName(child.card)}</Link></p>
      <h1>{name}’s review meeting</h1>
      <p className="lead">For the big screen, so that everyone in the room sees the same page. {name}’s words come before any level.</p>
      {frozen && (
        <Notice title={`A meeting was held on ${dayInWords(frozen.heldOn)}.`}>
          What it wrote down is frozen. To put it right, open it again: the earlier one stays on the record, and you are asked why.
        </Notice>
      )}
      <ol className={styles.begin}>{MEETING_STEPS.map((step) => <li key={step}>{words.step[step]}</li>)}</ol>
      <p className="meta">
        Everything stands there in a family’s words. Numbers, costs and notes for the school only are not shown. Move on with the arrow keys, or with the
        buttons of a presenter. What you write is kept at once, and you can leave and come back.
      </p>
      <LockAfter {...kept} />
      {trouble && <Notice tone="problem" title="The meeting could not begin" live>{trouble}</Notice>}
      <p className="row">
        <Button weight="first" onClick={() => void start()}>{frozen ? 'Open the meeting again' : 'Start the meeting'}</Button>
        <Link href={`/children/${child.id}/review/${review.id}`}>Go to the review</Link>
      </p>
    </div>
  );
}
