import fc from 'fast-check';
import type { Rating } from '../../../src/core/review.ts';
import { anyRating } from '../../core/arbitraries.ts';

/** Any JSON value. A zero is never negative: JSON text does not keep its sign. */
const anyValue = fc.jsonValue({ stringUnit: 'binary' }).map((value): unknown => JSON.parse(JSON.stringify(value)));

/** Names that are awkward, and names that are plain words. None is a field of today. */
const anyName = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', '', '0', '-1', 'odd name', '\ud800', '👩‍🏫'),
  fc.string({ unit: 'binary' }).map((name) => `new ${name}`),
);

/** Fields of some later version. */
export const anyFields = fc.array(fc.tuple(anyName, anyValue), { maxLength: 4 }).map((pairs): Record<string, unknown> => Object.fromEntries(pairs));

/** Ratings of strands that no framework here has; some with unknown fields beside, or with a mark of some later version. */
export const anyStrayRatings: fc.Arbitrary<Record<string, Rating>> = fc.array(
  fc.tuple(anyName, fc.oneof(
    anyRating,
    fc.tuple(anyFields, anyRating).map(([more, rating]) => ({ ...more, ...rating })),
    fc.constantFrom<Rating>(JSON.parse('{"mark":7}'), JSON.parse('{"mark":"unsure","evidence":"Later"}')),
  )),
  { maxLength: 4 },
).map((pairs) => Object.fromEntries(pairs));
