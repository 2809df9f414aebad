import type { Draft } from './draft.ts';
import { type Framework, isLevel, isOverTheLine, type Place, places } from './framework.ts';
import { voiceFor } from './review.ts';

/** The strands of a draft that are over the line so far, in the framework's order. */
export function overTheLineIn(draft: Draft, framework: Framework): readonly Place[] {
  return places(framework).filter((place) => {
    const mark = draft.ratings[voiceFor(place)][place.strand.code]?.mark;
    return isLevel(mark) && isOverTheLine(mark, framework);
  });
}

/** Whether two lists name the same strands in the same order. */
export function areSamePlaces(one: readonly Place[], other: readonly Place[]): boolean {
  return one.length === other.length && one.every(({ strand }, at) => strand.code === other[at]?.strand.code);
}
