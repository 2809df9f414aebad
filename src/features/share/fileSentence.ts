import fileProblems from '../../catalog/file-problems.json';
import type { FileProblem } from '../../data/file/problem.ts';

/** What is wrong with a file, where, and what to do about it. */
export function fileSentence({ code, line, path, found }: FileProblem): string {
  const { what, todo } = fileProblems[code];
  const where = [line && `line ${line}`, path, found && `“${found}”`].filter(Boolean).join(', ');
  return `${what}${where && ` (${where})`} ${todo}`;
}
