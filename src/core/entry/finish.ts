import type { Card } from '../child.ts';
import { type Day, isDay } from '../day.ts';
import { differingInDraft } from '../merge/differing.ts';
import type { Draft } from '../draft.ts';
import { finishSections, type Section } from './finishSections.ts';
import { type Framework, isLevel, isOverTheLine, type Place, placeOf, places } from '../framework.ts';
import { hasOthers } from './otherFramework.ts';
import { type Context, isRatedWith, markThatCounts, type News, type Profile, type Rating, type Strength, type View, type Voice, voiceFor } from '../review.ts';
import { done, failed, type Result } from '../result.ts';
import { schoolYearOn } from '../calendar/schoolYear.ts';
import { type FieldProblem, LONGEST_TEXT } from '../words/tidy.ts';

/** Longest text that one box of a review holds, in characters. */
export const TEXT_LIMIT = LONGEST_TEXT;

/** What has to be mended before a draft can be finished. `strand`, `domain` or `section` and its row `item` say where, when it is about one. */
export interface FinishProblem {
  readonly code: FieldProblem | 'reviewedOnMissing' | 'reviewedOnNotADay' | 'reviewedOnInFuture' | 'reviewedBeforeBirth' | 'nothingRated' | 'whyMissing' | 'whyTooLong' | 'schoolNoteTooLong' | 'otherFramework' | 'stillDiffering';
  readonly strand?: string;
  readonly domain?: string;
  readonly section?: Section;
  readonly item?: string;
}

/** What is worth a look before finishing. It stops nobody (R-A4, R-E3). */
export interface Reminder {
  readonly code: 'noStrengths' | 'notLookedAt' | 'noReasonForChange' | 'noEvidenceOverTheLine' | 'familyUnnamed';
  readonly places: readonly Place[];
}

/** One door from maybe to true: the frozen profile, or every problem found. */
export function finishProfile(draft: Draft, card: Card, framework: Framework, today: Day): Result<Profile, readonly FinishProblem[]> {
  if (!isRatedWith(draft, framework)) return failed([{ code: 'otherFramework' }]);
  const { sections, news, problems: inSections } = finishSections(draft);
  const problems: FinishProblem[] = [...problemsOfDate(draft.reviewedOn, card, today), ...problemsOfRatings(draft), ...problemsOfTexts(draft, framework), ...inSections];
  if (draft.correction && draft.correction.why.trim() === '') problems.push({ code: 'whyMissing' });
  if (isTooLong(draft.correction?.why)) problems.push({ code: 'whyTooLong' });
  if (isTooLong(draft.schoolNote)) problems.push({ code: 'schoolNoteTooLong' });
  if (differingInDraft(draft).some(({ path }) => !path.startsWith('meeting.')) || hasOthers(draft)) problems.push({ code: 'stillDiffering' });
  return problems.length > 0 ? failed(problems) : done(withFamilyNamed({ ...profileFrom(draft, card, news), ...sections }, draft));
}

/** Reminders about a draft, in a fixed order; `last` is the profile before it, when there is one. */
export function remindersFor(draft: Draft, framework: Framework, last?: Profile): readonly Reminder[] {
  const ratingAt = (place: Place) => draft.ratings[voiceFor(place)][place.strand.code];
  const asked = places(framework).filter((place) => !place.part.optional);
  const found: Reminder[] = [
    { code: 'notLookedAt', places: asked.filter((place) => (ratingAt(place)?.mark ?? 'notAssessed') === 'notAssessed') },
    { code: 'noReasonForChange', places: asked.filter((place) => changedWithoutReason(place, ratingAt(place), framework, last)) },
    { code: 'noEvidenceOverTheLine', places: asked.filter((place) => overWithoutEvidence(ratingAt(place), framework)) },
    { code: 'familyUnnamed', places: familyUnnamed(draft, framework) },
  ];
  const ratings = [...Object.values(draft.ratings.school), ...Object.values(draft.ratings.family)];
  const noStrengths = !Object.values(draft.strengths).some(({ text }) => text.trim() !== '') && !ratings.some(({ strength }) => strength);
  return [...(noStrengths ? [{ code: 'noStrengths', places: [] } as const] : []), ...found.filter((reminder) => reminder.places.length > 0)];
}

function problemsOfDate(reviewedOn: string, card: Card, today: Day): FinishProblem[] {
  if (reviewedOn === '') return [{ code: 'reviewedOnMissing' }];
  if (!isDay(reviewedOn)) return [{ code: 'reviewedOnNotADay' }];
  if (reviewedOn > today) return [{ code: 'reviewedOnInFuture' }];
  return reviewedOn <= card.bornOn ? [{ code: 'reviewedBeforeBirth' }] : [];
}

