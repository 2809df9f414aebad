import vocabulary from '../../catalog/vocabulary.json';
import { areOnSameSide, type MarkPair } from '../../core/agreement.ts';
import { type Framework, isLevel, type Place, placeOf, wordsFor } from '../../core/framework.ts';
import type { PracticeAnswer, PracticeCase } from '../../core/library.ts';
import type { Mark } from '../../core/review.ts';
import type { Attempt } from '../../state/practice.ts';

/** One strand of a case: what the authors say, and what was answered. */
export interface Compared {
  readonly place: Place;
  readonly answer: PracticeAnswer;
  readonly theirs: Mark;
  /** Undefined where nothing was answered. */
  readonly yours: Mark | undefined;
}

/** The strands of a case, in its own order, beside what was answered. */
export function comparedOf({ answers }: PracticeCase, { marks }: Attempt, framework: Framework): readonly Compared[] {
  return answers.flatMap((answer) => {
    const place = placeOf(framework, answer.strand);
    return place ? [{ place, answer, theirs: answer.mark, yours: marks[answer.strand] }] : [];
  });
}

/** Those that were answered, as pairs. */
export function answeredOf(compared: readonly Compared[]): readonly (Compared & { readonly yours: Mark })[] {
  return compared.flatMap(({ yours, ...rest }) => (yours === undefined ? [] : [{ ...rest, yours }]));
}

/** A mark as staff read it: "Planned help", "Not assessed". */
export function markInWords(mark: Mark, framework: Framework): string {
  return isLevel(mark) ? wordsFor(mark, framework).label : vocabulary.mark[mark];
}

/** The same with its number: "2 Planned help". */
export function markWithNumber(mark: Mark, framework: Framework): string {
  return isLevel(mark) ? `${mark} ${markInWords(mark, framework)}` : markInWords(mark, framework);
}

/** How two marks differ, with the same words and length whichever way. */
export function differenceInWords(yours: Mark, theirs: Mark): string {
  if (yours === theirs) return 'The same';
  if (!isLevel(yours) && !isLevel(theirs)) return 'No level, for different reasons';
  if (!isLevel(yours)) return 'The authors gave a level, you did not';
  if (!isLevel(theirs)) return 'You gave a level, the authors did not';
  const apart = Math.abs(yours - theirs);
  return `You chose ${apart === 1 ? 'one level' : `${NUMBERS[apart]} levels`} ${yours > theirs ? 'higher' : 'lower'}`;
}

/** Whether two marks lie on one side of the line, for a table. */
export function sidesInWords(pair: MarkPair, framework: Framework): string {
  const same = areOnSameSide(pair, framework);
  return same === undefined ? 'Not counted' : same ? 'The same side' : 'Different sides';
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four'];
