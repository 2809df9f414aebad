import { questionsFor } from '../../catalog/viewQuestions.ts';
import { answer, give } from '../../core/giveView.ts';
import type { SectionProps } from '../../state/reviewSection.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { GivenFields } from './GivenFields.tsx';
import { named } from '../../core/named.ts';
import styles from './views.module.css';

/** The child's own view: about eight questions, kept exactly as they were answered, and never turned into levels. */
export function ChildSection({ child: { card }, live: { draft, change } }: SectionProps) {
  const view = draft.childsView;
  return (
    <section className="stack" aria-labelledby="childs-view">
      <h1 id="childs-view">{card.firstName}’s view</h1>
      <p>
        Ask in the way that works best: talking, signing, pictures, drawing, or with somebody who knows {card.firstName} well. Write down what was said as it was said.
        Any question may be left out. It stays as it is, and no level is made from it.
      </p>
      <AnswerFields
        of="child"
        questions={questionsFor('child', named(card))}
        answers={view?.answers ?? {}}
        onAnswer={(question, text) => change((now) => answer(now, 'childsView', question, { text }))}
      />
      <div className={styles.facts}>
        <GivenFields name="child" given={view ?? {}} who="Who helped to give or write this down?" onChange={(given) => change((now) => give(now, 'childsView', given))} />
      </div>
    </section>
  );
}
