import { DID_HELP } from '../../src/core/council/councilTable.ts';
import type { ShownTable } from '../../src/core/council/shownTable.ts';
import { simplex } from './council/simplex.ts';

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

/** Those that can be told too well. One that stands nowhere may be known as long as it is 0 or not small. */
export function narrow(found: readonly Found[], threshold: number): readonly Found[] {
  return found.filter(({ cell, least, most }) => most - least + 1 < threshold - 1e-6 && !(cell.startsWith('told') && (most < 1e-6 || most > threshold - 1 + 1e-6)));
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
      for (const at of table.id === 'needSupport' ? table.rows.keys() : []) {
        const held = table.columns.map((_, place) => term(table, at, place)).filter((one) => typeof one !== 'number');
        if (held.length === 1) knows.oneIsSmall(held);
      }
    }
    const [all, needs, due, hours] = [by('schools'), by('needs'), by('due'), by('hours')];
    const children = all?.rowTotals?.reduce((sum, total) => sum + total, 0) ?? 0;
    // Children without two reviews, the same in each row. Where they stand with others, there are some and they are few.
    const change = by('change');
    const isFew = change?.columns.includes('+others') === true && change.rows.length > 0;
    const noPair: Term = change?.columns.includes('noPair') && change.rows.length > 0 ? term(change, 0, change.columns.indexOf('noPair')) : { name: `slack ${view} without two reviews`, least: isFew ? 1 : 0 };
    if (isFew) {
      knows.atLeast([under - 1], [noPair]);
      for (const at of change.rows.keys()) knows.atLeast([term(change, at, change.columns.indexOf('+others'))], [noPair]);
    }
    for (const table of tables.filter(({ id }) => id === 'placements' || id === 'decisions' || id === 'due')) knows.tells(`${view} without a plan, beside ${table.id}`, [children], [table.columnTotals?.reduce((sum, total) => sum + total, 0) ?? 0]);
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
        if (!levels || !place || !helped) continue;
        const over = levels.slice(framework.overTheLineFrom, 5);
        knows.equals(place.slice(0, 2), over);
        knows.atLeast(helped, place.slice(0, 1));
        if (helped.filter((one) => typeof one !== 'number').length === 1) {
          // Provisions are held back where few children have them: of a lone dash these can be told by the children in the other tables.
          const having = helped.map((one, at): Term => (typeof one === 'number' ? one : { name: `told ${view} ${strand} children who say ${DID_HELP[at]}`, least: 1 }));
          knows.atLeast(helped, having);
          knows.atLeast([under - 1], having.filter((one) => typeof one !== 'number'));
          knows.atLeast(having, place.slice(0, 1));
        }
        knows.atLeast(helped, row(hours, strand)?.slice(0, 1) ?? []);
        if (row(hours, strand)) knows.atLeast([children], row(hours, strand)?.slice(0, 1) ?? []);
        if (ways) {
          knows.tells(`${view} ${strand} with a level, nothing known before`, levels.slice(0, 5), ways.slice(0, 4));
          knows.tells(`${view} ${strand} without a level otherwise`, levels.slice(5), ways.slice(4, 5));
          knows.atLeast(levels.slice(0, 5), ways.slice(0, 4));
          knows.atLeast(levels.slice(5), ways.slice(4, 5));
          knows.atLeast(levels.slice(5, 7), ways.slice(4, 5));
          knows.atLeast(levels.slice(1, 5), ways.slice(0, 1));
          knows.atLeast(levels.slice(0, 4), ways.slice(2, 3));
        }
        if (area) knows.tells(`${view} over in ${code} but not in ${strand}`, [area[0] ?? 0], over);
        if (area) knows.tells(`${view} rated in ${code} but not in ${strand}`, [(area[0] ?? 0) + (area[1] ?? 0)], levels.slice(0, 5));
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
      knows.tells(`${view} ${way} in none, with two reviews`, [children], [...moved, noPair]);
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
  if (count !== undefined) return count;
  // Where a whole table is held back, its zeros are as well, but for empty lines; those with a plan stand in the table of placements too.
  const own = table.columns.flatMap((key, place) => (key === 'E' ? [] : [place]));
  const hasZero = table.cells.some((cells) => own.some((place) => cells[place] !== 0) && own.some((place) => cells[place] === 0 && table.columnTotals?.[place]));
  const isLoose = table.id === 'helped' || table.id === 'needSupport';
  // So are those of a row without totals, and those of a group that could be one number alone.
  const isAll = isLoose ? table.cells[row]?.every((cell) => cell === undefined) : table.rowTotals && table.columnTotals && !hasZero;
  const inGroup = ALIKE[table.id]?.some(([side, aside]) => {
    const keys = side === 'row' ? table.columns : table.rows;
    const cells = side === 'row' ? table.cells[row] ?? [] : table.cells.map((one) => one[column]);
    return cells.filter((cell, at) => keys[at] !== aside && keys[at] !== '+everyone' && cell).length < 2;
  });
  return { name: `${view} ${table.id} ${table.of ?? ''} ${table.rows[row]} ${table.columns[column]}`, least: isAll || inGroup ? 0 : 1 };
}

/** In which lines a 0 may be held back because all children of the line are alike, and what does not count as being alike. */
const ALIKE: Partial<Record<ShownTable['id'], readonly (readonly ['row' | 'column', string])[]>> = {
  needs: [['column', 'none']], placements: [['row', 'none'], ['column', 'none']], areas: [['row', 'neither']], layers: [['column', 'none']],
  decisions: [['row', 'unknown'], ['column', 'none']], due: [['column', 'unknown']],
};

/** What is said of all children, strand by strand, and what does not count as being alike. */
const ALIKE_IN_ROWS: Partial<Record<ShownTable['id'], readonly string[]>> = { levels: ['?', '-'], change: ['apart', 'noPair', '+others'] };

/** Groups of which it is told that all children are alike: all numbers but one that say something of them are 0. */
export function alike(tables: readonly ShownTable[]): readonly string[] {
  return tables.flatMap((table) => {
    const groups = [...(ALIKE[table.id] ?? []).map(([side, aside]) => [side, [aside]] as const), ...(ALIKE_IN_ROWS[table.id] ? [['row', ALIKE_IN_ROWS[table.id] ?? []] as const] : [])];
    return groups.flatMap(([side, aside]) => {
      const [lines, keys] = side === 'row' ? [table.rows, table.columns] : [table.columns, table.rows];
      return lines.flatMap((key, line) => {
        const cells = keys.flatMap((other, at) => (aside.includes(other) || other === '+everyone' ? [] : [side === 'row' ? table.cells[line]?.[at] : table.cells[at]?.[line]]));
        return cells.filter((cell) => cell !== 0).length === 1 ? [`${table.id} ${table.of ?? ''} ${key}`] : [];
      });
    });
  });
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
