import { HOURS } from './councilTable.ts';
import type { HeldFacts } from './heldFacts.ts';
import type { Working } from './heldTable.ts';

/**
 * Holds back the rows of `hours` that would tell one child's, their children and hours together:
 *
 * - few children have some, or all but a few;
 * - the others together, without the child with the second most, have less than the child with the most: whoever has the second
 *   most could take theirs away and nearly know (the p % rule with p = 100: Hundepool and others, Statistical Disclosure Control, 2012, chapter 4);
 * - two rows differ by few children, so that one less the other is theirs: then both.
 *
 * Sums of three rows or more are not looked at. What stands behind a row and is not known counts as the worst.
 */
export function protectHours({ rows, counts, held }: Working, threshold: number, facts: HeldFacts): void {
  const isSmall = (count: number) => count > 0 && count < threshold;
  const hold = (row: number) => { for (const column of HOURS.keys()) (held[row] ?? [])[column] = true; };
  for (const [row, code] of rows.entries()) {
    const children = counts[row]?.[HOURS.indexOf('children')] ?? 0;
    const { most, others } = facts.behind.hours[facts.placeOf(code)] ?? { most: 1, others: 0 };
    if (isSmall(children) || isSmall(facts.children - children) || (children > 0 && others < most)) hold(row);
  }
  const shown = [...rows.keys()].filter((row) => !held[row]?.includes(true) && counts[row]?.some(Boolean));
  const isNear = (row: number, other: number) => row !== other && isSmall(facts.behind.apart[facts.placeOf(rows[row] ?? '')]?.[facts.placeOf(rows[other] ?? '')] ?? 1);
  for (const row of shown.filter((one) => shown.some((other) => isNear(one, other)))) hold(row);
}
