import fc from 'fast-check';
import { SEN_STATUSES, SEN_TYPES, SETTING_TYPES } from '../../../src/core/census.ts';
import type { Card, ChildRecord } from '../../../src/core/child.ts';
import { dayOfNumber, numberOfDay } from '../../../src/core/day.ts';
import type { Draft } from '../../../src/core/draft.ts';
import { LEVELS } from '../../../src/core/framework.ts';
import { type Context, GOINGS, type Mark, type Profile, type Rating, type RecordEvent, REVIEW_KINDS, type Strength, type View } from '../../../src/core/review.ts';

/** Any text a person could type in any script, with controls and marks of direction, but no NUL. */
const text = fc.string({ unit: 'binary', maxLength: 30 }).map((typed) => typed.replaceAll('\0', ''));
const name = text.map((typed) => `N${typed}`);
const maybe = <Thing>(thing: fc.Arbitrary<Thing>) => fc.option(thing, { nil: undefined, freq: 2 });
const tick = fc.constantFrom(true as const, undefined);
const id = fc.uuid();
const dayFrom = (first: string) => fc.integer({ min: numberOfDay(first), max: numberOfDay('2100-12-31') }).map(dayOfNumber);
const code = fc.stringMatching(/^[A-Z]{1,4}[0-9]{0,2}$/);

/** Fields that this version does not know, as a later one may write them. */
const unknown: fc.Arbitrary<object> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ addedLater: fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.record({ deep: text }), { maxLength: 3 })) }) },
);

/** A value as a file holds it: without the keys that have nothing to say. */
function plain<Value extends object>(value: Value, extra: object = {}): Value {
  const copy = { ...value, ...extra };
  for (const [key, content] of Object.entries(copy)) if (content === undefined) Reflect.deleteProperty(copy, key);
  return copy;
}

function recordOf<Value extends object>(fields: { [Key in keyof Value]-?: fc.Arbitrary<Value[Key]> }): fc.Arbitrary<Value> {
  return fc.tuple(fc.record<Value>(fields), unknown).map(([value, extra]) => plain(value, extra));
}

const rating = recordOf<Rating>({
  mark: fc.constantFrom<Mark>(...LEVELS, 'notAssessed', 'notApplicable'),
  going: fc.constantFrom(...GOINGS, undefined),
  specialistAdvice: tick,
  strength: fc.option(fc.constantFrom(1 as const, 2 as const, 3 as const), { nil: undefined }),
  evidence: maybe(text),
  reason: maybe(text),
  confirmedUnchanged: tick,
});

const ratings = fc.dictionary(code, rating, { maxKeys: 6 }).map((found) => ({ ...found }));
const strengths = fc.dictionary(code, recordOf<Strength>({ text, toBuildOn: tick }), { maxKeys: 3 }).map((found) => ({ ...found }));
const framework = fc.record({ id: fc.constantFrom('vsend-core', 'another'), edition: fc.constantFrom('1.0', '1.1') });
const whereAbouts = {
  setting: maybe(name),
  settingType: fc.constantFrom(...SETTING_TYPES, undefined),
  senStatus: fc.constantFrom(...SEN_STATUSES, undefined),
};
const context = recordOf<Context>({ schoolYear: fc.integer({ min: -5, max: 20 }), ...whereAbouts });

const views = fc.subarray(['school', 'family'] as const).chain((voices) =>
  fc.tuple(...voices.map((voice) => recordOf<View>({ voice: fc.constant(voice), by: maybe(text), ratings }))));

const profile = (bornOn: string) => recordOf<Profile>({
  reviewedOn: dayFrom(bornOn), kind: fc.constantFrom(...REVIEW_KINDS), framework, views, strengths, context, schoolNote: maybe(text),
});

export const event = (bornOn: string): fc.Arbitrary<RecordEvent> => recordOf<RecordEvent>({
  id,
  device: fc.constantFrom('device-a', 'device-b'),
  sequence: fc.nat(),
  happenedAt: fc.constantFrom('2026-11-21T09:00:00Z', '2025-02-03T23:59:59.123Z'),
  kind: fc.constantFrom('profileFinished', 'profileCorrected'),
  reviewId: fc.constantFrom('review-1', 'review-2', 'review-3'),
  profile: profile(bornOn),
  why: maybe(text),
  saw: fc.constantFrom({ 'device-a': 3, before: 0 }, undefined),
});

export const card: fc.Arbitrary<Card> = recordOf<Card>({
  firstName: name,
  bornOn: dayFrom('1990-01-01').filter((day) => day < '2030-01-01'),
  lastName: maybe(name),
  pronouns: maybe(text),
  yearOffset: maybe(fc.integer({ min: -3, max: 3 })),
  ...whereAbouts,
  senTypes: maybe(fc.subarray([...SEN_TYPES], { maxLength: 2 })),
  upn: maybe(text),
  homeLanguages: maybe(fc.array(text, { maxLength: 3 })),
  keepUntil: maybe(dayFrom('2030-01-01')),
  leftOn: maybe(dayFrom('2020-01-01')),
  leftFor: maybe(name),
  schoolNote: maybe(text),
  restrictedOn: maybe(dayFrom('2020-01-01')),
});

/** Any sound record, with fields that this version does not know. */
export const childRecord: fc.Arbitrary<ChildRecord> = card.chain((who) => recordOf<ChildRecord>({
  id,
  card: fc.constant(who),
  cardEdition: fc.nat(),
  example: tick,
  removedAt: fc.constantFrom('2026-11-21T09:00:00Z', undefined),
  versions: fc.constant(undefined),
  events: fc.uniqueArray(event(who.bornOn), { maxLength: 4, selector: (found) => found.id }),
}));

export const draftOf = (childId: string): fc.Arbitrary<Draft> => recordOf<Draft>({
  id,
  childId: fc.constant(childId),
  framework,
  kind: fc.constantFrom(...REVIEW_KINDS),
  reviewedOn: fc.constantFrom('', '2026-11-21', 'tomorrow'),
  ratings: fc.record({ school: ratings, family: ratings }),
  by: fc.record({ school: maybe(text), family: maybe(text) }).map((by) => plain(by)),
  strengths,
  schoolNote: maybe(text),
  removedAt: fc.constantFrom('2026-11-21T09:00:00Z', undefined),
  versions: fc.constant(undefined),
  correction: maybe(fc.record({ why: text, context })),
});

/** What a school may hold: children and drafts of some of them. */
export const school: fc.Arbitrary<{ records: ChildRecord[]; drafts: Draft[] }> = fc
  .uniqueArray(childRecord, { maxLength: 4, selector: (record) => record.id })
  .chain((records) => fc.record({
    records: fc.constant(records),
    drafts: fc.uniqueArray(fc.oneof(fc.constant(undefined), ...records.map((record) => draftOf(record.id))), { maxLength: 3, selector: (draft) => draft?.id })
      .map((drafts) => drafts.filter((draft) => draft !== undefined)),
  }));
