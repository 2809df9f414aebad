import { dayOfNumber } from '../../core/day.ts';
import { type FrameworkRef, LEVELS } from '../../core/framework.ts';
import type { Mark, ReviewKind, Voice } from '../../core/review.ts';
import { type ColumnProfile, columnProfile } from './columnProfile.ts';

/**
 * Columns: the marks of up to 64 children's reviews as bytes, so that a whole cohort is drawn and counted without opening
 * a record. Nothing is only here: when wrong they are made again.
 *
 * | part | bytes | what |
 * |---|---|---|
 * | length | 4 | of the contents |
 * | contents | as said | JSON: each child with its number of reviews; kinds; frameworks with the codes each voice has marks for |
 * | heads | 10 a review | day number (4), school year (2), framework (2), kind (2) |
 * | marks | 1 a code | review after review, the school's and then the family's: 0–4, 254 not applicable, 255 not assessed |
 *
 * Numbers are little-endian. A level that was agreed in the meeting stands in the place of either voice's: which voice counts
 * on a strand only its framework knows, and whichever it is, the agreed level counts.
 */
export interface ColumnShard {
  readonly childIds: readonly string[];
  /** A child's reviews, the oldest first; none for a child that is not in the shard. The marks stay bytes until they are asked for. */
  profilesOf(childId: string): readonly ColumnProfile[];
  /** The bytes themselves, for packing them again beside others. */
  readonly raw: RawColumns;
}

export interface RawColumns {
  readonly contents: Contents;
  /** The numbers of a child's reviews: from the first up to, but not, the end. */
  spanOf(childId: string): { readonly first: number; readonly end: number };
  frameworkOf(review: number): number;
  headOf(review: number): Uint8Array;
  marksOf(review: number): Uint8Array;
}

export interface Contents {
  readonly children: readonly (readonly [id: string, reviews: number])[];
  readonly kinds: readonly ReviewKind[];
  readonly frameworks: readonly (FrameworkRef & Readonly<Record<Voice, readonly string[]>>)[];
}

export const CONTENTS_AT = 4;
export const HEAD = { day: 0, schoolYear: 4, framework: 6, kind: 8, length: 10 } as const;
export const NOT_ASSESSED = 255;
const NOT_APPLICABLE = 254;

/** Reads what `packColumns` wrote. */
export function openColumns(bytes: Uint8Array): ColumnShard {
  const raw = openRaw(bytes);
  const { kinds, frameworks } = raw.contents;
  const refs = frameworks.map(({ id, edition }): FrameworkRef => ({ id, edition }));
  const places = frameworks.map(({ school, family }) => ({
    school: new Map(school.map((code, place) => [code, place])),
    family: new Map(family.map((code, place) => [code, school.length + place])),
  }));

  function profileAt(review: number): ColumnProfile {
    const bytesOfHead = raw.headOf(review);
    const head = new DataView(bytesOfHead.buffer, bytesOfHead.byteOffset, HEAD.length);
    const number = raw.frameworkOf(review);
    const [framework, codes, placeOf] = [known(refs[number]), known(frameworks[number]), known(places[number])];
    const marks = raw.marksOf(review);
    return columnProfile({
      reviewedOn: dayOfNumber(head.getInt32(HEAD.day, true)),
      schoolYear: head.getInt16(HEAD.schoolYear, true),
      kind: known(kinds[head.getUint16(HEAD.kind, true)]),
      framework,
    }, {
      codesOf: (voice) => codes[voice],
      markOf(voice, code) {
        const place = placeOf[voice].get(code);
        return place === undefined ? 'notAssessed' : markFrom(known(marks[place]));
      },
    });
  }

  return {
    raw,
    childIds: raw.contents.children.map(([id]) => id),
    profilesOf(childId) {
      const { first, end } = raw.spanOf(childId);
      return Array.from({ length: end - first }, (_, at) => profileAt(first + at));
    },
  };
}

/** The byte for a mark. One that this edition does not know counts as not assessed here; the record keeps it as it came. */
export function byteOf(mark: Mark): number {
  if (mark === 'notApplicable') return NOT_APPLICABLE;
  return typeof mark === 'number' && LEVELS.includes(mark) ? mark : NOT_ASSESSED;
}

function markFrom(byte: number): Mark {
  return byte === NOT_APPLICABLE ? 'notApplicable' : LEVELS[byte] ?? 'notAssessed';
}

function openRaw(bytes: Uint8Array): RawColumns {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headsAt = CONTENTS_AT + view.getUint32(0, true);
  const contents: Contents = JSON.parse(new TextDecoder().decode(bytes.subarray(CONTENTS_AT, headsAt)));

  let reviews = 0;
  const spans = new Map(contents.children.map(([id, count]) => [id, { first: reviews, end: reviews += count }]));
  const lengths = contents.frameworks.map(({ school, family }) => school.length + family.length);
  const headAt = (review: number) => headsAt + review * HEAD.length;
  const frameworkOf = (review: number) => view.getUint16(headAt(review) + HEAD.framework, true);
  const marksAt = new Uint32Array(reviews + 1);
  marksAt[0] = headAt(reviews);
  for (let review = 0; review < reviews; review += 1) {
    marksAt[review + 1] = known(marksAt[review]) + known(lengths[frameworkOf(review)]);
  }
  return {
    contents,
    frameworkOf,
    spanOf: (childId) => spans.get(childId) ?? { first: 0, end: 0 },
    headOf: (review) => bytes.subarray(headAt(review), headAt(review + 1)),
    marksOf: (review) => bytes.subarray(marksAt[review], marksAt[review + 1]),
  };
}

/** What is there, in bytes that our own hand has written and sealed. */
function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RangeError('columns that do not fit together');
  return value;
}
