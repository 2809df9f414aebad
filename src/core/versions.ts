import { compareContent, compareText } from './contentOrder.ts';
import { sameContent } from './sameContent.ts';

/** One change: which device made it, and its number. A device's numbers rise; one change may have given several values. */
export interface Dot {
  readonly device: string;
  readonly n: number;
}

/** Another value of a path, made on a device that had not seen the one that stands. Without `value`: it was taken away there. */
export interface Beside extends Dot {
  readonly value?: unknown;
}

/** What is known of the values of one card or draft, by path. */
export interface Versions {
  /** The last change of each device that this copy has seen. */
  readonly seen: Readonly<Record<string, number>>;
  /** Which change gave the value that stands, or took it away. A path that is missing has its value from before (`BEFORE`). */
  readonly at: Readonly<Record<string, Dot>>;
  /** Values that wait for a person to choose. */
  readonly beside?: Readonly<Record<string, readonly Beside[]>>;
}

/** Values by path. A path that is missing has no value. */
export type Values = ReadonlyMap<string, unknown>;

/** Values, and where each of them comes from. */
export interface Versioned {
  readonly values: Values;
  readonly versions: Versions;
}

/** Who makes a change, and when by their clock (milliseconds since 1970). */
export interface Stamp {
  readonly device: string;
  readonly now: number;
}

/**
 * Stands for a device where a value is from before changes were stamped. Its number is the edition that the card had then,
 * so that the higher edition wins as a whole, and two that differ under one edition are both kept, until one of them is
 * changed: whoever changes or erases a value from before counts as having seen every value of that edition.
 */
export const BEFORE = 'before';

/** No number is higher, so that none from a strange file leaves no room for the next: the first instant of the year 2200. */
export const MOST_CHANGES = 7_258_118_400_000;

/**
 * The versions after a person's change. Paths whose value differs get a dot of this device, and so do those that wait no
 * more: a path that `waiting` (the values beside, as the person left them) has no longer was chosen. Everything else stays.
 * Gives the very versions of `before` when nothing differs.
 *
 * | a path where another value waits | the outcome |
 * |---|---|
 * | was chosen | only what stands now |
 * | was given a new value without choosing | the new value stands, and what waited waits still |
 */
export function stamped({ values, versions }: Versioned, after: Values, waiting: Versions['beside'], stamp: Stamp): Versions {
  const beside = versions.beside ?? {};
  const chosen = new Set(Object.keys(beside).filter((path) => !waiting || !Object.hasOwn(waiting, path)));
  const changed = new Set([...new Set([...values.keys(), ...after.keys()])].filter((path) => !sameContent(values.get(path), after.get(path))));
  const touched = new Set([...chosen, ...changed]);
  if (touched.size === 0) return versions;

  const dot: Dot = { device: stamp.device, n: nextNumber(versions.seen, stamp) };
  const left = Object.entries(beside).flatMap(([path, others]): [string, readonly Beside[]][] => {
    if (chosen.has(path)) return [];
    // The same value given on two devices is one for the person who replaces it.
    const kept = changed.has(path) ? others.filter(({ value }) => !sameContent(value, values.get(path))) : others;
    return kept.length > 0 ? [[path, kept]] : [];
  });
  return {
    seen: { ...versions.seen, [dot.device]: dot.n },
    at: Object.fromEntries([...Object.entries(versions.at), ...[...touched].map((path): [string, Dot] => [path, dot])]),
    ...(left.length > 0 && { beside: Object.fromEntries(left) }),
  };
}

/**
 * Unites two copies of the same values. For each path a value stays that both have, or that the other copy has not seen;
 * what the other saw and has no more was replaced there, and is forgotten. Of those that stay the one of the greatest
 * number stands (then of the greatest device id, then by content), and the others wait beside it.
 *
 * Commutative, associative and idempotent, for copies that were made by `stamped` and `united` alone.
 */
export function united(mine: Versioned, theirs: Versioned): Versioned {
  const seen = joined(mine.versions.seen, theirs.versions.seen);
  const values = new Map<string, unknown>();
  const at: [string, Dot][] = [];
  const beside: [string, readonly Beside[]][] = [];
  for (const path of new Set([...pathsOf(mine), ...pathsOf(theirs)])) {
    const [stands, ...others] = survivors(entriesAt(mine, path), entriesAt(theirs, path), mine.versions.seen, theirs.versions.seen);
    if (!stands) continue;
    if (stands.value !== undefined) values.set(path, stands.value);
    if (stands.device !== BEFORE) at.push([path, { device: stands.device, n: stands.n }]);
    if (others.length > 0) beside.push([path, others]);
  }
  return { values, versions: { seen, at: Object.fromEntries(at), ...(beside.length > 0 && { beside: Object.fromEntries(beside) }) } };
}

