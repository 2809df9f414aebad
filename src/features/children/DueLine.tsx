import { useDeferredValue, useMemo } from 'react';
import { Link } from 'wouter';
import { DATE_RULES } from '../../catalog/dateRules.ts';
import { datesOf } from '../../core/calendar/deadlines.ts';
import type { LocalDates } from '../../core/calendar/localDates.ts';
import { DUE, dueBits } from '../../core/school/cohort.ts';
import { type DueWhich, filterText } from '../../core/school/cohortFilter.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';
import { today } from '../../state/clock.ts';
import styles from './ChildrenPage.module.css';

/** Of so many the school's view counts, piece by piece; here it would hold the list up. */
const COUNTED_HERE = 1000;

/** For how many children something is overdue or due soon, and the way to it. */
export function DueLine({ entries, local }: { readonly entries: readonly DirectoryEntry[]; readonly local: LocalDates }) {
  const asked = useDeferredValue(entries);
  const counts = useMemo(() => (asked.length > COUNTED_HERE ? undefined : countsOf(asked, local)), [asked, local]);
  if (!counts) return <p><Link href="/school">Who is due, and who has changed</Link></p>;
  const { overdue, dueSoon } = counts;
  if (overdue + dueSoon === 0) return null;
  return (
    <p className={styles.due}>
      {overdue > 0 && <>Something is overdue for <Link href={to('overdue')}>{children(overdue)}</Link></>}
      {overdue > 0 && dueSoon > 0 && ', and '}
      {dueSoon > 0 && <>{overdue > 0 ? 'due' : 'Something is due'} within 28 days for <Link href={to('dueSoon')}>{children(dueSoon)}</Link></>}.
    </p>
  );
}

function countsOf(entries: readonly DirectoryEntry[], local: LocalDates): { readonly overdue: number; readonly dueSoon: number } {
  const setting = { rules: DATE_RULES, local, today: today() };
  const counts = { overdue: 0, dueSoon: 0 };
  for (const entry of entries) {
    const due = dueBits(datesOf(entry, setting));
    if (due & DUE.overdue) counts.overdue += 1;
    if (due & DUE.dueSoon) counts.dueSoon += 1;
  }
  return counts;
}

function to(due: DueWhich): string {
  return `/school/with/${filterText({ over: [], due, sort: 'due' })}`;
}

function children(count: number): string {
  return count === 1 ? '1 child' : `${count} children`;
}
