/** Numbers that belong together and have no table of totals around them. `held` is written to. */
export interface Line {
  readonly counts: readonly number[];
  readonly held: boolean[];
  /** What could have happened otherwise, one child at a time, as far as each total that is known stays as it is. */
  readonly moves: readonly Move[];
  /** What must not fall below 0, whatever happened. */
  readonly limits: readonly Limit[];
  /** Numbers without a total, of which one may not be held back alone: a dash by itself says that it is small. */
  readonly loose?: readonly (readonly number[])[];
}

/** By place: these numbers one more, those one less. */
export interface Move {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

/** A sum of numbers and something known: `base + Σ counts of plus − Σ counts of minus`, never below 0. */
export interface Limit {
  readonly base: number;
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  /** It is a number of children itself that stands in no table, and must not come out either when it is small. */
  readonly isSecret?: boolean;
}

/**
 * Holds back more numbers of the line until each that is held back, and each small secret, could have at least `threshold`
 * different values for whoever knows the rest, every limit, and that no 0 is held back. Says whether that was possible. Of loose
 * numbers at least two are held back that together are at least the threshold, or all of them with their zeros.
 */
export function protectLine(line: Line, threshold: number): boolean {
  const limits = line.limits.map((limit) => ({ ...limit, value: limit.base + sumOf(line, limit.plus) - sumOf(line, limit.minus) }));
  const moves = line.moves.flatMap((move, at) => {
    if ([...move.plus, ...move.minus].some((cell) => line.counts[cell] === 0)) return []; // a 0 is shown
    const effects = limits.map((limit) => effectOn(move, limit));
    const steps = (side: readonly number[], sign: number) => Math.min(
      ...side.map((cell) => (line.counts[cell] ?? 0) - 1),
      ...limits.map(({ value }, limit) => ((effects[limit] ?? 0) * sign < 0 ? Math.floor(value / Math.abs(effects[limit] ?? 1)) : Infinity)),
    );
    return steps(move.minus, 1) + steps(move.plus, -1) + 1 >= threshold ? [{ cells: [...move.plus, ...move.minus], effects, at }] : [];
  });
  const protectedBy = (isMet: (move: (typeof moves)[number]) => boolean): boolean => {
    const cheapest = moves.filter(isMet).map((move) => ({ move, cost: costOf(line, move.cells) })).toSorted((one, other) => one.cost - other.cost || one.move.at - other.move.at)[0];
    for (const cell of cheapest?.move.cells ?? []) line.held[cell] = true;
    return cheapest !== undefined;
  };
  for (const [limit, { value, isSecret }] of limits.entries()) {
    if (isSecret && value > 0 && value < threshold && !protectedBy(({ effects }) => effects[limit] !== 0)) return false;
  }
  for (const [cell, count] of line.counts.entries()) if (line.held[cell] && count > 0 && !protectedBy(({ cells }) => cells.includes(cell))) return false;
  for (const cells of line.loose ?? []) holdTwo(line, cells, threshold);
  return true;
}

/** The smallest first, as far as they are enough; else all. */
function holdTwo({ counts, held }: Line, cells: readonly number[], threshold: number): void {
  if (!cells.some((cell) => held[cell])) return;
  const own = () => cells.filter((cell) => held[cell] && counts[cell]);
  const isEnough = () => own().length > 1 && own().reduce((sum, cell) => sum + (counts[cell] ?? 0), 0) >= threshold;
  const others = cells.filter((cell) => !held[cell] && counts[cell]).toSorted((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0));
  for (const cell of others) if (!isEnough()) held[cell] = true;
  if (!isEnough()) for (const cell of cells) held[cell] = true;
}

function sumOf({ counts }: Line, cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
}

function effectOn({ plus, minus }: Move, limit: Limit): number {
  const of = (cell: number) => (limit.plus.includes(cell) ? 1 : 0) - (limit.minus.includes(cell) ? 1 : 0);
  return plus.reduce((sum, cell) => sum + of(cell), 0) - minus.reduce((sum, cell) => sum + of(cell), 0);
}

/** By how many more are held back, not by how large they are: which are chosen then says less of them. */
function costOf({ held }: Line, cells: readonly number[]): number {
  return cells.filter((cell) => !held[cell]).length;
}
