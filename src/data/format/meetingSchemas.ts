import * as z from 'zod/mini';
import { DECISIONS } from '../../core/decision.ts';
import { LEVELS } from '../../core/framework.ts';
import { ACTION_STATES, CEASE_REASONS, EARLIER_HELP, FAMILY_ANSWERS, FAMILY_QUESTIONS, INVITEE_ROLES, POINT_ANSWERS, RECOMMENDATIONS } from '../../core/meeting.ts';
import { byCode, byId, byKey, choiceOf, daySchema, orMissing, textOf, ticked, wrongKind } from './fields.ts';
import { MOST, TEXT_LIMITS } from './limits.ts';
import { draftSections, frozenSections, placeSchema } from './sectionSchemas.ts';

const frozen = { text: textOf(TEXT_LIMITS.words), day: daySchema, outcome: frozenSections.outcome };
const typed = { text: textOf(TEXT_LIMITS.draftWords), day: textOf(TEXT_LIMITS.name), outcome: draftSections.outcome };

const ceaseReason = choiceOf(CEASE_REASONS);

/** What a meeting adds to a review, as `core/meeting.ts` says. */
function meetingOf({ text, day, outcome }: typeof frozen | typeof typed) {
  const agreed = z.literal([...LEVELS, 'notApplicable'], orMissing('notALevel')).check(z.refine((mark) => !Object.is(mark, -0), { error: 'notALevel' }));
  const settled = z.looseObject({ mark: z.optional(agreed), note: z.optional(text), unresolved: ticked }, wrongKind);
  const invitee = z.looseObject({
    n: placeSchema,
    name: text,
    role: choiceOf(INVITEE_ROLES),
    invitedOn: z.optional(day),
    came: z.optional(z.boolean(wrongKind)),
    adviceAsked: ticked,
    adviceReceivedOn: z.optional(day),
  }, wrongKind);
  const action = z.looseObject({ n: placeSchema, what: text, who: z.optional(text), by: z.optional(day), state: z.optional(choiceOf(ACTION_STATES)) }, wrongKind);
  const earlier = z.looseObject({ n: placeSchema, what: text, was: z.optional(choiceOf(EARLIER_HELP)) }, wrongKind);
  const recommendation = z.looseObject({ code: z.optional(choiceOf(RECOMMENDATIONS)), note: z.optional(text), ceaseReason: z.optional(ceaseReason) }, wrongKind);
  const familyAnswer = z.looseObject({ answer: z.optional(choiceOf(FAMILY_ANSWERS)), words: z.optional(text) }, wrongKind);
  const [listenedTo, knowsWhatNext] = FAMILY_QUESTIONS;
  const point = z.looseObject({ answer: choiceOf(POINT_ANSWERS), because: z.optional(text) }, wrongKind);
  const fields = {
    heldOn: day,
    invitees: byId(invitee, MOST.invitees),
    settled: byCode(settled),
    outcomes: byId(outcome, MOST.outcomes),
    actions: byId(action, MOST.actions),
    earlierHelp: byId(earlier, MOST.earlierHelp),
    recommendation,
    familyAnswers: z.looseObject({ [listenedTo]: z.optional(familyAnswer), [knowsWhatNext]: z.optional(familyAnswer) }, wrongKind),
    points: byKey(point, MOST.points),
    notes: z.optional(text),
  };
  return { text, settled, invitee, outcome, action, earlier, recommendation, familyAnswer, point, fields };
}

export const frozenMeeting = meetingOf(frozen);
export const draftMeeting = meetingOf(typed);
/** A strand has an agreed level or stays unresolved, never both. */
const settledOnce = frozenMeeting.settled.check(z.refine(({ mark, unresolved }) => mark === undefined || !unresolved, { error: 'notAChoice' }));
export const meetingSchema = z.looseObject({ ...frozenMeeting.fields, settled: byCode(settledOnce) }, wrongKind);
export const draftMeetingSchema = z.looseObject({ ...draftMeeting.fields, why: z.optional(draftMeeting.text) }, wrongKind);

const day = z.optional(daySchema);
export const decisionSchema = z.looseObject({
  decision: z.optional(choiceOf(DECISIONS)),
  decidedOn: day,
  draftPlanOn: day,
  finalPlanOn: day,
  phaseTransferDueOn: day,
  phaseTransferFinalOn: day,
  ceaseReason: z.optional(ceaseReason),
  appealBy: day,
  note: z.optional(frozen.text),
}, wrongKind);
