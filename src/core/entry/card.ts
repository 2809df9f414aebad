import type { SenStatus, SenType, SettingType } from '../census.ts';
import type { Card } from '../child.ts';
import { ageOn, type Day, isDay } from '../day.ts';
import { done, failed, type Result } from '../result.ts';
import { profileEvents, type RecordEvent } from '../review.ts';
import { schoolYearOn, yearOfAge } from '../calendar/schoolYear.ts';
import { remarksOnUpn, tidyUpn, type UpnRemark } from '../upn.ts';

/** A card as it is typed: everything is text, everything may be empty. */
export interface CardEntry {
  readonly firstName: string;
  readonly lastName: string;
  readonly bornOn: string;
  readonly pronouns: string;
  /** Empty for the year of the child's age, else the year they are taught in, as a number. */
  readonly schoolYear: string;
  readonly setting: string;
  readonly settingType: SettingType | '';
  readonly senStatus: SenStatus | '';
  readonly mainType: SenType | '';
  readonly secondType: SenType | '';
  readonly upn: string;
  /** Languages with commas between. */
  readonly homeLanguages: string;
  /** Empty for what the rule of the device gives. */
  readonly keepUntil: string;
  readonly schoolNote: string;
  readonly planMadeOn: string;
  readonly planAmendedOn: string;
  readonly planReviewedOn: string;
  readonly meetingOn: string;
}

export type CardField = keyof CardEntry;

/** What has to be mended before a card can be kept. */
export interface CardProblem {
  readonly field: CardField;
  readonly code:
    | 'firstNameMissing' | 'tooLong' | 'bornOnMissing' | 'bornOnNotADay' | 'bornOnInFuture' | 'ageOutOfRange' | 'bornAfterReview'
    | 'typesWithN' | 'nsaOnlyWithK' | 'nsaOnlyMain' | 'sameTypeTwice' | 'secondWithoutMain' | 'keepUntilNotADay' | 'keepUntilBeforeBirth'
    | 'planDayNotADay' | 'planDayBeforeBirth' | 'planDayInFuture' | 'planDayBeforePlan';
}

/** What is worth a look, and stops nobody. */
export type CardRemark =
  | { readonly field: 'upn'; readonly remark: UpnRemark }
  | { readonly field: 'mainType'; readonly remark: { readonly code: 'typeWanted' } };

/** Longest text a field of the card holds, in characters. */
export const CARD_LIMITS: Readonly<Partial<Record<CardField, number>>> = {
  firstName: 80, lastName: 80, pronouns: 40, setting: 120, homeLanguages: 200, upn: 40, schoolNote: 2000,
};

/**
 * One door from what was typed to a card: the card, or everything that has to be mended (R-B1, R-B3, R-B4).
 * `firstReviewedOn` is the day of the child's first review (`earliestReviewedOn`), when there is one: nobody is reviewed
 * before their birth.
 */
export function finishCard(entry: CardEntry, today: Day, firstReviewedOn?: Day): Result<Card, readonly CardProblem[]> {
  const problems = [...problemsOfName(entry), ...problemsOfBirth(entry.bornOn, today, firstReviewedOn), ...problemsOfTypes(entry), ...problemsOfKeeping(entry), ...problemsOfPlan(entry, today)];
  return problems.length > 0 ? failed(problems) : done(cardFrom(entry, today));
}

/** The first day that any edition of any review is dated on, corrected ones included; undefined when there is no review. */
export function earliestReviewedOn(events: readonly RecordEvent[]): Day | undefined {
  return profileEvents(events).map(({ profile }) => profile.reviewedOn).toSorted()[0];
}

/** Reminders about a card that is otherwise sound (R-B1, R-B2). */
export function remarksOnCard(card: Card, authorities: ReadonlySet<string>): readonly CardRemark[] {
  const remarks: CardRemark[] = [];
  if (card.upn) for (const remark of remarksOnUpn(card.upn, authorities)) remarks.push({ field: 'upn', remark });
  if ((card.senStatus === 'K' || card.senStatus === 'E') && !card.senTypes?.length) {
    remarks.push({ field: 'mainType', remark: { code: 'typeWanted' } });
  }
  return remarks;
}

/** The card as it would be typed, so that it can be edited. */
export function entryFrom(card: Card, today: Day): CardEntry {
  return {
    firstName: card.firstName,
    lastName: card.lastName ?? '',
    bornOn: card.bornOn,
    pronouns: card.pronouns ?? '',
    schoolYear: card.yearOffset ? String(schoolYearOn(card, today)) : '',
    setting: card.setting ?? '',
    settingType: card.settingType ?? '',
    senStatus: card.senStatus ?? '',
    mainType: card.senTypes?.[0] ?? '',
    secondType: card.senTypes?.[1] ?? '',
    upn: card.upn ?? '',
    homeLanguages: card.homeLanguages?.join(', ') ?? '',
    keepUntil: card.keepUntil ?? '',
    schoolNote: card.schoolNote ?? '',
    planMadeOn: card.planMadeOn ?? '',
    planAmendedOn: card.planAmendedOn ?? '',
    planReviewedOn: card.planReviewedOn ?? '',
    meetingOn: card.meetingOn ?? '',
  };
}

export const EMPTY_ENTRY: CardEntry = {
  firstName: '', lastName: '', bornOn: '', pronouns: '', schoolYear: '', setting: '', settingType: '',
  senStatus: '', mainType: '', secondType: '', upn: '', homeLanguages: '', keepUntil: '', schoolNote: '',
  planMadeOn: '', planAmendedOn: '', planReviewedOn: '', meetingOn: '',
};

