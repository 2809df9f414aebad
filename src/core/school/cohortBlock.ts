import { type Day, numberOfDay } from '../day.ts';
import { readIn } from '../editions.ts';
import { type Framework, type FrameworkRef, isLevel, isSameEdition, type Level, LEVELS, type Place } from '../framework.ts';
import { type Mark, markThatCounts, type Profile, type Voice, voiceFor } from '../review.ts';

/** One review as the columns hold it. */
export interface ReviewMarks {
  readonly reviewedOn: Day;
  readonly schoolYear: number;
  readonly framework: FrameworkRef;
  markOf(voice: Voice, code: string): Mark;
  asProfile(): Profile;
}

/** One review of each child, as bytes: the marks of the child at place n begin at n × strands. */
export interface ReviewBlock {
  readonly strands: number;
  /** `numberOfDay` of the review; 0 where there is none. */
  readonly days: Int32Array;
  /** National Curriculum year at the review. */
  readonly years: Int16Array;
  /** `STANDING` of the review. */
  readonly standing: Uint8Array;
  /** 0 to 4, or one of `BYTE`. */
  readonly marks: Uint8Array;
}

export const STANDING = { none: 0, here: 1, elsewhere: 2 } as const;
/** What stands in the place of a level. `cannotRead`: it was rated, in an edition that says nothing of this strand. */
export const BYTE = { cannotRead: 253, notApplicable: 254, notAssessed: 255 } as const;

/** A block with room for so many children, none of whom has a review yet. */
export function emptyBlock(count: number, strands: number): ReviewBlock {
  return {
    strands, days: new Int32Array(count), years: new Int16Array(count), standing: new Uint8Array(count),
    marks: new Uint8Array(count * strands).fill(BYTE.notAssessed),
  };
}

/**
 * Writes a child's review into a block: the marks that count (`markThatCounts`). One of another edition is read by the
 * framework's map, and is `elsewhere` where there is none. Undefined for no review.
 */
export function setReview(block: ReviewBlock, at: number, review: ReviewMarks | undefined, framework: Framework, places: readonly Place[]): void {
  const from = at * block.strands;
  block.marks.fill(BYTE.notAssessed, from, from + block.strands);
  block.days[at] = review ? numberOfDay(review.reviewedOn) : 0;
  block.years[at] = review?.schoolYear ?? 0;
  block.standing[at] = review ? STANDING.here : STANDING.none;
  if (!review) return;
  if (isSameEdition(review.framework, framework)) {
    for (const [strand, place] of places.entries()) block.marks[from + strand] = byteOfMark(review.markOf(voiceFor(place), place.strand.code));
    return;
  }
  const read = readIn(framework, review.asProfile());
  if (!read) {
    block.standing[at] = STANDING.elsewhere;
    block.marks.fill(BYTE.cannotRead, from, from + block.strands);
    return;
  }
  for (const [strand, place] of places.entries()) {
    block.marks[from + strand] = read.because.has(place.strand.code) ? BYTE.cannotRead : byteOfMark(markThatCounts(read.profile, place).mark);
  }
}

/** Takes what a block says of one child over into another block of the same strands. */
export function copyReview(from: ReviewBlock, at: number, to: ReviewBlock, place: number): void {
  const { strands } = from;
  to.days[place] = from.days[at] ?? 0;
  to.years[place] = from.years[at] ?? 0;
  to.standing[place] = from.standing[at] ?? STANDING.none;
  to.marks.set(from.marks.subarray(at * strands, (at + 1) * strands), place * strands);
}

/** The byte of one strand of one child. */
export function byteAt({ marks, strands }: ReviewBlock, child: number, strand: number): number {
  return marks[child * strands + strand] ?? BYTE.notAssessed;
}

/** The level in a byte; undefined for every other mark. */
export function levelIn(byte: number): Level | undefined {
  return LEVELS[byte];
}

/** The mark in a byte. What cannot be read counts as not assessed, and is never a 0. */
export function markIn(byte: number): Mark {
  return LEVELS[byte] ?? (byte === BYTE.notApplicable ? 'notApplicable' : 'notAssessed');
}

/**
 * | before \ after | higher level | the same level | lower level | anything else |
 * |----------------|--------------|----------------|-------------|---------------|
 * | a level        | more         | same           | less        | undefined     |
 * | anything else  | undefined    | undefined      | undefined   | undefined     |
 */
export function moveBetween(before: number, after: number): 'more' | 'same' | 'less' | undefined {
  if (before > 4 || after > 4) return undefined;
  return after > before ? 'more' : after < before ? 'less' : 'same';
}

/**
 * Whether a child has two different reviews that can be set side by side. The only answer to that: a filter, a count and a file
 * may not differ. Two of one day cannot be told from the same one.
 *
 * | reviews                                                       |           |
 * |---------------------------------------------------------------|-----------|
 * | one is not there, or both are of the same day                 | noPair    |
 * | one was rated with another framework that cannot be read here | elsewhere |
 * | anything else                                                 | pair      |
 */
export function pairAt(before: ReviewBlock | undefined, after: ReviewBlock | undefined, at: number): 'pair' | 'noPair' | 'elsewhere' {
  const standing = [before?.standing[at] ?? STANDING.none, after?.standing[at] ?? STANDING.none];
  if (standing.includes(STANDING.none) || before?.days[at] === after?.days[at]) return 'noPair';
  return standing.includes(STANDING.elsewhere) ? 'elsewhere' : 'pair';
}

/** Which review of a child's, the oldest first, is the newest up to a day; undefined when there is none. */
export function newestBy<Review extends Pick<ReviewMarks, 'reviewedOn'>>(reviews: readonly Review[], day: Day): Review | undefined {
  return reviews.findLast(({ reviewedOn }) => reviewedOn <= day);
}

function byteOfMark(mark: Mark): number {
  return isLevel(mark) ? mark : BYTE[mark];
}
