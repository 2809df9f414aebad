import type { Day } from '../../core/day.ts';
import type { FrameworkRef } from '../../core/framework.ts';
import type { Mark, Profile, Rating, ReviewKind, Voice } from '../../core/review.ts';

/** One review as the columns hold it: when, which kind, and every mark; no words, and nobody's name. */
export interface ColumnProfile extends ColumnHead, ColumnMarks {
  /**
   * The same as a profile, for drawing and comparing: marks alone. An agreed level stands for both voices'. Evidence, strengths,
   * who answered and the setting of the time are not in it, and a strand that is not assessed is left out.
   */
  asProfile(): Profile;
}

export interface ColumnHead {
  readonly reviewedOn: Day;
  readonly kind: ReviewKind;
  readonly framework: FrameworkRef;
  /** National Curriculum year in which the child was taught; Reception is 0. */
  readonly schoolYear: number;
}

export interface ColumnMarks {
  /** The strand codes that may have a mark of this voice; any other is not assessed. */
  codesOf(voice: Voice): readonly string[];
  markOf(voice: Voice, code: string): Mark;
}

export const VOICES: readonly Voice[] = ['school', 'family'];

/** Puts together what the columns say of a review and the marks they hold for it. */
export function columnProfile({ reviewedOn, kind, framework, schoolYear }: ColumnHead, marks: ColumnMarks): ColumnProfile {
  return {
    reviewedOn, kind, framework, schoolYear, ...marks,
    asProfile() {
      const views = VOICES.flatMap((voice) => {
        const ratings = marks.codesOf(voice).flatMap((code): [string, Rating][] => {
          const mark = marks.markOf(voice, code);
          return mark === 'notAssessed' ? [] : [[code, { mark }]];
        });
        return ratings.length === 0 ? [] : [{ voice, ratings: Object.fromEntries(ratings) }];
      });
      return { reviewedOn, kind, framework, views, strengths: {}, context: { schoolYear } };
    },
  };
}
