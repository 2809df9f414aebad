import * as z from 'zod/mini';
import { ADULTHOOD_THEMES, ATTAINMENTS } from '../../core/outcome.ts';
import { GOINGS } from '../../core/review.ts';
import { RUNGS } from '../../core/framework.ts';
import { HELPED } from '../../core/support.ts';
import { CONTRIBUTOR_ROLES, GIVEN_HOW, WHOSE_WORDS } from '../../core/views.ts';
import { byCode, byId, byKey, choiceOf, daySchema, idSchema, keySchema, markSchema, numberFrom, orMissing, textOf, ticked, wholeFrom, wrongKind } from './fields.ts';
import { CODE_PATTERN, MOST, TEXT_LIMITS } from './limits.ts';

/** A place in a list, from 1. */
export const placeSchema = wholeFrom(0, 1_000_000);
/** No amount of anything in a school is more. */
const amount = numberFrom(0, 1_000_000_000);
const wholeAmount = wholeFrom(0, 1_000_000_000);
/** What a person may have typed into a box for a number, before anybody has looked at it. */
const typedAmount = numberFrom(-1e12, 1e12);

export const strandCodes = z.array(z.string(wrongKind).check(z.regex(CODE_PATTERN, { error: 'badCode' })), wrongKind)
  .check(z.maxLength(MOST.strands, { error: 'tooMany' }));
export const layerSchema = z.looseObject({ pack: textOf(TEXT_LIMITS.name), code: keySchema }, wrongKind);

const frozen = { text: textOf(TEXT_LIMITS.words), day: daySchema, amount, wholeAmount };
/** In a draft a text may be too long to finish, and a day be none. */
const typed = { text: textOf(TEXT_LIMITS.draftWords), day: textOf(TEXT_LIMITS.name), amount: typedAmount, wholeAmount: typedAmount };

/** The sections of a review beside its levels: views, support, outcomes and what else was going on. */
function sectionsOf({ text, day, amount: some, wholeAmount: whole }: typeof frozen | typeof typed) {
  const rating = z.looseObject({
    mark: markSchema,
    going: z.optional(choiceOf(GOINGS)),
    specialistAdvice: ticked,
    strength: z.optional(z.literal([...RUNGS], orMissing('notAChoice'))),
    evidence: z.optional(text),
    reason: z.optional(text),
    confirmedUnchanged: ticked,
  }, wrongKind);
  const strength = z.looseObject({ text, toBuildOn: ticked }, wrongKind);
  const howGiven = { how: z.optional(choiceOf(GIVEN_HOW)), words: z.optional(choiceOf(WHOSE_WORDS)) };
  const givenFields = { by: z.optional(text), ...howGiven, givenOn: z.optional(day) };
  const answer = z.looseObject({ text, ...howGiven }, wrongKind);
  const answers = byKey(answer, MOST.answers);
  const came = z.looseObject({ ...givenFields, answers, ratings: byCode(rating) }, wrongKind);
  /** Of a view that came by file. */
  const byFile = { requestId: z.optional(idSchema), came: z.optional(came), changed: ticked };
  const view = z.looseObject({ ...givenFields, answers, ...byFile }, wrongKind);
  const contribution = z.looseObject({
    ...givenFields, answers, n: placeSchema, role: choiceOf(CONTRIBUTOR_ROLES), ratings: byCode(rating), ...byFile,
  }, wrongKind);
  const provision = z.looseObject({
    n: placeSchema,
    what: text,
    who: z.optional(text),
    groupSize: z.optional(whole),
    timesAWeek: z.optional(some),
    minutes: z.optional(some),
    weeks: z.optional(some),
    pencePerHour: z.optional(whole),
    strands: strandCodes,
    since: z.optional(day),
    helped: z.optional(choiceOf(HELPED)),
    helpedEvidence: z.optional(text),
  }, wrongKind);
  const support = z.looseObject({ layer: z.optional(layerSchema), provisions: byId(provision, MOST.provisions) }, wrongKind);
  const outcome = z.looseObject({
    n: placeSchema,
    what: text,
    measure: z.optional(text),
    from: z.optional(text),
    to: z.optional(text),
    setOn: z.optional(day),
    dueOn: z.optional(day),
    strands: strandCodes,
    theme: z.optional(choiceOf(ADULTHOOD_THEMES)),
    scale: z.optional(z.looseObject({ '-2': z.optional(text), '-1': z.optional(text), 0: z.optional(text), 1: z.optional(text), 2: z.optional(text) }, wrongKind)),
  }, wrongKind);
  const attained = z.literal([...ATTAINMENTS], orMissing('notAChoice')).check(z.refine((level) => !Object.is(level, -0), { error: 'notAChoice' }));
  const progress = z.looseObject({ attained: z.optional(attained), evidence: z.optional(text) }, wrongKind);
  const newsFields = { attendance: z.optional(some), daysSuspended: z.optional(some), reducedTimetable: ticked, news: z.optional(text) };
  /** What a draft and a profile hold under the same names. */
  const fields = {
    childsView: z.optional(view),
    familysView: z.optional(view),
    contributions: z.optional(byId(contribution, MOST.contributions)),
    support: z.optional(support),
    outcomes: z.optional(byId(outcome, MOST.outcomes)),
    progress: z.optional(byId(progress, MOST.progress)),
  };
  const given = z.looseObject({ ...givenFields, ...byFile }, wrongKind);
  return { text, rating, strength, given, answer, came, view, contribution, provision, support, outcome, progress, newsFields, fields };
}

export const frozenSections = sectionsOf(frozen);
export const draftSections = sectionsOf(typed);
