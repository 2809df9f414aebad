import { packedParts, type PackedEvent, type PackedView, unpackRecord } from '../format/pack.ts';
import { ABSENT, markOf, type PackedRatings } from '../format/packedRatings.ts';
import { unpackVersions } from '../format/packedVersions.ts';
import { canonicalText } from './integrity.ts';
import { isReadable, recordLine } from './recordLine.ts';

/** What a packed record is in a file. */
export interface PackedLine {
  readonly line: string;
  readonly reviews: number;
}

/**
 * The line of a file in which a record stands, from its packed bytes: the same text as `recordLine` gives for the record (a test holds
 * them together). Nearly all of a record are ratings, and here they become text without being made into objects first.
 */
export function packedLine(bytes: Uint8Array): PackedLine {
  const { codes, record } = packedParts(bytes);
  const ordered = codes.map((code, place): Place => ({ code, place, key: keyText(code), plain: new Map() })).toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const line = objectText(record, (key) => {
    if (key === 'events') return `[${record.events.map((event) => eventText(event, ordered)).join()}]`;
    return key === 'versions' && record.versions ? canonicalText(unpackVersions(record.versions)) : undefined;
  });
  const reviews = new Set(record.events.flatMap((event) => ('profile' in event ? [event.reviewId] : []))).size;
  return { line: isReadable(line) ? line : recordLine(unpackRecord(bytes)), reviews };
}

/** A strand code among those of a record, and the text of its ratings of which nothing but the mark is known, by how they are packed. */
interface Place {
  readonly code: string;
  readonly place: number;
  readonly key: string;
  readonly plain: Map<string, string>;
}

function eventText(event: PackedEvent, ordered: readonly Place[]): string {
  if (!('profile' in event)) return valueText(event);
  const { profile } = event;
  const viewText = (view: PackedView) => objectText(view, (key) => (key === 'ratings' ? ratingsText(view.ratings, ordered) : undefined));
  const profileText = () => objectText(profile, (key) => (key === 'views' ? `[${profile.views.map(viewText).join()}]` : undefined));
  return objectText(event, (key) => (key === 'profile' ? profileText() : undefined));
}

function ratingsText([marks, rest]: PackedRatings, ordered: readonly Place[]): string {
  let text = '';
  for (const { code, place, key, plain } of ordered) {
    const character = marks[place] ?? ABSENT;
    if (character === ABSENT) continue;
    let one: string | undefined;
    if (rest && Object.hasOwn(rest, code)) one = `${key}${valueText({ mark: markOf(character), ...rest[code] })}`;
    else one = plain.get(character);
    if (one === undefined) plain.set(character, one = `${key}${valueText({ mark: markOf(character) })}`);
    text += text === '' ? one : `,${one}`;
  }
  return `{${text}}`;
}

/** The canonical text of a value that came out of JSON. */
function valueText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return Array.isArray(value) ? `[${value.map(valueText).join()}]` : objectText(value, () => undefined);
}

/** The same of an object; the text of some of its fields is made in another way (`own`). */
function objectText(object: object, own: (key: string) => string | undefined): string {
  const fields: Readonly<Record<string, unknown>> = { ...object };
  let text = '';
  for (const key of inOrder(Object.keys(object))) text += `${text === '' ? '{' : ','}${keyText(key)}${own(key) ?? valueText(fields[key])}`;
  return text === '' ? '{}' : `${text}}`;
}

/** Sorted by their UTF-16 code units, in place. They are few and mostly in order already. */
function inOrder(keys: string[]): readonly string[] {
  for (let at = 1; at < keys.length; at += 1) if ((keys[at - 1] ?? '') > (keys[at] ?? '')) return keys.sort();
  return keys;
}

/** The texts of keys, which are nearly always the same few. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 1000;

function keyText(key: string): string {
  const known = KEYS.get(key);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(key)}:`;
  if (KEYS.size < MOST_KEYS) KEYS.set(key, text);
  return text;
}
