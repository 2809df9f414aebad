import { Link } from 'wouter';
import type { ChildRecord } from '../../core/child.ts';
import type { Review } from '../../core/review.ts';
import { decisionOf, isPlanAwaited, type Stage, type StageStep } from '../../core/stage.ts';
import { useDraftsOf } from '../../state/live.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './stages.module.css';

export type StageForm = 'report' | 'decision';

interface Props {
  child: ChildRecord;
  review: Review;
  steps: readonly StageStep[];
  open: StageForm | undefined;
  onOpen: (form: StageForm) => void;
}

/** The one next thing as the filled button, what else may be written down, and the ways to put right what was. */
export function NextThings({ child, review, steps, open, onOpen }: Props) {
  const drafts = useDraftsOf(child.id);
  const isMeetingOpen = drafts?.ok === true && drafts.value.drafts.some(({ id, meeting }) => id === review.id && meeting !== undefined);
  const decision = decisionOf(review);
  const isAwaited = decision !== undefined && isPlanAwaited(decision);
  const stateOf = (stage: Stage) => steps.find((step) => step.stage === stage)?.state;
  // While a form is open, its own button is the filled one.
  const weight = (isNext: boolean) => (isNext && !open ? 'first' : 'plain');
  const [met, sent, decided] = [stateOf('met'), stateOf('reportSent'), stateOf('decided')];
  const toMeeting = `/children/${child.id}/meeting/${review.id}`;

  return (
    <div className={`no-print ${styles.ways}`}>
      {isMeetingOpen
        ? <Link className={`button ${weight(true) === 'first' ? 'first' : ''}`} href={toMeeting}>Continue the meeting</Link>
        : met !== 'done' && <Link className={`button ${weight(met === 'next') === 'first' ? 'first' : ''}`} href={toMeeting}>Start the meeting</Link>}
      {open !== 'report' && (sent === 'next' || sent === 'may') && (
        <Button weight={weight(sent === 'next' && !isMeetingOpen)} onClick={() => onOpen('report')}>Write down that the report was sent</Button>
      )}
      {open !== 'decision' && (decided === 'next' || decided === 'may') && (
        <Button weight={weight(decided === 'next' && !isMeetingOpen)} onClick={() => onOpen('decision')}>Write down the council’s decision</Button>
      )}
      {open !== 'decision' && decided === 'done' && (
        <Button weight={weight(isAwaited && !isMeetingOpen)} onClick={() => onOpen('decision')}>{isAwaited ? 'Write down the plan’s dates' : 'Add to the council’s decision, or correct it'}</Button>
      )}
      {open !== 'report' && sent === 'done' && <Button weight="quiet" onClick={() => onOpen('report')}>Correct when the report was sent</Button>}
      {met === 'done' && !isMeetingOpen && <Link href={toMeeting}>Correct what the meeting wrote down</Link>}
    </div>
  );
}
