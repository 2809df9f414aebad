import { useMemo } from 'react';
import { Link } from 'wouter';
import { filterInWords } from '../../catalog/filterWords.ts';
import { type Cohort, DUE } from '../../core/school/cohort.ts';
import { pairAt } from '../../core/school/cohortBlock.ts';
import { type CohortFilter, movesOf, sincePick } from '../../core/school/cohortFilter.ts';
import { dayInWords } from '../../core/day.ts';
import { SORT_WORDS } from './filters/Filters.tsx';
import { counted, countedChildren } from './counted.ts';
import { schoolAddress } from './schoolAddress.ts';

interface Props {
  readonly cohort: Cohort;
  readonly filter: CohortFilter;
  /** A name was looked for as well. Which one is nobody's business on paper. */
  readonly isSearched: boolean;
  readonly left: number;
}

/** Who is due and who changed, in numbers of children, each a way to those children. More and less help are told alike. */
export function TellSummary({ cohort, filter, isSearched, left }: Props) {
  const pick = sincePick(filter);
  const { overdue, dueSoon, more, less, compared } = useMemo(() => counts(cohort, pick), [cohort, pick]);
  const to = (wanted: Partial<CohortFilter>) => schoolAddress({ over: [], sort: filter.sort, ...keeping(filter), ...wanted });
  const since = filter.since ? `Since ${dayInWords(filter.since)}` : 'Since the review before';
  return (
    <div>
      <p className="print-only">Filter: {filterInWords(filter, cohort.framework)}{isSearched && ', and a name that was looked for'}.</p>
      <p className="print-only">Order: {SORT_WORDS[filter.sort].toLowerCase()}.</p>
      <p className="lead">
        Something is overdue for <Link href={to({ due: 'overdue', sort: 'due' })}>{children(overdue)}</Link>, and due within 28 days for <Link href={to({ due: 'dueSoon', sort: 'due' })}>{children(dueSoon)}</Link>.
      </p>
      <p>
        {compared === 0 ? `${since}, nobody can be compared yet.` : (
          <>
            {since}, <Link href={to({ changed: 'more' })}>{children(more)}</Link> {more === 1 ? 'needs' : 'need'} more help in some strand, and <Link href={to({ changed: 'less' })}>{children(less)}</Link> {less === 1 ? 'needs' : 'need'} less help in some strand. A child may be in both.
          </>
        )}
        {left > 0 && ` ${counted(left, 'child who has left is', 'children who have left are')} not counted.`}
      </p>
    </div>
  );
}

function keeping({ since, framework }: CohortFilter): Partial<CohortFilter> {
  return { ...(since && { since }), ...(framework && { framework }) };
}

function counts({ children: all, facts, blocks }: Cohort, pick: ReturnType<typeof sincePick>) {
  const found = { overdue: 0, dueSoon: 0, more: 0, less: 0, compared: 0 };
  const [latest, before] = [blocks.get('latest'), blocks.get(pick)];
  for (let at = 0; at < all.length; at += 1) {
    const due = facts.due[at] ?? 0;
    if (due & DUE.overdue) found.overdue += 1;
    if (due & DUE.dueSoon) found.dueSoon += 1;
    if (!latest || !before || pairAt(before, latest, at) !== 'pair') continue;
    found.compared += 1;
    const moves = movesOf(before, latest, at);
    if (moves.more) found.more += 1;
    if (moves.less) found.less += 1;
  }
  return found;
}

function children(count: number): string {
  return count === 0 ? 'no child' : countedChildren(count);
}
