import { DATE_RULES } from '../../catalog/dateRules.ts';
import meetingWords from '../../catalog/meeting-words.json';
import { decisionFacts } from '../../catalog/stageWords.ts';
import { workedOutAppeal } from '../../core/calendar/appeal.ts';
import type { ChildRecord } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import { meetingOf, type Review } from '../../core/review.ts';
import { decisionOf, reportOf } from '../../core/stage.ts';
import { today } from '../../state/clock.ts';
import { Notice } from '../../ui/Notice.tsx';
import { CeaseSteps } from './CeaseSteps.tsx';
import styles from './stages.module.css';

/** The school's recommendation and the council's decision, apart, and the report between the two. Nothing where nothing is written down. */
export function DecisionShown({ child, review }: { child: ChildRecord; review: Review }) {
  const recommendation = meetingOf(review)?.recommendation;
  const decision = decisionOf(review);
  const report = reportOf(review);
  const isRecommended = recommendation !== undefined && Object.keys(recommendation).length > 0;
  if (!isRecommended && !decision && !report) return null;
  return (
    <div className={`stack ${styles.apart}`}>
      {isRecommended && (
        <section aria-labelledby="recommended">
          <h2 id="recommended">What the school recommends</h2>
          {recommendation.code && <p><b>{meetingWords.recommendation[recommendation.code]}</b></p>}
          {recommendation.ceaseReason && <p>Because: {meetingWords.ceaseReason[recommendation.ceaseReason]}</p>}
          {recommendation.note && <p className={styles.text}>{recommendation.note}</p>}
        </section>
      )}
      {report && (
        <section aria-labelledby="report">
          <h2 id="report">The report</h2>
          <p>Sent on {dayInWords(report.sentOn)}.{report.sentTo && ` To: ${report.sentTo}`}</p>
        </section>
      )}
      {decision && (
        <section aria-labelledby="decided">
          <h2 id="decided">What the council decided</h2>
          <dl className={styles.facts}>{decisionFacts(decision).map(([term, fact]) => <div key={term}><dt>{term}</dt><dd className={styles.text}>{fact}</dd></div>)}</dl>
          {decision.decision === 'cease' && <StillInForce child={child} decision={decision} />}
        </section>
      )}
    </div>
  );
}

/** Until the time to appeal is over, and for as long as an appeal goes on, the plan is in force (F71, R-F4). */
function StillInForce({ child, decision }: { child: ChildRecord; decision: NonNullable<ReturnType<typeof decisionOf>> }) {
  const until = decision.appealBy ?? workedOutAppeal(decision, DATE_RULES.appeal);
  const isOver = until !== undefined && until < today();
  return (
    <>
      <Notice title={isOver ? `The time to appeal was over on ${dayInWords(until)}.` : 'The plan is still in force.'}>
        {isOver
          ? 'If somebody has appealed, the plan stays in force until that is settled. Nothing here is closed by itself.'
          : until
            ? `All that is in it goes on until ${dayInWords(until)}, when the time to appeal is over, and for as long as an appeal goes on. Nothing here is closed.`
            : 'All that is in it goes on until the time to appeal is over. Write down the day of the letter, and that day is worked out. Nothing here is closed.'}
      </Notice>
      <CeaseSteps child={child} />
    </>
  );
}
