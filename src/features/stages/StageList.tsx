import { KIND_WORDS, statusWords } from '../../catalog/dateWords.ts';
import { DATE_RULES } from '../../catalog/dateRules.ts';
import words from '../../catalog/stage-words.json';
import { frozeInWords, stateInWords, stepInWords } from '../../catalog/stageWords.ts';
import { datedItem, type DatedItem } from '../../core/calendar/datedItem.ts';
import type { ChildRecord } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import { meetingDayOf } from '../../core/calendar/meetingDay.ts';
import { meetingOf, type Review } from '../../core/review.ts';
import { isOfPlan, type StageStep, stepsOf } from '../../core/stage.ts';
import { useDateSetting } from '../../state/dateSetting.ts';
import styles from './stages.module.css';

/** The stages in their order, each done on its day, next, or later; and by when the law wants the next. */
export function StageList({ child, review }: { child: ChildRecord; review: Review }) {
  const setting = useDateSetting(DATE_RULES);
  const heldOn = meetingOf(review)?.heldOn;
  const due = ({ stage, state }: StageStep): DatedItem | undefined => {
    if (!setting || state === 'done' || !heldOn || !isOfPlan(review.profile)) return undefined;
    return stage === 'reportSent' ? datedItem('report', heldOn, 'after', setting) : stage === 'decided' ? datedItem('decision', heldOn, 'after', setting) : undefined;
  };
  const arranged = meetingDayOf(child, review);
  return (
    <ol className={styles.steps}>
      {stepsOf(review).map((step) => {
        const item = due(step);
        return (
          <li key={step.stage} data-state={step.state} aria-current={step.state === 'next' ? 'step' : undefined}>
            <span aria-hidden="true" className={styles.shape}>{words.shape[step.state]}</span>
            <div>
              <p>
                <b>{stepInWords(step)}</b>
                {step.state === 'done' ? step.on && <>, <time dateTime={step.on}>{dayInWords(step.on)}</time></> : <span className="meta"> {stateInWords(step, review)}</span>}
              </p>
              {item && <p className="meta">By {dayInWords(item.on)}. {statusWords(item.status)}. {KIND_WORDS[item.kind].label}: {KIND_WORDS[item.kind].means}.</p>}
              {step.stage === 'met' && step.state !== 'done' && arranged && <p className="meta">Arranged for {dayInWords(arranged)}.</p>}
              {step.state === 'done' && <p className="meta">Frozen: {frozeInWords(step.stage)}.</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
