import * as z from 'zod/mini';
import type { Result } from '../../core/result.ts';
import { LONGEST_TEXT } from '../../core/tidy.ts';
import { LONGEST_NAME, type ViewsAnswer } from '../../core/viewsAnswer.ts';
import { CONTRIBUTOR_ROLES, GIVEN_HOW, WHOSE_WORDS } from '../../core/views.ts';
import { byCode, byKey, choiceOf, daySchema, idSchema, markSchema, textOf, wrongKind } from '../format/fields.ts';
import { MOST, TEXT_LIMITS } from '../format/limits.ts';
import { checked, type FormatProblem } from '../format/schema.ts';

/**
 * Checks what an answer holds: only what a review can be finished with, so that no text is too long and no level another than 0 to 4.
 * Fields that this version does not know are left out; a code of a question that is no longer asked is kept, for its answer stays one.
 */
export function checkAnswer(found: unknown): Result<ViewsAnswer, FormatProblem> {
  return checked<ViewsAnswer>(answerSchema, found);
}

const name = textOf(TEXT_LIMITS.name);
const text = textOf(LONGEST_TEXT);

const answerSchema = z.object({
  id: idSchema,
  requestId: idSchema,
  reviewId: idSchema,
  answeredOn: daySchema,
  role: choiceOf(CONTRIBUTOR_ROLES),
  framework: z.object({ id: name, edition: name }, wrongKind),
  by: textOf(LONGEST_NAME).check(z.regex(/\S/, { error: 'missing' })),
  how: z.optional(choiceOf(GIVEN_HOW)),
  words: z.optional(choiceOf(WHOSE_WORDS)),
  ratings: byCode(z.object({ mark: markSchema, evidence: z.optional(text) }, wrongKind))
    .check(z.refine((ratings) => Object.keys(ratings).length <= MOST.strands, { error: 'tooMany' })),
  answers: byKey(z.object({ text }, wrongKind), MOST.answers),
}, wrongKind);
