import { SEN_STATUSES, SEN_TYPES, SETTING_TYPES } from '../core/census.ts';
import type { Card, ChildRecord } from '../core/child.ts';
import { compareText } from '../core/contentOrder.ts';
import type { Day } from '../core/day.ts';
import { LEVELS, RUNGS } from '../core/framework.ts';
import { type Context, GOINGS, type Mark, type Profile, type ProfileEvent, type Rating, type RecordEvent, REVIEW_KINDS, type Strength, type View, type Voice } from '../core/review.ts';
import { schoolYearOn } from '../core/calendar/schoolYear.ts';

/**
 * Eighteen invented children, for trying out: the same records, with the same ids, each time they are loaded.
 * The text is fetched only when somebody asks for it. Throws when the content is not what this file expects of it.
 */
export async function loadExampleChildren(): Promise<readonly ChildRecord[]> {
  const [{ default: children }, sections] = await Promise.all([import('./example-children.json'), import('./exampleSections.ts')]);
  return children.map((child) => recordFrom(child, sections));
}

type Sections = typeof import('./exampleSections.ts');

/** As the content is written: strands as `CI1=2 CI2=x`, and lists of codes with spaces between. */
interface ChildEntry {
  readonly key: string;
  readonly card: Omit<Card, 'settingType' | 'senStatus' | 'senTypes'> & ContextEntry & { readonly senTypes?: readonly string[] };
  /** The oldest first. */
  readonly reviews: readonly ReviewEntry[];
}

interface ReviewEntry {
  readonly reviewedOn: Day;
  readonly kind: string;
  /** What was different from the card at the time. */
  readonly context?: ContextEntry;
  readonly school: Sheet;
  readonly family?: Sheet;
  /** By domain. */
  readonly strengths: Readonly<Record<string, { readonly text: string; readonly toBuildOn?: boolean } | undefined>>;
  /** Strands that were put right on a later day. */
  readonly correction?: { readonly on: Day; readonly why: string; readonly school: Sheet };
}

interface ContextEntry {
  readonly setting?: string;
  readonly settingType?: string;
  readonly senStatus?: string;
}

/** What one voice said. `?` is not assessed and `x` not applicable; a strand that is not in `marks` is absent. */
interface Sheet extends Partial<Record<(typeof GOINGS)[number], string>> {
  readonly by?: string;
  readonly marks: string;
  readonly unchanged?: string;
  readonly specialistAdvice?: string;
  /** Something to build on: the strand and the rung of its ladder. */
  readonly rungs?: string;
  readonly evidence?: Readonly<Record<string, string | undefined>>;
  readonly reason?: Readonly<Record<string, string | undefined>>;
}

const DEVICE = idFor('the device of the examples');

function recordFrom({ key, card: { setting, settingType, senStatus, senTypes, ...who }, reviews }: ChildEntry, { exampleDays, exampleSections }: Sections): ChildRecord {
  const card: Card = {
    ...who,
    ...placeIn({ setting, settingType, senStatus }),
    ...(senTypes && { senTypes: senTypes.map((type) => oneOf(SEN_TYPES, type)) }),
    ...exampleDays(key),
  };
  // The editions of profiles are numbered by themselves, so that their ids stay whatever comes between them.
  let editions = 0;
  const events = reviews.flatMap((review) => {
    const reviewId = idFor(`${key} ${review.reviewedOn}`);
    const { profile, news, later } = exampleSections(key, review.reviewedOn, idFor, (marks) => ratingsFrom({ marks }));
    const editionsOf = happeningsOf(review, card, reviewId).map((happening): Happening => ({
      ...happening, id: idFor(`${key} event ${editions += 1}`),
      profile: { ...happening.profile, ...profile, context: { ...happening.profile.context, ...news } },
    }));
    const stages = later.map(([on, what], at): Happening => ({ ...what, id: idFor(`${key} ${review.reviewedOn} stage ${at + 1}`), happenedAt: atHalfPastThree(on), reviewId }));
    return [...editionsOf, ...stages];
  }).toSorted((a, b) => compareText(a.happenedAt, b.happenedAt))
    .map((happening, index): RecordEvent => ({ ...happening, device: DEVICE, sequence: index + 1 }));
  return { id: idFor(key), card, cardEdition: 1, example: true, events };
}

