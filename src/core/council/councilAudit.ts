import type { CouncilFramework } from './councilFile.ts';
import { SIGNS } from './councilTable.ts';
import type { ShownTable } from './shownTable.ts';

/** One equation over numbers that are held back: how often each, by place, stands in a sum that is known. */
type Equation = ReadonlyMap<number, number>;

/**
 * A last look at the shown tables before anybody sees them: gives those with a number that is held back and that sums alone tell exactly;
 * there should be none. It solves the rows and columns with their totals, children over the line of `levels` against `inPlace`, and the
 * area of one strand against that strand, all together. The others of them are safe without these as they were with them: less is known then.
 *
 * It is a guard against a slip in what holds back, and no proof. It does not see how near a number can be told, what must be at
 * least or at most something else (need against support, provisions, hours), or what a dash says by itself. The tests look for these.
 */
export function auditShown(tables: readonly ShownTable[], framework: Pick<CouncilFramework, 'domains' | 'overTheLineFrom'>): readonly ShownTable[] {
  const owners: ShownTable[] = [];
  const equations: Map<number, number>[] = [];
  const places = tables.map((table) => table.cells.map((row) => row.map((cell) => (cell === undefined ? owners.push(table) - 1 : undefined))));
  const equate = (plus: readonly (number | undefined)[], minus: readonly (number | undefined)[] = []) => {
    const equation = new Map<number, number>();
    for (const place of plus) if (place !== undefined) equation.set(place, 1);
    for (const place of minus) if (place !== undefined) equation.set(place, -1);
    if (equation.size > 0) equations.push(equation);
  };
  for (const [at, { rowTotals, columnTotals, columns }] of tables.entries()) {
    if (rowTotals) for (const row of places[at] ?? []) equate(row);
    if (columnTotals) for (const column of columns.keys()) equate((places[at] ?? []).map((row) => row[column]));
  }
  const rowOf = (id: ShownTable['id'], key: string) => {
    const at = tables.findIndex((table) => table.id === id);
    return places[at]?.[tables[at]?.rows.indexOf(key) ?? -1];
  };
  for (const { code, strands } of framework.domains) {
    for (const strand of strands) {
      const levels = rowOf('levels', strand)?.slice(0, SIGNS.indexOf('?')) ?? [];
      const over = levels.slice(framework.overTheLineFrom);
      equate(rowOf('inPlace', strand)?.slice(0, 2) ?? [], over);
      if (strands.length > 1 || !tables.some(({ id, of }) => id === 'areas' && of === code)) continue;
      equate(over); // the area is the strand
      equate(levels);
    }
  }
  const told = new Set(determined(equations).map((place) => owners[place]));
  return tables.filter((table) => told.has(table));
}

/**
 * Which unknowns have only one value, whatever the sums are: Gauss and Jordan, counting in a field of a prime number, where
 * nothing is rounded. An unknown is determined when a line is left in which it stands alone.
 */
function determined(equations: readonly Equation[]): readonly number[] {
  const solved = new Map<number, Map<number, number>>();
  for (const equation of equations) {
    const line = new Map([...equation].map(([place, factor]) => [place, inField(factor)]));
    for (const place of line.keys()) {
      const known = solved.get(place);
      if (known) take(line, known, place);
    }
    const pivot = line.keys().next().value;
    if (pivot === undefined) continue;
    const inverse = power(line.get(pivot) ?? 1, PRIME - 2);
    for (const [place, factor] of line) line.set(place, factor * inverse % PRIME);
    for (const other of solved.values()) take(other, line, pivot);
    solved.set(pivot, line);
  }
  return [...solved].flatMap(([place, line]) => (line.size === 1 ? [place] : []));
}

/** Small enough that a product of two is still exact. */
const PRIME = 67_108_859;

/** Takes the other line away as often as is needed to be rid of the place. */
function take(line: Map<number, number>, other: ReadonlyMap<number, number>, place: number): void {
  const times = line.get(place);
  if (times === undefined) return;
  for (const [at, factor] of other) {
    const left = inField((line.get(at) ?? 0) - times * factor % PRIME);
    if (left === 0) line.delete(at);
    else line.set(at, left);
  }
}

function inField(number: number): number {
  return (number % PRIME + PRIME) % PRIME;
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base];
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = result * square % PRIME;
    square = square * square % PRIME;
  }
  return result;
}
