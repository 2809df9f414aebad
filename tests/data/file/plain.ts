import fc from 'fast-check';
import { dayOfNumber, numberOfDay } from '../../../src/core/day.ts';
import { LEVELS } from '../../../src/core/framework.ts';
import { GOINGS, type Mark, type Rating } from '../../../src/core/review.ts';

/** Any text a person could type in any script, with controls and marks of direction, but no NUL. */
export const text = fc.string({ unit: 'binary', maxLength: 30 }).map((typed) => typed.replaceAll('\0', ''));
export const maybe = <Thing>(thing: fc.Arbitrary<Thing>) => fc.option(thing, { nil: undefined, freq: 2 });
export const tick = fc.constantFrom(true as const, undefined);
export const id = fc.uuid();
export const dayFrom = (first: string) => fc.integer({ min: numberOfDay(first), max: numberOfDay('2100-12-31') }).map(dayOfNumber);
export const code = fc.stringMatching(/^[A-Z]{1,4}[0-9]{0,2}$/);

/** Fields that this version does not know, as a later one may write them. */
const unknown: fc.Arbitrary<object> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ addedLater: fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.record({ deep: text }), { maxLength: 3 })) }) },
);

/** A value as a file holds it: without the keys that have nothing to say. */
export function plain<Value extends object>(value: Value, extra: object = {}): Value {
  const copy = { ...value, ...extra };
  for (const [key, content] of Object.entries(copy)) if (content === undefined) Reflect.deleteProperty(copy, key);
  return copy;
}

export function recordOf<Value extends object>(fields: { [Key in keyof Value]-?: fc.Arbitrary<Value[Key]> }): fc.Arbitrary<Value> {
  return fc.tuple(fc.record<Value>(fields), unknown).map(([value, extra]) => plain(value, extra));
}

/** A few things by a key. */
export const some = <Thing>(key: fc.Arbitrary<string>, thing: fc.Arbitrary<Thing>, maxKeys = 2): fc.Arbitrary<Record<string, Thing>> =>
  fc.dictionary(key, thing, { maxKeys }).map((found) => ({ ...found }));

export const rating = recordOf<Rating>({
  mark: fc.constantFrom<Mark>(...LEVELS, 'notAssessed', 'notApplicable'),
  going: fc.constantFrom(...GOINGS, undefined),
  specialistAdvice: tick,
  strength: fc.option(fc.constantFrom(1 as const, 2 as const, 3 as const), { nil: undefined }),
  evidence: maybe(text),
  reason: maybe(text),
  confirmedUnchanged: tick,
});

export const ratings = some(code, rating, 6);
