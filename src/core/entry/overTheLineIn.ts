import type { Draft } from '../draft.ts';
import { type Framework, isLevel, isOverTheLine, type Place, places } from '../framework.ts';
import { voiceFor } from '../review.ts';

/** The strands of a draft that are over the line so far, in the framework's order. */
export function overTheLineIn(draft: Pick<Draft, 'ratings'>, framework: Framework): readonly Place[] {
  return places(framework).filter((place) => {
    const mark = draft.ratings[voiceFor(place)][place.strand.code]?.mark;
    return isLevel(mark) && isOverTheLine(mark, framework);
  });
}
