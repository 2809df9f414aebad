import { pageQuestionsFor } from '../../catalog/viewQuestions.ts';
import { reviewsOf } from '../../core/review.ts';
import { answer } from '../../core/views/giveView.ts';
import { named } from '../../core/words/named.ts';
import type { SectionProps } from '../../state/reviewSection.ts';
import { AnswerFields } from './AnswerFields.tsx';

/** What the family wrote on the page that went home, typed in by the school from paper: on its own side, not on the family's page. Nothing before there was a page. */
export function FamilyOnPaper({ child: { card, events }, live: { draft, change } }: Pick<SectionProps, 'child' | 'live'>) {
  if (reviewsOf(events).length === 0) return null;
  const view = draft.familysView;
  return (
    <details>
      <summary>Type in what the family wrote on paper</summary>
      <div className="stack">
        <p>What came back on the page that went home, word for word. It stands with the family’s view.</p>
        <AnswerFields
          of="family"
          questions={pageQuestionsFor('family', named(card))}
          answers={view?.answers ?? {}}
          came={view?.came?.answers}
          onAnswer={(question, text) => change((now) => answer(now, 'familysView', question, { text }))}
        />
      </div>
    </details>
  );
}
