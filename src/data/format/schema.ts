import * as z from 'zod/mini';
import { SEN_STATUSES, SEN_TYPES, SETTING_TYPES } from '../../core/census.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { ACTION_STATES } from '../../core/meeting.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { type Rating, REVIEW_KINDS } from '../../core/review.ts';
import { MOST_STEPS } from '../../core/steps.ts';
import { PAGES } from '../../core/wording.ts';
import {
  byCode, choiceOf, daySchema, FORMAT_CODES, type FormatCode, idSchema, instantSchema, keySchema, lineSchema, textOf, ticked, wholeFrom, wrongKind,
} from './fields.ts';
import { TEXT_LIMITS } from './limits.ts';
import { decisionSchema, draftMeetingSchema, frozenMeeting, meetingSchema } from './meetingSchemas.ts';
import { areOrdinaryRatings } from './ordinaryRatings.ts';
import { draftSections, frozenSections } from './sectionSchemas.ts';
import { schemaAtOfSections } from './sectionPaths.ts';
import { seenSchema, versionsSchema } from './versionsSchema.ts';

export interface FormatProblem {
  readonly code: FormatCode;
  /** Where, such as `events[0].profile.views[1].ratings.CI1.mark`; empty for the whole value. */
  readonly path: string;
  /** What stands there, as short JSON. It may be about a child. */
  readonly found?: string;
}

/** Checks one child's record as this version writes it. Unknown fields are kept; nothing is mended. */
export function checkChildRecord(value: unknown): Result<ChildRecord, FormatProblem> {
  const quick = z.safeParse(quickSchema, value);
  return quick.success ? done(quick.data) : checked<ChildRecord>(childRecordSchema, value);
}

/** Checks one draft as this version writes it, in the same way. */
export function checkDraft(value: unknown): Result<Draft, FormatProblem> {
  return checked<Draft>(draftSchema, value);
}

/** Checks a value by a schema of this house; the first problem is told. */
export function checked<Value>(schema: z.ZodMiniType<Value>, value: unknown): Result<Value, FormatProblem> {
  const { success, data, error } = z.safeParse(schema, value, { reportInput: true });
  if (success) return done(data);
  const [issue] = error.issues;
  return failed(issue ? problemOf(issue) : { code: 'wrongKind', path: '' });
}

/** What the schema library found, as a problem of ours. */
export function problemOf({ message, path, input }: z.core.$ZodIssue): FormatProblem {
  const code = FORMAT_CODES.find((known) => known === message) ?? 'wrongKind';
  const found = code === 'missing' ? undefined : JSON.stringify(input)?.slice(0, 60);
  return { code, path: pathInWords(path), ...(found !== undefined && { found }) };
}

const EVENT_KINDS = ['profileFinished', 'profileCorrected', 'met', 'reportSent', 'decided', 'actionMoved', 'pointAnswered', 'worded', 'panelHeld'] as const;

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

export const ratingSchema = frozenSections.rating;
export const strengthSchema = frozenSections.strength;
export const frameworkRefSchema = z.looseObject({ id: name, edition: name }, wrongKind);
export const contextSchema = z.looseObject({ schoolYear, ...whereAbouts, ...frozenSections.newsFields }, wrongKind);
const draftContext = z.looseObject({ schoolYear, ...whereAbouts, ...draftSections.newsFields }, wrongKind);
const newsSchema = z.looseObject(draftSections.newsFields, wrongKind);

export const cardSchema = z.looseObject({
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
  planMadeOn: z.optional(daySchema),
  planAmendedOn: z.optional(daySchema),
  planReviewedOn: z.optional(daySchema),
  meetingOn: z.optional(daySchema),
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
    ...frozenSections.fields,
    schoolNote: z.optional(words),
    // What a meeting agreed is laid on when a record is read, and never stands in one.
    agreed: z.optional(z.never(wrongKind)),
  }, wrongKind);
  const head = {
    id: idSchema,
    device: idSchema,
    sequence: counted,
    happenedAt: instantSchema,
    reviewId: idSchema,
    by: z.optional(words),
    why: z.optional(draftWords),
    saw: z.optional(seenSchema),
    shared: ticked,
  };
  const event = z.pipe(z.looseObject({ kind: choiceOf(EVENT_KINDS) }, wrongKind), z.discriminatedUnion('kind', [
    z.looseObject({ ...head, kind: z.literal(['profileFinished', 'profileCorrected']), profile }, wrongKind),
    z.looseObject({ ...head, kind: z.literal('met'), meeting: meetingSchema }, wrongKind),
    z.looseObject({ ...head, kind: z.literal('reportSent'), sentOn: daySchema, sentTo: z.optional(words) }, wrongKind),
    z.looseObject({ ...head, kind: z.literal('decided'), decision: decisionSchema }, wrongKind),
    z.looseObject({ ...head, kind: z.literal('actionMoved'), actionId: idSchema, state: choiceOf(ACTION_STATES), note: z.optional(words) }, wrongKind),
    z.looseObject({ ...head, kind: z.literal('pointAnswered'), point: keySchema, answer: frozenMeeting.point }, wrongKind),
    z.looseObject({ ...head, kind: z.literal('worded'), page: choiceOf(PAGES), line: lineSchema, text: z.optional(words), facts: draftWords, instead: draftWords, asYou: ticked }, wrongKind),
    z.looseObject({ ...head, kind: z.literal('panelHeld'), panelId: idSchema, heldOn: daySchema, panel: z.optional(words), decided: words, because: z.optional(words), againBy: z.optional(daySchema) }, wrongKind),
  ]));
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
  return { view, profile, event, record };
}

export const { view: viewSchema, profile: profileSchema, event: eventSchema, record: childRecordSchema } = schemasAround(byCode(ratingSchema));
const { record: quickSchema } = schemasAround(z.custom<Record<string, Rating>>(areOrdinaryRatings));

/** A draft may hold anything a person can type: its date need not be a day, and its texts may be too long to finish. */
export const draftSchema = z.looseObject({
  id: idSchema,
  childId: idSchema,
  framework: frameworkRefSchema,
  kind: choiceOf(REVIEW_KINDS),
  reviewedOn: name,
  ratings: z.looseObject({ school: byCode(draftSections.rating), family: byCode(draftSections.rating) }, wrongKind),
  by: z.looseObject({ school: z.optional(draftWords), family: z.optional(draftWords) }, wrongKind),
  strengths: byCode(draftSections.strength),
  ...draftSections.fields,
  circumstances: z.optional(newsSchema),
  schoolNote: z.optional(draftWords),
  removedAt: z.optional(instantSchema),
  versions: z.optional(versionsSchema(schemaAtOfDraft)),
  meeting: z.optional(draftMeetingSchema),
  correction: z.optional(z.looseObject({ why: draftWords, context: draftContext }, wrongKind)),
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
  if (path === 'framework') return z.lazy(() => draftSchema);
  return schemaAtOfSections(path);
}

const SINGLE_PATHS = ['reviewedOn', 'kind', 'schoolNote', 'correction', 'circumstances', 'removedAt'];

function pathInWords(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('').replace(/^\./, '');
}
