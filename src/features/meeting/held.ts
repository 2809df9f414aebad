import { LAYER_PACKS } from '../../catalog/supportLayers.ts';
import { POINT_RULES } from '../../catalog/talkingPoints.ts';
import type { ChildRecord } from '../../core/child.ts';
import { familySentence } from '../../core/words/familySentence.ts';
import { type Framework, type Place, placeOf } from '../../core/framework.ts';
import type { Meeting } from '../../core/meeting.ts';
import { type PointsBeside, pointsBeside } from '../../core/meeting/meetingPoints.ts';
import { strandsToSettle } from '../../core/meeting/meetingSteps.ts';
import { meetingOf, type Profile, type Review, reviewsOf } from '../../core/review.ts';
import { talkingPoints } from '../../core/change/talkingPoint.ts';
import { named } from '../../core/words/named.ts';
import type { LiveDraft } from '../../state/draft.ts';
import type { MeetingChoice } from './meetingChoice.ts';

/** A meeting that is being held, as every screenful of it needs it. */
export interface Held {
  readonly child: ChildRecord;
  readonly live: LiveDraft;
  readonly meeting: NonNullable<LiveDraft['draft']['meeting']>;
  readonly framework: Framework;
  /** The review's profile as it was frozen, without what a meeting of it agreed before. */
  readonly frozen: Profile;
  /** The one review that everything is compared with, with what was agreed then: the one before, or as was chosen. */
  readonly before?: Review;
  /** The reviews before this one, the oldest first. */
  readonly earlier: readonly Review[];
  /** The meeting of this review that was frozen already: this one corrects it. */
  readonly corrects?: Meeting;
  readonly choice: MeetingChoice;
  readonly onChoice: (choice: MeetingChoice) => void;
  /** Leads to a screenful, by its place in the address. */
  readonly onGo: (at: string) => void;
}

/** What every screenful is given. */
export interface StopProps {
  readonly held: Held;
}

/** A text of ours or of the framework with the child's name in it. */
export function say(text: string, held: Pick<Held, 'child'>): string {
  return familySentence(text, named(held.child.card));
}

/** The strands that are gone through, the one that is open always among them. */
export function strandsOf({ frozen, before, framework, meeting, choice }: Omit<Held, 'onGo' | 'onChoice'>, open?: string): readonly Place[] {
  const chosen = new Set(strandsToSettle(frozen, before?.profile, framework, meeting.settled, choice));
  return strandsToSettle(frozen, before?.profile, framework, meeting.settled, { ...choice, every: true }).filter((place) => chosen.has(place) || place.strand.code === open);
}

/**
 * Whether something about these strands may be shown: where it names none, or one of a part that is not kept private. A code that
 * this framework does not know may have been private. With the private parts, everything is shown.
 */
export function tells({ framework, choice }: Pick<Held, 'framework' | 'choice'>, codes: readonly string[]): boolean {
  return choice.withPrivate || codes.length === 0 || codes.some((code) => placeOf(framework, code)?.part.keptPrivate === false);
}

/**
 * What there is to talk about for everyone in the room: only points of which nothing is missing, with what is agreed so far;
 * beside the review that everything is compared with, and those that say something of another one.
 */
export function openPoints({ child, frozen, before, earlier, framework, meeting, choice, live: { draft } }: Held): PointsBeside {
  const here = reviewsOf(child.events).find(({ id }) => id === draft.id);
  if (!here || !before) return { beside: [], elsewhere: [] };
  const agreed = Object.fromEntries(Object.entries(meeting.settled).filter(([, { mark, unresolved }]) => mark !== undefined || unresolved));
  const now = { ...frozen, agreed };
  const raised = talkingPoints([...earlier, { ...here, profile: now }], framework, LAYER_PACKS, POINT_RULES)
    .filter(({ isHeldBack, place }) => !isHeldBack && (choice.withPrivate || !place.part.keptPrivate));
  return pointsBeside(raised, before.profile, now, framework, LAYER_PACKS);
}

/** The last meeting before this review, and the review it was of. */
export function meetingBefore({ child, live: { draft } }: Pick<Held, 'child' | 'live'>): { readonly review: Review; readonly meeting: Meeting } | undefined {
  const reviews = reviewsOf(child.events);
  for (const review of reviews.slice(0, reviews.findIndex(({ id }) => id === draft.id)).toReversed()) {
    const meeting = meetingOf(review);
    if (meeting) return { review, meeting };
  }
  return undefined;
}
