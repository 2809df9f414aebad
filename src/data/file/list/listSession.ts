import type { Day } from '../../../core/day.ts';
import type { ListReading, ListWords } from '../../../core/lists/pupilList.ts';
import { type OrderShown, orderShownBy } from '../../../core/lists/pupilListDay.ts';
import { createMatcher, type HereChild, type ListEntry, withRivals } from '../../../core/lists/pupilListMatch.ts';
import { nameInRow, readRow } from '../../../core/lists/pupilListRow.ts';
import { done, failed, type Result } from '../../../core/result.ts';
import { csvRows, type ListTable } from './csvRows.ts';
import { ctfRows } from './ctfRows.ts';
import { decodeList, type ListEncoding } from './decodeList.ts';
import type { ListProblem } from './listProblem.ts';

/** What a file is, before anything in it is given a meaning. */
export interface ListHead {
  readonly kind: 'csv' | 'ctf';
  readonly encoding: ListEncoding;
  /** What stands between the cells of a CSV file. */
  readonly delimiter?: string;
  /** The first rows, one of which holds the names of the columns. */
  readonly top: readonly (readonly string[])[];
  readonly firstNumber: number;
}

/** What stands in the columns below the row with their names. */
export interface ListColumns {
  readonly headers: readonly string[];
  /** For each column a few of its values, each once. */
  readonly examples: readonly (readonly string[])[];
  /** For each column what it shows of the order of dates. */
  readonly orders: readonly OrderShown[];
  /** Rows below that are not empty. */
  readonly filledRows: number;
}

/** How a list is to be looked at. `headerRow` counts from 0. */
export interface ListHow {
  readonly headerRow: number;
  readonly reading: ListReading;
  readonly words: ListWords;
  readonly today: Day;
}

/** Every row that is not empty, in the order of the list. */
export interface ListLook {
  readonly entries: readonly ListEntry[];
  readonly emptyRows: number;
}

/** A row and its number in the file. */
export interface NumberedRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface ListRows {
  readonly rows: readonly NumberedRow[];
  readonly emptyRows: number;
}

export interface SessionWork {
  readonly pause: () => Promise<void> | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** One list that is open, in this thread: its rows are kept here, so that it is read once and can be looked at in several ways. */
export function createListSession() {
  let table: ListTable = { rows: [], firstNumber: 1 };
  return {
    async open(file: Blob, { pause, onProgress }: SessionWork): Promise<Result<ListHead, ListProblem>> {
      const decoded = await decodeList(file);
      if (!decoded.ok) return decoded;
      const { text, encoding } = decoded.value;
      const begins = text.trimStart();
      if (begins.startsWith('{')) return failed({ code: 'ourFile' });
      const kind = begins.startsWith('<') ? 'ctf' : 'csv';
      const read = kind === 'ctf' ? await ctfRows(begins, pause, onProgress) : csvRows(text);
      if (!read.ok) return read;
      table = read.value;
      const { rows, firstNumber, delimiter } = table;
      return done({ kind, encoding, ...(delimiter && { delimiter }), top: rows.slice(0, kind === 'ctf' ? 1 : TOP).map((row) => row.map(shortened)), firstNumber });
    },

    columns(headerRow: number): ListColumns {
      const headers = table.rows[headerRow] ?? [];
      const below = table.rows.slice(headerRow + 1);
      return {
        headers: headers.map(shortened),
        examples: headers.map((_, column) => examplesIn(below, column)),
        orders: headers.map((_, column) => orderIn(below, column)),
        filledRows: below.filter(isFilled).length,
      };
    },

    /** The rows below as they stand, for a list that is given a meaning elsewhere. */
    rows(headerRow: number): ListRows {
      const below = table.rows.slice(headerRow + 1);
      const filled = below.map((cells, at) => ({ row: table.firstNumber + headerRow + 1 + at, cells })).filter(({ cells }) => isFilled(cells));
      return { rows: filled, emptyRows: below.length - filled.length };
    },

    async look({ headerRow, reading, words, today }: ListHow, here: readonly HereChild[], { pause, onProgress }: SessionWork): Promise<ListLook> {
      const context = { reading, words, today, authorities: new Set(words.authorities) };
      const match = createMatcher(here, today);
      const below = table.rows.slice(headerRow + 1);
      const entries: ListEntry[] = [];
      for (const [at, cells] of below.entries()) {
        if (isFilled(cells)) entries.push(match(table.firstNumber + headerRow + 1 + at, nameInRow(cells, reading).slice(0, LONGEST), readRow(cells, context)));
        if (at % EVERY === 0) {
          onProgress?.(at, below.length);
          await pause();
        }
      }
      return { entries: withRivals(entries), emptyRows: below.length - entries.length };
    },
  };
}

/** Rows among which the names of columns are looked for. */
const TOP = 12;
const EVERY = 50;
/** Characters of a cell that are shown. */
const LONGEST = 80;
const EXAMPLES = 3;

function shortened(cell: string): string {
  const text = cell.trim().replace(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function examplesIn(rows: readonly (readonly string[])[], column: number): readonly string[] {
  const found = new Set<string>();
  for (const row of rows) {
    const text = shortened(row[column] ?? '');
    if (text !== '') found.add(text);
    if (found.size === EXAMPLES) break;
  }
  return [...found];
}

/** Only a column whose first value could be a date is read through. */
function orderIn(rows: readonly (readonly string[])[], column: number): OrderShown {
  const first = rows.find((row) => (row[column] ?? '').trim() !== '')?.[column] ?? '';
  return orderShownBy(/^\s*\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}/.test(first) ? rows.map((row) => row[column] ?? '') : []);
}
