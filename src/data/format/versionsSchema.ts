import * as z from 'zod/mini';
import { MOST_DEVICES } from '../../core/merge/erasure.ts';
import { BEFORE, MOST_CHANGES, type Versions } from '../../core/versions.ts';
import { type FormatCode, idSchema } from './fields.ts';
import { FORBIDDEN_KEYS } from './limits.ts';

/** More values and waiting values than any school comes to; as for devices, see `core/merge/erasure.ts`. */
const MOST_PATHS = 2000;
const MOST_BESIDE = 100;
const LONGEST_PATH = 200;

/** The schema of what may stand at a path, or undefined when there is no such path. It gets undefined where a value was taken away. */
export type SchemaAt = (path: string) => z.ZodMiniType | undefined;

/**
 * The stamps of a card or draft: whose, how high, on which paths; and that every waiting value could stand where it waits.
 * Every change that is named must be among those that were seen, else two copies could not be united.
 */
export function versionsSchema(schemaAt: SchemaAt): z.ZodMiniType<Versions> {
  return z.pipe(z.custom<Versions>((value) => isObject(value), { error: 'wrongKind' }).check(({ value, issues }) => {
    const code = problemIn(value, schemaAt);
    if (code) issues.push({ code: 'custom', message: code, input: undefined });
  }), shape);
}

const dot = { device: z.string(), n: z.number() };

/** As it is published; what stands in it was checked before. */
const shape = z.looseObject({
  seen: z.record(z.string(), z.number()),
  at: z.record(z.string(), z.looseObject(dot)),
  beside: z.optional(z.record(z.string(), z.array(z.looseObject({ ...dot, value: z.optional(z.unknown()) })))),
});

/**
 * Whether there is room for what is still to come, after taking something in: what a person changes here adds this device and
 * some paths, and must never make a record that no file could carry. What is united from two copies leaves more room than
 * what comes as it is, so that a record united and changed here can come back from its own backup.
 */
export function hasRoom({ seen, at }: Versions, isUnited: boolean): boolean {
  const spare = isUnited ? 2 : 1;
  return Object.keys(seen).length <= MOST_DEVICES - spare * 25 && Object.keys(at).length <= MOST_PATHS - spare * 250;
}

/** What had been seen: a number for each device. */
export const seenSchema: z.ZodMiniType<Versions['seen']> = z.pipe(z.custom<Versions['seen']>((value) => isObject(value), { error: 'wrongKind' }).check(({ value, issues }) => {
  const code = problemInSeen(value);
  if (code) issues.push({ code: 'custom', message: code, input: undefined });
}), z.record(z.string(), z.number()));

function problemInSeen(seen: Readonly<Record<string, unknown>>): FormatCode | undefined {
  const devices = Object.entries(seen);
  if (devices.length > MOST_DEVICES) return 'tooMany';
  if (!devices.every(([device]) => isDevice(device))) return 'badId';
  return devices.every(([, n]) => isNumber(n)) ? undefined : 'badNumber';
}

function problemIn({ seen, at, beside = {} }: Partial<Record<keyof Versions, unknown>>, schemaAt: SchemaAt): FormatCode | undefined {
  if (!isObject(seen) || !isObject(at) || !isObject(beside)) return 'wrongKind';
  const waiting = Object.entries(beside);
  const inSeen = problemInSeen(seen);
  if (inSeen) return inSeen;
  if (Object.keys(at).length > MOST_PATHS || waiting.length > MOST_PATHS) return 'tooMany';
  if (![...Object.keys(at), ...Object.keys(beside)].every((path) => path.length <= LONGEST_PATH && !FORBIDDEN_KEYS.has(path) && schemaAt(path))) return 'badCode';
  const isSeen = (dot: unknown) => isObject(dot) && typeof dot['device'] === 'string' && isDevice(dot['device']) && isNumber(dot['n'])
    && dot['n'] <= (Object.hasOwn(seen, dot['device']) ? Number(seen[dot['device']]) : 0);
  if (!Object.values(at).every(isSeen)) return 'badNumber';
  for (const [path, others] of waiting) {
    if (!Array.isArray(others)) return 'wrongKind';
    if (others.length > MOST_BESIDE) return 'tooMany';
    if (!others.every(isSeen)) return 'badNumber';
    const schema = schemaAt(path);
    if (!others.every((other: unknown) => isObject(other) && schema && z.safeParse(schema, other['value']).success)) return 'wrongKind';
  }
  return undefined;
}

function isDevice(device: string): boolean {
  return device === BEFORE || z.safeParse(idSchema, device).success;
}

function isNumber(n: unknown): n is number {
  return Number.isSafeInteger(n) && typeof n === 'number' && n >= 0 && n <= MOST_CHANGES;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
