import { type Day, dayOfNumber } from '../../core/day.ts';
import type { FrameworkRef } from '../../core/framework.ts';
import type { Mark, Profile, Rating, ReviewKind, Voice } from '../../core/review.ts';
import { HEAD, known, markFrom, type OpenColumns } from './columnBytes.ts';

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

/**
 * One review in columns. A cohort has hundreds of thousands: each is only a number beside the columns that all of its shard
 * share, and what is in the bytes is read when somebody asks for it.
 */
export function profileInColumns(columns: OpenColumns, review: number): ColumnProfile {
  return new ProfileInColumns(columns, review);
}

class ProfileInColumns implements ColumnProfile {
  readonly #columns: OpenColumns;
  readonly #review: number;

  constructor(columns: OpenColumns, review: number) {
    this.#columns = columns;
    this.#review = review;
  }

  get reviewedOn(): Day { return dayOfNumber(this.#columns.raw.view.getInt32(this.#head + HEAD.day, true)); }
  get schoolYear(): number { return this.#columns.raw.view.getInt16(this.#head + HEAD.schoolYear, true); }
  get kind(): ReviewKind { return known(this.#columns.kinds[this.#columns.raw.view.getUint16(this.#head + HEAD.kind, true)]); }
  get framework(): FrameworkRef { return known(this.#columns.refs[this.#number]); }
  get #head(): number { return this.#columns.raw.headAt(this.#review); }
  get #number(): number { return this.#columns.raw.frameworkOf(this.#review); }

  codesOf(voice: Voice): readonly string[] {
    return known(this.#columns.codes[this.#number])[voice];
  }

  markOf(voice: Voice, code: string): Mark {
    const place = known(this.#columns.places[this.#number])[voice].get(code);
    return place === undefined ? 'notAssessed' : markFrom(this.#columns.raw.markAt(this.#review, place));
  }

  asProfile(): Profile {
    const { reviewedOn, kind, framework, schoolYear } = this;
    const views = VOICES.flatMap((voice) => {
      const ratings = this.codesOf(voice).flatMap((code): [string, Rating][] => {
        const mark = this.markOf(voice, code);
        return mark === 'notAssessed' ? [] : [[code, { mark }]];
      });
      return ratings.length === 0 ? [] : [{ voice, ratings: Object.fromEntries(ratings) }];
    });
    return { reviewedOn, kind, framework, views, strengths: {}, context: { schoolYear } };
  }
}
