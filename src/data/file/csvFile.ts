import Papa from 'papaparse';
import { createBreather } from './breathe.ts';
import { createTextBlob } from './textBlob.ts';

export interface CsvWork {
  /** Called with the number of rows written so far. */
  readonly onWritten?: (rows: number) => void;
  /** Ends it by throwing the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A CSV file (RFC 4180) that spreadsheets open as it is meant: UTF-8 with the mark Excel knows it by, lines that end with CR LF, and no
 * cell that could be taken for a formula (R-K3). Such a cell gets an apostrophe in front, as OWASP advises. Rows may come one by one,
 * and the page answers in between.
 */
export async function csvFile(rows: Iterable<readonly string[]>, { onWritten, signal }: CsvWork = {}): Promise<Blob> {
  const breathe = createBreather(signal);
  const text = createTextBlob();
  text.add(BYTE_ORDER_MARK);
  let written = 0;
  for (const row of rows) {
    text.add(`${csvLine(row)}${LINE_END}`);
    written += 1;
    if (written % TOLD_EVERY === 0) onWritten?.(written);
    await breathe();
  }
  return text.done('text/csv;charset=utf-8');
}

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
const TOLD_EVERY = 64;

/**
 * What a spreadsheet may take for a formula: = + - @ and the minus sign, also full-width, behind any blanks or invisible signs that
 * one may pass over; and a tab or an end of line first. Numbers here are never below 0, so that no cell loses by it.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Z}\p{Cc}\p{Cf}]*[=+\-@\u2212\uFE62-\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20])/u;

function csvLine(row: readonly string[]): string {
  return Papa.unparse([[...row]], { escapeFormulae: FORMULA, newline: LINE_END });
}
