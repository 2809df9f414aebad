import type { Day } from '../day.ts';
import type { Draft } from '../draft.ts';
import type { Level } from '../framework.ts';
import type { Outcomes } from '../entry/keepOutcome.ts';
import { meetingDraft } from '../entry/leftOver.ts';
import { type Action, type EarlierHelp, emptyMeeting, type FamilyAnswer, type Invitee, type InviteeRole, type Meeting, type PointAnswer, type Recommendation, type Settled } from '../meeting.ts';
import { outcomesNow } from '../entry/outcomeNow.ts';
import { meetingOf, type Review } from '../review.ts';
import { isOfAPlan } from '../calendar/planReview.ts';

/** What may be changed of one thing; undefined takes a field away. */
export type ChangeOf<Thing> = { readonly [Field in keyof Thing]?: Thing[Field] | undefined };

/**
 * The draft in which the meeting of a finished review is held: the open one of this review, else a new one. Invitees are
 * preloaded as roles without names (R-F1), under their role as id, so that two devices that begin at once do not list them
 * twice; outcomes as they count now. Where a meeting was frozen for this review, it is opened again, and `why` is asked for.
 * A draft that was thrown away comes back. `heldOn` is the day that stands in a new one.
 */
export function beginMeeting(open: Draft | undefined, review: Review, childId: string, heldOn: Day): Draft {
  const { removedAt: _, ...kept } = open ?? meetingDraft(review, childId, meetingFor(review, heldOn));
  return kept.meeting ? kept : { ...kept, meeting: meetingFor(review, heldOn) };
}

/** Says on which day the meeting is held, as typed. */
export function holdOn(draft: Draft, heldOn: Day): Draft {
  return inMeeting(draft, (meeting) => ({ ...meeting, heldOn }));
}

/** Writes down what else was said, for the report. */
export function noteMeeting(draft: Draft, notes: string): Draft {
  return inMeeting(draft, (meeting) => ({ ...meeting, notes }));
}

/** Says why a frozen meeting is corrected. */
export function sayWhy(draft: Draft, why: string): Draft {
  return inMeeting(draft, (meeting) => ({ ...meeting, why }));
}

/** Puts somebody after those who are on the list. `id` is new and random. */
export function inviteTo(draft: Draft, id: string, role: InviteeRole, name = ''): Draft {
  return inMeeting(draft, (meeting) => ({ ...meeting, invitees: added(meeting.invitees, id, { role, name }) }));
}

/** Changes somebody who was invited: their name, whether they came. */
export function changeInvitee(draft: Draft, id: string, change: ChangeOf<Invitee>): Draft {
  return inMeeting(draft, (meeting) => ({ ...meeting, invitees: changed(meeting.invitees, id, change) }));
}

/** Takes somebody off the list. */
export function removeInvitee(draft: Draft, id: string): Draft {
  return inMeeting(draft, (meeting) => ({ ...meeting, invitees: without(meeting.invitees, id) }));
}

/** Agrees a level of a strand, or that it does not apply. The note stays; that it was seen differently falls away. */
export function settle(draft: Draft, code: string, mark: Level | 'notApplicable'): Draft {
  return inSettled(draft, code, ({ note }) => ({ mark, ...(note !== undefined && { note }) }));
}

/** Writes down that the voices see a strand differently still. The note stays; an agreed level falls away. */
export function seeDifferently(draft: Draft, code: string): Draft {
  return inSettled(draft, code, ({ note }) => ({ unresolved: true, ...(note !== undefined && { note }) }));
}

/** Takes back what was settled about a strand. The note stays. */
export function unsettle(draft: Draft, code: string): Draft {
  return inSettled(draft, code, ({ note }) => (note === undefined ? {} : { note }));
}

/** Writes down what was said about a strand. */
export function noteSettled(draft: Draft, code: string, note: string): Draft {
  return inSettled(draft, code, ({ note: _, ...settled }) => ({ ...settled, ...(note !== '' && { note }) }));
}

/** Changes the outcomes that are agreed, by a verb of `keepOutcome.ts`: `agreeOutcomes(draft, (all) => addOutcome(all, id))`. */
export function agreeOutcomes(draft: Draft, change: (outcomes: Outcomes) => Outcomes): Draft {
  return inMeeting(draft, (meeting) => ({ ...meeting, outcomes: change(meeting.outcomes) }));
}

/** Adds an action after those that are there. `id` is new and random. */
export function addAction(draft: Draft, id: string, action: Omit<Action, 'n'> = { what: '' }): Draft {
  return inMeeting(draft, (meeting) => ({ ...meeting, actions: added(meeting.actions, id, action) }));
}

/** Changes an action: what, who, by when, its red, amber or green. */
export function changeAction(draft: Draft, id: string, change: ChangeOf<Action>): Draft {
  return inMeeting(draft, (meeting) => ({ ...meeting, actions: changed(meeting.actions, id, change) }));
}

/** Puts a whole action under its id, as when it is put back. */
export function putAction(draft: Draft, id: string, action: Action): Draft {
  return inMeeting(draft, (meeting) => ({ ...meeting, actions: { ...meeting.actions, [id]: action } }));
}

