import type { Draft } from '../draft.ts';
import type { Profile } from '../review.ts';

/** The levels of a draft as a profile has them, for laying them side by side before it is finished. Nothing has been checked; never to be kept. */
export function viewsIn({ ratings, by, contributions, framework, kind, reviewedOn }: Draft): Profile {
  return {
    reviewedOn,
    kind,
    framework,
    views: (['school', 'family'] as const).map((voice) => ({ voice, ...(by[voice] && { by: by[voice] }), ratings: ratings[voice] })),
    strengths: {},
    context: { schoolYear: 0 },
    ...(contributions && { contributions }),
  };
}
