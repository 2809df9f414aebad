import type { SenStatus, SettingType } from './census.ts';
import type { Day } from './day.ts';
import { type FrameworkRef, isSameEdition, type Place } from './framework.ts';
import type { Decision } from './decision.ts';
import type { Action, Meeting, PointAnswer, Settled } from './meeting.ts';
import type { Outcome, Progress } from './outcome.ts';
import type { PanelSaid } from './panel.ts';
import type { Mark, Rating } from './rating.ts';
import type { Support } from './support.ts';
import type { Versions } from './versions.ts';
import type { Wording } from './wording.ts';
import type { AskedView, Contribution } from './views.ts';

export { GOINGS, type Mark, type Rating } from './rating.ts';

/** Who gave a rating. */
export type Voice = 'school' | 'family';

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
  readonly childsView?: AskedView;
  readonly familysView?: AskedView;
  /** What others gave, by id. */
  readonly contributions?: Readonly<Record<string, Contribution>>;
  readonly support?: Support;
  /** What is hoped for, by id: as it was before the meeting. */
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  /** How far the outcomes of earlier reviews have come, by their id. */
  readonly progress?: Readonly<Record<string, Progress>>;
  /** For the school alone: never on a family's page, never in a share. A family may ask to see it. */
  readonly schoolNote?: string;
  /** What the meeting agreed, by strand code. Never stored with a profile: `reviewsOf` lays it on. */
  readonly agreed?: Readonly<Record<string, Settled>>;
}

export interface Context extends News {
  /** National Curriculum year in which the child was taught; Reception is 0. */
  readonly schoolYear: number;
  readonly setting?: string;
  readonly settingType?: SettingType;
  readonly senStatus?: SenStatus;
}

/** What else was going on, told beside a change of need (R-E4). */
export interface News {
  /** Per cent of the possible sessions since the last review. */
  readonly attendance?: number;
  /** Days out of school by suspension since the last review. */
  readonly daysSuspended?: number;
  readonly reducedTimetable?: true;
  /** A new baby, a move, a diagnosis, a new teacher. */
  readonly news?: string;
}

/** Something that happened to a review. Immutable, with its own random id; events of two copies unite. */
export type RecordEvent = ProfileEvent | LaterEvent;

/** That a profile was finished or corrected. */
export interface ProfileEvent extends EventHead {
  readonly kind: 'profileFinished' | 'profileCorrected';
  readonly profile: Profile;
}

/**
 * What came after the profile. Each kind may come again: the last of it counts, and says why where it corrects the one before.
 * `actionMoved`, `pointAnswered`, `worded` and `panelHeld` are each about one thing, named by its id or key.
 */
export type LaterEvent = EventHead & (
  | { readonly kind: 'met'; readonly meeting: Meeting }
  | { readonly kind: 'reportSent'; readonly sentOn: Day; readonly sentTo?: string }
  | { readonly kind: 'decided'; readonly decision: Decision }
  | { readonly kind: 'actionMoved'; readonly actionId: string; readonly state: NonNullable<Action['state']>; readonly note?: string }
  | { readonly kind: 'pointAnswered'; readonly point: string; readonly answer: PointAnswer }
  | ({ readonly kind: 'worded' } & Wording)
  | ({ readonly kind: 'panelHeld' } & PanelSaid)
);

export interface EventHead {
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
  readonly reviewId: string;
  /** Who did it: the name of their passphrase, or as they typed it. */
  readonly by?: string;
  /** Why it was corrected; only on a correction. */
  readonly why?: string;
  /** What had been seen of the draft that was finished: on another device it goes only where nothing came after. */
  readonly saw?: Versions['seen'];
}

/** A review as it stands: its latest frozen profile with what was agreed laid on, every edition of it, and what came after. */
export interface Review {
  readonly id: string;
  readonly profile: Profile;
  /** Oldest first; the last one is `profile`. */
  readonly editions: readonly ProfileEvent[];
  /** Oldest first. */
  readonly later: readonly LaterEvent[];
}

/** Says whether an event is about the profile itself. */
export function isProfileEvent(event: RecordEvent): event is ProfileEvent {
  return event.kind === 'profileFinished' || event.kind === 'profileCorrected';
}

/** The events that froze a profile, in the order they were given. */
export function profileEvents(events: readonly RecordEvent[]): readonly ProfileEvent[] {
  return events.filter(isProfileEvent);
}

/** The reviews in a record's events, by date and then by when they were first finished, the oldest first. What came after a profile that is not here waits for it. */
export function reviewsOf(events: readonly RecordEvent[]): readonly Review[] {
  const byReview = new Map<string, RecordEvent[]>();
  for (const event of events) {
    const known = byReview.get(event.reviewId);
    if (known) known.push(event);
    else byReview.set(event.reviewId, [event]);
  }
  return [...byReview].flatMap(([id, unsorted]): Review[] => {
    const sorted = unsorted.toSorted(eventOrder);
    const editions = sorted.filter(isProfileEvent);
    const later = sorted.filter((event) => !isProfileEvent(event));
    const last = editions.at(-1);
    return last ? [{ id, profile: withAgreed(last.profile, later), editions, later }] : [];
  }).toSorted((a, b) => compareText(a.profile.reviewedOn, b.profile.reviewedOn) || eventOrder(firstOf(a), firstOf(b)));
}

/** The last meeting of a review, as it was frozen. */
export function meetingOf({ later }: Pick<Review, 'later'>): Meeting | undefined {
  return later.findLast((event) => event.kind === 'met')?.meeting;
}

/** Whether two editions were surely made without knowing of each other: whoever knows of an event counts on from it. */
export function areApart(editions: readonly EventHead[]): boolean {
  return editions.some((event, at) => editions.some((other, place) => place > at && other.sequence === event.sequence && other.device !== event.device));
}

/** Whose level counts: what was agreed in the meeting, or a voice's. */
export type Whose = Voice | 'agreed';

/** The level that counts on a strand: agreed where there is one, else the family's for a part they answer, else the school's; and whose it is. */
export function markThatCounts(profile: Profile, place: Place): { mark: Mark; whose: Whose; rating?: Rating } {
  const voice = voiceFor(place);
  const { code } = place.strand;
  const rating = profile.views.find((view) => view.voice === voice)?.ratings[code];
  const agreed = profile.agreed?.[code]?.mark;
  const counts = agreed === undefined ? { mark: rating?.mark ?? 'notAssessed', whose: voice } as const : { mark: agreed, whose: 'agreed' } as const;
  return { ...counts, ...(rating && { rating }) };
}

/** Whose level counts on a strand unless one was agreed. */
export function voiceFor(place: Place): Voice {
  return place.part.answeredByFamily ? 'family' : 'school';
}

/** Says whether a profile or a draft was rated with exactly this edition of a framework. */
export function isRatedWith(profile: Pick<Profile, 'framework'>, framework: FrameworkRef): boolean {
  return isSameEdition(profile.framework, framework);
}

function withAgreed(profile: Profile, later: readonly LaterEvent[]): Profile {
  const settled = meetingOf({ later })?.settled ?? {};
  const agreed = Object.fromEntries(Object.entries(settled).filter(([, { mark, unresolved }]) => mark !== undefined || unresolved));
  return Object.keys(agreed).length > 0 ? { ...profile, agreed } : profile;
}

function firstOf(review: Review): ProfileEvent {
  const [first] = review.editions;
  if (!first) throw new Error('a review has at least one edition');
  return first;
}

/** The order of a record's events: by what was known when they were made, never by a clock. */
export function eventOrder(a: EventHead, b: EventHead): number {
  return a.sequence - b.sequence || compareText(a.device, b.device) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
