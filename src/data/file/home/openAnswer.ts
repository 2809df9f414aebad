import { done, failed, type Result } from '../../../core/result.ts';
import type { ViewsAnswer } from '../../../core/views/viewsAnswer.ts';
import type { FormatProblem } from '../../format/schema.ts';
import { checkAnswer } from '../viewsAnswer.ts';
import { OPEN_ANSWER_FORMAT, OPEN_ANSWER_VERSION } from './openFormat.ts';

/** An answer that nothing locked. Anybody who had the file can have read or changed it, and the app says so. */
export interface OpenAnswer {
  readonly sealed: false;
  readonly answer: ViewsAnswer;
}

/** Reads an open answer and checks it; undefined where it is something else. Only what was written in a page for home may be open. */
export function readOpenAnswer(found: unknown): Result<OpenAnswer, FormatProblem | { readonly code: 'newerVersion' | 'notOurs' }> | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const { format, version, answer } = found as Readonly<Record<string, unknown>>;
  if (format !== OPEN_ANSWER_FORMAT) return undefined;
  if (typeof version === 'number' && version > OPEN_ANSWER_VERSION) return failed({ code: 'newerVersion' });
  const read = checkAnswer(answer);
  if (!read.ok) return read;
  return read.value.page ? done({ sealed: false, answer: read.value }) : failed({ code: 'notOurs' });
}
