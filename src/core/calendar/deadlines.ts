import { workedOutAppeal } from './appeal.ts';
import { type CountedFrom, countedFrom, lacksMeeting } from './completedReview.ts';
import type { DateFacts } from './dateFacts.ts';
import { type DatedItem, type DateSetting, datedItem, isSure, itemOn } from './datedItem.ts';
import { addDays, addMonths, ageOn } from '../day.ts';
import { meetingDates } from './meetingDates.ts';
import { type Transfer, transferOf } from './phaseTransfer.ts';
import { rightsPassOn } from './rightsPass.ts';
import { schoolYearOn } from './schoolYear.ts';

/** The dates of one child, the earliest first, and what is missing for more of them. */
export interface ChildDates {
  readonly items: readonly DatedItem[];
  readonly missing: readonly MissingFact[];
  /** What the next annual review counts from. */
  readonly from?: CountedFrom;
  readonly transfer?: Transfer;
}

/** What nobody has said yet, without which a date cannot be worked out. */
export type MissingFact = 'senStatus' | 'planDay' | 'firstReview' | 'meetingOrDecision';

/**
 * Every date of a child (R-C1 to R-C10), worked out from days alone. Nobody who has left, or has no special educational needs,
 * has any. A plan gives the annual review and what belongs to its meeting; SEN support three reviews a year.
 */
export function datesOf(facts: DateFacts, setting: DateSetting): ChildDates {
  if (facts.leftOn && facts.leftOn <= setting.today) return NONE;
  if (facts.senStatus === 'E') return datesOfPlan(facts, setting);
  if (facts.senStatus === 'K') return datesOfSupport(facts, setting);
  return facts.senStatus ? NONE : { ...NONE, missing: ['senStatus'] };
}

/** What comes next: the first date that is neither done nor gone by in silence, and that is sure to count for this child. */
export function nextOf({ items }: ChildDates): DatedItem | undefined {
  return items.find((item) => item.status.code !== 'done' && item.status.code !== 'passed' && isSure(item));
}

const NONE: ChildDates = { items: [], missing: [] };

function datesOfPlan(facts: DateFacts, setting: DateSetting): ChildDates {
  const from = countedFrom(facts, setting.rules, setting.today);
  const transfer = transferOf(facts, setting.rules, setting.local, setting.today);
  const items = [
    ...(from ? annualDates(facts, from, setting) : []),
    ...meetingDates(facts, setting),
    ...(transfer ? transferDates(facts, transfer, setting) : []),
    ...sixMonthlyDates(facts, from, setting),
    ...rightsDates(facts, setting),
    ...appealDates(facts, setting),
  ];
  const missing: readonly MissingFact[] = [
    ...(from ? [] : ['planDay' as const]), ...(lacksMeeting(facts, from, setting.rules, setting.today) ? ['meetingOrDecision' as const] : []),
  ];
  return { items: inOrder(items), missing, ...(from && { from }), ...(transfer && { transfer }) };
}

function datesOfSupport(facts: DateFacts, setting: DateSetting): ChildDates {
  const last = facts.dates?.lastOn;
  const items = [
    ...(last ? [datedItem('senSupport', last, 'after', setting)] : []),
    ...meetingDates(facts, setting),
    ...rightsDates(facts, setting),
  ];
  return { items: inOrder(items), missing: last ? [] : ['firstReview'] };
}

/**
 * Complete by (R-C1); the latest meeting that leaves the council its four weeks (R-C2), until that day has gone by too or one is
 * arranged in time; and from Year 9 what the review looks at (R-C7): a review that is late looks at it in the year in which it comes.
 */
function annualDates({ dates, meetingOn, ...facts }: DateFacts, { on }: CountedFrom, setting: DateSetting): readonly DatedItem[] {
  const complete = datedItem('annualReview', on, 'after', setting);
  const heldOn = dates?.annual?.decidedOn ? undefined : dates?.annual?.heldOn;
  const held = heldOn !== undefined && heldOn > on ? heldOn : undefined;
  const by = complete.status.code === 'pastLocal' ? complete.statutoryOn : complete.on;
  const latest = datedItem('latestMeeting', by, 'before', setting, { doneOn: held });
  const arranged = meetingOn && meetingOn > on && !held ? meetingOn : undefined;
  const asks = complete.status.code !== 'overdue' && (arranged === undefined || arranged > latest.on);
  const looksOn = [complete.on, ...(held ? [] : [setting.today, arranged ?? complete.on])].toSorted().at(-1) ?? complete.on;
  const looksAhead = schoolYearOn(facts, looksOn) >= setting.rules.adulthoodFromYear;
  return [
    complete,
    ...(asks ? [{ ...latest, ...(arranged && { remark: 'meetingTooLate' as const }) }] : []),
    ...(looksAhead ? [itemOn('adulthood', looksOn, setting, { untold: true })] : []),
  ];
}

function transferDates(facts: DateFacts, { phase, lastDay, from, certain }: Transfer, setting: DateSetting): readonly DatedItem[] {
  const { annual, phaseFinalOn } = facts.dates ?? {};
  const remark = certain ? undefined : 'ifTheyMove' as const;
  const doneOn = phaseFinalOn && phaseFinalOn >= from ? phaseFinalOn : undefined;
  const heldOn = annual?.heldOn && annual.heldOn >= (annual.kind === 'phaseTransfer' ? addMonths(lastDay, -12) : from) ? annual.heldOn : undefined;
  const ready = itemOn('phaseTransfer', lastDay, setting, { doneOn, remark, words: phase, untold: !certain });
  const meeting = datedItem('latestPhaseMeeting', lastDay, 'before', setting, { doneOn: heldOn ?? doneOn, remark, untold: !certain });
  return lastDay < setting.today && meeting.status.code !== 'done' ? [ready] : [ready, meeting];
}

/** Under five years old on that day: counted from the last review of any kind (R-C6). */
function sixMonthlyDates({ bornOn, dates }: DateFacts, from: CountedFrom | undefined, setting: DateSetting): readonly DatedItem[] {
  const last = [dates?.lastOn, from?.on].filter((on) => on !== undefined).toSorted().at(-1);
  if (last === undefined) return [];
  const item = datedItem('sixMonthly', last, 'after', setting);
  return ageOn(bornOn, item.on) < setting.rules.sixMonthlyUnderAge ? [item] : [];
}

/** From a year before. Afterwards it is said as done, since another person has the say from then on. */
function rightsDates({ bornOn }: DateFacts, setting: DateSetting): readonly DatedItem[] {
  const on = rightsPassOn(bornOn, setting.rules.rights);
  if (addMonths(setting.today, 12) < on) return [];
  return [itemOn('rights', on, setting, { doneOn: setting.today >= on ? on : undefined })];
}

/** The family's or young person's own time: from the final plan where it was amended, else from the decision. */
function appealDates({ dates }: DateFacts, setting: DateSetting): readonly DatedItem[] {
  const annual = dates?.annual;
  const on = annual?.appealBy ?? workedOutAppeal(annual ?? {}, setting.rules.appeal);
  if (on === undefined || addDays(on, DAYS_SHOWN_AFTER) < setting.today) return [];
  return [itemOn('appeal', on, setting, { untold: true })];
}

/** So long a day of the family's is still shown after it has gone by. */
const DAYS_SHOWN_AFTER = 28;

/** By day; of one day, in the order in which they were worked out. */
function inOrder(items: readonly DatedItem[]): readonly DatedItem[] {
  return items.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
