/** Numbers and which of them are held back, in rows of one length. `held` is written to. */
export interface Grid {
  readonly counts: readonly (readonly number[])[];
  readonly held: readonly boolean[][];
}

export type Cell = readonly [row: number, column: number];

/** Finds rings through the numbers of a grid; told of each number that is held back meanwhile. */
export interface Rings {
  /** The ring that holds back the fewest more, and of these the ones where the totals let expect small numbers; undefined where there is none. */
  through(row: number, column: number): readonly Cell[] | undefined;
  hold(row: number, column: number): void;
}

/**
 * A ring goes from line to line of the longer side by way of the shorter, which has a few lines even where there are hundreds of
 * schools. So for each step and each two of the few the cheapest crossing is kept, with the next one for when the first is the
 * number's own; a ring then is found among the few alone.
 *
 * Which ring is taken goes by totals, which are shown, and not by how large its numbers are: so whoever makes the table anew
 * for each value that a dash could have sees the same ring for most of them. It has to be wide enough, and that goes by its numbers.
 */
export function createRings({ counts, held }: Grid, threshold: number): Rings {
  const isTurned = (counts[0]?.length ?? 0) > counts.length;
  const [long, short] = isTurned ? [counts[0]?.length ?? 0, counts.length] : [counts.length, counts[0]?.length ?? 0];
  const countAt = (line: number, at: number) => (isTurned ? counts[at]?.[line] : counts[line]?.[at]) ?? 0;
  const [longTotals, shortTotals] = [new Float64Array(long), new Float64Array(short)];
  for (let line = 0; line < long; line += 1) {
    for (let at = 0; at < short; at += 1) {
      longTotals[line] = (longTotals[line] ?? 0) + countAt(line, at);
      shortTotals[at] = (shortTotals[at] ?? 0) + countAt(line, at);
    }
  }
  const all = longTotals.reduce((sum, total) => sum + total, 0) || 1;
  const expected = (line: number, at: number) => (longTotals[line] ?? 0) * (shortTotals[at] ?? 0) / all;
  const costAt = (line: number, at: number) => ((isTurned ? held[at]?.[line] : held[line]?.[at]) ? 0 : 1 + expected(line, at) / (expected(line, at) + 1000));
  const cellAt = (line: number, at: number): Cell => (isTurned ? [at, line] : [line, at]);
  const slots = threshold * short * short;
  const [best, next] = [new Int32Array(slots).fill(-1), new Int32Array(slots).fill(-1)];
  const [bestCost, nextCost] = [new Float64Array(slots).fill(Infinity), new Float64Array(slots).fill(Infinity)];
  const slotOf = (down: number, from: number, to: number) => (down * short + from) * short + to;

  /** Costs only fall: a number that is held back costs nothing from then on. */
  function offer(line: number, from: number, to: number): void {
    const cost = costAt(line, from) + costAt(line, to);
    for (let down = 0; down < threshold; down += 1) {
      if (countAt(line, from) < threshold - down || countAt(line, to) < down + 1) continue;
      const slot = slotOf(down, from, to);
      if (best[slot] === line) bestCost[slot] = cost;
      else if (cost < (bestCost[slot] ?? 0)) {
        [next[slot], nextCost[slot]] = [best[slot] ?? -1, bestCost[slot] ?? Infinity];
        [best[slot], bestCost[slot]] = [line, cost];
      } else if (next[slot] === line || cost < (nextCost[slot] ?? 0)) [next[slot], nextCost[slot]] = [line, cost];
    }
  }
  for (let line = 0; line < long; line += 1) for (let from = 0; from < short; from += 1) for (let to = 0; to < short; to += 1) if (from !== to) offer(line, from, to);

  function ringAt(own: number, start: number, down: number): { readonly cells: readonly Cell[]; readonly cost: number } | undefined {
    const cost = new Float64Array(short).fill(Infinity);
    const [before, by] = [new Int32Array(short).fill(-1), new Int32Array(short).fill(-1)];
    cost[start] = 0;
    for (let isMoving = true; isMoving;) {
      isMoving = false;
      for (let from = 0; from < short; from += 1) {
        if (cost[from] === Infinity) continue;
        for (let to = 0; to < short; to += 1) {
          const slot = slotOf(down, from, to);
          const isOwn = best[slot] === own;
          const line = (isOwn ? next[slot] : best[slot]) ?? -1;
          const sum = (cost[from] ?? 0) + ((isOwn ? nextCost[slot] : bestCost[slot]) ?? Infinity);
          if (to === from || to === start || line < 0 || sum >= (cost[to] ?? 0)) continue;
          [cost[to], before[to], by[to], isMoving] = [sum, from, line, true];
        }
      }
    }
    let last = -1;
    let least = Infinity;
    for (let at = 0; at < short; at += 1) {
      if (at === start || countAt(own, at) < threshold - down) continue;
      const sum = (cost[at] ?? Infinity) + costAt(own, at);
      if (sum < least) [last, least] = [at, sum];
    }
    if (last < 0) return undefined;
    const cells = [cellAt(own, last)];
    for (let at = last; at !== start; at = before[at] ?? start) cells.push(cellAt(by[at] ?? 0, at), cellAt(by[at] ?? 0, before[at] ?? 0));
    return { cells, cost: least };
  }

  return {
    through(row, column) {
      const [own, start] = isTurned ? [column, row] : [row, column];
      let found: ReturnType<typeof ringAt>;
      for (let down = Math.max(0, Math.min(countAt(own, start), threshold) - 1); down >= 0 && found?.cost !== 0; down -= 1) {
        const ring = ringAt(own, start, down);
        if (ring && (!found || ring.cost < found.cost)) found = ring;
      }
      return found?.cells;
    },
    hold(row, column) {
      const cells = held[row];
      if (!cells || cells[column]) return;
      cells[column] = true;
      const [line, at] = isTurned ? [column, row] : [row, column];
      for (let other = 0; other < short; other += 1) {
        if (other === at) continue;
        offer(line, at, other);
        offer(line, other, at);
      }
    },
  };
}
