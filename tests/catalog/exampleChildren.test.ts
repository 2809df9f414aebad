import { describe, expect, it } from 'vitest';
import { DATE_RULES } from '../../src/catalog/dateRules.ts';
import { LAYER_PACKS } from '../../src/catalog/supportLayers.ts';
import { loadExampleChildren } from '../../src/catalog/exampleChildren.ts';
import { entryFrom, finishCard } from '../../src/core/entry/card.ts';
import type { SettingType } from '../../src/core/census.ts';
import { type ChildRecord, fullName } from '../../src/core/child.ts';
import { dateFactsOf } from '../../src/core/calendar/dateFacts.ts';
import { addDays, ageOn, isDay } from '../../src/core/day.ts';
import { datesOf } from '../../src/core/calendar/deadlines.ts';
import { isLevel } from '../../src/core/framework.ts';
import { type Profile, profileEvents, type Rating, REVIEW_KINDS, type Review, reviewsOf } from '../../src/core/review.ts';
import { isBeforePlan } from '../../src/core/calendar/reviewDates.ts';
import { done } from '../../src/core/result.ts';
import { placedLayer } from '../../src/core/support/supportLayer.ts';
import views from '../../src/catalog/views.json';
import { schoolYearOn } from '../../src/core/calendar/schoolYear.ts';
import { checkChildRecord } from '../../src/data/format/schema.ts';

const TODAY = '2026-11-21';

const STRANDS = [
  'CI1', 'CI2', 'CI3', 'CI4', 'CL1', 'CL2', 'CL3', 'CL4', 'EM1', 'EM2', 'EM3', 'EM4', 'SP1', 'SP2', 'SP3', 'SP4',
  'IN1', 'IN2', 'IN3', 'IN4', 'S1', 'S2', 'S3', 'S4', 'S5', 'H1', 'H2', 'H3', 'H4', 'H5',
];
const DOMAINS = ['CI', 'CL', 'EM', 'SP', 'IN', 'S', 'H'];

const SETTINGS: readonly SettingType[] = [
  'earlyYears', 'mainstream', 'resourcedProvision', 'senUnit', 'special', 'alternativeProvision', 'sixthFormOrFe',
  'specialistPost16', 'electiveHomeEducation', 'awaitingPlacement',
];

/** National Curriculum years from the first to the last. */
const PHASES: readonly [phase: string, from: number, to: number][] = [
  ['nursery', -2, -1], ['Reception', 0, 0], ['key stage 1', 1, 2], ['key stage 2', 3, 6], ['key stage 3', 7, 9],
  ['key stage 4', 10, 11], ['post-16', 12, 13], ['19 and over', 15, 21],
];

const children = await loadExampleChildren();
const byName = children.map((child): [string, ChildRecord] => [fullName(child.card), child]);
const allReviews = children.flatMap(({ events }) => reviewsOf(events));
const allRatings = children.flatMap(({ events }) => profileEvents(events).flatMap(({ profile }) => profile.views.flatMap((view) => Object.entries(view.ratings))));

describe.each(byName)('%s', (_, child) => {
  const reviews = reviewsOf(child.events);

  it('is a record that can be kept, with a card that the form would pass', () => {
    expect(checkChildRecord(child)).toEqual(done(child));
    expect(finishCard(entryFrom(child.card, TODAY), TODAY)).toEqual(done(child.card));
    expect(child.example).toBe(true);
  });

  it('has two to five reviews in order, after birth and not after today', () => {
    const days = reviews.map(({ profile }) => profile.reviewedOn);
    expect(days.length).toBeGreaterThanOrEqual(2);
    expect(days.length).toBeLessThanOrEqual(5);
    expect(days.every(isDay)).toBe(true);
    expect([child.card.bornOn, ...days, TODAY]).toEqual([...new Set([child.card.bornOn, ...days, TODAY])].toSorted());
    expect(child.events.map(({ sequence }) => sequence)).toEqual(child.events.map((__, index) => index + 1));
    expect(child.events.map(({ happenedAt }) => happenedAt)).toEqual(child.events.map(({ happenedAt }) => happenedAt).toSorted());
  });

  it('has, with a plan, the days from which its dates are worked out, in their order', () => {
    const { senStatus, planMadeOn, planReviewedOn, meetingOn } = child.card;
    if (senStatus !== 'E') return expect([planMadeOn, planReviewedOn]).toEqual([undefined, undefined]);
    const ofPlan = reviews.filter(({ profile: { kind } }) => kind === 'annual' || kind === 'phaseTransfer');
    for (const { profile } of ofPlan) expect(isBeforePlan(profile, child.card)).toBe(false);
    const days = ofPlan.map(({ profile }) => profile.reviewedOn);
    expect(planMadeOn).toBeDefined();
    if (planReviewedOn) expect(days.some((on) => on < planReviewedOn && addDays(on, 28) >= planReviewedOn), planReviewedOn).toBe(true);
    if (meetingOn) expect(meetingOn > (reviews.at(-1)?.profile.reviewedOn ?? '')).toBe(true);
    const dates = datesOf(dateFactsOf(child), { rules: DATE_RULES, local: {}, today: TODAY });
    expect(dates.missing).toEqual([]);
    expect(dates.items.find(({ code }) => code === 'annualReview')?.on).toMatch(/^202[67]-/);
  });

  it('was of the right age for each review', () => {
    for (const { profile } of reviews) {
      const age = ageOn(child.card.bornOn, profile.reviewedOn);
      // a child has the age of the year on its first day and is a year older on its last
      expect([4, 5]).toContain(age - (profile.context.schoolYear - (child.card.yearOffset ?? 0)));
      if (profile.kind === 'sixMonthly') expect(age).toBeLessThan(5);
    }
  });

  it('says why, wherever a level changed', () => {
    const changes = reviews.flatMap((review, index) => changesBetween(reviews[index - 1], review));
    expect(changes.filter(({ after }) => !after.reason)).toEqual([]);
  });

  it('confirms as unchanged only what is the same as last time', () => {
    for (const [index, { profile }] of reviews.entries()) {
      for (const [key, rating] of Object.entries(ratingsOf(profile))) {
        const last = reviews[index - 1];
        if (rating.confirmedUnchanged) expect(last && ratingsOf(last.profile)[key]?.mark, key).toBe(rating.mark);
      }
    }
  });
});

