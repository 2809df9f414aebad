import { wasChanged } from '../core/entry/changedSince.ts';
import { dayInWords, isDay } from '../core/day.ts';
import { familySentence, type Named, upperFirst } from '../core/words/familySentence.ts';
import type { Answers, AskedView, Contribution, Given, WhoseWords } from '../core/views.ts';
import views from './views.json';

/** Whose questions: each list is asked of one kind of person. */
export type Asked = 'child' | 'family' | 'others';

export interface Question {
  /** Permanent: answers are kept by it. */
  readonly code: string;
  /** As it is asked of them. */
  readonly ask: string;
  /** As a heading over the answer. */
  readonly said: string;
}

/** The questions for one kind of person, with the child's name in them. */
export function questionsFor(asked: Asked, child: Named): readonly Question[] {
  return views[asked].map(({ code, ask, said }) => ({ code, ask: familySentence(ask, child), said }));
}

/** What a page that went home asked; its answers join the next review. */
export function pageQuestionsFor(asked: Asked, child: Named): readonly Question[] {
  return views[PAGE_OF[asked]].map(({ code, ask, said }) => ({ code, ask: familySentence(ask, child), said }));
}

const PAGE_OF = { child: 'pageChild', family: 'pageFamily', others: 'pageFamily' } as const satisfies Record<Asked, string>;

/** What was answered, question by question in the order they are asked; an answer to a question that is no longer asked comes last, under its code. */
export function answered(asked: Asked, answers: Answers): readonly { readonly said: string; readonly text: string; readonly how?: string; readonly words?: WhoseWords }[] {
  const known = [...views[asked], ...views[PAGE_OF[asked]]].map(({ code, said }) => ({ code, said }));
  const others = Object.keys(answers).filter((code) => !known.some((question) => question.code === code)).map((code) => ({ code, said: code }));
  return [...known, ...others].flatMap(({ code, said }) => {
    const answer = answers[code];
    if (!answer || answer.text.trim() === '') return [];
    const how = [answer.how && views.how[answer.how], answer.words && views.words[answer.words]].filter(Boolean).join(', ');
    return [{ said, text: answer.text, ...(how && { how }), ...(answer.words && { words: answer.words }) }];
  });
}

/** Who gave a contribution: "Teacher, Ms Lindqvist". */
export function contributorName({ role, by }: Pick<Contribution, 'role' | 'by'>): string {
  return by?.trim() ? `${views.role[role]}, ${by.trim()}` : views.role[role];
}

/** What is said beside a view of a finished profile that came by file and was changed or added to before it was finished; by whom is not known. Undefined where nothing is to be said. */
export function changedInWords(view: Pick<AskedView, 'came' | 'changed'>): string | undefined {
  if (!wasChanged(view)) return undefined;
  const { givenOn } = view.came ?? {};
  return `Changed or added to since it came by file${givenOn && isDay(givenOn) ? `, given on ${dayInWords(givenOn)}` : ''}.`;
}

/** How a view was given, in words: "Signed, in their words, 12 May 2026"; empty when nothing was said of it. */
export function givenInWords({ how, words, givenOn }: Given): string {
  const said = [how && views.how[how], words && views.words[words].toLowerCase(), givenOn && isDay(givenOn) && dayInWords(givenOn)].filter(Boolean).join(', ');
  return upperFirst(said);
}