/** Whether nothing is known but the edition from before: then versions need not be kept. */
export function isPlain({ seen, at, beside }: Versions, edition: number): boolean {
  return !beside && Object.keys(at).length === 0 && Object.entries(seen).every(([device, n]) => device === BEFORE && n === edition);
}

/** The values below a path, by what stands after it, each as it was put there. */
export function under<Value>(values: Values, start: string): Readonly<Record<string, Value>> {
  return Object.fromEntries([...values].flatMap(([path, value]): [string, Value][] => (path.startsWith(start) ? [[path.slice(start.length), value as Value]] : [])));
}

/** The latest change of each device that either has seen. */
export function joined(mine: Versions['seen'], theirs: Versions['seen']): Versions['seen'] {
  const devices = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries([...devices].map((device) => [device, Math.max(seenOf(mine, device), seenOf(theirs, device))]));
}

/** Whether everything in `inner` is in `outer` too. */
export function isSeenBy(outer: Versions['seen'], inner: Versions['seen']): boolean {
  return Object.keys(inner).every((device) => seenOf(inner, device) <= seenOf(outer, device));
}

/**
 * Higher than all that was seen, so that a change always stands above what it replaced; and as high as the clock, so that a
 * device that was put back to an earlier day gives no number twice.
 */
function nextNumber(seen: Versions['seen'], { device, now }: Stamp): number {
  const next = Math.max(now, 1 + Math.max(0, ...Object.values(seen)));
  return next <= MOST_CHANGES ? next : Math.max(now, 1 + seenOf(seen, device));
}

function seenOf(seen: Versions['seen'], device: string): number {
  return Object.hasOwn(seen, device) ? seen[device] ?? 0 : 0;
}

function pathsOf({ values, versions: { at, beside } }: Versioned): readonly string[] {
  return [...values.keys(), ...Object.keys(at), ...Object.keys(beside ?? {})];
}

function entriesAt({ values, versions: { seen, at, beside } }: Versioned, path: string): readonly Beside[] {
  const dot = Object.hasOwn(at, path) ? at[path] : undefined;
  const { device, n } = dot ?? { device: BEFORE, n: seenOf(seen, BEFORE) };
  const value = values.get(path);
  return [{ device, n, ...(value !== undefined && { value }) }, ...(beside && Object.hasOwn(beside, path) ? beside[path] ?? [] : [])];
}

function survivors(mine: readonly Beside[], theirs: readonly Beside[], seenByMe: Versions['seen'], seenByThem: Versions['seen']): readonly Beside[] {
  const stays = (others: readonly Beside[], seen: Versions['seen']) => (entry: Beside) =>
    others.some((other) => isSameDot(entry, other)) || entry.n > seenOf(seen, entry.device);
  const kept = [...mine.filter(stays(theirs, seenByThem)), ...theirs.filter(stays(mine, seenByMe))];
  // Where nothing stays and one of them has no value, it was begun anew by somebody who had seen the other's, as the draft of a
  // correction is: what it does not have is gone. Where both have one, a device that had finished a draft took in an older copy
  // of it and went on there: it counts as having seen what it did not have any more. What replaces has the greater number.
  const isGone = [mine, theirs].some((entries) => entries.every(({ value }) => value === undefined));
  const all = kept.length > 0 ? kept.toSorted((a, b) => compareEntries(b, a)) : isGone ? [] : laterOf(mine, theirs);
  return all.filter((entry, place) => place === 0 || compareEntries(entry, all[place - 1] ?? entry) !== 0);
}

/** The values of the copy that has the greatest number among its own, the greatest first. */
function laterOf(mine: readonly Beside[], theirs: readonly Beside[]): readonly Beside[] {
  const [later = []] = [mine, theirs].map((entries) => entries.toSorted((a, b) => compareEntries(b, a)))
    .toSorted(([a], [b]) => (a && b ? compareEntries(b, a) : 0));
  return later;
}

function isSameDot(a: Dot, b: Dot): boolean {
  return a.n === b.n && a.device === b.device;
}

function compareEntries(a: Beside, b: Beside): number {
  return a.n - b.n || compareText(a.device, b.device) || compareContent(a.value, b.value);
}
