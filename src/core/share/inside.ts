import type { ChildRecord } from '../child.ts';
import { type FrameworkLookup, type FrameworkRef, placeOf } from '../framework.ts';
import { initialOf } from '../words/initials.ts';
import { insideSections, insideStages, type LevelKind } from './insideSections.ts';
import { type Profile, profileEvents, reviewsOf } from '../review.ts';

/** What a record can hold, in the order in which a screen lists it. */
export const INSIDE_CODES = [
  'fullName', 'initials', 'bornOn', 'pronouns', 'yearOffset', 'senStatus', 'senTypes', 'settingType', 'setting', 'upn', 'homeLanguages',
  'reviews', 'levels', 'privateLevels', 'otherLevels', 'familyViews', 'raters', 'notes', 'strengths', 'earlierEditions', 'correctionReasons',
  'childsViews', 'familyWords', 'contributions', 'layers', 'provisions', 'costs', 'outcomes', 'progress', 'news', 'meetings', 'agreedLevels', 'agreedPrivateLevels',
  'unresolved', 'invitees', 'actions', 'meetingNotes', 'familyAnswers', 'pointAnswers', 'reportsSent', 'decisions', 'wordings', 'panels',
  'schoolNotes', 'leaving', 'keepUntil', 'restrictedOn', 'planDates',
] as const;
export type InsideCode = (typeof INSIDE_CODES)[number];

/** One kind of thing and how many of it there are; never none. */
export interface Inside {
  readonly code: InsideCode;
  readonly count: number;
}

/**
 * What a record holds, so that a person can be shown what a file will tell. Ratings, views, notes (evidence and
 * reasons), strengths and all that stands beside them are counted over every edition and every event that is there. `privateLevels` are those of parts that the
 * framework keeps private; `otherLevels` those of strands it does not know, or of a framework that is not on this device.
 */
export function whatIsInside(record: ChildRecord, frameworkOf: FrameworkLookup): readonly Inside[] {
  const { card, events } = record;
  const editions = profileEvents(events);
  const profiles = editions.map((event) => event.profile);
  const views = profiles.flatMap((profile) => profile.views);
  const reviews = reviewsOf(events).length;
  const isInitialled = card.firstName === initialOf(card.firstName);
  const levels = profiles.flatMap((profile) => kindsOfLevels(profile, frameworkOf));
  const frameworks = new Map(editions.map((event) => [event.reviewId, event.profile.framework]));
  const kindOf = (reviewId: string, code: string) => kindOfLevel(code, frameworks.get(reviewId), frameworkOf);
  const levelsOf = (kind: InsideCode) => levels.filter((found) => found === kind).length;
  const counts: Readonly<Record<InsideCode, number>> = {
    fullName: isInitialled ? 0 : 1,
    initials: isInitialled ? 1 : 0,
    bornOn: 1,
    pronouns: card.pronouns ? 1 : 0,
    yearOffset: card.yearOffset ? 1 : 0,
    senStatus: card.senStatus ? 1 : 0,
    senTypes: card.senTypes?.length ?? 0,
    settingType: card.settingType ? 1 : 0,
    setting: card.setting || profiles.some((profile) => profile.context.setting) ? 1 : 0,
    upn: card.upn ? 1 : 0,
    homeLanguages: card.homeLanguages?.length ?? 0,
    reviews,
    levels: levelsOf('levels'),
    privateLevels: levelsOf('privateLevels'),
    otherLevels: levelsOf('otherLevels'),
    familyViews: views.filter((view) => view.voice === 'family').length,
    raters: [...views, ...profiles.flatMap(({ childsView, contributions = {} }) => [...(childsView ? [childsView] : []), ...Object.values(contributions)])].filter((view) => view.by).length,
    notes: views.flatMap((view) => Object.values(view.ratings)).flatMap((rating) => [rating.evidence, rating.reason]).filter(Boolean).length,
    strengths: profiles.flatMap((profile) => Object.keys(profile.strengths)).length
      + views.flatMap((view) => Object.values(view.ratings)).filter(({ strength }) => strength).length,
    earlierEditions: editions.length - reviews,
    correctionReasons: events.filter((event) => event.why).length,
    ...insideSections(profiles),
    ...insideStages(events, kindOf),
    schoolNotes: [card, ...profiles].filter(({ schoolNote }) => schoolNote).length,
    leaving: card.leftOn || card.leftFor ? 1 : 0,
    keepUntil: card.keepUntil ? 1 : 0,
    restrictedOn: card.restrictedOn ? 1 : 0,
    planDates: [card.planMadeOn, card.planAmendedOn, card.planReviewedOn, card.meetingOn].filter(Boolean).length,
  };
  return INSIDE_CODES.flatMap((code) => (counts[code] > 0 ? [{ code, count: counts[code] }] : []));
}

/** What of a record is not in the shared copy of it, and how many of each. */
export function whatWasLeftOut(record: ChildRecord, shared: ChildRecord, frameworkOf: FrameworkLookup): readonly Inside[] {
  const kept = new Map(whatIsInside(shared, frameworkOf).map(({ code, count }) => [code, count]));
  return whatIsInside(record, frameworkOf)
    .map(({ code, count }) => ({ code, count: count - (kept.get(code) ?? 0) }))
    .filter(({ count }) => count > 0);
}

/** The labels of the parts that the frameworks of a record's reviews keep private, each once. A framework that is not on this device adds none. */
export function privatePartsOf({ events }: ChildRecord, frameworkOf: FrameworkLookup): readonly string[] {
  const parts = profileEvents(events).flatMap(({ profile }) => frameworkOf(profile.framework)?.parts ?? []);
  return [...new Set(parts.filter(({ keptPrivate }) => keptPrivate).map(({ label }) => label))];
}

function kindsOfLevels(profile: Profile, frameworkOf: FrameworkLookup): readonly InsideCode[] {
  const given = [...profile.views, ...Object.values(profile.contributions ?? {})];
  return given.flatMap((view) => Object.keys(view.ratings)).map((code) => kindOfLevel(code, profile.framework, frameworkOf));
}

function kindOfLevel(code: string, ref: FrameworkRef | undefined, frameworkOf: FrameworkLookup): LevelKind {
  const framework = ref && frameworkOf(ref);
  const place = framework && placeOf(framework, code);
  return place ? (place.part.keptPrivate ? 'privateLevels' : 'levels') : 'otherLevels';
}