function problemsOfName(entry: CardEntry): CardProblem[] {
  const problems: CardProblem[] = [];
  if (entry.firstName.trim() === '') problems.push({ field: 'firstName', code: 'firstNameMissing' });
  for (const field of ['firstName', 'lastName', 'pronouns', 'setting', 'homeLanguages', 'upn', 'schoolNote'] as const) {
    if (entry[field].trim().length > (CARD_LIMITS[field] ?? Infinity)) problems.push({ field, code: 'tooLong' });
  }
  return problems;
}

function problemsOfBirth(bornOn: string, today: Day, firstReviewedOn?: Day): CardProblem[] {
  const problem = (code: CardProblem['code']): CardProblem[] => [{ field: 'bornOn', code }];
  if (bornOn === '') return problem('bornOnMissing');
  if (!isDay(bornOn)) return problem('bornOnNotADay');
  if (bornOn > today) return problem('bornOnInFuture');
  if (firstReviewedOn && bornOn >= firstReviewedOn) return problem('bornAfterReview');
  return ageOn(bornOn, today) > 25 ? problem('ageOutOfRange') : [];
}

/**
 * | status | main        | second           |
 * |--------|-------------|------------------|
 * | N      | none        | none             |
 * | K      | any or none | another, not NSA |
 * | E      | not NSA     | another, not NSA |
 * Source: school census, R-B1.
 */
function problemsOfTypes({ senStatus, mainType, secondType }: CardEntry): CardProblem[] {
  const problems: CardProblem[] = [];
  if (senStatus === 'N' && (mainType || secondType)) problems.push({ field: 'mainType', code: 'typesWithN' });
  if (mainType === 'NSA' && senStatus !== 'K' && senStatus !== 'N') problems.push({ field: 'mainType', code: 'nsaOnlyWithK' });
  if (secondType === 'NSA') problems.push({ field: 'secondType', code: 'nsaOnlyMain' });
  if (secondType && !mainType) problems.push({ field: 'secondType', code: 'secondWithoutMain' });
  if (mainType && mainType === secondType) problems.push({ field: 'secondType', code: 'sameTypeTwice' });
  return problems;
}

function problemsOfKeeping({ keepUntil, bornOn }: CardEntry): CardProblem[] {
  if (keepUntil === '') return [];
  if (!isDay(keepUntil)) return [{ field: 'keepUntil', code: 'keepUntilNotADay' }];
  return keepUntil <= bornOn ? [{ field: 'keepUntil', code: 'keepUntilBeforeBirth' }] : [];
}

/** The days of a plan, in the order in which they can come. */
const PLAN_DAYS = ['planMadeOn', 'planAmendedOn', 'planReviewedOn'] as const;

/**
 * Each is a real day after the birth and not to come; what happened to a plan did not happen before it was made (R-B4).
 * A meeting may lie anywhere after the birth.
 */
function problemsOfPlan(entry: CardEntry, today: Day): CardProblem[] {
  return [...PLAN_DAYS, 'meetingOn' as const].flatMap((field): CardProblem[] => {
    const on = entry[field];
    if (on === '') return [];
    if (!isDay(on)) return [{ field, code: 'planDayNotADay' }];
    if (on < entry.bornOn) return [{ field, code: 'planDayBeforeBirth' }];
    if (field === 'meetingOn') return [];
    if (on > today) return [{ field, code: 'planDayInFuture' }];
    return isDay(entry.planMadeOn) && on < entry.planMadeOn ? [{ field, code: 'planDayBeforePlan' }] : [];
  });
}

function cardFrom(entry: CardEntry, today: Day): Card {
  const senTypes = [entry.mainType, entry.secondType].filter((type) => type !== '');
  const homeLanguages = entry.homeLanguages.split(/[,;\n]/).map((language) => language.trim()).filter(Boolean);
  const yearOffset = entry.schoolYear === '' ? 0 : Number(entry.schoolYear) - yearOfAge(entry.bornOn, today);
  const [lastName, pronouns, setting] = [entry.lastName.trim(), entry.pronouns.trim(), entry.setting.trim()];
  const upn = tidyUpn(entry.upn);
  const schoolNote = entry.schoolNote.trim();
  return {
    firstName: entry.firstName.trim(),
    bornOn: entry.bornOn,
    ...(lastName && { lastName }),
    ...(pronouns && { pronouns }),
    ...(yearOffset !== 0 && { yearOffset }),
    ...(setting && { setting }),
    ...(entry.settingType && { settingType: entry.settingType }),
    ...(entry.senStatus && { senStatus: entry.senStatus }),
    ...(senTypes.length > 0 && { senTypes }),
    ...(upn && { upn }),
    ...(homeLanguages.length > 0 && { homeLanguages: [...new Set(homeLanguages)] }),
    ...(entry.keepUntil && { keepUntil: entry.keepUntil }),
    ...(schoolNote && { schoolNote }),
    ...(entry.planMadeOn && { planMadeOn: entry.planMadeOn }),
    ...(entry.planAmendedOn && { planAmendedOn: entry.planAmendedOn }),
    ...(entry.planReviewedOn && { planReviewedOn: entry.planReviewedOn }),
    ...(entry.meetingOn && { meetingOn: entry.meetingOn }),
  };
}
