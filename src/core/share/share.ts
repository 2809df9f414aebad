import type { Card, ChildRecord } from '../child.ts';
import { type Framework, type FrameworkLookup, places } from '../framework.ts';
import { createInitialling, initialOf } from '../words/initials.ts';
import type { Outcomes } from '../entry/keepOutcome.ts';
import { meetingOf, type Profile, type Rating, type RecordEvent, type Review, reviewsOf, type View } from '../review.ts';
import type { ShareMore } from './shareMore.ts';
import { leastSections, type Lessening } from './shareSections.ts';
import { leastStages } from './shareStages.ts';

/** An event as it is shared: not all that was written down. When the whole one comes later, it takes its place. */
export type SharedEvent = RecordEvent & { readonly shared: true };

/** A card as it is shared. It stays marked when it is edited, for there is a whole one where it came from. */
export interface SharedCard extends Card {
  readonly shared: true;
}

/**
 * The least of a record that is of use to somebody else (R-J4), and what the person has added to it.
 *
 * | always                                             | only when added                     | never                       |
 * |----------------------------------------------------|-------------------------------------|-----------------------------|
 * | initials, date of birth (a level can only be read  | full name; UPN; private parts; home | earlier editions of a       |
 * | beside an age), pronouns, kind of setting, SEN     | languages; name of the setting; who | review, why it was          |
 * | status and types; the latest edition of each       | gave the levels, came and does what;| corrected, notes for the    |
 * | review with levels, words and strengths; outcomes; | what child, family and others said; | school only, what support   |
 * | of the last meeting what was agreed; when it was   | the support that is in place        | costs, news, when and where |
 * | reported, what was decided and when; that the      |                                     | to the child left, how long |
 * | record is not to be changed                        |                                     | it is kept, days of a plan, |
 * |                                                    |                                     | fields that this version    |
 * |                                                    |                                     | does not know               |
 *
 * What goes of the sections and the later stages: `shareSections.ts`, `shareStages.ts`.
 *
 * While the full name is not added, the child's names are initials in every text too, as is a UPN that was typed there.
 * Each review is read with the framework it was rated with. It is left out when nothing of it remains, and, without the
 * private parts, when its framework is not on this device: nobody can tell here which of its parts are private. Card and events are marked as shared, so that the
 * whole of each always outranks them.
 */
export function leastOf(record: ChildRecord, frameworkOf: FrameworkLookup, add: ShareMore = {}): ChildRecord {
  const clean = createCleaning(record.card, add);
  const events = reviewsOf(record.events).flatMap(({ profile, editions, later }, at, reviews): SharedEvent[] => {
    const less = lesseningOf(profile, frameworkOf, add, clean);
    const least = less && leastProfile(profile, less, outcomesIn(reviews.slice(0, at)));
    const last = editions.at(-1);
    if (!least || !last) return [];
    const { id, device, sequence, happenedAt, kind, reviewId } = last;
    return [
      { id, device, sequence, happenedAt, kind, reviewId, profile: least, shared: true },
      ...leastStages(later, less).map((event): SharedEvent => ({ ...event, shared: true })),
    ];
  });
  return { id: record.id, card: leastCard(record.card, add), cardEdition: 0, ...(record.example && { example: true }), events };
}

/** Every outcome of these reviews and their meetings, as it was said last. */
function outcomesIn(reviews: readonly Review[]): Outcomes {
  return Object.fromEntries(reviews.flatMap((review) => [review.profile.outcomes, meetingOf(review)?.outcomes]).flatMap((outcomes) => Object.entries(outcomes ?? {})));
}