/** Takes an action out. */
export function removeAction(draft: Draft, id: string): Draft {
  return inMeeting(draft, (meeting) => ({ ...meeting, actions: without(meeting.actions, id) }));
}

/** Adds something that might have helped earlier. `id` is new and random. */
export function addEarlierHelp(draft: Draft, id: string): Draft {
  return inMeeting(draft, (meeting) => ({ ...meeting, earlierHelp: added(meeting.earlierHelp, id, { what: '' }) }));
}

/** Changes what might have helped earlier, and whether it was there. */
export function changeEarlierHelp(draft: Draft, id: string, change: ChangeOf<EarlierHelp>): Draft {
  return inMeeting(draft, (meeting) => ({ ...meeting, earlierHelp: changed(meeting.earlierHelp, id, change) }));
}

/** Takes out what might have helped earlier. */
export function removeEarlierHelp(draft: Draft, id: string): Draft {
  return inMeeting(draft, (meeting) => ({ ...meeting, earlierHelp: without(meeting.earlierHelp, id) }));
}

/** Says what the school recommends. A reason to cease goes with any other recommendation. */
export function recommend(draft: Draft, change: ChangeOf<Recommendation>): Draft {
  return inMeeting(draft, (meeting) => {
    const { ceaseReason, ...rest } = merged(meeting.recommendation, change);
    return { ...meeting, recommendation: { ...rest, ...(rest.code === 'cease' && ceaseReason !== undefined && { ceaseReason }) } };
  });
}

/** Writes down what the family answers to one of the two questions. */
export function answerAsFamily(draft: Draft, question: keyof Meeting['familyAnswers'], change: ChangeOf<FamilyAnswer>): Draft {
  return inMeeting(draft, (meeting) => ({ ...meeting, familyAnswers: { ...meeting.familyAnswers, [question]: merged(meeting.familyAnswers[question] ?? {}, change) } }));
}

/** Writes down what was said to a talking point; undefined takes it back. */
export function answerPoint(draft: Draft, key: string, answer: PointAnswer | undefined): Draft {
  return inMeeting(draft, (meeting) => ({ ...meeting, points: answer ? { ...meeting.points, [key]: answer } : without(meeting.points, key) }));
}

/** The rows of a list by id, in their order. */
export function rowsOf<Row extends { readonly n: number }>(list: Readonly<Record<string, Row>>): readonly (readonly [id: string, row: Row])[] {
  return Object.entries(list).toSorted(([a, one], [b, other]) => one.n - other.n || (a < b ? -1 : 1));
}

/** Family, child and school come to every review; whom the law names beside them, to that of a plan (R-F1). */
const TO_EVERY: readonly InviteeRole[] = ['family', 'child', 'headOrSenco'];
const TO_A_PLANS: readonly InviteeRole[] = ['council', 'health', 'socialCare'];

function meetingFor(review: Review, heldOn: Day): NonNullable<Draft['meeting']> {
  const before = meetingOf(review);
  if (before) return { ...before, why: '' };
  const preloaded = isOfAPlan(review.profile) ? [...TO_EVERY, ...TO_A_PLANS] : TO_EVERY;
  const invitees = Object.fromEntries(preloaded.map((role, at): [string, Invitee] => [role, { n: at + 1, role, name: '' }]));
  return { ...emptyMeeting(heldOn, outcomesNow(review)), invitees };
}

/** Nothing happens in a draft that is not of a meeting. */
function inMeeting(draft: Draft, change: (meeting: NonNullable<Draft['meeting']>) => NonNullable<Draft['meeting']>): Draft {
  return draft.meeting ? { ...draft, meeting: change(draft.meeting) } : draft;
}

function inSettled(draft: Draft, code: string, change: (settled: Settled) => Settled): Draft {
  return inMeeting(draft, (meeting) => {
    const settled = change(meeting.settled[code] ?? {});
    return { ...meeting, settled: Object.keys(settled).length > 0 ? { ...meeting.settled, [code]: settled } : without(meeting.settled, code) };
  });
}

function added<Row extends { readonly n: number }>(list: Readonly<Record<string, Row>>, id: string, row: Omit<Row, 'n'>): Readonly<Record<string, Row>> {
  const n = list[id]?.n ?? 1 + Math.max(0, ...Object.values(list).map((known) => known.n));
  return { ...list, [id]: { ...row, n } as Row };
}

/** Nothing happens where the row is no longer there. */
function changed<Row extends { readonly n: number }>(list: Readonly<Record<string, Row>>, id: string, change: ChangeOf<Row>): Readonly<Record<string, Row>> {
  const known = list[id];
  return known ? { ...list, [id]: merged(known, change) } : list;
}

function merged<Thing extends object>(known: Thing, change: ChangeOf<Thing>): Thing {
  return Object.fromEntries(Object.entries({ ...known, ...change }).filter(([, value]) => value !== undefined)) as Thing;
}

function without<Value>(list: Readonly<Record<string, Value>>, id: string): Readonly<Record<string, Value>> {
  const { [id]: _, ...rest } = list;
  return rest;
}
