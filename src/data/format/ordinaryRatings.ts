import { isLevel, RUNGS } from '../../core/framework.ts';
import { GOINGS, type Rating } from '../../core/review.ts';
import { CODE_PATTERN, isText, TEXT_LIMITS } from './limits.ts';

/**
 * A quick yes for ratings that are sound and hold nothing but what we know; a no says nothing, and the schema decides.
 * Nine tenths of a file are ratings, and this is twenty times quicker than a schema (a test holds the two together).
 */
export function areOrdinaryRatings(value: unknown): value is Record<string, Rating> {
  return isObject(value) && Object.keys(value).every((code) => CODE_PATTERN.test(code) && isOrdinaryRating(value[code]));
}

function isOrdinaryRating(rating: unknown): boolean {
  return isObject(rating) && Object.hasOwn(rating, 'mark') && Object.keys(rating).every((field) => isOrdinaryField(field, rating[field]));
}

function isOrdinaryField(field: string, value: unknown): boolean {
  switch (field) {
    case 'mark': return (isLevel(value) && !Object.is(value, -0)) || value === 'notAssessed' || value === 'notApplicable';
    case 'going': return GOINGS.some((going) => going === value);
    case 'specialistAdvice': case 'confirmedUnchanged': return value === true;
    case 'strength': return RUNGS.some((rung) => rung === value);
    case 'evidence': case 'reason': return typeof value === 'string' && value.length <= TEXT_LIMITS.words && isText(value);
    default: return false;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
