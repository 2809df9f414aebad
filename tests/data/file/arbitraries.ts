import fc from 'fast-check';
import { SEN_STATUSES, SEN_TYPES, SETTING_TYPES } from '../../../src/core/census.ts';
import type { Card, ChildRecord } from '../../../src/core/child.ts';
import type { Draft } from '../../../src/core/draft.ts';
import { ACTION_STATES } from '../../../src/core/meeting.ts';
import { PAGES } from '../../../src/core/wording.ts';
import { type Context, type LaterEvent, type News, type Profile, type ProfileEvent, type RecordEvent, REVIEW_KINDS, type Strength, type View } from '../../../src/core/review.ts';
import { code, dayFrom, id, maybe, plain, ratings, recordOf, text, tick } from './plain.ts';
import { decision, meeting, meetingInDraft, news, point, sections } from './sections.ts';

const name = text.map((typed) => `N${typed}`);
const strengths = fc.dictionary(code, recordOf<Strength>({ text, toBuildOn: tick }), { maxKeys: 3 }).map((found) => ({ ...found }));
const framework = fc.record({ id: fc.constantFrom('vsend-core', 'another'), edition: fc.constantFrom('1.0', '1.1') });
const whereAbouts = {
  setting: maybe(name),
  settingType: fc.constantFrom(...SETTING_TYPES, undefined),
  senStatus: fc.constantFrom(...SEN_STATUSES, undefined),
};
const context = recordOf<Context>({ schoolYear: fc.integer({ min: -5, max: 20 }), ...whereAbouts, ...news });

const views = fc.subarray(['school', 'family'] as const).chain((voices) =>
  fc.tuple(...voices.map((voice) => recordOf<View>({ voice: fc.constant(voice), by: maybe(text), ratings }))));

const profile = (bornOn: string) => recordOf<Profile>({
  reviewedOn: dayFrom(bornOn), kind: fc.constantFrom(...REVIEW_KINDS), framework, views, strengths, context, ...sections, schoolNote: maybe(text),
  agreed: fc.constant(undefined),
});

const head = {
  id,
  device: fc.constantFrom('device-a', 'device-b'),
  sequence: fc.nat(),
  happenedAt: fc.constantFrom('2026-11-21T09:00:00Z', '2025-02-03T23:59:59.123Z'),
  reviewId: fc.constantFrom('review-1', 'review-2', 'review-3'),
  by: maybe(text),
  why: maybe(text),
  saw: fc.constantFrom({ 'device-a': 3, before: 0 }, undefined),
};

type Later<Kind extends LaterEvent['kind']> = Extract<LaterEvent, { readonly kind: Kind }>;

/** Few lines, so that many are about the same; without a text where the page's own words count again. */
export const worded = recordOf<Later<'worded'>>({
  ...head, kind: fc.constant('worded'), page: fc.constantFrom(...PAGES), line: fc.constantFrom('well.EM', 'need.CI1', 'agreed.outcome.o1'), text: maybe(text), facts: text, instead: text, asYou: maybe(fc.constant(true as const)),
});

const laterEvent: fc.Arbitrary<RecordEvent> = fc.oneof(
  recordOf<Later<'met'>>({ ...head, kind: fc.constant('met'), meeting }),
  recordOf<Later<'reportSent'>>({ ...head, kind: fc.constant('reportSent'), sentOn: dayFrom('2020-01-01'), sentTo: maybe(text) }),
  recordOf<Later<'decided'>>({ ...head, kind: fc.constant('decided'), decision }),
  recordOf<Later<'actionMoved'>>({ ...head, kind: fc.constant('actionMoved'), actionId: id, state: fc.constantFrom(...ACTION_STATES), note: maybe(text) }),
  recordOf<Later<'pointAnswered'>>({ ...head, kind: fc.constant('pointAnswered'), point: fc.constantFrom('needsMore:CI1', 'needs-less.S2'), answer: point }),
  worded,
  recordOf<Later<'panelHeld'>>({
    ...head, kind: fc.constant('panelHeld'), panelId: fc.constantFrom('panel-1', 'panel-2'), heldOn: dayFrom('2020-01-01'), panel: maybe(text), decided: text, because: maybe(text), againBy: maybe(dayFrom('2020-01-01')),
  }),
);

/** An event of any kind; two in three are about a profile. */
export const event = (bornOn: string): fc.Arbitrary<RecordEvent> => fc.oneof(
  { weight: 2, arbitrary: recordOf<ProfileEvent>({ ...head, kind: fc.constantFrom('profileFinished', 'profileCorrected'), profile: profile(bornOn) }) },
  { weight: 1, arbitrary: laterEvent },
);

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
  planMadeOn: maybe(dayFrom('2016-01-01')),
  planAmendedOn: maybe(dayFrom('2016-01-01')),
  planReviewedOn: maybe(dayFrom('2016-01-01')),
  meetingOn: maybe(dayFrom('2026-01-01')),
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
  ...sections,
  circumstances: maybe(recordOf<News>(news)),
  schoolNote: maybe(text),
  removedAt: fc.constantFrom('2026-11-21T09:00:00Z', undefined),
  versions: fc.constant(undefined),
  meeting: maybe(meetingInDraft),
  correction: maybe(fc.record({ why: text, context })),
  // The app makes no draft of a meeting a correction; a person may.
}).map((draft) => (draft.meeting && draft.correction?.why === '' ? { ...draft, correction: { ...draft.correction, why: 'A slip' } } : draft));

/** What a school may hold: children and drafts of some of them. */
export const school: fc.Arbitrary<{ records: ChildRecord[]; drafts: Draft[] }> = fc
  .uniqueArray(childRecord, { maxLength: 4, selector: (record) => record.id })
  .chain((records) => fc.record({
    records: fc.constant(records),
    drafts: fc.uniqueArray(fc.oneof(fc.constant(undefined), ...records.map((record) => draftOf(record.id))), { maxLength: 3, selector: (draft) => draft?.id })
      .map((drafts) => drafts.filter((draft) => draft !== undefined)),
  }));
