import { LIST_FIELDS, type ListField, listKey, type ListWords } from './pupilList.ts';
import { readDay } from './pupilListDay.ts';

/**
 * What each column of a list is read as, from its name alone: at most one column for each field, the likeliest name first.
 * A whole name is read only where there is none in parts. A column that nothing is known of stays empty.
 */
export function columnsFor(headers: readonly string[], { headers: known }: Pick<ListWords, 'headers'>): readonly (ListField | '')[] {
  const keys = headers.map(listKey);
  const columns: (ListField | '')[] = headers.map(() => '');
  for (const field of LIST_FIELDS) {
    const at = known[field].map((name) => keys.findIndex((key, place) => key === name && columns[place] === '')).find((place) => place >= 0);
    if (at !== undefined) columns[at] = field;
  }
  const inParts = columns.includes('firstName') || columns.includes('preferredFirstName');
  return inParts ? columns.map((field) => (field === 'fullName' ? '' : field)) : columns;
}

/** Which of the first rows holds the names of the columns: the one with most that are known; reports often have a title above. The first where none is. */
export function headerRowOf(rows: readonly (readonly string[])[], words: Pick<ListWords, 'headers'>): number {
  const known = rows.map((row) => columnsFor(row, words).filter(Boolean).length);
  const most = Math.max(0, ...known);
  return most === 0 ? Math.max(0, rows.findIndex((row) => row.some((cell) => cell.trim() !== ''))) : known.indexOf(most);
}

/** What is wrong with a way to read a list, so that it leads nowhere. */
export interface ReadingProblem {
  readonly code: 'noName' | 'readTwice';
  readonly field?: ListField;
}

/** Every row needs a first name, and each thing is read from one column. A list without dates of birth adds nobody (`hasBirths`). */
export function problemsOfReading(columns: readonly (ListField | '')[]): readonly ReadingProblem[] {
  const twice = LIST_FIELDS.filter((field) => columns.filter((one) => one === field).length > 1);
  const hasName = (['firstName', 'preferredFirstName', 'fullName'] as const).some((field) => columns.includes(field));
  return [
    ...(hasName ? [] : [{ code: 'noName' } as const]),
    ...twice.map((field) => ({ code: 'readTwice', field }) as const),
  ];
}

/**
 * Whether these are names of columns and no child: one of them is known, and none looks like a date or a UPN. Only then may a
 * device remember them.
 */
export function areNamesOfColumns(headers: readonly string[], words: Pick<ListWords, 'headers'>): boolean {
  return columnsFor(headers, words).some(Boolean)
    && !headers.some((header) => readDay(header, { dayFirst: true, thisYear: 2000 }) !== undefined || /^\s*[a-z]\d{11}/i.test(header));
}

/** Whether a list gives dates of birth. If not, it is only compared with the children who are here. */
export function hasBirths(columns: readonly (ListField | '')[]): boolean {
  return columns.includes('bornOn');
}
