import type { SenStatus, SettingType } from './census.ts';
import type { Day } from './day.ts';
import { type FrameworkRef, isSameEdition, type Level, type Place, type Rung } from './framework.ts';
import type { Versions } from './versions.ts';

/** Who gave a rating. */
export type Voice = 'school' | 'family';

/** A level, or that nobody has looked, or that the strand does not apply. The last two are never counted or drawn as 0. */
export type Mark = Level | 'notAssessed' | 'notApplicable';

export const GOINGS = ['well', 'partly', 'notYet'] as const;

/** The level given to one strand by one voice, with why. */
export interface Rating {
  readonly mark: Mark;
  /** With that help, how is it going? */
  readonly going?: (typeof GOINGS)[number];
  readonly specialistAdvice?: true;
  /** Something to build on here, at any level, also where nobody has rated yet. */
  readonly strength?: Rung;
  /** What shows this. */
  readonly evidence?: string;
  /** Why the level changed since last time. */
  readonly reason?: string;
  /** Looked at and found the same as last time. Neither "not looked at" nor evidence. */
  readonly confirmedUnchanged?: true;
}

/** One voice's ratings, by strand code. A strand that is missing here was not assessed. */
export interface View {
  readonly voice: Voice;
  /** Who answered, in their words: "Mum and Dad", "Ms Lindqvist". */
  readonly by?: string;
  readonly ratings: Readonly<Record<string, Rating>>;
}

export interface Strength {
  readonly text: string;
  /** A real strength to build on. */
  readonly toBuildOn?: true;
}

export const REVIEW_KINDS = ['baseline', 'senSupport', 'annual', 'interim', 'sixMonthly', 'phaseTransfer'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** A dated snapshot of needs. Frozen: it is never edited, only corrected by a new edition that says why. */
export interface Profile {
  readonly reviewedOn: Day;
  readonly kind: ReviewKind;
  readonly framework: FrameworkRef;
  /** At most one view for each voice. */
  readonly views: readonly View[];
  /** By domain code. */
  readonly strengths: Readonly<Record<string, Strength>>;
  /** Where the child was at the time, so that a move can be seen later. */
  readonly context: Context;
  /** For the school alone: never on a family's page, never in a share. A family may ask to see it. */
  readonly schoolNote?: string;
}

export interface Context {
  /** National Curriculum year in which the child was taught; Reception is 0. */
  readonly schoolYear: number;
  readonly setting?: string;
  readonly settingType?: SettingType;
  readonly senStatus?: SenStatus;
}

/** Something that happened to a review. Immutable, with its own random id; events of two copies unite. */
export interface RecordEvent {
  readonly id: string;
  /** Random id of the vault that made it. */
  readonly device: string;
  /**
   * One more than the highest this record held when the event was made, whichever device made that one:
   * what comes later on what was seen sorts later, and order does not rest on a clock.
   */
  readonly sequence: number;
  /** When, by that device's clock (ISO 8601, UTC). For people to read, not for order. */
  readonly happenedAt: string;
  readonly kind: 'profileFinished' | 'profileCorrected';
  readonly reviewId: string;
  readonly profile: Profile;
  /** Why it was corrected; only on a correction. */
  readonly why?: string;
  /** What had been seen of the draft that was finished: on another device it goes only where nothing came after. */
  readonly saw?: Versions['seen'];
}

/** A review as it stands: its latest frozen profile, and every edition of it. */
export interface Review {
  readonly id: string;
  readonly profile: Profile;
  /** Oldest first; the last one is `profile`. */
  readonly editions: readonly RecordEvent[];
}

/** The reviews in a record's events, by date and then by when they were first finished, the oldest first. */
export function reviewsOf(events: readonly RecordEvent[]): readonly Review[] {
  const byReview = new Map<string, RecordEvent[]>();
  for (const event of events) {
    const known = byReview.get(event.reviewId);
    if (known) known.push(event);
    else byReview.set(event.reviewId, [event]);
  }
  return [...byReview.entries()]
    .flatMap(([id, unsorted]) => {
      const editions = unsorted.toSorted(eventOrder);
      const last = editions.at(-1);
      return last ? [{ id, profile: last.profile, editions }] : [];
    })
    .toSorted((a, b) => compareText(a.profile.reviewedOn, b.profile.reviewedOn) || eventOrder(firstOf(a), firstOf(b)));
}

/** Whether two editions were surely made without knowing of each other: whoever knows of an event counts on from it. */
export function areApart(editions: readonly RecordEvent[]): boolean {
  return editions.some((event, at) => editions.some((other, place) => place > at && other.sequence === event.sequence && other.device !== event.device));
}

/** The level that counts on a strand: the family's for a part they answer, else the school's; and whose it is. */
export function markThatCounts(profile: Profile, place: Place): { mark: Mark; whose: Voice; rating?: Rating } {
  const whose = voiceFor(place);
  const rating = profile.views.find((view) => view.voice === whose)?.ratings[place.strand.code];
  return rating ? { mark: rating.mark, whose, rating } : { mark: 'notAssessed', whose };
}

/** Whose level counts on a strand. */
export function voiceFor(place: Place): Voice {
  return place.part.answeredByFamily ? 'family' : 'school';
}

/** Says whether a profile or a draft was rated with exactly this edition of a framework. */
export function isRatedWith(profile: Pick<Profile, 'framework'>, framework: FrameworkRef): boolean {
  return isSameEdition(profile.framework, framework);
}

function firstOf(review: Review): RecordEvent {
  const [first] = review.editions;
  if (!first) throw new Error('a review has at least one edition');
  return first;
}

function eventOrder(a: RecordEvent, b: RecordEvent): number {
  return a.sequence - b.sequence || compareText(a.device, b.device) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
