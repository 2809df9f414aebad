import type { Question } from '../../catalog/viewQuestions.ts';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import type { Answers } from '../../core/views.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './views.module.css';

interface Props {
  /** Whose answers: keeps their fields apart from those of another view on the page. */
  of: string;
  questions: readonly Question[];
  answers: Answers;
  /** As they came by file, where they did. */
  came?: Answers | undefined;
  /** Who writes, where hints on plain words are wanted: not in a child's or family's own words. */
  plain?: 'staff' | undefined;
  onAnswer: (question: string, text: string) => void;
}

/** The questions one under another, each with room for the answer as it is given. */
export function AnswerFields({ of, questions, answers, came, plain, onAnswer }: Props) {
  return (
    <div className={`stack ${styles.answers}`}>
      {questions.map(({ code, ask }) => (
        <TextArea
          key={code}
          id={`answer-${of}-${code}`}
          label={ask}
          plain={plain}
          help={came && cameInWords(came[code]?.text, answers[code]?.text)}
          rows={2}
          limit={TEXT_LIMIT}
          value={answers[code]?.text ?? ''}
          onChange={(event) => onAnswer(code, event.currentTarget.value)}
        />
      ))}
    </div>
  );
}

/** What came, where something else stands there now. */
function cameInWords(came = '', now = ''): string | undefined {
  if (came.trim() === now.trim()) return undefined;
  return came.trim() === '' ? 'Added here. Nothing came by file.' : `Changed here. It came as: “${came.trim()}”`;
}
