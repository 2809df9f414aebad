import type { Change } from '../core/change.ts';
import meetingWords from './meeting-words.json';
import words from './papers.json';
import vocabulary from './vocabulary.json';

/**
 * What happened to a strand, for staff or for a family. A strand that did not apply was looked at: that is never said as if
 * nobody had.
 *
 * | before \ after | a level                   | not assessed             | not applicable                    |
 * |----------------|---------------------------|--------------------------|-----------------------------------|
 * | a level        | more, less or the same    | no longer rated          | no longer rated: does not apply   |
 * | not assessed   | newly rated               | –                        | –                                 |
 * | not applicable | newly rated: applies now  | –                        | –                                 |
 */
export function changeInWords({ direction, before, after }: Pick<Change, 'direction' | 'before' | 'after'>, audience: 'staff' | 'family'): string {
  if (direction === 'newlyRated' && before === 'notApplicable') return words.change[audience].appliesNow;
  if (direction === 'noLongerRated' && after === 'notApplicable') return words.change[audience].appliesNoMore;
  if (audience === 'staff') return vocabulary.direction[direction];
  return direction === 'newlyRated' ? words.change.family.newlyRated : meetingWords.change[direction];
}
