import type { Day } from './day.ts';
import { type FrameworkRef, isSameEdition } from './framework.ts';
import { joined, type Versions } from './versions.ts';
import type { Meeting } from './meeting.ts';
import type { Outcome, Progress } from './outcome.ts';
import type { Context, Mark, News, Profile, Rating, RecordEvent, ReviewKind, Strength, Voice } from './review.ts';
import type { Support } from './support.ts';
import type { AskedView, Contribution } from './views.ts';

/** A review that is being filled in. Everything may be missing; nothing has been checked. Kept at every tap. */
export interface Draft {
  /** The review's id, which the frozen profile will carry on. */
  readonly id: string;
  readonly childId: string;
  readonly framework: FrameworkRef;
  readonly kind: ReviewKind;
  /** As typed: may be empty or not a day. */
  readonly reviewedOn: Day;
  readonly ratings: Readonly<Record<Voice, Readonly<Record<string, Rating>>>>;
  /** Who answered for each voice, as typed. */
  readonly by: Readonly<Partial<Record<Voice, string>>>;
  readonly strengths: Readonly<Record<string, Strength>>;
  readonly childsView?: AskedView;
  readonly familysView?: AskedView;
  /** What others gave, by id. */
  readonly contributions?: Readonly<Record<string, Contribution>>;
  readonly support?: Support;
  /** By id. */
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  /** By the id of an outcome of an earlier review. */
  readonly progress?: Readonly<Record<string, Progress>>;
  readonly circumstances?: News;
  /** For the school alone: never on a family's page, never in a share. */
  readonly schoolNote?: string;
  /** In the bin since this instant (ISO 8601, UTC). */
  readonly removedAt?: string;
  /** What each device has seen of it, so that two copies unite without loss. */
  readonly versions?: Versions;
  /** Given when this draft is of the meeting of a review whose profile is finished. `why` is asked for where a meeting was frozen before. */
  readonly meeting?: Meeting & { readonly why?: string };
  /** Given when this draft corrects a frozen profile: why, and where the child was then. */
  readonly correction?: { readonly why: string; readonly context: Context };
}

/** A new, empty draft. */
export function emptyDraft(start: Pick<Draft, 'id' | 'childId' | 'framework' | 'kind' | 'reviewedOn'>): Draft {
  return { ...start, ratings: { school: {}, family: {} }, by: {}, strengths: {} };
}

/** A draft that holds what a frozen profile says, as a correction of it. */
export function draftFrom(profile: Profile, ids: Pick<Draft, 'id' | 'childId'>): Draft {
  const ratingsOf = (voice: Voice) => profile.views.find((view) => view.voice === voice)?.ratings ?? {};
  const by: Partial<Record<Voice, string>> = {};
  for (const view of profile.views) if (view.by) by[view.voice] = view.by;
  if (profile.familysView?.by) by.family ??= profile.familysView.by;
  return {
    ...ids,
    framework: profile.framework,
    kind: profile.kind,
    reviewedOn: profile.reviewedOn,
    ratings: { school: ratingsOf('school'), family: ratingsOf('family') },
    by,
    strengths: profile.strengths,
    ...keptFrom(profile),
    correction: { why: '', context: profile.context },
  };
}

/** What a draft and a profile hold in the same form. */
function keptFrom(profile: Profile): Partial<Draft> {
  const { childsView, familysView, contributions, support, outcomes, progress, schoolNote } = profile;
  const kept = { childsView, familysView, contributions, support, outcomes, progress, schoolNote, circumstances: newsIn(profile.context) };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}

/** What a context tells of what was going on; undefined where it tells nothing. */
export function newsIn({ attendance, daysSuspended, reducedTimetable, news }: News): News | undefined {
  const told: News = {
    ...(attendance !== undefined && { attendance }),
    ...(daysSuspended !== undefined && { daysSuspended }),
    ...(reducedTimetable && { reducedTimetable }),
    ...(news !== undefined && { news }),
  };
  return Object.keys(told).length > 0 ? told : undefined;
}

/** What had been seen of the drafts of a review when they were finished; undefined when nothing was noted. */
export function sawOf(events: readonly RecordEvent[]): Versions['seen'] | undefined {
  const saw = events.flatMap((event) => (event.saw ? [event.saw] : []));
  return saw.length > 0 ? saw.reduce(joined) : undefined;
}

/** Gives a strand a mark. Evidence and ticks stay; a confirmation of last time's level falls away. */
export function rate(draft: Draft, voice: Voice, code: string, mark: Mark): Draft {
  const { confirmedUnchanged: _, ...kept } = draft.ratings[voice][code] ?? { mark };
  return withRating(draft, voice, code, { ...kept, mark });
}

/** Takes a strand's mark away. What was written about it stays. */
export function clearMark(draft: Draft, voice: Voice, code: string): Draft {
  return draft.ratings[voice][code] ? rate(draft, voice, code, 'notAssessed') : draft;
}

/** Changes what stands beside the mark: evidence, reason, how it is going, specialist advice, a strength. */
export function annotate(draft: Draft, voice: Voice, code: string, notes: Partial<Omit<Rating, 'mark' | 'confirmedUnchanged'>>): Draft {
  return withRating(draft, voice, code, { ...(draft.ratings[voice][code] ?? { mark: 'notAssessed' }), ...notes });
}

/**
 * Marks strands "same as last time": last time's mark, confirmed unchanged, without last time's evidence.
 * Strands that were not assessed last time are left as they are; so are all when last time was rated with
 * another framework or edition, where a code may mean something else.
 */
export function sameAsLastTime(draft: Draft, voice: Voice, codes: readonly string[], last: Profile): Draft {
  if (!isSameEdition(last.framework, draft.framework)) return draft;
  const lastRatings = last.views.find((view) => view.voice === voice)?.ratings ?? {};
  return codes.reduce((changed, code) => {
    const mark = lastRatings[code]?.mark ?? 'notAssessed';
    if (mark === 'notAssessed') return changed;
    return withRating(changed, voice, code, { ...changed.ratings[voice][code], mark, confirmedUnchanged: true });
  }, draft);
}

/** Writes down the strengths of a domain. */
export function strengthen(draft: Draft, domain: string, strength: Partial<Strength>): Draft {
  return { ...draft, strengths: { ...draft.strengths, [domain]: { ...(draft.strengths[domain] ?? { text: '' }), ...strength } } };
}

function withRating(draft: Draft, voice: Voice, code: string, rating: Rating): Draft {
  return { ...draft, ratings: { ...draft.ratings, [voice]: { ...draft.ratings[voice], [code]: rating } } };
}
