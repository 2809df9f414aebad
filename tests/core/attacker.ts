import type { ShownTable } from '../../src/core/shownTable.ts';

/**
 * Somebody who wants to know what is held back, and knows the tables, that each counts the same children, and that no 0 is held back.
 * Knows nothing of how numbers were chosen to be held back. Uses linear programming over all that is known at once.
 */
export interface Found {
  readonly cell: string;
  readonly least: number;
  readonly most: number;
}

/** The range of every number that is held back, in any of several views of the same children, each coarser than the one before. */
export function attack(views: readonly (readonly ShownTable[])[], framework: { readonly domains: readonly { readonly code: string; readonly strands: readonly string[] }[]; readonly overTheLineFrom: number }): readonly Found[] {
  const knows = new Knowledge();
  for (const [view, tables] of views.entries()) {
    const term = (table: ShownTable, row: number, column: number) => termIn(view, table, row, column);
    const row = (table: ShownTable | undefined, key: string) => (table && table.rows.includes(key) ? table.columns.map((_, column) => term(table, table.rows.indexOf(key), column)) : undefined);
    const by = (id: ShownTable['id'], of?: string) => tables.find((table) => table.id === id && table.of === of);
    for (const table of tables) {
      for (const [at] of table.rows.entries()) for (const [place] of table.columns.entries()) knows.of(term(table, at, place));
      if (table.rowTotals) for (const [at, total] of table.rowTotals.entries()) knows.equals(table.columns.map((_, place) => term(table, at, place)), [total]);
      if (table.columnTotals) for (const [place, total] of table.columnTotals.entries()) knows.equals(table.rows.map((_, at) => term(table, at, place)), [total]);
    }
    for (const { code, strands } of framework.domains) {
      const area = by('areas', code)?.columnTotals;
      const [overs, rateds]: [Term[][], Term[][]] = [[], []];
      for (const strand of strands) {
        const levels = row(by('levels'), strand);
        const ways = row(by('change'), strand);
        const place = row(by('inPlace'), strand);
        const helped = row(by('helped'), strand);
        if (!levels || !ways || !place || !helped) continue;
        const over = levels.slice(framework.overTheLineFrom, 5);
        knows.equals(place.slice(0, 2), over);
        knows.atLeast(helped, place.slice(0, 1));
        knows.atLeast(levels.slice(0, 5), ways.slice(0, 4));
        knows.atLeast(levels.slice(5), ways.slice(4, 5));
        knows.atLeast(levels.slice(5, 7), ways.slice(4, 5));
        knows.atLeast(levels.slice(1, 5), ways.slice(0, 1));
        knows.atLeast(levels.slice(0, 4), ways.slice(2, 3));
        if (area) knows.atLeast([area[0] ?? 0], over);
        if (area) knows.atLeast([(area[0] ?? 0) + (area[1] ?? 0)], levels.slice(0, 5));
        overs.push(over);
        rateds.push(levels.slice(0, 5));
      }
      if (area && overs.length === strands.length) {
        knows.atLeast(overs.flat(), [area[0] ?? 0]);
        knows.atLeast(rateds.flat(), [(area[0] ?? 0) + (area[1] ?? 0)]);
      }
    }
    for (const way of ['more', 'same', 'less']) {
      const moved = row(by('needSupport'), way);
      const strands = (by('change')?.rows ?? []).map((strand) => row(by('change'), strand)?.[['more', 'same', 'less'].indexOf(way)] ?? 0);
      if (!moved) continue;
      for (const one of strands) knows.atLeast(moved, [one]);
      if (strands.length === framework.domains.flatMap((domain) => domain.strands).length) knows.atLeast(strands, moved);
    }
  }
  for (const [view, tables] of views.entries()) {
    for (const table of tables) {
      const finer = views[view - 1]?.find(({ id, of }) => id === table.id && of === table.of);
      if (!finer) continue;
      // A row that several make up has those that stand alone in the other view and not in this one.
      const partsOf = (key: string, own: readonly string[], others: readonly string[]) => others.flatMap((other, at) => (key === other || (key.startsWith('+') && !own.includes(other)) ? [at] : []));
      for (const [at, key] of table.rows.entries()) {
        for (const [place, column] of table.columns.entries()) {
          const parts = partsOf(key, table.rows, finer.rows).flatMap((row) => partsOf(column, table.columns, finer.columns).map((of) => termIn(view - 1, finer, row, of)));
          knows.equals(parts, [termIn(view, table, at, place)]);
        }
      }
    }
  }
  return knows.ranges();
}

/** A number that is shown, or one that is not. */
type Term = number | { readonly name: string; readonly least: number };

function termIn(view: number, table: ShownTable, row: number, column: number): Term {
  const count = table.cells[row]?.[column];
  // Where a whole table is held back, its zeros are as well, but for empty lines; those with a plan stand in the table of placements too.
  const own = table.columns.flatMap((key, place) => (key === 'E' ? [] : [place]));
  const hasZero = table.cells.some((cells) => own.some((place) => cells[place] !== 0) && own.some((place) => cells[place] === 0 && table.columnTotals?.[place]));
  const least = table.rowTotals && table.columnTotals && !hasZero ? 0 : 1;
  return count === undefined ? { name: `${view} ${table.id} ${table.of ?? ''} ${table.rows[row]} ${table.columns[column]}`, least } : count;
}

class Knowledge {
  private readonly least = new Map<string, number>();
  private readonly equations: { readonly factors: Map<string, number>; known: number }[] = [];
  private slacks = 0;

  of(term: Term): void {
    if (typeof term !== 'number') this.least.set(term.name, term.least);
  }

  equals(plus: readonly Term[], minus: readonly Term[]): void {
    const equation = { factors: new Map<string, number>(), known: 0 };
    const add = (terms: readonly Term[], sign: number) => {
      for (const term of terms) {
        this.of(term);
        if (typeof term === 'number') equation.known -= sign * term;
        else {
          equation.factors.set(term.name, (equation.factors.get(term.name) ?? 0) + sign);
          equation.known -= sign * term.least; // the unknown begins at its least
        }
      }
    };
    add(plus, 1);
    add(minus, -1);
    if (equation.factors.size > 0) this.equations.push(equation);
  }

  atLeast(more: readonly Term[], less: readonly Term[]): void {
    this.equals(more, [...less, { name: `slack ${this.slacks += 1}`, least: 0 }]);
  }

  ranges(): readonly Found[] {
    return [...this.least].filter(([name]) => !name.startsWith('slack')).map(([cell, least]) => {
      const near = this.near(cell);
      return { cell, least: least - simplex(near, cell, -1), most: least + simplex(near, cell, 1) };
    });
  }

  /** Only the equations that have anything to do with it. */
  private near(cell: string): typeof this.equations {
    const names = new Set([cell]);
    const found = new Set<(typeof this.equations)[number]>();
    for (let before = -1; before !== found.size;) {
      before = found.size;
      for (const equation of this.equations) {
        if (found.has(equation) || ![...equation.factors.keys()].some((name) => names.has(name))) continue;
        found.add(equation);
        for (const name of equation.factors.keys()) names.add(name);
      }
    }
    return [...found];
  }
}

/** The most of `sign × cell` over all that is not negative and meets the equations: two phases, Bland's rule. */
function simplex(equations: readonly { readonly factors: ReadonlyMap<string, number>; readonly known: number }[], cell: string, sign: number): number {
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
