/** The most of `sign × cell` over all that is not negative and meets the equations: two phases, Bland's rule. */
export function simplex(equations: readonly { readonly factors: ReadonlyMap<string, number>; readonly known: number }[], cell: string, sign: number): number {
  const names = [...new Set(equations.flatMap(({ factors }) => [...factors.keys()]))];
  if (!names.includes(cell)) return sign > 0 ? Infinity : 0;
  const [height, width] = [equations.length, names.length];
  const rows = equations.map(({ factors, known }, at) => {
    const turn = known < 0 ? -1 : 1;
    return [...names.map((name) => turn * (factors.get(name) ?? 0)), ...equations.map((_, other) => (other === at ? 1 : 0)), turn * known];
  });
  const basis = equations.map((_, at) => width + at);
  const solve = (goal: number[], columns: number): number => {
    for (const [at, base] of basis.entries()) {
      const factor = goal[base] ?? 0;
      if (factor) for (const [place, value] of (rows[at] ?? []).entries()) goal[place] = (goal[place] ?? 0) - factor * value;
    }
    for (;;) {
      const enter = goal.findIndex((value, place) => place < columns && value > 1e-9);
      if (enter < 0) return -(goal.at(-1) ?? 0);
      let leave = -1;
      let best = Infinity;
      for (const [at, row] of rows.entries()) {
        const factor = row[enter] ?? 0;
        if (factor <= 1e-9) continue;
        const ratio = (row.at(-1) ?? 0) / factor;
        if (ratio < best - 1e-9 || (ratio < best + 1e-9 && leave >= 0 && (basis[at] ?? 0) < (basis[leave] ?? 0))) [best, leave] = [ratio, at];
      }
      if (leave < 0) return Infinity;
      pivot(rows, goal, leave, enter);
      basis[leave] = enter;
    }
  };
  const phase = Array.from({ length: width + height + 1 }, (_, place) => (place >= width && place < width + height ? -1 : 0));
  if (Math.abs(solve(phase, width + height)) > 1e-6) throw new Error('These tables cannot be');
  // What was only there to begin with leaves, or stands in an equation that says nothing.
  for (const [at, base] of basis.entries()) {
    if (base < width) continue;
    const enter = (rows[at] ?? []).findIndex((value, place) => place < width && Math.abs(value) > 1e-9);
    if (enter < 0) continue;
    pivot(rows, [], at, enter);
    basis[at] = enter;
  }
  const goal = Array.from({ length: width + height + 1 }, (_, place) => (place === names.indexOf(cell) ? sign : 0));
  return solve(goal, width);
}

function pivot(rows: number[][], goal: number[], leave: number, enter: number): void {
  const line = rows[leave] ?? [];
  const by = line[enter] ?? 1;
  for (const [place, value] of line.entries()) line[place] = value / by;
  for (const row of [...rows, goal]) {
    if (row === line) continue;
    const factor = row[enter] ?? 0;
    if (Math.abs(factor) > 1e-12) for (const [place, value] of line.entries()) row[place] = (row[place] ?? 0) - factor * value;
  }
}
