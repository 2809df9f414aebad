import { type DatedItem, isSure } from '../../core/calendar/datedItem.ts';
import type { DateCode } from '../../core/calendar/dateRules.ts';
import { fullName } from '../../core/child.ts';
import { type ChildDates, nextOf } from '../../core/calendar/deadlines.ts';
import { schoolYearOn } from '../../core/calendar/schoolYear.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';

/** A child with every date, and the one that is shown of them. */
export interface Row {
  readonly entry: DirectoryEntry;
  readonly dates: ChildDates;
  readonly item?: DatedItem;
}

export const FILTERS = [
  { value: 'next', label: 'What comes next' },
  { value: 'overdue', label: 'Overdue' },
  { value: 'dueSoon', label: 'Due soon, under 28 days' },
  { value: 'pastLocal', label: 'Past your council’s own day' },
  { value: 'annual', label: 'Annual reviews' },
  { value: 'meeting', label: 'Before and after meetings' },
  { value: 'move', label: 'Moves to another phase' },
  { value: 'senSupport', label: 'SEN support reviews' },
  { value: 'sixMonthly', label: 'Under fives' },
  { value: 'rights', label: 'Rights pass to the young person' },
  { value: 'missing', label: 'A fact is missing' },
] as const;
export type Filter = (typeof FILTERS)[number]['value'];

export const ORDERS = [{ value: 'date', label: 'By date' }, { value: 'name', label: 'By name' }] as const;
export type Order = (typeof ORDERS)[number]['value'];

const CODES: Readonly<Partial<Record<Filter, readonly DateCode[]>>> = {
  annual: ['annualReview', 'latestMeeting'],
  meeting: ['meeting', 'invite', 'papers', 'report', 'decision', 'comments', 'finalPlan', 'appeal'],
  move: ['phaseTransfer', 'latestPhaseMeeting'],
  senSupport: ['senSupport'],
  sixMonthly: ['sixMonthly'],
  rights: ['rights'],
};

/** The children a filter leaves, each with the first of their dates that it asks for. */
export function filtered(all: readonly { readonly entry: DirectoryEntry; readonly dates: ChildDates }[], filter: Filter): readonly Row[] {
  return all.flatMap(({ entry, dates }): Row[] => {
    if (filter === 'missing') return dates.missing.length > 0 ? [{ entry, dates }] : [];
    const item = shownOf(dates, filter);
    return item ? [{ entry, dates, item }] : [];
  });
}

/** By date or by name; moves by their year first. Never by need. */
export function ordered(rows: readonly Row[], order: Order): readonly Row[] {
  const names = new Map(rows.map(({ entry }) => [entry.id, fullName(entry)]));
  const byName = (a: Row, b: Row) => collator.compare(names.get(a.entry.id) ?? '', names.get(b.entry.id) ?? '');
  const byDate = (a: Row, b: Row) => compare(a.item?.on ?? LAST, b.item?.on ?? LAST);
  return rows.toSorted(order === 'name' ? byName : (a, b) => byDate(a, b) || byName(a, b));
}

/** The school years that are there, the youngest first. */
export function yearsIn(entries: readonly DirectoryEntry[], today: string): readonly number[] {
  return [...new Set(entries.map((entry) => schoolYearOn(entry, today)))].toSorted((a, b) => a - b);
}

function shownOf(dates: ChildDates, filter: Filter): DatedItem | undefined {
  if (filter === 'next') return nextOf(dates);
  if (filter === 'overdue' || filter === 'dueSoon' || filter === 'pastLocal') return dates.items.find((item) => item.status.code === filter && isSure(item));
  return nextOf({ items: dates.items.filter(({ code }) => CODES[filter]?.includes(code)), missing: [] });
}

const collator = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });
const LAST = '9999-12-31';

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
