import type { ShownTable } from '../../src/core/shownTable.ts';

/**
 * Somebody who wants to know what is held back, and knows the tables, that each counts the same children, where no 0 is held back, and
 * that something is held back only where something is small: a lone dash, and one of those of a table with totals. Asks also for
 * numbers that stand nowhere and that two tables tell together. Uses linear programming over all that is known at once.
 */
export interface Found {
  /** One that stands nowhere begins with "told". */
  readonly cell: string;
  readonly least: number;
  readonly most: number;
}

/** The range of every number that is held back, in any of several views of the same children, each coarser than the one before. */
export function attack(views: readonly (readonly ShownTable[])[], framework: { readonly domains: readonly { readonly code: string; readonly strands: readonly string[] }[]; readonly overTheLineFrom: number }, under = 5): readonly Found[] {
  const knows = new Knowledge(views.length === 1 && under > 0 ? under : undefined);
  for (const [view, tables] of views.entries()) {
    const term = (table: ShownTable, row: number, column: number) => termIn(view, table, row, column);
    const row = (table: ShownTable | undefined, key: string) => (table && table.rows.includes(key) ? table.columns.map((_, column) => term(table, table.rows.indexOf(key), column)) : undefined);
    const by = (id: ShownTable['id'], of?: string) => tables.find((table) => table.id === id && table.of === of);
    for (const table of tables) {
      for (const [at] of table.rows.entries()) for (const [place] of table.columns.entries()) knows.of(term(table, at, place));
      if (table.rowTotals) for (const [at, total] of table.rowTotals.entries()) knows.equals(table.columns.map((_, place) => term(table, at, place)), [total]);
      if (table.columnTotals) for (const [place, total] of table.columnTotals.entries()) knows.equals(table.rows.map((_, at) => term(table, at, place)), [total]);
      if (table.rowTotals && table.columnTotals && table.id !== 'areas') knows.oneIsSmall(table.rows.flatMap((_, at) => table.columns.map((__, place) => term(table, at, place))));
      if (table.id === 'helped' || table.id === 'needSupport') {
        for (const at of table.rows.keys()) {
          const held = table.columns.map((_, place) => term(table, at, place)).filter((one) => typeof one !== 'number');
          if (held.length === 1) knows.oneIsSmall(held);
        }
      }
    }
    const [all, needs, due, hours] = [by('schools'), by('needs'), by('due'), by('hours')];
    const children = all?.rowTotals?.reduce((sum, total) => sum + total, 0) ?? 0;
    for (const [at, key] of (due?.columns ?? []).entries()) {
      const band = all?.columns.indexOf(key) ?? -1;
      if (band >= 0) knows.tells(`${view} without a plan in ${key}`, [all?.columnTotals?.[band] ?? 0], [due?.columnTotals?.[at] ?? 0]);
    }
    for (const [at, key] of (needs?.rows ?? []).entries()) {
      const plan = needs?.columns.indexOf('E') ?? -1;
      if (needs && plan >= 0) knows.tells(`${view} without a plan of ${key}`, [needs.rowTotals?.[at] ?? 0], [term(needs, at, plan)]);
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
        knows.atLeast(helped, row(hours, strand)?.slice(0, 1) ?? []);
        if (row(hours, strand)) knows.atLeast([children], row(hours, strand)?.slice(0, 1) ?? []);
        knows.tells(`${view} ${strand} with a level, nothing known before`, levels.slice(0, 5), ways.slice(0, 4));
        knows.tells(`${view} ${strand} without a level otherwise`, levels.slice(5), ways.slice(4, 5));
        if (area) knows.tells(`${view} over in ${code} but not in ${strand}`, [area[0] ?? 0], over);
        if (area) knows.tells(`${view} rated in ${code} but not in ${strand}`, [(area[0] ?? 0) + (area[1] ?? 0)], levels.slice(0, 5));
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
        if (strands.length === 2) knows.tells(`${view} over in both of ${code}`, overs.flat(), [area[0] ?? 0]);
        if (strands.length === 2) knows.tells(`${view} rated in both of ${code}`, rateds.flat(), [(area[0] ?? 0) + (area[1] ?? 0)]);
      }
    }
    for (const way of ['more', 'same', 'less']) {
      const moved = row(by('needSupport'), way);
      const strands = (by('change')?.rows ?? []).map((strand) => row(by('change'), strand)?.[['more', 'same', 'less'].indexOf(way)] ?? 0);
      if (!moved) continue;
      for (const one of strands) knows.atLeast(moved, [one]);
      for (const [at, one] of strands.entries()) knows.tells(`${view} ${way} in another strand than ${by('change')?.rows[at]}`, moved, [one]);
      knows.tells(`${view} ${way} in none`, [children], moved);
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
  const isLoose = table.id === 'helped' || table.id === 'needSupport';
  // So are those of a row without totals, and in areas the one beside a school's whole.
  const least = table.id === 'areas' || (isLoose ? table.cells[row]?.every((cell) => cell === undefined) : table.rowTotals && table.columnTotals && !hasZero) ? 0 : 1;
  return count === undefined ? { name: `${view} ${table.id} ${table.of ?? ''} ${table.rows[row]} ${table.columns[column]}`, least } : count;
}

class Knowledge {
  private readonly least = new Map<string, number>();
  private readonly equations: { readonly factors: Map<string, number>; known: number }[] = [];
  private readonly small: (readonly Exclude<Term, number>[])[] = [];
  private slacks = 0;
  private readonly under: number | undefined;

  constructor(under: number | undefined) {
    this.under = under;
  }

  /** Of these, one is under the threshold. */
  oneIsSmall(terms: readonly Term[]): void {
    const held = terms.flatMap((term) => (typeof term === 'number' ? [] : [term]));
    if (held.length > 0) this.small.push(held);
  }

  /** A number of children that stands nowhere. */
  tells(name: string, plus: readonly Term[], minus: readonly Term[]): void {
    this.equals(plus, [...minus, { name: `told ${name}`, least: 0 }]);
  }

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
      const found = { cell, least: least - simplex(near, cell, -1), most: least + simplex(near, cell, 1) };
      const own = this.small.find((terms) => terms.some(({ name }) => name === cell));
      return own && this.under !== undefined && found.most - found.least + 1 >= this.under ? this.withOneSmall(found, near, least, own, this.under) : found;
    });
  }

  /** One after another is taken to be the small one; no further than to see that this does not make the range too narrow. */
  private withOneSmall({ cell }: Found, near: typeof this.equations, start: number, terms: readonly Exclude<Term, number>[], under: number): Found {
    let [least, most] = [Infinity, -Infinity];
    for (const { name, least: from } of terms) {
      const nearer = [...near, { factors: new Map([[name, 1], ['slack small', 1]]), known: under - 1 - from }];
      try {
        [least, most] = [Math.min(least, start - simplex(nearer, cell, -1)), Math.max(most, start + simplex(nearer, cell, 1))];
      } catch {
        continue; // this one cannot be small
      }
      if (most - least + 1 >= under) break;
    }
    return { cell, least, most };
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
