import type { Card, ChildRecord } from './child.ts';
import { type Framework, type FrameworkLookup, places } from './framework.ts';
import { createInitialling, initialOf } from './initials.ts';
import { type Profile, type ProfileEvent, type Rating, reviewsOf, type View } from './review.ts';

/** What a person may add to the least that is shared. */
export interface ShareMore {
  readonly fullName?: boolean;
  readonly upn?: boolean;
  /** The parts that the framework keeps private. Only when the family says so. */
  readonly home?: boolean;
  readonly homeLanguages?: boolean;
  /** The name of the setting. Its kind is always shared. */
  readonly setting?: boolean;
  /** Who gave the levels: names of staff and family, as they were written down. */
  readonly raters?: boolean;
}

/** An event as it is shared: not all that was written down. When the whole one comes later, it takes its place. */
export interface SharedEvent extends ProfileEvent {
  readonly shared: true;
}

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
 * | status and types; the latest edition of each       | gave the levels                     | corrected, notes for the    |
 * | review with levels, words and strengths; that the  |                                     | school only, when and where |
 * | record is not to be changed                        |                                     | to the child left, how long |
 * |                                                    |                                     | it is kept, fields that     |
 * |                                                    |                                     | this version does not know  |
 *
 * While the full name is not added, the child's names are initials in every text too, as is a UPN that was typed there.
 * Each review is read with the framework it was rated with. It is left out when nothing of it remains, and, without the
 * private parts, when its framework is not on this device: nobody can tell here which of its parts are private. Card and events are marked as shared, so that the
 * whole of each always outranks them.
 */
export function leastOf(record: ChildRecord, frameworkOf: FrameworkLookup, add: ShareMore = {}): ChildRecord {
  const clean = createCleaning(record.card, add);
  const events = reviewsOf(record.events).flatMap(({ profile, editions }): SharedEvent[] => {
    const least = leastProfile(profile, frameworkOf, add, clean);
    const last = editions.at(-1);
    if (!least || !last) return [];
    const { id, device, sequence, happenedAt, kind, reviewId } = last;
    return [{ id, device, sequence, happenedAt, kind, reviewId, profile: least, shared: true }];
  });
  return { id: record.id, card: leastCard(record.card, add), cardEdition: 0, ...(record.example && { example: true }), events };
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

function leastProfile(profile: Profile, frameworkOf: FrameworkLookup, add: ShareMore, clean: Cleaning): Profile | undefined {
  const framework = frameworkOf(profile.framework);
  if (!add.home && !framework) return undefined;
  const open = framework ? openCodes(framework) : new Set<string>();
  const pick = <Thing>(things: Readonly<Record<string, Thing>>, change: (thing: Thing) => Thing) => Object.fromEntries(
    Object.entries(things).flatMap(([code, thing]) => (add.home || open.has(code) ? [[code, change(thing)]] : [])));
  const views = profile.views.map(({ voice, by, ratings }): View => ({
    voice, ...(by !== undefined && add.raters && { by: clean(by) }), ratings: pick(ratings, (rating) => leastRating(rating, clean)),
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
