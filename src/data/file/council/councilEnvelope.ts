import * as z from 'zod/mini';
import { SEN_STATUSES, SEN_TYPES, SETTING_TYPES } from '../../../core/census.ts';
import { COUNCIL_WHO } from '../../../core/council/councilFile.ts';
import { COUNCIL_MOST_HOURS } from '../../../core/council/councilOf.ts';
import { DECISIONS } from '../../../core/decision.ts';
import { LEVELS } from '../../../core/framework.ts';
import { REVIEW_KINDS } from '../../../core/review.ts';
import { HELPED } from '../../../core/support.ts';
import { choiceOf, daySchema, keySchema, numberFrom, orMissing, textOf, wholeFrom, wrongKind } from '../../format/fields.ts';
import { CODE_PATTERN, MOST, TEXT_LIMITS } from '../../format/limits.ts';
import { FORMAT, integritySchema } from '../envelope.ts';

/** The kind that a council file says it is. It is in the family of our files, and never brought into anybody's records. */
export const COUNCIL_KIND = 'council';
/** Its form has versions of its own. */
export const COUNCIL_VERSION = 1;

/** As many events as a record may hold. */
const MOST_REVIEWS = 10_000;
const MOST_DOMAINS = 500;

const name = textOf(TEXT_LIMITS.name);
const codes = z.array(z.string(wrongKind).check(z.regex(CODE_PATTERN, { error: 'badCode' })), wrongKind).check(z.maxLength(MOST.strands, { error: 'tooMany' }));
/** As wide as that of a record. */
const schoolYear = wholeFrom(-100, 400);
/** 128 bits as base64url. */
const pseudonym = z.string(wrongKind).check(z.regex(/^[\w-]{22}$/, { error: 'badId' }));

export const councilFrameworkSchema = z.object({
  id: name,
  edition: name,
  overTheLineFrom: z.literal([...LEVELS], orMissing('notALevel')),
  domains: z.array(z.object({ code: z.string(wrongKind).check(z.regex(CODE_PATTERN, { error: 'badCode' })), strands: codes }, wrongKind), wrongKind)
    .check(z.maxLength(MOST_DOMAINS, { error: 'tooMany' })),
}, wrongKind);

export const councilProvisionSchema = z.object({
  strands: codes,
  hours: z.optional(numberFrom(0, COUNCIL_MOST_HOURS)),
  pence: z.optional(wholeFrom(0, 10_000_000_000_000)),
  helped: z.optional(choiceOf(HELPED)),
}, wrongKind);

export const councilReviewSchema = z.object({
  month: z.string(wrongKind).check(z.regex(/^(19|2[01])\d\d-(0[1-9]|1[0-2])$/, { error: 'notADay' })),
  kind: choiceOf(REVIEW_KINDS),
  schoolYear,
  settingType: z.optional(choiceOf(SETTING_TYPES)),
  marks: z.string(wrongKind).check(z.regex(/^[0-4?x-]*$/, { error: 'notALevel' })),
  layer: z.optional(z.object({ pack: name, code: keySchema, rank: wholeFrom(0, 1000) }, wrongKind)),
  provisions: z.array(councilProvisionSchema, wrongKind).check(z.maxLength(MOST.provisions, { error: 'tooMany' })),
  decision: z.optional(z.object({ decision: choiceOf(DECISIONS), inTime: z.optional(z.boolean(wrongKind)) }, wrongKind)),
}, wrongKind);

export const councilChildSchema = z.object({
  id: pseudonym,
  schoolYear,
  status: z.optional(choiceOf(SEN_STATUSES)),
  types: z.optional(z.array(choiceOf(SEN_TYPES), wrongKind).check(z.maxLength(2, { error: 'tooMany' }))),
  due: z.optional(choiceOf(['inTime', 'late'])),
  reviews: z.array(councilReviewSchema, wrongKind).check(z.maxLength(MOST_REVIEWS, { error: 'tooMany' })),
}, wrongKind);

/** Everything of a council file but what stands in its list of children. Unknown fields are passed over. */
export const councilHeadSchema = z.object({
  format: choiceOf([FORMAT]),
  kind: choiceOf([COUNCIL_KIND]),
  version: wholeFrom(1, Number.MAX_SAFE_INTEGER),
  recipient: name.check(z.regex(/\S/, { error: 'missing' })),
  madeOn: daySchema,
  madeAt: z.string(wrongKind).check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/, { error: 'notADay' })),
  who: choiceOf(COUNCIL_WHO),
  school: z.object({ id: pseudonym, name: name.check(z.regex(/\S/, { error: 'missing' })) }, wrongKind),
  framework: councilFrameworkSchema,
  count: wholeFrom(0, Number.MAX_SAFE_INTEGER),
  integrity: integritySchema,
  children: z.array(z.unknown(), wrongKind),
}, wrongKind);
