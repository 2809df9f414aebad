import * as z from 'zod/mini';
import { done, type Result } from '../../core/result.ts';
import { LONGEST_TEXT } from '../../core/words/tidy.ts';
import { LONGEST_NAME, type ViewsAnswer } from '../../core/views/viewsAnswer.ts';
import { CONTRIBUTOR_ROLES, GIVEN_HOW, WHOSE_WORDS } from '../../core/views.ts';
import { PAGES } from '../../core/wording.ts';
import { byCode, byKey, choiceOf, daySchema, idSchema, markSchema, textOf, wrongKind } from '../format/fields.ts';
import { MOST, TEXT_LIMITS } from '../format/limits.ts';
import { checked, type FormatProblem } from '../format/schema.ts';

/**
 * Checks what an answer holds: only what a review can be finished with, so that no text is too long and no level another than 0 to 4.
 * Fields that this version does not know are left out; a code of a question that is no longer asked is kept, for its answer stays one.
 */
export function checkAnswer(found: unknown): Result<ViewsAnswer, FormatProblem> {
  if (typeof found !== 'object' || found === null || !('page' in found)) return checked<ViewsAnswer>(answerSchema, found);
  const read = checked<Omit<ViewsAnswer, 'requestId' | 'ratings'>>(pageAnswerSchema, found);
  // It was never asked for, and gives no levels. Its own id stands where that of a request would.
  return read.ok ? done({ ...read.value, requestId: read.value.id, ratings: {} }) : read;
}

const name = textOf(TEXT_LIMITS.name);
const text = textOf(LONGEST_TEXT);

const common = {
  id: idSchema,
  reviewId: idSchema,
  answeredOn: daySchema,
  framework: z.object({ id: name, edition: name }, wrongKind),
  by: textOf(LONGEST_NAME).check(z.regex(/\S/, { error: 'missing' })),
  answers: byKey(z.object({ text }, wrongKind), MOST.answers),
};

const answerSchema = z.object({
  ...common,
  requestId: idSchema,
  role: choiceOf(CONTRIBUTOR_ROLES),
  how: z.optional(choiceOf(GIVEN_HOW)),
  words: z.optional(choiceOf(WHOSE_WORDS)),
  ratings: byCode(z.object({ mark: markSchema, evidence: z.optional(text) }, wrongKind))
    .check(z.refine((ratings) => Object.keys(ratings).length <= MOST.strands, { error: 'tooMany' })),
}, wrongKind);

/** An answer that was written in a page at home. */
const pageAnswerSchema = z.object({ ...common, page: choiceOf(PAGES), role: choiceOf(['parent', 'child']) }, wrongKind);
