import { memo } from 'react';
import { Link } from 'wouter';
import { factInWords, pointSentence, supportInWords } from '../../../catalog/talkingPoints.ts';
import { fullName } from '../../../core/child.ts';
import type { Cohort } from '../../../core/school/cohort.ts';
import { wordsFor } from '../../../core/framework.ts';
import type { SchoolPoint } from '../../../core/school/schoolPoints.ts';
import { yearInWords } from '../../../core/calendar/schoolYear.ts';
import styles from './Points.module.css';
import { answerSentence, missingSentences, ruleInWords } from './pointsWords.ts';

/** One talking point of one child: the sentence and the answer in sight, the facts, the rule and what is missing one tap away. */
export const PointsItem = memo(function PointsItem({ at, point, cohort: { children, facts, framework } }: SchoolPoint & { readonly cohort: Cohort }) {
  const child = children[at];
  if (!child) return null;
  const missing = missingSentences(point);
  const { label } = point.place.strand;
  return (
    <li className={styles.point}>
      <article aria-label={`${fullName(child)}: ${label}`}>
        <p><Link href={`/children/${child.id}`} className={styles.name}>{fullName(child)}</Link> <span className="meta">{yearInWords(facts.years[at] ?? 0)} · {label}</span></p>
        <p>{point.isHeldBack && <b>Held back. </b>}{pointSentence(point, 'staff', { name: child.firstName })}</p>
        {(point.answer || !point.isHeldBack) && <p className="meta">{answerSentence(point.answer)}</p>}
        {missing.map((one) => <p key={one} className="print-only meta">{one}</p>)}
        <details className="folds">
          <summary>The facts{missing.length > 0 && ', and what is missing'}<span className="visually-hidden">: {fullName(child)}, {label}</span></summary>
          <ul className={styles.facts}>
            {point.facts.map((fact) => <li key={fact.on}>{factInWords(fact, framework)}</li>)}
            {point.familyAsks !== undefined && <li>The family’s own level: {wordsFor(point.familyAsks, framework).label.toLowerCase()}.</li>}
            {supportInWords(point.support, 'staff').map((line) => <li key={line}>{line}</li>)}
            {missing.map((one) => <li key={one} className="no-print">{one}</li>)}
          </ul>
          <p className="meta">{ruleInWords(point, framework)}</p>
          <p className="no-print"><Link href={`/children/${child.id}/compare`}>{point.isHeldBack ? 'See both reviews' : 'See both reviews, and answer'}</Link></p>
        </details>
      </article>
    </li>
  );
});
