import * as z from 'zod/mini';
import { isDay } from '../../core/day.ts';
import { LEVELS } from '../../core/framework.ts';
import { CODE_PATTERN, FORBIDDEN_KEYS, ID_PATTERN, isText, KEY_PATTERN, LINE_PATTERN } from './limits.ts';

// Zod would compile code while running, which the content security policy forbids. Must stand before the first schema.
z.config({ jitless: true });

/** What a value can have against being a record or a draft. Each code has its sentences in `catalog/file-problems.json`. */
export const FORMAT_CODES = [
  'missing', 'wrongKind', 'notALevel', 'notAChoice', 'notADay', 'notAnInstant', 'badNumber', 'badText', 'tooLong', 'badId',
  'badCode', 'tooMany', 'twoViews', 'repeatedEvent', 'badVersion', 'newerVersion',
  'repeatedCode', 'unknownStrand', 'unknownPart', 'badPhase', 'badOrder', 'badMap', 'badPlaceholder',
  'badFrameworkId', 'badEdition', 'badLetters', 'badLanguage', 'badLink', 'badPhone', 'notThree', 'readsItself',
] as const;
export type FormatCode = (typeof FORMAT_CODES)[number];

/** The complaint of a field: that it is missing, else this code. A schema's message is always one of the codes. */
export function orMissing(code: FormatCode): { error: (issue: { readonly input?: unknown }) => FormatCode } {
  return { error: ({ input }) => (input === undefined ? 'missing' : code) };
}

export const wrongKind = orMissing('wrongKind');

/** Text as people write it, of at most so many UTF-16 code units. */
export function textOf(limit: number) {
  return z.string(wrongKind).check(z.maxLength(limit, { error: 'tooLong' }), z.refine(isText, { error: 'badText' }));
}

/** A whole number from one bound to the other. Minus zero is not one of ours. */
export function wholeFrom(least: number, most: number) {
  return z.int({ error: ({ input }) => (input === undefined ? 'missing' : typeof input === 'number' ? 'badNumber' : 'wrongKind') }).check(
    z.gte(least, { error: 'badNumber' }),
    z.lte(most, { error: 'badNumber' }),
    z.refine((number) => !Object.is(number, -0), { error: 'badNumber' }),
  );
}

/** A number of something, such as minutes or per cent, from one bound to the other; also a half. */
export function numberFrom(least: number, most: number) {
  return z.number({ error: ({ input }) => (input === undefined ? 'missing' : typeof input === 'number' ? 'badNumber' : 'wrongKind') }).check(
    z.gte(least, { error: 'badNumber' }),
    z.lte(most, { error: 'badNumber' }),
    z.refine((number) => !Object.is(number, -0), { error: 'badNumber' }),
  );
}

/** One of these words. */
export function choiceOf<const Choice extends string>(choices: readonly Choice[]) {
  return z.enum(choices, orMissing('notAChoice'));
}

/** Things by the code of a strand or domain. */
export function byCode<Thing extends z.ZodMiniType>(thing: Thing) {
  return keyed(z.string().check(z.regex(CODE_PATTERN)), 'badCode', thing);
}

/** Things by a random id, at most so many. */
export function byId<Thing extends z.ZodMiniType>(thing: Thing, most: number) {
  return bounded(keyed(z.string().check(z.regex(ID_PATTERN), z.refine((id) => !FORBIDDEN_KEYS.has(id))), 'badId', thing), most);
}

/** Things by the code of a question or the key of a talking point, at most so many. */
export function byKey<Thing extends z.ZodMiniType>(thing: Thing, most: number) {
  return bounded(keyed(z.string().check(z.regex(KEY_PATTERN), z.refine((key) => !FORBIDDEN_KEYS.has(key))), 'badCode', thing), most);
}

function bounded<Things extends z.ZodMiniType<Readonly<Record<string, unknown>>>>(things: Things, most: number) {
  return things.check(z.refine((found) => Object.keys(found).length <= most, { error: 'tooMany' }));
}

/** The library passes over the key `__proto__` in silence; here it is refused. */
function keyed<Thing extends z.ZodMiniType>(key: z.ZodMiniString<string>, complaint: FormatCode, thing: Thing) {
  const hasProto = (value: unknown) => typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__');
  const ordinary = z.custom<Record<string, unknown>>((value) => !hasProto(value), orMissing(complaint));
  return z.pipe(ordinary, z.record(key, thing, {
    error: ({ code, input }) => (code === 'invalid_key' ? complaint : input === undefined ? 'missing' : 'wrongKind'),
  }));
}

/** A tick: true or not there at all. */
export const ticked = z.optional(z.literal(true, wrongKind));

export const idSchema = z.string(wrongKind).check(
  z.regex(ID_PATTERN, { error: 'badId' }),
  z.refine((id) => !FORBIDDEN_KEYS.has(id), { error: 'badId' }),
);

export const daySchema = z.string(wrongKind).check(z.refine(isDay, { error: 'notADay' }));

/** The code of a question or of a layer of support, or the key of a talking point. */
export const keySchema = z.string(wrongKind).check(z.regex(KEY_PATTERN, { error: 'badCode' }));

/** The key of a line of a page for a family or a child. */
export const lineSchema = z.string(wrongKind).check(z.regex(LINE_PATTERN, { error: 'badCode' }));

/** An instant in UTC. It is for people to read, not for order. */
export const instantSchema = z.string(wrongKind).check(
  z.regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/, { error: 'notAnInstant' }),
  z.refine((text) => isDay(text.slice(0, 10)), { error: 'notAnInstant' }),
);

export const markSchema = z.literal([...LEVELS, 'notAssessed', 'notApplicable'], orMissing('notALevel'))
  .check(z.refine((mark) => !Object.is(mark, -0), { error: 'notALevel' }));
