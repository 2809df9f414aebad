import * as z from 'zod/mini';
import { LEVELS } from '../../core/framework.ts';
import type { Result } from '../../core/result.ts';
import { codesIn } from '../../core/views/viewsAnswer.ts';
import type { ViewsRequest } from '../../core/views/viewsRequest.ts';
import { CONTRIBUTOR_ROLES } from '../../core/views.ts';
import { choiceOf, daySchema, idSchema, keySchema, orMissing, textOf, wrongKind } from '../format/fields.ts';
import { CODE_PATTERN, MOST, TEXT_LIMITS } from '../format/limits.ts';
import { checked, type FormatProblem } from '../format/schema.ts';

/** Checks what a request holds. Fields that this version does not know are left out: nobody is asked what cannot be answered. */
export function checkRequest(found: unknown): Result<ViewsRequest, FormatProblem> {
  return checked<ViewsRequest>(requestSchema, found);
}

const name = textOf(TEXT_LIMITS.name);
const words = textOf(TEXT_LIMITS.words);

function listOf<Thing extends z.ZodMiniType>(thing: Thing, most: number) {
  return z.array(thing, wrongKind).check(z.maxLength(most, { error: 'tooMany' }));
}

const strand = z.object({
  code: z.string(wrongKind).check(z.regex(CODE_PATTERN, { error: 'badCode' })),
  title: words,
  statements: z.object({ 0: words, 1: words, 2: words, 3: words, 4: words }, wrongKind),
}, wrongKind);

const requestSchema = z.object({
  id: idSchema,
  reviewId: idSchema,
  askedOn: daySchema,
  until: z.optional(daySchema),
  from: name,
  firstName: name.check(z.regex(/\S/, { error: 'missing' })),
  role: choiceOf(CONTRIBUTOR_ROLES),
  framework: z.object({ id: name, edition: name }, wrongKind),
  levels: listOf(z.object({ level: z.literal([...LEVELS], orMissing('notALevel')), label: name }, wrongKind), LEVELS.length),
  parts: listOf(z.object({
    title: words,
    guidance: words,
    domains: listOf(z.object({ title: words, strands: listOf(strand, MOST.strands) }, wrongKind), MOST.strands),
  }, wrongKind), MOST.strands),
  questions: listOf(z.object({ code: keySchema, ask: words }, wrongKind), MOST.answers),
}, wrongKind).check(({ value, issues }) => {
  const codes = codesIn(value);
  if (codes.length > MOST.strands) issues.push({ code: 'custom', message: 'tooMany', path: ['parts'], input: codes.length });
  if (new Set(codes).size < codes.length) issues.push({ code: 'custom', message: 'repeatedCode', path: ['parts'], input: undefined });
});
