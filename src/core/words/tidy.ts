import { isDay } from '../day.ts';

/** Longest text that one box of a review holds, in characters. */
export const LONGEST_TEXT = 2000;

/** What can be wrong with a field of something that was typed. */
export type FieldProblem = 'tooLong' | 'notADay' | 'badNumber' | 'whatMissing';

/** From and to; and whether it is counted in wholes. */
export type Bounds = readonly [least: number, most: number, whole?: 'whole'];

/** Which fields of a thing are days, and between what its numbers lie. */
export interface Fields {
  readonly days?: readonly string[];
  readonly numbers?: Readonly<Record<string, Bounds>>;
}

/**
 * A thing as it was typed, with its texts trimmed and without fields in which nothing stands. Each field that cannot be kept
 * so is told to `onProblem`: a text that is too long, a day that is none, a number out of bounds. Fields that are not text or
 * number stay as they are, also those that this version does not know.
 */
export function tidy<Thing extends object>(thing: Thing, onProblem: (code: FieldProblem) => void, { days = [], numbers = {} }: Fields = {}): Partial<Thing> {
  const kept = Object.entries(thing).flatMap(([field, value]: [string, unknown]): [string, unknown][] => {
    if (value === undefined) return [];
    if (typeof value === 'number') {
      const bounds = Object.hasOwn(numbers, field) ? numbers[field] : undefined;
      if (bounds && !isWithin(value, bounds)) onProblem('badNumber');
      return [[field, value]];
    }
    if (typeof value !== 'string') return [[field, value]];
    const text = value.trim();
    if (text === '') return [];
    if (days.includes(field)) {
      if (!isDay(text)) onProblem('notADay');
    } else if (text.length > LONGEST_TEXT) onProblem('tooLong');
    return [[field, text]];
  });
  // Each field is one of the thing's own, with a text made shorter at most.
  return Object.fromEntries(kept) as Partial<Thing>;
}

/** Rows of a list by id, each tidied; without the rows in which nothing was said. `say` gives the row, or nothing when it is empty. */
export function tidyRows<Row, Kept>(rows: Readonly<Record<string, Row>> | undefined, say: (row: Row, id: string) => Kept | undefined): Readonly<Record<string, Kept>> {
  return Object.fromEntries(Object.entries(rows ?? {}).flatMap(([id, row]): [string, Kept][] => {
    const kept = say(row, id);
    return kept === undefined ? [] : [[id, kept]];
  }));
}

function isWithin(value: number, [least, most, whole]: Bounds): boolean {
  return Number.isFinite(value) && value >= least && value <= most && (!whole || Number.isInteger(value));
}