function leastCard(card: Card, add: ShareMore): SharedCard {
  const { firstName, lastName, bornOn, pronouns, yearOffset, setting, settingType, senStatus, senTypes, upn, homeLanguages, restrictedOn } = card;
  const nameOf = (name: string) => (add.fullName ? name : initialOf(name));
  return {
    firstName: nameOf(firstName),
    bornOn,
    ...(lastName !== undefined && { lastName: nameOf(lastName) }),
    ...(pronouns !== undefined && { pronouns }),
    ...(yearOffset !== undefined && { yearOffset }),
    ...(setting !== undefined && add.setting && { setting }),
    ...(settingType !== undefined && { settingType }),
    ...(senStatus !== undefined && { senStatus }),
    ...(senTypes !== undefined && { senTypes }),
    ...(upn !== undefined && add.upn && { upn }),
    ...(homeLanguages !== undefined && add.homeLanguages && { homeLanguages }),
    ...(restrictedOn !== undefined && { restrictedOn }), // whoever has a copy is told too (UK GDPR, Article 19)
    shared: true,
  };
}

/** How a review is made less, by its framework; undefined where nobody can tell here what of it is private, and that is not to go. */
function lesseningOf(profile: Profile, frameworkOf: FrameworkLookup, add: ShareMore, clean: Cleaning): Lessening | undefined {
  const framework = frameworkOf(profile.framework);
  if (!add.home && !framework) return undefined;
  const open = framework ? openCodes(framework) : new Set<string>();
  return { clean, add, isOpen: (code) => add.home === true || open.has(code), rating: (rating) => leastRating(rating, clean) };
}

function leastProfile(profile: Profile, less: Lessening, earlier: Outcomes): Profile | undefined {
  const { add, clean, isOpen, rating } = less;
  const pick = <Thing>(things: Readonly<Record<string, Thing>>, change: (thing: Thing) => Thing) => Object.fromEntries(
    Object.entries(things).flatMap(([code, thing]) => (isOpen(code) ? [[code, change(thing)]] : [])));
  const views = profile.views.map(({ voice, by, ratings }): View => ({
    voice, ...(by !== undefined && add.raters && { by: clean(by) }), ratings: pick(ratings, rating),
  })).filter(({ ratings }) => Object.keys(ratings).length > 0);
  if (views.length === 0) return undefined;
  const { schoolYear, setting, settingType, senStatus } = profile.context;
  return {
    reviewedOn: profile.reviewedOn,
    kind: profile.kind,
    framework: { id: profile.framework.id, edition: profile.framework.edition },
    views,
    strengths: pick(profile.strengths, ({ text, toBuildOn }) => ({ text: clean(text), ...(toBuildOn && { toBuildOn }) })),
    context: {
      schoolYear,
      ...(setting !== undefined && add.setting && { setting }),
      ...(settingType !== undefined && { settingType }),
      ...(senStatus !== undefined && { senStatus }),
    },
    ...leastSections(profile, less, earlier),
  };
}

function leastRating({ mark, going, specialistAdvice, strength, evidence, reason, confirmedUnchanged }: Rating, clean: Cleaning): Rating {
  return {
    mark,
    ...(going && { going }),
    ...(specialistAdvice && { specialistAdvice }),
    ...(strength && { strength }),
    ...(evidence !== undefined && { evidence: clean(evidence) }),
    ...(reason !== undefined && { reason: clean(reason) }),
    ...(confirmedUnchanged && { confirmedUnchanged }),
  };
}

/** Strands and domains of the parts that are not kept private. A code the framework does not know may be private. */
function openCodes(framework: Framework): ReadonlySet<string> {
  const open = places(framework).filter(({ part }) => !part.keptPrivate);
  return new Set(open.flatMap(({ domain, strand }) => [domain.code, strand.code]));
}

type Cleaning = (text: string) => string;

function createCleaning(card: Card, add: ShareMore): Cleaning {
  const initialling = add.fullName ? (text: string) => text : createInitialling(card);
  const upn = card.upn?.replace(/\s/g, '') ?? '';
  // What was typed as a UPN may be anything; only what could be one is looked for, with spaces or without.
  if (add.upn || !/^[a-z\d]{6,}$/i.test(upn)) return initialling;
  const written = new RegExp(Array.from(upn).join('\\s*'), 'gi');
  return (text) => initialling(text.replace(written, '[UPN]'));
}
