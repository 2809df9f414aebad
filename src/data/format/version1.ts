import * as z from 'zod/mini';
import { SEN_STATUSES, SEN_TYPES, SETTING_TYPES } from '../../core/census.ts';
import { RUNGS } from '../../core/framework.ts';
import type { Result } from '../../core/result.ts';
import { GOINGS, type Rating, REVIEW_KINDS } from '../../core/review.ts';
import { MOST_STEPS } from '../../core/steps.ts';
import { byCode, choiceOf, daySchema, idSchema, instantSchema, markSchema, orMissing, textOf, ticked, wholeFrom, wrongKind } from './fields.ts';
import { CODE_PATTERN, TEXT_LIMITS } from './limits.ts';
import { areOrdinaryRatings } from './ordinaryRatings.ts';
import { checked, type FormatProblem } from './schema.ts';
import { seenSchema, versionsSchema } from './versionsSchema.ts';

/** A record as version 1 wrote it: a card and profiles, without views, support, outcomes and meetings. */
export type ChildRecord1 = z.output<typeof childRecordSchema>;
export type Draft1 = z.output<typeof draftSchema>;

/** Checks a record of version 1 by the schema of that version, which was released and is never edited. */
export function checkChildRecord1(value: unknown): Result<ChildRecord1, FormatProblem> {
  const quick = z.safeParse(quickSchema, value);
  return quick.success ? { ok: true, value: quick.data } : checked<ChildRecord1>(childRecordSchema, value);
}

/** The same for a draft. */
export function checkDraft1(value: unknown): Result<Draft1, FormatProblem> {
  return checked<Draft1>(draftSchema, value);
}

const name = textOf(TEXT_LIMITS.name);
const words = textOf(TEXT_LIMITS.words);
const draftWords = textOf(TEXT_LIMITS.draftWords);
const counted = wholeFrom(0, MOST_STEPS);
/** Wide enough for whatever year a card can be given at any age from 0 to 25. */
const yearOffset = wholeFrom(-30, 30);
/** Nursery years are negative. Wide enough for the year of any age on any day, and the widest offset: what the app writes it must read. */
const schoolYear = wholeFrom(-100, 400);
const whereAbouts = {
  setting: z.optional(name),
  settingType: z.optional(choiceOf(SETTING_TYPES)),
  senStatus: z.optional(choiceOf(SEN_STATUSES)),
};

function ratingOf(text: typeof words) {
  return z.looseObject({
    mark: markSchema,
    going: z.optional(choiceOf(GOINGS)),
    specialistAdvice: ticked,
    strength: z.optional(z.literal([...RUNGS], orMissing('notAChoice'))),
    evidence: z.optional(text),
    reason: z.optional(text),
    confirmedUnchanged: ticked,
  }, wrongKind);
}

function strengthOf(text: typeof words) {
  return z.looseObject({ text, toBuildOn: ticked }, wrongKind);
}

const ratingSchema = ratingOf(words);
const strengthSchema = strengthOf(words);
const frameworkRefSchema = z.looseObject({ id: name, edition: name }, wrongKind);
const contextSchema = z.looseObject({ schoolYear, ...whereAbouts }, wrongKind);

const cardSchema = z.looseObject({
  firstName: name.check(z.regex(/\S/, { error: 'missing' })),
  bornOn: daySchema,
  lastName: z.optional(name),
  pronouns: z.optional(name),
  yearOffset: z.optional(yearOffset),
  ...whereAbouts,
  senTypes: z.optional(z.array(choiceOf(SEN_TYPES), wrongKind).check(z.maxLength(2, { error: 'tooMany' }))),
  upn: z.optional(name),
  homeLanguages: z.optional(z.array(name, wrongKind).check(z.maxLength(100, { error: 'tooMany' }))),
  keepUntil: z.optional(daySchema),
  leftOn: z.optional(daySchema),
  leftFor: z.optional(name),
  schoolNote: z.optional(words),
  restrictedOn: z.optional(daySchema),
  shared: ticked,
}, wrongKind);

