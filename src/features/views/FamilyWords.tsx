import { questionsFor } from '../../catalog/viewQuestions.ts';
import { answer } from '../../core/views/giveView.ts';
import type { SectionProps } from '../../state/reviewSection.ts';
import { TextField } from '../../ui/TextField.tsx';
import { AnswerFields } from './AnswerFields.tsx';
import { named } from '../../core/words/named.ts';

/** The family's own words, before any level. */
export function FamilyWords({ child: { card }, live: { draft, change } }: SectionProps) {
  const view = draft.familysView;
  return (
    <div className="stack">
      <TextField
        id="familyBy"
        label="Who is answering?"
        width="medium"
        maxLength={80}
        value={draft.by.family ?? ''}
        onChange={(event) => {
          const family = event.currentTarget.value;
          change((now) => ({ ...now, by: { ...now.by, family } }));
        }}
      />
      <AnswerFields
        of="family"
        questions={questionsFor('family', named(card))}
        answers={view?.answers ?? {}}
        came={view?.came?.answers}
        onAnswer={(question, text) => change((now) => answer(now, 'familysView', question, { text }))}
      />
    </div>
  );
}
