import words from '../../catalog/meeting-words.json';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import { FAMILY_ANSWERS, FAMILY_QUESTIONS } from '../../core/meeting.ts';
import { answerAsFamily } from '../../core/meeting/meetingDraft.ts';
import { Choices } from '../../ui/Choices.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { StopProps } from './held.ts';
import styles from './meeting.module.css';

/** The two questions to the family. Their answers are theirs, and stand in the report as they gave them. */
export function FamilyQuestions({ held: { live: { change }, meeting } }: StopProps) {
  return (
    <ul className={`${styles.rows} ${styles.two}`}>
      {FAMILY_QUESTIONS.map((question) => {
        const given = meeting.familyAnswers[question];
        return (
          <li key={question} className="stack">
            <h2>{words.familyQuestion[question]}</h2>
            <Choices
              legend={words.familyQuestion[question]}
              hideLegend
              name={`family-${question}`}
              value={given?.answer ?? null}
              options={FAMILY_ANSWERS.map((answer) => ({ value: answer, label: words.familyAnswer[answer] }))}
              onChange={(event) => {
                const answer = FAMILY_ANSWERS.find((known) => known === event.currentTarget.value);
                change((now) => answerAsFamily(now, question, { answer }));
              }}
            />
            <TextArea
              label="In your words"
              aria-label={`${words.familyQuestion[question]} In your words`}
              optional
              rows={2}
              limit={TEXT_LIMIT}
              value={given?.words ?? ''}
              onChange={(event) => {
                const said = event.currentTarget.value || undefined;
                change((now) => answerAsFamily(now, question, { words: said }));
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}
