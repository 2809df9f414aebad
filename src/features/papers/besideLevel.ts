import vocabulary from '../../catalog/vocabulary.json';
import { isLevel, type Place, rungOf } from '../../core/framework.ts';
import type { markThatCounts } from '../../core/review.ts';

/**
 * What stands under a level, a line each, in the order of reading. On the copy in everyday words only that a specialist's advice
 * is needed; the full copy has whose level it is unless it is the school's, and what was written beside it.
 */
export function besideLevel({ mark, whose, rating }: ReturnType<typeof markThatCounts>, { strand }: Place, full: boolean): readonly string[] {
  return [
    full && isLevel(mark) && whose !== 'school' && `Whose level: ${vocabulary.voice[whose].toLowerCase()}.`,
    full && rating?.strength && `What goes well: ${rungOf(strand, rating.strength).staff}`,
    full && rating?.going && `With that help: ${vocabulary.going[rating.going].toLowerCase()}.`,
    rating?.specialistAdvice && 'A specialist’s advice is needed.',
    full && rating?.confirmedUnchanged && 'Looked at, and found the same.',
    full && rating?.reason && `What changed: ${rating.reason}`,
    full && rating?.evidence && `What shows it: ${rating.evidence}`,
  ].filter((line) => typeof line === 'string');
}
