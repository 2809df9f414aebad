import type { DatedItem, DateRemark, DateStatus } from '../core/calendar/datedItem.ts';
import type { CountedFrom } from '../core/calendar/completedReview.ts';
import type { DateActor, DateKind } from '../core/calendar/dateRules.ts';
import { type Day, dayInWords } from '../core/day.ts';
import type { MissingFact } from '../core/calendar/deadlines.ts';
import { initialOf } from '../core/words/initials.ts';

/** What every page with dates says beside them (R-C9). */
export const CHECK = 'Check with your local authority.';

/** How a date stands, in words: "Overdue by 3 days". */
export function statusWords(status: DateStatus): string {
  switch (status.code) {
    case 'due': return 'Not due yet';
    case 'dueSoon': return 'Due soon';
    case 'overdue': return status.days === 1 ? 'Overdue by 1 day' : `Overdue by ${status.days} days`;
    case 'pastLocal': return 'Your council’s day has gone by, the law’s day has not';
    case 'passed': return 'This day has gone by';
    case 'done': return 'Done';
  }
}

/** A shape for each status, so that no colour is needed. None of them is a mark of a profile. To be hidden from readers aloud: the words stand beside it. */
export const STATUS_SHAPES: Readonly<Record<DateStatus['code'], string>> = { due: '○', dueSoon: '◐', pastLocal: '◑', overdue: '●', passed: '–', done: '✓' };

export const KIND_WORDS: Readonly<Record<DateKind, { readonly label: string; readonly means: string }>> = {
  must: { label: 'Must', means: 'the law says so' },
  should: { label: 'Should', means: 'guidance or good practice' },
  arranged: { label: 'Arranged', means: 'written down here' },
};

export const ACTOR_WORDS: Readonly<Record<DateActor, string>> = {
  school: 'School', council: 'Council', family: 'Family or young person', everyone: 'Everyone',
};

const REMARKS: Readonly<Record<DateRemark, string>> = {
  ifAmended: 'If the council changes the plan.',
  meetingTooLate: 'The meeting is arranged for a later day than this.',
  notSaidHeld: 'It is not written down here that it was held.',
  changesNotSent: 'The proposed changes are not written down. They belong to the same four weeks.',
  ifTheyMove: 'Only if they change school or college then.',
};

/** What has to be known about one date beside its rule: a condition, the council's own day, closed schools. */
export function remarksInWords(item: DatedItem): readonly string[] {
  return [
    ...(item.remark ? [REMARKS[item.remark]] : []),
    ...localWords(item),
    ...(item.schoolClosed ? ['Schools are closed then. The day is not moved.'] : []),
  ];
}

function localWords({ kind, localOn, statutoryOn }: DatedItem): readonly string[] {
  if (localOn === undefined) return [];
  const rule = kind === 'must' ? 'The law’s day' : 'The usual day';
  return [`Your council’s day: ${dayInWords(localOn)}. ${rule}: ${dayInWords(statutoryOn)}.`];
}

/** What the next annual review counts from: "Counted from the council’s decision on 14 March 2025." */
export function countedFromWords({ on, how }: CountedFrom): string {
  const day = dayInWords(on);
  switch (how) {
    case 'decided': return `Counted from the council’s decision on ${day}.`;
    case 'told': return `Counted from the review that was complete on ${day}, as the details of this child say.`;
    case 'plan': return `Counted from ${day}, when the plan was first made: no annual review since is written down here.`;
    case 'review': return `Counted from the review of ${day}, because no decision of the council is written down for it. The law counts from the decision, which is later.`;
  }
}

export const MISSING_WORDS: Readonly<Record<MissingFact, string>> = {
  senStatus: 'Say whether this child has SEN support or a plan, then dates can be worked out.',
  planDay: 'Say when the plan was first made, or when the last annual review was complete, then the next one can be worked out.',
  meetingOrDecision: 'For the newest annual review neither the meeting nor the council’s decision is written down. Nothing is counted from it until one of them is.',
  firstReview: 'There is no review yet. SEN support should be reviewed three times a year.',
};

/** The title of a date in a calendar: an initial, never a name, because calendars are shared and kept online. */
export function calendarTitle(firstName: string, { label }: Pick<DatedItem, 'label'>): string {
  return `${initialOf(firstName)} ${label}`;
}

/** What stands in a calendar under the title. */
export function calendarText(item: DatedItem): string {
  const kind = KIND_WORDS[item.kind];
  const rule = item.kind === 'arranged' ? [] : [item.ruleText, `Source: ${item.source}.`];
  return [`${kind.label}: ${kind.means}.`, ...rule, ...remarksInWords(item), CHECK].join('\n');
}

/** The name of a calendar file: kind and day, and nobody's name. */
export function calendarFileName(on: Day): string {
  return `valuing-send-dates-${on}.ics`;
}
