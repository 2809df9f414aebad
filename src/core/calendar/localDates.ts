import { DATE_CODES, type DateCode, type DateRulePack, type Offset } from './dateRules.ts';

/** What a council or a school does in its own way. It says nothing about any child. */
export interface LocalDates {
  /** The council's own number, in the unit of the rule, where it differs. */
  readonly offsets?: Readonly<Partial<Record<DateCode, number>>>;
  /** National Curriculum years after which children here move to another school; without it, the usual ones. */
  readonly leavingYears?: readonly number[];
}

/** The rules for which a council may have a number of its own, in the order of the pack. */
export function localCodes(rules: DateRulePack): readonly { readonly code: DateCode; readonly offset: Offset & { readonly local: NonNullable<Offset['local']> } }[] {
  return DATE_CODES.flatMap((code) => {
    const offset = rules.rules[code].offset;
    return offset?.local ? [{ code, offset: { ...offset, local: offset.local } }] : [];
  });
}

/** Whether a council may choose this number. A whole number, and never one that is laxer than the law. */
export function isLocalCount({ local }: Offset, count: number): boolean {
  return local !== undefined && Number.isInteger(count) && count >= local.least && count <= local.most;
}

/** The council's number where it has a sound one that differs from the rule's. */
export function localCount(offset: Offset, own: number | undefined): number | undefined {
  return own !== undefined && own !== offset.count && isLocalCount(offset, own) ? own : undefined;
}

/** The years after which children move here. */
export function leavingYearsOf(rules: DateRulePack, local: LocalDates): readonly number[] {
  return local.leavingYears ?? rules.phases.filter(({ usual }) => usual).flatMap(({ leavingYears }) => leavingYears);
}

/** What was chosen, without what is as the rules have it; undefined when nothing is left. */
export function tidyLocalDates(rules: DateRulePack, { offsets = {}, leavingYears }: LocalDates): LocalDates | undefined {
  const own = Object.fromEntries(localCodes(rules).flatMap(({ code, offset }) => {
    const count = localCount(offset, offsets[code]);
    return count === undefined ? [] : [[code, count]];
  }));
  const sameYears = leavingYears === undefined || sorted(leavingYears).join() === sorted(leavingYearsOf(rules, {})).join();
  const tidy: LocalDates = { ...(Object.keys(own).length > 0 && { offsets: own }), ...(!sameYears && { leavingYears: sorted(leavingYears) }) };
  return Object.keys(tidy).length > 0 ? tidy : undefined;
}

function sorted(years: readonly number[]): readonly number[] {
  return years.toSorted((a, b) => a - b);
}
