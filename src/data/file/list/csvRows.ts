import Papa from 'papaparse';
import { done, failed, type Result } from '../../../core/result.ts';
import { type ListProblem, MOST_ROWS } from './listProblem.ts';

/** A list as it stands: rows of cells, and how the rows are numbered in the file. */
export interface ListTable {
  readonly rows: readonly (readonly string[])[];
  /** The number, as a spreadsheet shows it, of the first of these rows. */
  readonly firstNumber: number;
  readonly delimiter?: string;
}

/**
 * The rows of a CSV text with commas, semicolons, tabs or bars between the cells. Empty rows are rows, so that the numbers are those
 * of the spreadsheet; those at the end are not. A quotation mark that is never closed would swallow rows, so it is refused.
 */
export function csvRows(text: string): Result<ListTable, ListProblem> {
  const [told = '', said] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  const { data, errors, meta } = Papa.parse<string[]>(text.slice(told.length), {
    ...(said !== undefined && { delimiter: said }),
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  const firstNumber = told === '' ? 1 : 2;
  const torn = errors.find(({ type }) => type === 'Quotes');
  if (torn) return failed({ code: 'quotes', line: (torn.row ?? 0) + firstNumber });
  const last = data.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  if (last + 1 > MOST_ROWS) return failed({ code: 'tooManyRows' });
  return done({ rows: data.slice(0, last + 1), firstNumber, delimiter: meta.delimiter });
}
