import { asksInWords, factInWords, missingInWords, pointSentence, POINT_RULES, supportInWords } from '../../catalog/talkingPoints.ts';
import type { ChildRecord } from '../../core/child.ts';
import { upperFirst } from '../../core/words/familySentence.ts';
import { type Framework, wordsFor } from '../../core/framework.ts';
import type { TalkingPoint } from '../../core/change/talkingPoint.ts';
import { listed } from '../../core/listed.ts';
import { AnswerPoint } from './AnswerPoint.tsx';
import styles from './TalkingPoints.module.css';
import type { Wording } from './wording.ts';

interface Props {
  child: ChildRecord;
  point: TalkingPoint;
  reviewId: string;
  framework: Framework;
  wording: Wording;
}

/** One talking point: the sentence, what is missing, the facts and the rule one tap away, and the answer. */
export function PointArticle({ child, point, reviewId, framework, wording }: Props) {
  const named = { name: child.card.firstName, ...(child.card.pronouns && { pronouns: child.card.pronouns }) };
  const sentence = pointSentence(point, wording, named);
  return (
    <article className={styles.point} aria-label={wording === 'staff' ? point.place.strand.label : point.place.strand.plain}>
      <p>{sentence}</p>
      {wording === 'staff' && (
        <>
          {point.missing.length > 0 && <p className="meta">What is missing: {point.missing.map(missingInWords).join('; ')}.</p>}
          <PointFacts point={point} framework={framework} />
        </>
      )}
      <AnswerPoint {...{ child, reviewId, point, sentence }} />
    </article>
  );
}

/** The facts that fired, and the rule. */
export function PointFacts({ point, framework }: Pick<Props, 'point' | 'framework'>) {
  const { first, also } = asksInWords(point, framework);
  return (
    <details className="folds">
      <summary>The facts and the rule</summary>
      <ul>
        {point.facts.map((fact) => <li key={fact.on}>{factInWords(fact, framework)}</li>)}
        {point.familyAsks !== undefined && <li>The family’s own level: {wordsFor(point.familyAsks, framework).label.toLowerCase()}.</li>}
        {supportInWords(point.support, 'staff').map((line) => <li key={line}>{line}</li>)}
      </ul>
      <p className="meta">
        Rule “{point.rule.id}” of {POINT_RULES.id}.{first.length > 0 && ` It is raised when ${listed(first)}.`}
        {also.length > 0 && ` ${upperFirst(`it also asks whether ${listed(also)}.`)}`}
      </p>
    </details>
  );
}

