import type { ChildRecord } from '../../core/child.ts';
import { numberOfDay } from '../../core/day.ts';
import type { FrameworkRef } from '../../core/framework.ts';
import { type Profile, type ReviewKind, reviewsOf, type Voice } from '../../core/review.ts';
import { byteOf, type Contents, CONTENTS_AT, HEAD, NOT_ASSESSED } from './columnBytes.ts';
import { VOICES } from './columnProfile.ts';
import type { ColumnShard } from './columns.ts';

/** Children to be taken over from older columns as they are. */
export interface KeptColumns {
  readonly shard: ColumnShard;
  readonly childIds: readonly string[];
}

/**
 * The columns of these records, after those of the children that are kept: so saving one child does not open 63 others.
 * The layout is told in `columns.ts`. Throws a RangeError when a review has no real date.
 */
export function packColumns(records: readonly ChildRecord[], kept?: KeptColumns): Uint8Array<ArrayBuffer> {
  const lists = createLists(kept?.shard.raw.contents);
  const children = [
    ...(kept?.childIds.map((id) => ({ id, rows: keptRows(kept.shard, id) })) ?? []),
    ...records.map(({ id, events }) => ({ id, rows: reviewsOf(events).map(({ profile }) => newRow(profile, lists)) })),
  ];
  const contents: Contents = {
    children: children.map(({ id, rows }) => [id, rows.length]),
    kinds: lists.kinds,
    frameworks: lists.frameworks.map(({ id, edition, school, family }) => ({ id, edition, school: [...school.keys()], family: [...family.keys()] })),
  };
  const text = new TextEncoder().encode(JSON.stringify(contents));
  const rows = children.flatMap((child) => child.rows);
  const headsAt = CONTENTS_AT + text.length;
  const marksAt = headsAt + rows.length * HEAD.length;
  const lengths = lists.frameworks.map(({ school, family }) => school.size + family.size);
  const bytes = new Uint8Array(rows.reduce((sum, { framework }) => sum + (lengths[framework] ?? 0), marksAt)).fill(NOT_ASSESSED, marksAt);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, CONTENTS_AT);
  rows.reduce((at, { framework, head, fill }, review) => {
    const schoolEnd = at + (lists.frameworks[framework]?.school.size ?? 0);
    const end = at + (lengths[framework] ?? 0);
    bytes.set(head, headsAt + review * HEAD.length);
    fill({ school: bytes.subarray(at, schoolEnd), family: bytes.subarray(schoolEnd, end) });
    return end;
  }, marksAt);
  return bytes;
}

/** One review to be written. Its marks go in when every strand code is known. */
interface Row {
  readonly framework: number;
  readonly head: Uint8Array;
  readonly fill: (places: Readonly<Record<Voice, Uint8Array>>) => void;
}

interface Lists {
  readonly kinds: ReviewKind[];
  /** Each with the place of every code that a voice has a mark for. */
  readonly frameworks: (FrameworkRef & Readonly<Record<Voice, Map<string, number>>>)[];
}

/** The lists begin as those of the kept columns, so that what stands in these keeps its numbers. */
function createLists(contents: Contents | undefined): Lists {
  const placed = (codes: readonly string[]) => new Map(codes.map((code, place) => [code, place]));
  return {
    kinds: [...contents?.kinds ?? []],
    frameworks: contents?.frameworks.map(({ id, edition, school, family }) => ({ id, edition, school: placed(school), family: placed(family) })) ?? [],
  };
}

function keptRows({ raw }: ColumnShard, childId: string): readonly Row[] {
  const { first, end } = raw.spanOf(childId);
  return Array.from({ length: end - first }, (_, at) => {
    const framework = raw.frameworkOf(first + at);
    return {
      framework,
      head: raw.headOf(first + at),
      fill: ({ school, family }) => {
        const marks = raw.marksOf(first + at);
        const length = raw.contents.frameworks[framework]?.school.length ?? 0;
        school.set(marks.subarray(0, length));
        family.set(marks.subarray(length));
      },
    };
  });
}

function newRow({ reviewedOn, kind, framework: { id, edition }, context, views, agreed = {} }: Profile, { kinds, frameworks }: Lists): Row {
  if (!kinds.includes(kind)) kinds.push(kind);
  const known = frameworks.findIndex((framework) => framework.id === id && framework.edition === edition);
  const number = known >= 0 ? known : frameworks.push({ id, edition, school: new Map(), family: new Map() }) - 1;
  const head = new DataView(new ArrayBuffer(HEAD.length));
  head.setInt32(HEAD.day, numberOfDay(reviewedOn), true);
  head.setInt16(HEAD.schoolYear, context.schoolYear, true);
  head.setUint16(HEAD.framework, number, true);
  head.setUint16(HEAD.kind, kinds.indexOf(kind), true);

  // Two lists of numbers, as there are millions of them: places and bytes.
  const marks: Record<Voice, number[]> = { school: [], family: [] };
  const settled = Object.keys(agreed);
  for (const voice of VOICES) {
    const ratings = views.find((view) => view.voice === voice)?.ratings ?? {};
    const places = frameworks[number]?.[voice] ?? new Map<string, number>();
    const add = (code: string) => {
      const byte = byteOf(agreed[code]?.mark ?? ratings[code]?.mark ?? 'notAssessed');
      if (byte === NOT_ASSESSED) return;
      const place = places.get(code) ?? places.size;
      places.set(code, place);
      marks[voice].push(place, byte);
    };
    Object.keys(ratings).forEach(add);
    for (const code of settled) if (!Object.hasOwn(ratings, code)) add(code);
  }
  return {
    framework: number,
    head: new Uint8Array(head.buffer),
    fill: (places) => {
      for (const voice of VOICES) for (let at = 0; at < marks[voice].length; at += 2) places[voice][marks[voice][at] ?? 0] = marks[voice][at + 1] ?? NOT_ASSESSED;
    },
  };
}