function problemsOfRatings(draft: Draft): FinishProblem[] {
  const marks = [...Object.values(draft.ratings.school), ...Object.values(draft.ratings.family)].map((rating) => rating.mark);
  return marks.some(isLevel) ? [] : [{ code: 'nothingRated' }];
}

function problemsOfTexts(draft: Draft, framework: Framework): FinishProblem[] {
  const problems: FinishProblem[] = [];
  for (const voice of ['school', 'family'] as const) {
    for (const [strand, rating] of Object.entries(draft.ratings[voice])) {
      if (isTooLong(rating.evidence) || isTooLong(rating.reason)) {
        const domain = placeOf(framework, strand)?.domain.code;
        problems.push({ code: 'tooLong', strand, ...(domain && { domain }) });
      }
    }
  }
  for (const [domain, strength] of Object.entries(draft.strengths)) {
    if (isTooLong(strength.text)) problems.push({ code: 'tooLong', domain });
  }
  return problems;
}

function isTooLong(text: string | undefined): boolean {
  return (text ?? '').length > TEXT_LIMIT;
}

function changedWithoutReason(place: Place, rating: Rating | undefined, framework: Framework, last?: Profile): boolean {
  if (!rating || !last || !isRatedWith(last, framework)) return false;
  const before = markThatCounts(last, place).mark;
  return isLevel(before) && isLevel(rating.mark) && before !== rating.mark && !rating.reason?.trim();
}

function overWithoutEvidence(rating: Rating | undefined, framework: Framework): boolean {
  return rating !== undefined && isLevel(rating.mark) && isOverTheLine(rating.mark, framework) && !rating.evidence?.trim();
}

function familyUnnamed(draft: Draft, framework: Framework): readonly Place[] {
  if (draft.by.family?.trim()) return [];
  return places(framework).filter((place) => voiceFor(place) === 'family' && isLevel(draft.ratings.family[place.strand.code]?.mark)).slice(0, 1);
}

function profileFrom(draft: Draft, card: Card, news: News | undefined): Profile {
  const schoolNote = draft.schoolNote?.trim();
  return {
    reviewedOn: draft.reviewedOn,
    kind: draft.kind,
    framework: draft.framework,
    views: (['school', 'family'] as const).flatMap((voice) => viewFrom(draft, voice)),
    strengths: strengthsFrom(draft.strengths),
    context: { ...(draft.correction ? placeIn(draft.correction.context, news) : contextFrom(card, draft.reviewedOn)), ...news },
    ...(schoolNote && { schoolNote }),
  };
}

/** Where the child was then, with what was told of the time, unless the correction tells it anew. */
function placeIn(context: Context, news: News | undefined): Context {
  if (!news) return context;
  const { attendance: _1, daysSuspended: _2, reducedTimetable: _3, news: _4, ...rest } = context;
  return rest;
}

/** Who answered for the family stands beside their levels; where they gave words alone, beside those. */
function withFamilyNamed(profile: Profile, { by }: Draft): Profile {
  const family = by.family?.trim();
  if (!family || !profile.familysView || profile.views.some(({ voice }) => voice === 'family')) return profile;
  return { ...profile, familysView: { ...profile.familysView, by: family } };
}

function contextFrom(card: Card, on: Day): Context {
  return {
    schoolYear: schoolYearOn(card, on),
    ...(card.setting && { setting: card.setting }),
    ...(card.settingType && { settingType: card.settingType }),
    ...(card.senStatus && { senStatus: card.senStatus }),
  };
}

/** A view without the strands that were opened and left empty; none at all when nothing is left. */
function viewFrom(draft: Draft, voice: Voice): readonly View[] {
  const ratings = Object.fromEntries(Object.entries(draft.ratings[voice]).flatMap(([code, rating]) => {
    const kept = trimmed(rating);
    return kept.mark === 'notAssessed' && Object.keys(kept).length === 1 ? [] : [[code, kept]];
  }));
  const by = draft.by[voice]?.trim();
  return Object.keys(ratings).length > 0 ? [{ voice, ...(by && { by }), ratings }] : [];
}

function trimmed({ evidence, reason, going, specialistAdvice, strength, confirmedUnchanged, ...rest }: Rating): Rating {
  return {
    ...rest,
    ...(going && { going }),
    ...(specialistAdvice && { specialistAdvice }),
    ...(strength && { strength }),
    ...(evidence?.trim() && { evidence: evidence.trim() }),
    ...(reason?.trim() && { reason: reason.trim() }),
    ...(confirmedUnchanged && { confirmedUnchanged }),
  };
}

function strengthsFrom(strengths: Readonly<Record<string, Strength>>): Record<string, Strength> {
  return Object.fromEntries(Object.entries(strengths).flatMap(([domain, { text, toBuildOn, ...rest }]) =>
    text.trim() || toBuildOn ? [[domain, { ...rest, text: text.trim(), ...(toBuildOn && { toBuildOn }) }]] : []));
}
