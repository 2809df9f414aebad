import { useState } from 'react';
import { Link } from 'wouter';
import { isOfPlan, stepsOf } from '../../core/stage.ts';
import { areApart, meetingOf } from '../../core/review.ts';
import type { ShownProps } from '../../state/reviewSection.ts';
import { useSession } from '../../state/session.ts';
import { Notice } from '../../ui/Notice.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { NextThings, type StageForm } from './NextThings.tsx';
import { ReportForm } from './ReportForm.tsx';
import { StageList } from './StageList.tsx';
import styles from './stages.module.css';

/** What comes after a finished profile: where the review stands, and the one next thing. */
export function After({ child, review }: ShownProps) {
  const [open, setOpen] = useState<StageForm>();
  const tell = useSession((session) => session.tell);
  const { restrictedOn } = child.card;
  const ofPlan = isOfPlan(review.profile);
  const isApart = (['met', 'reportSent', 'decided'] as const).some((kind) => areApart(review.later.filter((event) => event.kind === kind)));

  const close = (message?: string) => {
    setOpen(undefined);
    document.getElementById('after')?.focus();
    if (message) tell(message);
  };

  return (
    <section className={`stack ${styles.after}`} aria-labelledby="after">
      <h2 id="after" tabIndex={-1}>Where this review stands</h2>
      <StageList child={child} review={review} />
      {!ofPlan && <p className="meta">{meetingOf(review) ? 'A review without a plan may stop here. The council has nothing to decide.' : 'A review without a plan may stop here, or go on to a meeting.'}</p>}
      {isApart && (
        <Notice title="Something was written down twice.">
          Two devices wrote it down, each without knowing of the other. Both are kept, and the last one counts. Read both in the history, and put it right here if need be.
        </Notice>
      )}
      {!restrictedOn && <NextThings child={child} review={review} steps={stepsOf(review)} open={open} onOpen={setOpen} />}
      {!restrictedOn && open === 'report' && <ReportForm child={child} review={review} onClose={close} />}
      {!restrictedOn && open === 'decision' && <DecisionForm child={child} review={review} onClose={close} />}
      <p className="meta no-print"><Link href={`/children/${child.id}/history/${review.id}`}>History: who wrote down what, and when</Link></p>
    </section>
  );
}
