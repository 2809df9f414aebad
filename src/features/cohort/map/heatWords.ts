import { byteAt, levelIn, markIn, moveBetween, pairAt, type ReviewBlock, STANDING, BYTE } from '../../../core/school/cohortBlock.ts';
import { type Framework, wordsFor } from '../../../core/framework.ts';

/** One strand of one child in words: "3, A lot of help; needs more help than last time". Both directions in the same words. */
export function cellInWords(latest: ReviewBlock, before: ReviewBlock | undefined, at: number, strand: number, framework: Framework): string {
  const byte = byteAt(latest, at, strand);
  const level = levelIn(byte);
  if (level === undefined) return byte === BYTE.cannotRead ? 'cannot be shown here' : markIn(byte) === 'notApplicable' ? 'does not apply' : 'not assessed';
  const move = before && pairAt(before, latest, at) === 'pair' ? moveBetween(byteAt(before, at, strand), byte) : undefined;
  const moved = move === 'more' ? '; needs more help than before' : move === 'less' ? '; needs less help than before' : '';
  return `${level}, ${wordsFor(level, framework).label}${moved}`;
}

/** Why a child has no marks in the map; undefined where there are some. */
export function withoutMarks(latest: ReviewBlock, at: number): string | undefined {
  const standing = latest.standing[at];
  if (standing === STANDING.none) return 'No profile yet';
  return standing === STANDING.elsewhere ? 'Rated with another framework or edition: cannot be shown here' : undefined;
}