/** The schemas around a schema of ratings, from a view to the whole record. */
function schemasAround(ratings: z.ZodMiniType<Record<string, Rating>>) {
  const view = z.looseObject({ voice: choiceOf(['school', 'family']), by: z.optional(words), ratings }, wrongKind);
  const profile = z.looseObject({
    reviewedOn: daySchema,
    kind: choiceOf(REVIEW_KINDS),
    framework: frameworkRefSchema,
    views: z.array(view, wrongKind)
      .check(z.refine((views) => new Set(views.map(({ voice }) => voice)).size === views.length, { error: 'twoViews' })),
    strengths: byCode(strengthSchema),
    context: contextSchema,
    schoolNote: z.optional(words),
  }, wrongKind);
  const event = z.looseObject({
    id: idSchema,
    device: idSchema,
    sequence: counted,
    happenedAt: instantSchema,
    kind: choiceOf(['profileFinished', 'profileCorrected']),
    reviewId: idSchema,
    profile,
    why: z.optional(draftWords),
    saw: z.optional(seenSchema),
    shared: ticked,
  }, wrongKind);
  const record = z.looseObject({
    id: idSchema,
    card: cardSchema,
    cardEdition: counted,
    example: ticked,
    removedAt: z.optional(instantSchema),
    versions: z.optional(versionsSchema(schemaAtOfRecord)),
    events: z.array(event, wrongKind),
  }, wrongKind).check(({ value, issues }) => {
    const known = new Set<string>();
    for (const [index, { id }] of value.events.entries()) {
      if (known.has(id)) issues.push({ code: 'custom', message: 'repeatedEvent', path: ['events', index, 'id'], input: id });
      known.add(id);
    }
  });
  return { record };
}

const { record: childRecordSchema } = schemasAround(byCode(ratingSchema));
const { record: quickSchema } = schemasAround(z.custom<Record<string, Rating>>(areOrdinaryRatings));

/** A draft may hold anything a person can type: its date need not be a day, and its texts may be too long to finish. */
const draftSchema = z.looseObject({
  id: idSchema,
  childId: idSchema,
  framework: frameworkRefSchema,
  kind: choiceOf(REVIEW_KINDS),
  reviewedOn: name,
  ratings: z.looseObject({ school: byCode(ratingOf(draftWords)), family: byCode(ratingOf(draftWords)) }, wrongKind),
  by: z.looseObject({ school: z.optional(draftWords), family: z.optional(draftWords) }, wrongKind),
  strengths: byCode(strengthOf(draftWords)),
  schoolNote: z.optional(draftWords),
  removedAt: z.optional(instantSchema),
  versions: z.optional(versionsSchema(schemaAtOfDraft)),
  correction: z.optional(z.looseObject({ why: draftWords, context: contextSchema }, wrongKind)),
}, wrongKind);

/** What may stand in a field of a card. A field that a later version may have added is kept whatever it holds. */
function schemaAtOfRecord(path: string): z.ZodMiniType {
  if (path === 'removedAt') return z.optional(instantSchema);
  const fields: Readonly<Record<string, z.ZodMiniType>> = cardSchema.shape;
  return (Object.hasOwn(fields, path) ? fields[path] : undefined) ?? z.unknown();
}

/** What may stand at a path of a draft (`draftValues`); under `framework` waits a whole draft, which itself has none waiting so. */
function schemaAtOfDraft(path: string): z.ZodMiniType | undefined {
  const fields: Readonly<Record<string, z.ZodMiniType>> = draftSchema.shape;
  if (SINGLE_PATHS.includes(path)) return fields[path];
  const [, kind = '', code = ''] = /^(by|strength|rating\.school|rating\.family|framework)(?:\.(.+))?$/s.exec(path) ?? [];
  if (kind === 'framework') return code === '' ? z.lazy(() => draftSchema) : undefined;
  if (kind === 'by') return code === 'school' || code === 'family' ? z.optional(draftWords) : code ? z.unknown() : undefined;
  if (!CODE_PATTERN.test(code)) return undefined;
  return kind === 'strength' ? z.optional(strengthOf(draftWords)) : z.optional(ratingOf(draftWords));
}

const SINGLE_PATHS = ['reviewedOn', 'kind', 'schoolNote', 'correction', 'removedAt'];
