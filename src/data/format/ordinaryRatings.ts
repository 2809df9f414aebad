import { isLevel } from '../../core/framework.ts';
import { GOINGS, type Rating } from '../../core/review.ts';
import { CODE_PATTERN, isText, TEXT_LIMITS } from './limits.ts';

/**
 * A quick yes for ratings that are sound and hold nothing but what we know; a no says nothing, and the schema decides.
 * Nine tenths of a file are ratings, and this is twenty times quicker than a schema (a test holds the two together).
 */
export function areOrdinaryRatings(value: unknown): value is Record<string, Rating> {
  return isObject(value) && Reflect.ownKeys(value).length === Object.keys(value).length
    && Object.entries(value).every(([code, rating]) => CODE_PATTERN.test(code) && isOrdinaryRating(rating));
}

function isOrdinaryRating(value: unknown): boolean {
  return isObject(value) && Object.hasOwn(value, 'mark') && Object.entries(value).every(([field, content]) => {
    switch (field) {
      case 'mark': return (isLevel(content) && !Object.is(content, -0)) || content === 'notAssessed' || content === 'notApplicable';
      case 'going': return GOINGS.some((going) => going === content);
      case 'specialistAdvice': case 'confirmedUnchanged': return content === true;
      case 'evidence': case 'reason': return typeof content === 'string' && content.length <= TEXT_LIMITS.words && isText(content);
      default: return false;
    }
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
