import type { FrameworkRef } from '../../core/framework.ts';
import { type Contents, CONTENTS_AT, HEAD, known, type OpenColumns, type RawColumns } from './columnBytes.ts';
import { type ColumnProfile, profileInColumns } from './columnProfile.ts';

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

/** Reads what `packColumns` wrote. */
export function openColumns(bytes: Uint8Array): ColumnShard {
  const raw = openRaw(bytes);
  const { kinds, frameworks } = raw.contents;
  const columns: OpenColumns = {
    raw, kinds, codes: frameworks,
    refs: frameworks.map(({ id, edition }): FrameworkRef => ({ id, edition })),
    places: frameworks.map(({ school, family }) => ({
      school: new Map(school.map((code, place) => [code, place])),
      family: new Map(family.map((code, place) => [code, school.length + place])),
    })),
  };
  return {
    raw,
    childIds: raw.contents.children.map(([id]) => id),
    profilesOf(childId) {
      const { first, end } = raw.spanOf(childId);
      const profiles: ColumnProfile[] = [];
      for (let review = first; review < end; review += 1) profiles.push(profileInColumns(columns, review));
      return profiles;
    },
  };
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
    contents, view, headAt, frameworkOf,
    markAt: (review, place) => known(bytes[known(marksAt[review]) + place]),
    spanOf: (childId) => spans.get(childId) ?? { first: 0, end: 0 },
    headOf: (review) => bytes.subarray(headAt(review), headAt(review + 1)),
    marksOf: (review) => bytes.subarray(marksAt[review], marksAt[review + 1]),
  };
}
