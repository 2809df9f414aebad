import Papa from 'papaparse';
import { inPieces, type PieceWork } from './inPieces.ts';

/** One row of a CSV file, cell by cell. */
export type CsvRow = readonly string[];

/**
 * A CSV file (RFC 4180) that spreadsheets open as it is meant: UTF-8 with the mark Excel knows it by, lines that end with CR LF, and no
 * cell that could be taken for a formula (R-K3). Such a cell gets an apostrophe in front, as OWASP advises. An end of line inside a cell
 * becomes a space, so that a row is a line. `head`: the rows above.
 * Below them come groups of rows one by one, an empty one too; `onWritten` counts groups, and the page answers in between.
 */
export async function csvFile(head: readonly CsvRow[], groups: Iterable<readonly CsvRow[]>, work: PieceWork = {}): Promise<Blob> {
  function* lines() {
    for (const rows of groups) yield csvLines(rows);
  }
  return inPieces({ type: 'text/csv;charset=utf-8', opening: `${BYTE_ORDER_MARK}${csvLines(head)}` }, lines(), work);
}

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * What a spreadsheet may take for a formula: = + - @ and the minus sign, also full-width, behind any blanks or invisible signs that
 * one may pass over; and a tab first. Numbers here are never below 0, so that no cell loses by it.
 */
const FORMULA = /^(?:\t|[\s\p{Z}\p{Cc}\p{Cf}]*[=+\-@\u2212\uFE62-\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20])/u;

function csvLines(rows: readonly CsvRow[]): string {
  return rows.map((row) => `${Papa.unparse([row.map(asLine)], { escapeFormulae: FORMULA, newline: LINE_END })}${LINE_END}`).join('');
}

function asLine(cell: string): string {
  return cell.replaceAll(/[\n\v\f\r\u0085\u2028\u2029]+/g, ' ');
}
