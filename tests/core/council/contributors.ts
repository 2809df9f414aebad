import type { CouncilFile } from '../../../src/core/council/councilFile.ts';
import type { ShownTable } from '../../../src/core/council/shownTable.ts';

/**
 * Somebody who gave something to a number of provisions or hours and takes their own away, or sets two rows side by side. Counts in
 * the files themselves, child by child, and names what a number that is shown would tell of fewer than the threshold.
 */
export function contributors(tables: readonly ShownTable[], files: readonly CouncilFile[], threshold: number): readonly string[] {
  const found: string[] = [];
  const latest = files.flatMap(({ children }) => children.map(({ reviews }) => reviews.at(-1)?.provisions ?? []));
  const [helped, hours] = (['helped', 'hours'] as const).map((wanted) => tables.find(({ id }) => id === wanted));
  for (const [row, code] of (helped?.rows ?? []).entries()) {
    for (const [column, answer] of (helped?.columns ?? []).entries()) {
      const own = latest.filter((provisions) => provisions.some(({ strands, helped: said }) => strands.includes(code) && (said ?? 'notSaid') === answer)).length;
      if (helped?.cells[row]?.[column] && own < threshold) found.push(`helped ${code} ${answer}: ${own} children`);
    }
  }
  const shown = (hours?.rows ?? []).filter((_, row) => hours?.cells[row]?.[1] !== undefined);
  const hoursOf = (code: string) => latest.map((provisions) => {
    const own = provisions.filter((one) => one.strands.includes(code) && one.hours !== undefined);
    return own.length > 0 ? own.reduce((sum, one) => sum + (one.hours ?? 0), 0) : undefined;
  });
  for (const code of shown) {
    const own = hoursOf(code).flatMap((one) => one ?? []).toSorted((one, other) => other - one);
    if (own.length > 0 && own.length < threshold) found.push(`hours ${code}: ${own.length} children`);
    // The one with the second most takes theirs away: what is left is too much for the first by all the others together.
    const error = own.slice(2).reduce((sum, one) => sum + one, 0);
    if (error < (own[0] ?? 0) - 1e-6) found.push(`hours ${code}: ${own[0]} to within ${error}`);
  }
  for (const [at, one] of shown.entries()) {
    for (const other of shown.slice(at + 1)) {
      const [these, those] = [hoursOf(one), hoursOf(other)];
      const apart = these.filter((own, child) => own === undefined || those[child] === undefined ? own !== those[child] : Math.abs(own - (those[child] ?? 0)) > 1e-6).length;
      if (apart > 0 && apart < threshold) found.push(`hours ${one} less ${other}: ${apart} children`);
    }
  }
  return found;
}
