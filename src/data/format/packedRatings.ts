import { LEVELS } from '../../core/framework.ts';
import type { Mark, Rating } from '../../core/review.ts';

/**
 * One voice's ratings: a character for the mark of each strand in the order of a code list, and what else is known of a
 * strand by its code.
 *
 * | character | mark |
 * |---|---|
 * | `0` to `4` | the level |
 * | `x` | not applicable |
 * | `?` | looked at and left as not assessed |
 * | space | no rating |
 * | `*` | a mark this edition does not know: the whole rating stands in the second part |
 */
export type PackedRatings = readonly [marks: string, rest?: Readonly<Record<string, Partial<Rating>>>];

/** The character of a strand without a rating. */
export const ABSENT = ' ';
const WHOLE = '*';
const CHARACTERS = new Map<Mark, string>([
  ...LEVELS.map((level): [Mark, string] => [level, `${level}`]), ['notApplicable', 'x'], ['notAssessed', '?'],
]);
const MARKS = new Map([...CHARACTERS].map(([mark, character]) => [character, mark]));

/** A list of strand codes that grows as ratings are packed; views packed with one list share it. */
export function createCodeList(): { readonly codes: readonly string[]; pack(ratings: Readonly<Record<string, Rating>>): PackedRatings } {
  const codes: string[] = [];
  const places = new Map<string, number>();

  function placeOf(code: string): number {
    const known = places.get(code);
    if (known !== undefined) return known;
    places.set(code, codes.length);
    return codes.push(code) - 1;
  }

  return {
    codes,
    pack(ratings) {
      const characters: string[] = [];
      const rest: [string, Partial<Rating>][] = [];
      for (const code of Object.keys(ratings)) {
        const rating = ratings[code];
        if (rating === undefined) continue;
        const place = placeOf(code);
        while (characters.length < place) characters.push(ABSENT);
        const character = CHARACTERS.get(rating.mark);
        characters[place] = character ?? WHOLE;
        if (character === undefined) rest.push([code, rating]);
        else if (saysMore(rating)) rest.push([code, withoutMark(rating)]);
      }
      const marks = characters.join('');
      return rest.length === 0 ? [marks] : [marks, Object.fromEntries(rest)];
    },
  };
}

/** The mark of a character; what stands whole (`*`) brings its own, which takes the place of this one. */
export function markOf(character: string): Mark {
  return MARKS.get(character) ?? 'notAssessed';
}

/** The ratings that were packed with this code list. */
export function unpackRatings([marks, rest]: PackedRatings, codes: readonly string[]): Record<string, Rating> {
  const ratings: [string, Rating][] = [];
  codes.forEach((code, place) => {
    const character = marks[place] ?? ABSENT;
    if (character === ABSENT) return;
    ratings.push([code, { mark: markOf(character), ...rest?.[code] }]);
  });
  // Own properties by definition, never by assignment: a code may be called `__proto__`.
  return Object.fromEntries(ratings);
}

function saysMore(rating: Rating): boolean {
  for (const key in rating) if (key !== 'mark') return true;
  return false;
}

function withoutMark(rating: Rating): Partial<Rating> {
  const { mark: _, ...more } = rating;
  return more;
}