describe('the example children together', () => {
  it('are eighteen, with names and ids of their own, and the same each time', async () => {
    const ids = children.flatMap(({ id, events }) => [id, ...events.map((event) => event.id), ...reviewsOf(events).map((review) => review.id)]);
    expect(children).toHaveLength(18);
    expect(new Set(children.map(({ card }) => fullName(card))).size).toBe(18);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await loadExampleChildren()).toEqual(children);
  });

  it('know every strand and domain they name, and come across each', () => {
    expect([...new Set(allRatings.map(([code]) => code))].toSorted()).toEqual(STRANDS.toSorted());
    expect([...new Set(allReviews.flatMap(({ profile }) => Object.keys(profile.strengths)))].filter((code) => !DOMAINS.includes(code))).toEqual([]);
  });

  it('were taught in the year of their age, but for the one who is not', () => {
    const years = (name: string) => byName.find(([each]) => each === name)?.[1].events.flatMap((event) => ('profile' in event ? [event.profile.context.schoolYear] : []));
    expect(years('Amara Okafor')).toEqual([0, 2, 3, 4]);
    expect(years('Freddie Castellan')).toEqual([1, 2, 2, 3]);
    expect(years('Noor Haddad')).toEqual([-3, -2, -2]);
  });

  it.each(PHASES)('have somebody in %s', (_, from, to) => {
    const years = children.map(({ card }) => schoolYearOn(card, TODAY));
    expect(years.filter((year) => year >= from && year <= to)).not.toEqual([]);
  });

  it('are in every kind of setting that was asked for, and met in every kind of review', () => {
    expect(new Set(children.map(({ card }) => card.settingType))).toEqual(new Set(SETTINGS));
    expect(new Set(allReviews.map(({ profile }) => profile.kind))).toEqual(new Set(REVIEW_KINDS));
    expect(new Set(children.map(({ card }) => card.senStatus))).toEqual(new Set(['N', 'K', 'E']));
  });

  it('have, three of them at least, everything that a review can hold beside its levels, in words that the catalogue knows', () => {
    const rich = children.filter(({ events }) => reviewsOf(events).some(({ later }) => later.length > 0));
    expect(rich.length).toBeGreaterThanOrEqual(3);
    for (const { events } of rich) {
      const filled = reviewsOf(events).filter(({ profile }) => profile.childsView && profile.support?.layer && profile.outcomes);
      expect(filled.length).toBeGreaterThanOrEqual(2);
      expect(filled.some(({ profile }) => profile.progress && profile.contributions) || filled.some(({ profile }) => profile.progress)).toBe(true);
    }
    const later = rich.flatMap(({ events }) => reviewsOf(events).flatMap((review) => review.later));
    expect(new Set(later.map(({ kind }) => kind))).toEqual(new Set(['met', 'reportSent', 'decided', 'actionMoved']));
    const settled = later.flatMap((event) => (event.kind === 'met' ? Object.entries(event.meeting.settled) : []));
    expect(settled.some(([, { mark }]) => mark !== undefined)).toBe(true);
    expect(settled.filter(([, { unresolved }]) => unresolved).length).toBeGreaterThanOrEqual(1);
    const profiles = rich.flatMap(({ events }) => profileEvents(events).map(({ profile }) => profile));
    const strands = [...settled.map(([code]) => code), ...profiles.flatMap(({ support, outcomes }) => [...Object.values(support?.provisions ?? {}), ...Object.values(outcomes ?? {})].flatMap((row) => row.strands))];
    expect(strands.filter((code) => !STRANDS.includes(code))).toEqual([]);
    for (const [asked, view] of [['child', 'childsView'], ['family', 'familysView']] as const) {
      const known: readonly string[] = views[asked].map(({ code }) => code);
      expect(profiles.flatMap((profile) => Object.keys(profile[view]?.answers ?? {})).filter((code) => !known.includes(code))).toEqual([]);
    }
    for (const { support } of profiles) if (support?.layer) expect(placedLayer(support.layer, LAYER_PACKS)).toBeDefined();
  });

  it('have no agreed level that changes what their reviews said before', () => {
    for (const { profile } of allReviews) {
      for (const [code, { mark }] of Object.entries(profile.agreed ?? {})) {
        const given = profile.views.find(({ voice }) => voice === (code.startsWith('H') ? 'family' : 'school'))?.ratings[code]?.mark;
        if (mark !== undefined) expect(mark, code).toBe(given);
      }
    }
  });

  it('have pupil numbers with the right check letter', () => {
    const upns = children.flatMap(({ card }) => card.upn ?? []);
    expect(upns.length).toBeGreaterThanOrEqual(2);
    for (const upn of upns) {
      const sum = upn.slice(1).split('').reduce((total, digit, index) => total + Number(digit) * (index + 2), 0);
      expect(upn[0]).toBe('ABCDEFGHJKLMNPQRTUVWXYZ'[sum % 23]);
    }
  });

  it('changed in every way since the review before', () => {
    const directions = children.map(({ events }) => {
      const changes = changesBetween(...lastTwo(reviewsOf(events)));
      const [more, less] = [changes.filter(({ step }) => step > 0).length, changes.filter(({ step }) => step < 0).length];
      if (more + less < 3) return 'nearly the same';
      return more > 2 * less ? 'mostly more' : less > 2 * more ? 'mostly less' : 'mixed';
    });
    const count = (direction: string) => directions.filter((each) => each === direction).length;
    expect(count('mostly more')).toBeGreaterThanOrEqual(4);
    expect(count('mostly less')).toBeGreaterThanOrEqual(4);
    expect(count('mixed')).toBeGreaterThanOrEqual(4);
    expect(count('nearly the same')).toBeGreaterThanOrEqual(1);
  });

  it('show what a screen must bear: gaps, strands that do not apply, no Home part, a correction, names of every form', () => {
    expect(allRatings.some(([, { mark }]) => mark === 'notApplicable')).toBe(true);
    expect(allRatings.some(([, { mark, evidence }]) => mark === 'notAssessed' && evidence)).toBe(true);
    expect(children.some(({ events }) => profileEvents(events).every(({ profile }) => profile.views.every(({ voice }) => voice === 'school')))).toBe(true);
    expect(children.flatMap(({ events }) => events).some(({ kind, why }) => kind === 'profileCorrected' && why)).toBe(true);
    expect(allReviews.some(({ profile }) => Object.values(ratingsOf(profile)).filter((rating) => rating.confirmedUnchanged).length >= 20)).toBe(true);
    expect(children.some(({ card }) => card.yearOffset)).toBe(true);
    expect(children.some(({ card }) => !card.lastName)).toBe(true);
    expect(children.some(({ card }) => fullName(card).includes("'"))).toBe(true);
    expect(children.some(({ card }) => /[^\u0020-\u007e]/.test(fullName(card)))).toBe(true);
  });

  it('are written about in short sentences, with something that shows it for a third of the levels', () => {
    const texts = allRatings.flatMap(([, { evidence, reason }]) => [evidence ?? '', reason ?? ''])
      .concat(allReviews.flatMap(({ profile }) => Object.values(profile.strengths).map(({ text }) => text)));
    expect(texts.filter((text) => text.length > 160)).toEqual([]);
    const rated = allRatings.filter(([, { mark }]) => isLevel(mark));
    expect(rated.filter(([, { evidence }]) => evidence).length / rated.length).toBeGreaterThan(0.3);
  });
});

/** Every rating of a profile, with whose it is: `school CI1`. */
function ratingsOf({ views }: Profile): Record<string, Rating> {
  return Object.fromEntries(views.flatMap(({ voice, ratings }) => Object.entries(ratings).map(([code, rating]) => [`${voice} ${code}`, rating])));
}

/** Strands that hold another level than the review before, in the same voice. None for a first review. */
function changesBetween(before: Review | undefined, after: Review): { code: string; step: number; after: Rating }[] {
  const earlier = before ? ratingsOf(before.profile) : {};
  return Object.entries(ratingsOf(after.profile)).flatMap(([code, rating]) => {
    const was = earlier[code]?.mark;
    return isLevel(was) && isLevel(rating.mark) && was !== rating.mark ? [{ code, step: rating.mark - was, after: rating }] : [];
  });
}

function lastTwo(reviews: readonly Review[]): [Review, Review] {
  const [before, after] = reviews.slice(-2);
  if (!before || !after) throw new Error('an example child has two reviews or more');
  return [before, after];
}
