import { memo, useCallback, useMemo } from 'react';
import { pageQuestionsFor, questionsFor } from '../../catalog/viewQuestions.ts';
import { answer, give } from '../../core/views/giveView.ts';
import { reviewsOf } from '../../core/review.ts';
import type { Given } from '../../core/views.ts';
import type { SectionProps } from '../../state/reviewSection.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { GivenFields } from './GivenFields.tsx';
import { named } from '../../core/words/named.ts';
import styles from './views.module.css';

/** The child's own view: about eight questions, kept exactly as they were answered, and never turned into levels. */
export function ChildSection({ child: { card, events }, live: { draft, change } }: SectionProps) {
  const view = draft.childsView;
  const questions = useMemo(() => questionsFor('child', named(card)), [card]);
  const onGiven = useCallback((given: Given) => change((now) => give(now, 'childsView', given)), [change]);
  return (
    <section className="stack" aria-labelledby="childs-view">
      <h1 id="childs-view">{card.firstName}’s view</h1>
      <p>
        Ask in the way that works best: talking, signing, pictures, drawing, or with somebody who knows {card.firstName} well. Write down what was said as it was said.
        Any question may be left out. It stays as it is, and no level is made from it.
      </p>
      <AnswerFields
        of="child"
        questions={questions}
        answers={view?.answers ?? {}}
        onAnswer={(question, text) => change((now) => answer(now, 'childsView', question, { text }))}
      />
      {reviewsOf(events).length > 0 && (
        <>
          <h2>The page that went home</h2>
          <p>What came back on paper can be typed in here, word for word. An answer that came as a file is taken in under “What others say”.</p>
          <AnswerFields
            of="child"
            questions={pageQuestionsFor('child', named(card))}
            answers={view?.answers ?? {}}
            onAnswer={(question, text) => change((now) => answer(now, 'childsView', question, { text }))}
          />
        </>
      )}
      <div className={styles.facts}>
        <GivenBy name="child" given={view ?? {}} who="Who helped to give or write this down?" onChange={onGiven} />
      </div>
    </section>
  );
}

/** Its radios are drawn again only where something else is said of how the view was given: an answer stands beside that. */
const GivenBy = memo(GivenFields, ({ given: one, onChange: before }, { given: other, onChange }) =>
  before === onChange && one.by === other.by && one.how === other.how && one.words === other.words && one.givenOn === other.givenOn);
