import type { ReactNode } from 'react';
import { type Asked, pageQuestionsFor, questionsFor } from '../../catalog/viewQuestions.ts';
import { dayInWords, isDay } from '../../core/day.ts';
import type { ChangedSince } from '../../core/entry/changedSince.ts';
import { type Framework, placeOf } from '../../core/framework.ts';
import type { Named } from '../../core/words/familySentence.ts';
import type { Came } from '../../core/views.ts';

interface Props {
  came: Came;
  changed: ChangedSince | undefined;
  asked: Asked;
  child: Named;
  framework: Framework;
  /** What can be done about it. */
  children?: ReactNode;
}

/** That a view came by file, and what of it says something else by now. What came is kept beside it. */
export function SinceItCame({ came, changed, asked, child, framework, children }: Props) {
  const on = came.givenOn && isDay(came.givenOn) ? `, given on ${dayInWords(came.givenOn)}` : '';
  if (!changed) return <p className="meta">As it came by file{on}.</p>;
  const questions = new Map([...questionsFor(asked, child), ...pageQuestionsFor(asked, child)].map(({ code, said }) => [code, said]));
  const what = [
    ...changed.answers.map((code) => questions.get(code) ?? code),
    ...changed.strands.map((code) => placeOf(framework, code)?.strand.label ?? code),
    ...(changed.given ? ['who gave it, how or when'] : []),
  ];
  return (
    <div className="stack">
      <p><b>Changed or added to here since it came by file{on}:</b> {what.join('; ')}. What came is kept beside it, and the finished profile says that it was changed.</p>
      {children}
    </div>
  );
}
