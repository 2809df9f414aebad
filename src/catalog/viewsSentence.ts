import { fileSentence } from './fileSentence.ts';
import { type SentenceCode, sentence } from './sentence.ts';
import fileProblems from './file-problems.json';
import problems from './problems.json';
import viewsProblems from './views-problems.json';

/** Why a request for views or an answer to one was not made or taken in, and what to do. */
export function viewsSentence(problem: { readonly code: string; readonly line?: number; readonly path?: string; readonly found?: string }): string {
  const { code } = problem;
  if (has(viewsProblems, code)) return viewsProblems[code];
  if (has(fileProblems, code)) return fileSentence({ ...problem, code });
  const key = `key.${code}`;
  return has(problems, key) ? sentence(key satisfies SentenceCode) : `It did not work (${code}).`;
}

function has<Words extends object>(words: Words, code: PropertyKey): code is keyof Words {
  return Object.hasOwn(words, code);
}
