import { type DateActor, type DateCode, type DateKind, type DateRule, type DateRulePack, type Offset } from './dateRules.ts';
import { addDays, addMonths, type Day, daysBetween } from '../day.ts';
import { type LocalDates, localCount } from './localDates.ts';
import { isInSpan } from './weekday.ts';

/** One date of a child: what, by when, who says so, and how it stands. */
export interface DatedItem {
  readonly code: DateCode;
  readonly kind: DateKind;
  readonly who: DateActor;
  /** What people go by: the earlier of the law's day and the council's where the rule is law, else the council's where there is one. */
  readonly on: Day;
  /** By the rule itself. */
  readonly statutoryOn: Day;
  /** By the council's own number, where it gives another day. */
  readonly localOn?: Day;
  readonly status: DateStatus;
  readonly label: string;
  /** The rule in a sentence, where it comes from, and where practice differs from it. */
  readonly ruleText: string;
  readonly source: string;
  readonly caution?: string;
  /** The day falls when schools are closed. It is not moved. */
  readonly schoolClosed?: true;
  readonly remark?: DateRemark;
}

/**
 * Done on a day; still to come; fewer than 28 days ahead; the council's own day gone by while the law's is still to come; gone
 * by; or gone by and nobody told the app whether it was done.
 */
export type DateStatus =
  | { readonly code: 'due' | 'dueSoon' | 'pastLocal' | 'passed' }
  | { readonly code: 'overdue'; readonly days: number }
  | { readonly code: 'done'; readonly on: Day };

/** What has to be known about one date beside its rule. */
export type DateRemark = 'ifAmended' | 'meetingTooLate' | 'notSaidHeld' | 'changesNotSent' | 'ifTheyMove';

export interface ItemMore {
  readonly doneOn?: Day | undefined;
  readonly remark?: DateRemark | undefined;
  /** When it has gone by without a word that it was done, say just that: nothing here could tell. */
  readonly untold?: boolean;
  /** Words of a phase in the place of those of the rule. */
  readonly words?: Pick<DateRule, 'label' | 'text' | 'source' | 'caution'>;
}

/** Where rules, the council's own numbers and today come together. */
export interface DateSetting {
  readonly rules: DateRulePack;
  readonly local: LocalDates;
  readonly today: Day;
}

/** How a rule's day lies to the day it counts from. */
export type Direction = 'before' | 'after';

/** A date of a rule, counted from a day by the rule's offset and by the council's; a rule without an offset is on that day itself. */
export function datedItem(code: DateCode, from: Day, direction: Direction, setting: DateSetting, more: ItemMore = {}): DatedItem {
  const { offset } = setting.rules.rules[code];
  const own = offset && localCount(offset, setting.local.offsets?.[code]);
  return itemOn(code, offset ? moved(from, offset.count, offset, direction) : from, setting, {
    ...more, localOn: offset && own !== undefined ? moved(from, own, offset, direction) : undefined,
  });
}

/** A date of a rule on a day that is already known. */
export function itemOn(code: DateCode, statutoryOn: Day, { rules, today }: DateSetting, { doneOn, remark, untold = false, words, localOn }: ItemMore & { localOn?: Day | undefined }): DatedItem {
  const rule = rules.rules[code];
  const { label, text, source, caution } = words ?? rule;
  const on = localOn === undefined ? statutoryOn : rule.kind === 'must' && statutoryOn < localOn ? statutoryOn : localOn;
  return {
    code, kind: rule.kind, who: rule.who, on, statutoryOn, label, ruleText: text, source,
    status: statusOf(on, rule.kind === 'must' ? statutoryOn : on, today, rules.dueSoonDays, untold, doneOn),
    ...(caution && { caution }),
    ...(localOn !== undefined && localOn !== statutoryOn && { localOn }),
    ...(rules.closures.some((span) => isInSpan(on, span)) && { schoolClosed: true as const }),
    ...(remark && { remark }),
  };
}

/** Whether a date is sure to count for this child, and not only if they change school or college. */
export function isSure({ remark }: Pick<DatedItem, 'remark'>): boolean {
  return remark !== 'ifTheyMove';
}

/** The last day of a span of months that begins with a day is the day before; days are counted from the day itself (D5, R-C1). */
export function moved(from: Day, count: number, { unit }: Pick<Offset, 'unit'>, direction: Direction): Day {
  const signed = direction === 'before' ? -count : count;
  return unit === 'days' ? addDays(from, signed) : addDays(addMonths(from, signed), -1);
}

/**
 * | done | today                                | status                                     |
 * |------|--------------------------------------|--------------------------------------------|
 * | yes  |                                      | done                                       |
 * | no   | 28 days before                       | due                                        |
 * | no   | 27 … 0 before                        | due soon                                   |
 * | no   | after the council's, not the law's   | past the council's day                     |
 * | no   | after                                | overdue by n days, or passed where untold  |
 *
 * What the law asks is overdue by the law's day alone (`lastOn`).
 */
function statusOf(on: Day, lastOn: Day, today: Day, dueSoonDays: number, untold: boolean, doneOn: Day | undefined): DateStatus {
  if (doneOn !== undefined) return { code: 'done', on: doneOn };
  const ahead = daysBetween(today, on);
  const late = daysBetween(lastOn, today);
  if (late > 0) return untold ? { code: 'passed' } : { code: 'overdue', days: late };
  return ahead < 0 ? { code: 'pastLocal' } : { code: ahead < dueSoonDays ? 'dueSoon' : 'due' };
}
