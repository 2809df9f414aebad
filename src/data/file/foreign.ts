import type { FileProblem } from './problem.ts';

/** What a text is that does not even begin as JSON does, so that the person knows which file they picked. */
export function problemOfForeign(text: string): FileProblem {
  const start = text.trimStart().slice(0, 2000);
  if (/^<(!doctype html|html|head|body)\b/i.test(start)) return { code: 'webPage' };
  if (start.startsWith('<')) return { code: 'xmlFile' };
  const [firstLine = ''] = start.split(/\r\n|\r|\n/, 1);
  return { code: /[,;\t]/.test(firstLine) ? 'csvFile' : 'notJson' };
}
