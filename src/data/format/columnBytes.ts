import { type FrameworkRef, LEVELS } from '../../core/framework.ts';
import type { Mark, ReviewKind, Voice } from '../../core/review.ts';

/** Where things stand in the bytes of columns (`columns.ts`). */
export const CONTENTS_AT = 4;
export const HEAD = { day: 0, schoolYear: 4, framework: 6, kind: 8, length: 10 } as const;
export const NOT_ASSESSED = 255;
const NOT_APPLICABLE = 254;

/** The byte for a mark. One that this edition does not know counts as not assessed here; the record keeps it as it came. */
export function byteOf(mark: Mark): number {
  if (mark === 'notApplicable') return NOT_APPLICABLE;
  return typeof mark === 'number' && LEVELS.includes(mark) ? mark : NOT_ASSESSED;
}

/** The mark in a byte. */
export function markFrom(byte: number): Mark {
  return byte === NOT_APPLICABLE ? 'notApplicable' : LEVELS[byte] ?? 'notAssessed';
}

/** What is there, in bytes that our own hand has written and sealed. */
export function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RangeError('columns that do not fit together');
  return value;
}

export interface RawColumns {
  readonly contents: Contents;
  /** The numbers of a child's reviews: from the first up to, but not, the end. */
  spanOf(childId: string): { readonly first: number; readonly end: number };
  frameworkOf(review: number): number;
  /** Where a review's head begins in `view`. */
  headAt(review: number): number;
  readonly view: DataView;
  /** The byte in one place of a review's marks. */
  markAt(review: number, place: number): number;
  headOf(review: number): Uint8Array;
  marksOf(review: number): Uint8Array;
}

export interface Contents {
  readonly children: readonly (readonly [id: string, reviews: number])[];
  readonly kinds: readonly ReviewKind[];
  readonly frameworks: readonly (FrameworkRef & Readonly<Record<Voice, readonly string[]>>)[];
}

/** Columns as they are read: what every review in them shares. */
export interface OpenColumns {
  readonly raw: RawColumns;
  readonly kinds: readonly ReviewKind[];
  readonly codes: readonly Readonly<Record<Voice, readonly string[]>>[];
  readonly refs: readonly FrameworkRef[];
  /** Where the mark of each code stands among a review's marks. */
  readonly places: readonly Readonly<Record<Voice, ReadonlyMap<string, number>>>[];
}
