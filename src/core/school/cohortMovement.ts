import type { Cohort } from './cohort.ts';
import { BYTE, byteAt, moveBetween, type ReviewBlock, STANDING } from './cohortBlock.ts';

/** Rows and columns of the table from level to level: the levels, not assessed, does not apply, and what cannot be compared. */
export const STATIONS = [0, 1, 2, 3, 4, 'notAssessed', 'notApplicable'] as const;
export type Station = (typeof STATIONS)[number];

/** Where children went on one strand between two reviews. */
export interface StrandMovement {
  readonly strand: number;
  /** The children in each cell, by place: `cells[from][to]`, after `STATIONS`. */
  readonly cells: readonly (readonly (readonly number[])[])[];
  /** Children of whom this strand cannot be compared, for it was rated in an edition that says nothing of it. */
  readonly cannotCompare: readonly number[];
}

/** What happened on one strand: lists of children, each child in exactly one. `apart`: no level either time, or it cannot be read. */
export interface StrandMoves extends Readonly<Record<Way, readonly number[]>> {
  readonly strand: number;
}

/** Who can be compared at all, and who cannot, and why. Each child is in exactly one of the lists. */
export interface Comparable {
  readonly both: readonly number[];
  /** No review at either point, or the same one at both. */
  readonly onlyOne: readonly number[];
  /** One of the two was rated with another framework or edition, which cannot be read in this one. */
  readonly elsewhere: readonly number[];
}

/** Sorts these children by whether they have two different reviews that can be set side by side. */
export function comparable(before: ReviewBlock, after: ReviewBlock, children: Iterable<number>): Comparable {
  const found = { both: [] as number[], onlyOne: [] as number[], elsewhere: [] as number[] };
  for (const at of children) {
    const standing = [before.standing[at], after.standing[at]];
    if (standing.includes(STANDING.none) || before.days[at] === after.days[at]) found.onlyOne.push(at);
    else if (standing.includes(STANDING.elsewhere)) found.elsewhere.push(at);
    else found.both.push(at);
  }
  return found;
}

/** From level to level on one strand, for children who have both reviews. The reverse pair gives the table turned over. */
export function strandMovement(before: ReviewBlock, after: ReviewBlock, strand: number, children: readonly number[]): StrandMovement {
  const cells = STATIONS.map(() => STATIONS.map((): number[] => []));
  const cannotCompare: number[] = [];
  for (const at of children) {
    const [from, to] = [stationAt(byteAt(before, at, strand)), stationAt(byteAt(after, at, strand))];
    if (from === undefined || to === undefined) cannotCompare.push(at);
    else cells[from]?.[to]?.push(at);
  }
  return { strand, cells, cannotCompare };
}

/** How a strand can go, as `strandMoves` has it. */
export const WAYS = ['more', 'same', 'less', 'newlyRated', 'noLongerRated', 'apart'] as const;
export type Way = (typeof WAYS)[number];

/**
 * | before \ after  | a level           | not assessed, not applicable | cannot be read |
 * |-----------------|-------------------|------------------------------|----------------|
 * | a level         | more, same, less  | no longer rated              | apart          |
 * | anything else   | newly rated       | apart                        | apart          |
 * | cannot be read  | apart             | apart                        | apart          |
 */
export function strandMoves(before: ReviewBlock, after: ReviewBlock, strand: number, children: readonly number[]): StrandMoves {
  const moves: Record<Way, number[]> = { more: [], same: [], less: [], newlyRated: [], noLongerRated: [], apart: [] };
  for (const at of children) moves[wayBetween(byteAt(before, at, strand), byteAt(after, at, strand))].push(at);
  return { strand, ...moves };
}

/** The same in numbers alone, which is quicker where there are many children. */
export function countMoves(before: ReviewBlock, after: ReviewBlock, strand: number, children: readonly number[]): Readonly<Record<Way, number>> {
  const counts: Record<Way, number> = { more: 0, same: 0, less: 0, newlyRated: 0, noLongerRated: 0, apart: 0 };
  for (const at of children) counts[wayBetween(byteAt(before, at, strand), byteAt(after, at, strand))] += 1;
  return counts;
}

function wayBetween(from: number, to: number): Way {
  const move = moveBetween(from, to);
  if (move) return move;
  return from === BYTE.cannotRead || to === BYTE.cannotRead || (from > 4 && to > 4) ? 'apart' : to <= 4 ? 'newlyRated' : 'noLongerRated';
}

/** A stage of school life that begins in a National Curriculum year. */
export interface Transition {
  readonly code: string;
  readonly intoYear: number;
}

/** Into Year 1 at 5 to 6 and into Year 7 at 11 to 12, when most children change class, teacher or school. */
export const TRANSITIONS: readonly Transition[] = [{ code: 'year1', intoYear: 1 }, { code: 'year7', intoYear: 7 }];

/** The children whose two reviews lie on either side of a transition, by the school year that each review says. */
export function crossedBetween(before: ReviewBlock, after: ReviewBlock, { intoYear }: Transition, children: readonly number[]): readonly number[] {
  return children.filter((at) => (before.years[at] ?? 0) < intoYear && (after.years[at] ?? 0) >= intoYear);
}

/** How many children are at each level of a strand at one review, not assessed and does not apply apart. */
export interface LevelCounts {
  readonly levels: readonly [number, number, number, number, number];
  readonly notAssessed: number;
  readonly notApplicable: number;
}

/** Counts the levels of one strand over these children; those without a review that can be read are left out. */
export function levelCounts(block: ReviewBlock, strand: number, children: Iterable<number>): LevelCounts {
  const levels: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  let [notAssessed, notApplicable] = [0, 0];
  for (const at of children) {
    if (block.standing[at] !== STANDING.here) continue;
    const byte = byteAt(block, at, strand);
    if (byte === BYTE.notApplicable) notApplicable += 1;
    else if (byte > 4) notAssessed += 1;
    else levels[byte as 0 | 1 | 2 | 3 | 4] += 1;
  }
  return { levels, notAssessed, notApplicable };
}

/** The place of a strand among those shown; -1 when there is none. */
export function strandAt({ places }: Pick<Cohort, 'places'>, code: string | undefined): number {
  return places.findIndex(({ strand }) => strand.code === code);
}

function stationAt(byte: number): number | undefined {
  if (byte <= 4) return byte;
  return byte === BYTE.notAssessed ? 5 : byte === BYTE.notApplicable ? 6 : undefined;
}
