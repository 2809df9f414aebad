import type { ChildRecord } from '../child.ts';
import { cohortPlaces } from '../school/cohort.ts';
import type { CouncilChild, CouncilFramework, CouncilProvision, CouncilReview, CouncilWho } from './councilFile.ts';
import { dateFactsOf } from '../calendar/dateFacts.ts';
import { type DateSetting, datedItem } from '../calendar/datedItem.ts';
import type { Day } from '../day.ts';
import { datesOf } from '../calendar/deadlines.ts';
import { codesIn, readIn } from '../editions.ts';
import { type Framework, type FrameworkLookup, placeOf } from '../framework.ts';
import { provisionsFor } from '../support/provisionMove.ts';
import { markThatCounts, meetingOf, type Profile, type Review, reviewsOf } from '../review.ts';
import { schoolYearOn } from '../calendar/schoolYear.ts';
import { decisionOf } from '../stage.ts';
import type { Provision } from '../support.ts';
import { hoursAYear, penceAYear } from '../support/supportHours.ts';
import { type LayerPack, placedLayer } from '../support/supportLayer.ts';

/** With what a school's children are told of. */
export interface CouncilRules {
  /** The school's current one: everything is read in it. */
  readonly framework: Framework;
  readonly of: FrameworkLookup;
  readonly packs: readonly LayerPack[];
  readonly dates: DateSetting;
  readonly withCosts: boolean;
}

/** Why a child is not in a council file. `notAsked`: of another SEN status than it is about. */
export const COUNCIL_LEFT_OUT = ['example', 'inBin', 'restricted', 'left', 'notAsked'] as const;
export type CouncilLeftOut = (typeof COUNCIL_LEFT_OUT)[number];

/** Why a child stays out of a file that is about these; undefined for one who goes in. */
export function leftOutOfCouncil({ example, removedAt, card }: Pick<ChildRecord, 'example' | 'removedAt' | 'card'>, who: CouncilWho, today: Day): CouncilLeftOut | undefined {
  if (example) return 'example';
  if (removedAt) return 'inBin';
  if (card.restrictedOn) return 'restricted';
  if (card.leftOn && card.leftOn <= today) return 'left';
  const isAsked = who === 'all' || card.senStatus === 'E' || (who === 'KE' && card.senStatus === 'K');
  return isAsked ? undefined : 'notAsked';
}

/** What a council file says of a framework: codes alone, without parts that are kept private. */
export function councilFramework({ id, edition, rules, parts }: Framework): CouncilFramework {
  const domains = parts.filter(({ keptPrivate }) => !keptPrivate).flatMap((part) => part.domains);
  return { id, edition, overTheLineFrom: rules.overTheLineFrom, domains: domains.map(({ code, strands }) => ({ code, strands: strands.map((strand) => strand.code) })) };
}

/** One child as a council sees them, under a pseudonym. Built up field by field, so that nothing comes along unasked. */
export function councilChild(record: ChildRecord, id: string, rules: CouncilRules): CouncilChild {
  const { senStatus, senTypes } = record.card;
  const due = dueOf(record, rules.dates);
  return {
    id,
    schoolYear: schoolYearOn(record.card, rules.dates.today),
    ...(senStatus && { status: senStatus }),
    ...(senTypes && senTypes.length > 0 && { types: senTypes.slice(0, 2) }),
    ...(due && { due }),
    reviews: reviewsOf(record.events).map((review) => councilReview(review, rules)),
  };
}

/** By the law's day alone: one that the council itself wants earlier is not late. */
function dueOf(record: ChildRecord, dates: DateSetting): CouncilChild['due'] {
  if (record.card.senStatus !== 'E') return undefined;
  const annual = datesOf(dateFactsOf(record), dates).items.find(({ code }) => code === 'annualReview');
  return annual && (annual.status.code === 'overdue' ? 'late' : 'inTime');
}

function councilReview(review: Review, rules: CouncilRules): CouncilReview {
  const { reviewedOn, kind, context, support } = review.profile;
  const layer = placedLayer(support?.layer, rules.packs);
  const decision = decisionIn(review, rules.dates);
  return {
    month: reviewedOn.slice(0, 'YYYY-MM'.length),
    kind,
    schoolYear: context.schoolYear,
    ...(context.settingType && { settingType: context.settingType }),
    marks: marksOf(review.profile, rules.framework),
    ...(layer && { layer: { pack: layer.pack.id, code: layer.layer.code, rank: layer.layer.rank } }),
    provisions: provisionsFor(support).flatMap(([, provision]) => councilProvision(provision, review.profile, rules) ?? []),
    ...(decision && { decision }),
  };
}

/**
 * One sign for each strand, in the framework's order.
 *
 * | the profile says                                      | sign  |
 * |-------------------------------------------------------|-------|
 * | a level that counts                                   | 0 … 4 |
 * | does not apply                                        | x     |
 * | not assessed                                          | ?     |
 * | something that cannot be read here, or was not asked  | -     |
 */
function marksOf(profile: Profile, framework: Framework): string {
  const read = readIn(framework, profile);
  return cohortPlaces(framework).map((place) => {
    const mark = read ? markThatCounts(read.profile, place).mark : 'notAssessed';
    if (mark === 'notAssessed') return read && !read.because.has(place.strand.code) ? '?' : '-';
    return mark === 'notApplicable' ? 'x' : String(mark);
  }).join('');
}

/** There are no more in a year: what comes to more was typed wrong, and counts as not known. */
export const COUNCIL_MOST_HOURS = 8784;

/** Undefined for what is in place for private parts alone, and where nobody can tell because their framework is not here. */
function councilProvision(provision: Provision, profile: Profile, { framework, of, withCosts }: CouncilRules): CouncilProvision | undefined {
  const own = of(profile.framework);
  const isPrivate = (code: string) => (own ? placeOf(own, code)?.part.keptPrivate ?? false : true);
  const open = provision.strands.filter((code) => !isPrivate(code));
  if (provision.strands.length > 0 && open.length === 0) return undefined;
  const strands = cohortPlaces(framework).map(({ strand }) => strand.code).filter((code) => codesIn(framework, profile, code).some((before) => open.includes(before)));
  const hours = hoursAYear(provision);
  const isPossible = hours !== undefined && hours <= COUNCIL_MOST_HOURS;
  const pence = withCosts && isPossible ? penceOf(provision, hours) : undefined;
  const { helped } = provision;
  return {
    strands,
    ...(isPossible && { hours: Math.round(hours) }),
    ...(pence !== undefined && { pence }),
    ...(helped && { helped }),
  };
}

/** What as many whole hours as are told cost: from exact ones it would tell these too, and so help to join the files of two recipients. */
function penceOf(provision: Provision, hours: number): number | undefined {
  const pence = penceAYear(provision);
  return pence === undefined || hours === 0 ? pence : Math.round(pence / hours * Math.round(hours));
}

/** In time: on or before the law's day, which counts from the meeting (R-C3). */
function decisionIn(review: Review, dates: DateSetting): CouncilReview['decision'] {
  const { decision, decidedOn } = decisionOf(review) ?? {};
  const heldOn = meetingOf(review)?.heldOn;
  if (!decision) return undefined;
  return { decision, ...(decidedOn && heldOn && { inTime: decidedOn <= datedItem('decision', heldOn, 'after', dates).statutoryOn }) };
}
