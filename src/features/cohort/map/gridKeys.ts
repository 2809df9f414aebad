import type { KeyboardEvent } from 'react';

/** A cell of a grid, counted from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

const PAGE = 10;

/** Where a key leads in a grid; undefined for a key that moves nothing. */
export function movedBy({ key, ctrlKey, metaKey, altKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>, { row, column }: GridPlace, rows: number, columns: number): GridPlace | undefined {
  if (altKey || shiftKey) return undefined;
  const far = ctrlKey || metaKey;
  const to = (toRow: number, toColumn: number) => ({ row: Math.max(0, Math.min(rows - 1, toRow)), column: Math.max(0, Math.min(columns - 1, toColumn)) });
  switch (key) {
    case 'ArrowUp': return to(far ? 0 : row - 1, column);
    case 'ArrowDown': return to(far ? rows - 1 : row + 1, column);
    case 'ArrowLeft': return to(row, far ? 0 : column - 1);
    case 'ArrowRight': return to(row, far ? columns - 1 : column + 1);
    case 'Home': return to(far ? 0 : row, 0);
    case 'End': return to(far ? rows - 1 : row, columns - 1);
    case 'PageUp': return to(row - PAGE, column);
    case 'PageDown': return to(row + PAGE, column);
    default: return undefined;
  }
}

/** The cell that an element stands in. */
export function placeOf(target: EventTarget): GridPlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.closest<HTMLElement>('[data-row]');
  return cell && row ? { row: Number(row.dataset['row']), column: Number(cell.dataset['column']) } : undefined;
}

/** Whether two name the same cell, or none. */
export function isSamePlace(one: GridPlace | undefined, other: GridPlace | undefined): boolean {
  return one?.row === other?.row && one?.column === other?.column;
}