type Happening = Without<RecordEvent, 'device' | 'sequence'>;
type Without<Event, Keys extends PropertyKey> = Event extends RecordEvent ? Omit<Event, Keys> : never;
type Edition = Omit<ProfileEvent, 'id' | 'device' | 'sequence'>;

function happeningsOf({ correction, ...review }: ReviewEntry, card: Card, reviewId: string): readonly Edition[] {
  const profile = profileFrom(review, card);
  const finished: Edition = { happenedAt: atHalfPastThree(review.reviewedOn), kind: 'profileFinished', reviewId, profile };
  if (!correction) return [finished];
  const views = profile.views.map((view) =>
    view.voice === 'school' ? { ...view, ratings: { ...view.ratings, ...ratingsFrom(correction.school) } } : view);
  return [finished, {
    happenedAt: atHalfPastThree(correction.on), kind: 'profileCorrected', reviewId, profile: { ...profile, views }, why: correction.why,
  }];
}

function profileFrom(review: ReviewEntry, card: Card): Profile {
  return {
    reviewedOn: review.reviewedOn,
    kind: oneOf(REVIEW_KINDS, review.kind),
    framework: { id: 'vsend-core', edition: '1.0' },
    views: [viewFrom('school', review.school), ...(review.family ? [viewFrom('family', review.family)] : [])],
    strengths: strengthsFrom(review.strengths),
    context: { schoolYear: schoolYearOn(card, review.reviewedOn), ...placeIn({ ...card, ...review.context }) },
  };
}

function viewFrom(voice: Voice, sheet: Sheet): View {
  return { voice, ...(sheet.by && { by: sheet.by }), ratings: ratingsFrom(sheet) };
}

function ratingsFrom(sheet: Sheet): Record<string, Rating> {
  return Object.fromEntries(sheet.marks.split(' ').map((written) => {
    const [code = '', mark = ''] = written.split('=');
    const isIn = (codes: string | undefined) => codes?.split(' ').includes(code) ?? false;
    const going = GOINGS.find((each) => isIn(sheet[each]));
    const [evidence, reason] = [sheet.evidence?.[code], sheet.reason?.[code]];
    const rung = RUNGS.find((each) => sheet.rungs?.split(' ').includes(`${code}=${each}`));
    const rating: Rating = {
      mark: markFrom(mark),
      ...(going && { going }),
      ...(isIn(sheet.specialistAdvice) && { specialistAdvice: true as const }),
      ...(rung && { strength: rung }),
      ...(evidence && { evidence }),
      ...(reason && { reason }),
      ...(isIn(sheet.unchanged) && { confirmedUnchanged: true as const }),
    };
    return [code, rating];
  }));
}

function markFrom(written: string): Mark {
  if (written === '?') return 'notAssessed';
  if (written === 'x') return 'notApplicable';
  const level = LEVELS.find((each) => String(each) === written);
  if (level === undefined) throw new Error(`the example children have a mark that is none: ${written}`);
  return level;
}

function strengthsFrom(entries: ReviewEntry['strengths']): Record<string, Strength> {
  return Object.fromEntries(Object.entries(entries).flatMap(([domain, entry]) =>
    entry ? [[domain, { text: entry.text, ...(entry.toBuildOn && { toBuildOn: true as const }) }]] : []));
}

function placeIn({ setting, settingType, senStatus }: ContextEntry): Omit<Context, 'schoolYear'> {
  return {
    ...(setting && { setting }),
    ...(settingType && { settingType: oneOf(SETTING_TYPES, settingType) }),
    ...(senStatus && { senStatus: oneOf(SEN_STATUSES, senStatus) }),
  };
}

function oneOf<Known extends string>(known: readonly Known[], written: string): Known {
  const found = known.find((each) => each === written);
  if (!found) throw new Error(`the example children have a word that is not known: ${written}`);
  return found;
}

/** The end of a school day, as the device would have noted it. */
function atHalfPastThree(on: Day): string {
  return `${on}T15:30:00.000Z`;
}

/**
 * An id in the shape of a random one (RFC 9562, version 4), worked out from a name instead,
 * so that loading the examples again brings the same children and not a second set.
 */
function idFor(name: string): string {
  const hex = [1, 2, 3, 4].map((salt) => fnv1a(`${salt} ${name}`).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** The 32-bit FNV-1a hash of a text, after Fowler, Noll and Vo. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
