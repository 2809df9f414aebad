import type { ChildRecord } from '../../core/child.ts';
import { dayOfNumber, numberOfDay } from '../../core/day.ts';
import { type FrameworkRef, LEVELS } from '../../core/framework.ts';
import { type Mark, type ReviewKind, reviewsOf, type Voice } from '../../core/review.ts';
import { type ColumnProfile, columnProfile, fromColumns, VOICES } from './columnProfile.ts';

/** The reviews of one child as the columns hold them, the oldest first. */
export interface ColumnChild {
  readonly id: string;
  readonly profiles: readonly ColumnProfile[];
}

/** The columns of up to 64 children. */
export interface ColumnShard {
  readonly childIds: readonly string[];
  /** Empty for a child that is not in the shard. */
  profilesOf(childId: string): readonly ColumnProfile[];
}

/** A record's part of the columns: its reviews as `reviewsOf` gives them. */
export function columnChild(record: ChildRecord): ColumnChild {
  return { id: record.id, profiles: reviewsOf(record.events).map((review) => columnProfile(review.profile)) };
}

/**
 * The marks of children's reviews as bytes, so that a whole cohort is drawn and counted without opening a record.
 *
 * | part | bytes | what |
 * |---|---|---|
 * | length | 4 | of the contents |
 * | contents | as said | JSON: each child with its number of reviews; kinds; frameworks with the codes each voice has marks for |
 * | heads | 10 a review | day number (4), school year (2), framework (2), kind (2) |
 * | marks | 1 a code | review after review, the school's and then the family's: 0–4, 254 not applicable, 255 not assessed |
 *
 * Numbers are little-endian. Throws a RangeError when a review has no real date.
 */
export function packColumns(children: readonly ColumnChild[]): Uint8Array<ArrayBuffer> {
  const profiles = children.flatMap((child) => child.profiles);
  const kinds = [...new Set(profiles.map((profile) => profile.kind))];
  const frameworks = frameworksOf(profiles);
  const numbers = new Map([...frameworks.keys()].map((key, number) => [key, number]));
  const contents: Contents = { children: children.map(({ id, profiles: own }) => [id, own.length]), kinds, frameworks: [...frameworks.values()] };

  const heads = new DataView(new ArrayBuffer(profiles.length * HEAD.length));
  const marks: number[] = [];
  profiles.forEach((profile, review) => {
    const key = keyOf(profile.framework);
    const framework = known(frameworks.get(key));
    const at = review * HEAD.length;
    heads.setInt32(at + HEAD.day, numberOfDay(profile.reviewedOn), true);
    heads.setInt16(at + HEAD.schoolYear, profile.schoolYear, true);
    heads.setUint16(at + HEAD.framework, known(numbers.get(key)), true);
    heads.setUint16(at + HEAD.kind, kinds.indexOf(profile.kind), true);
    for (const voice of VOICES) for (const code of framework[voice]) marks.push(byteOf(profile.markOf(voice, code)));
  });
  return joined(new TextEncoder().encode(JSON.stringify(contents)), new Uint8Array(heads.buffer), marks);
}

/** Reads what `packColumns` wrote. The marks stay bytes until they are asked for. */
export function openColumns(bytes: Uint8Array): ColumnShard {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headsAt = LENGTH_LENGTH + view.getUint32(0, true);
  const contents: Contents = JSON.parse(new TextDecoder().decode(bytes.subarray(LENGTH_LENGTH, headsAt)));
  const frameworks = contents.frameworks.map((framework) => ({
    ref: { id: framework.id, edition: framework.edition },
    codes: framework,
    places: placesOf(framework),
    length: framework.school.length + framework.family.length,
  }));

  let count = 0;
  const spans = new Map(contents.children.map(([id, own]) => [id, { first: count, end: count += own }]));
  const frameworkOf = (review: number) => known(frameworks[view.getUint16(headsAt + review * HEAD.length + HEAD.framework, true)]);
  const marksAt = new Uint32Array(count);
  for (let review = 0, at = headsAt + count * HEAD.length; review < count; review += 1) {
    marksAt[review] = at;
    at += frameworkOf(review).length;
  }

  function profileAt(review: number): ColumnProfile {
    const at = headsAt + review * HEAD.length;
    const framework = frameworkOf(review);
    const start = known(marksAt[review]);
    return fromColumns({
      reviewedOn: dayOfNumber(view.getInt32(at + HEAD.day, true)),
      schoolYear: view.getInt16(at + HEAD.schoolYear, true),
      kind: known(contents.kinds[view.getUint16(at + HEAD.kind, true)]),
      framework: framework.ref,
    }, {
      codesOf: (voice) => framework.codes[voice],
      markOf(voice, code) {
        const place = framework.places[voice].get(code);
        return place === undefined ? 'notAssessed' : markOf(known(bytes[start + place]));
      },
    });
  }

  return {
    childIds: [...spans.keys()],
    profilesOf(childId) {
      const span = spans.get(childId);
      return span ? Array.from({ length: span.end - span.first }, (_, at) => profileAt(span.first + at)) : [];
    },
  };
}

const LENGTH_LENGTH = 4;
const HEAD = { day: 0, schoolYear: 4, framework: 6, kind: 8, length: 10 } as const;
const NOT_APPLICABLE = 254;
const NOT_ASSESSED = 255;

type Codes = Readonly<Record<Voice, readonly string[]>>;

interface Contents {
  readonly children: readonly (readonly [id: string, reviews: number])[];
  readonly kinds: readonly ReviewKind[];
  readonly frameworks: readonly (FrameworkRef & Codes)[];
}

/** Every framework edition of these profiles, with the strand codes that have a mark in at least one of them. */
function frameworksOf(profiles: readonly ColumnProfile[]): ReadonlyMap<string, FrameworkRef & Codes> {
  const found = new Map<string, FrameworkRef & Record<Voice, Set<string>>>();
  for (const profile of profiles) {
    const { id, edition } = profile.framework;
    const key = keyOf(profile.framework);
    const framework = found.get(key) ?? { id, edition, school: new Set(), family: new Set() };
    found.set(key, framework);
    for (const voice of VOICES) for (const code of profile.codesOf(voice)) framework[voice].add(code);
  }
  return new Map([...found].map(([key, { school, family, ...ref }]) => [key, { ...ref, school: [...school], family: [...family] }]));
}

function keyOf({ id, edition }: FrameworkRef): string {
  return JSON.stringify([id, edition]);
}

function placesOf({ school, family }: Codes): Readonly<Record<Voice, ReadonlyMap<string, number>>> {
  return {
    school: new Map(school.map((code, place) => [code, place])),
    family: new Map(family.map((code, place) => [code, school.length + place])),
  };
}

/** A mark that this edition does not know counts as not assessed here; the record keeps it as it came. */
function byteOf(mark: Mark): number {
  if (mark === 'notApplicable') return NOT_APPLICABLE;
  return typeof mark === 'number' && LEVELS.includes(mark) ? mark : NOT_ASSESSED;
}

function markOf(byte: number): Mark {
  return byte === NOT_APPLICABLE ? 'notApplicable' : LEVELS[byte] ?? 'notAssessed';
}

function joined(contents: Uint8Array, heads: Uint8Array, marks: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(LENGTH_LENGTH + contents.length + heads.length + marks.length);
  new DataView(bytes.buffer).setUint32(0, contents.length, true);
  bytes.set(contents, LENGTH_LENGTH);
  bytes.set(heads, LENGTH_LENGTH + contents.length);
  bytes.set(marks, LENGTH_LENGTH + contents.length + heads.length);
  return bytes;
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RangeError('columns that do not fit together');
  return value;
}
