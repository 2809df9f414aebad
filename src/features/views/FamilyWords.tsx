import { questionsFor } from '../../catalog/viewQuestions.ts';
import { changedFamily } from '../../core/entry/changedSince.ts';
import { answer, give } from '../../core/views/giveView.ts';
import type { SectionProps } from '../../state/reviewSection.ts';
import { TextField } from '../../ui/TextField.tsx';
import { AnswerFields } from './AnswerFields.tsx';
import { GivenFields } from './GivenFields.tsx';
import { named } from '../../core/words/named.ts';
import { SinceItCame } from './SinceItCame.tsx';
import styles from './views.module.css';

/** The family's own words, before any level. */
export function FamilyWords({ child: { card }, live: { draft, change }, framework }: SectionProps) {
  const view = draft.familysView;
  return (
    <div className="stack">
      {view?.came && <SinceItCame came={view.came} changed={changedFamily(draft)} asked="family" child={named(card)} framework={framework} />}
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
      <div className={styles.facts}>
        <GivenFields name="family" given={view ?? {}} onChange={(given) => change((now) => give(now, 'familysView', given))} />
      </div>
    </div>
  );
}
