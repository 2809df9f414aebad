import { LIST_WORDS } from '../../catalog/listWords.ts';
import type { FrameworkRef } from '../../core/framework.ts';
import type { LevelColumn, LevelReading } from '../../core/lists/levelList.ts';
import { LIST_FIELDS, type ListField, listKey, type ListReading } from '../../core/lists/pupilList.ts';
import { areNamesOfColumns } from '../../core/lists/pupilListHeaders.ts';

/** Names of columns and what was chosen for them; never a value of a list. Nothing here is about a child. */
const KEY = 'valuing-send-list-columns';
/** So many kinds of list are remembered, the latest first. */
const MOST = 20;

interface Remembered {
  readonly headers: string;
  readonly columns: readonly string[];
  readonly dayFirst: boolean;
}

/** How a list with these names of columns was read the last time on this device. */
export function rememberedReading(headers: readonly string[]): ListReading | undefined {
  return remembered(keyOf(headers), headers.length, (column): column is ListField | '' => column === '' || (LIST_FIELDS as readonly string[]).includes(column));
}

/** The same for a spreadsheet of levels rated with this framework. `isColumn` says what can still be chosen. */
export function rememberedLevels(headers: readonly string[], framework: FrameworkRef, isColumn: (column: string) => column is LevelColumn): LevelReading | undefined {
  return remembered(keyOfLevels(headers, framework), headers.length, isColumn);
}

/** Keeps how it was read, unless the row with the names looks like a child. */
export function rememberReading(headers: readonly string[], { columns, dayFirst }: ListReading): void {
  keep(headers, { headers: keyOf(headers), columns, dayFirst });
}

export function rememberLevels(headers: readonly string[], framework: FrameworkRef, { columns, dayFirst }: LevelReading): void {
  keep(headers, { headers: keyOfLevels(headers, framework), columns, dayFirst });
}

function remembered<Column extends string>(key: string, count: number, isColumn: (column: string) => column is Column): { columns: readonly Column[]; dayFirst: boolean } | undefined {
  const found = all().find(({ headers, columns }) => headers === key && columns.length === count);
  return found?.columns.every(isColumn) ? { columns: found.columns.filter(isColumn), dayFirst: found.dayFirst } : undefined;
}

function keep(headers: readonly string[], one: Remembered): void {
  if (!areNamesOfColumns(headers, LIST_WORDS)) return;
  try {
    localStorage.setItem(KEY, JSON.stringify([one, ...all().filter((other) => other.headers !== one.headers)].slice(0, MOST)));
  } catch {
    // A full or closed store: it is asked again the next time.
  }
}

function keyOf(headers: readonly string[]): string {
  return headers.map(listKey).join('|');
}

function keyOfLevels(headers: readonly string[], { id, edition }: FrameworkRef): string {
  return `levels ${id} ${edition}: ${keyOf(headers)}`;
}

/** Anybody with this sign-in could have written there, so nothing of it is believed unseen. */
function all(): readonly Remembered[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(read) ? read.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

function isRemembered(one: unknown): one is Remembered {
  if (typeof one !== 'object' || one === null || !('headers' in one) || !('columns' in one) || !('dayFirst' in one)) return false;
  return typeof one.headers === 'string' && typeof one.dayFirst === 'boolean' && Array.isArray(one.columns)
    && one.columns.every((column) => typeof column === 'string');
}
