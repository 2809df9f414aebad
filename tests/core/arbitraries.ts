import fc from 'fast-check';
import type { Card, ChildRecord } from '../../src/core/child.ts';
import { type Day, dayOfNumber, numberOfDay } from '../../src/core/day.ts';
import type { Draft } from '../../src/core/draft.ts';
import { type Framework, LEVELS, RUNGS, type Place, places, type Strand } from '../../src/core/framework.ts';
import { PAGES, type Wording } from '../../src/core/wording.ts';
import { GOINGS, type Mark, type Profile, type Rating, type RecordEvent, REVIEW_KINDS, type View, voiceFor } from '../../src/core/review.ts';

const strand = (code: string, label: string, plain: string): Strand => ({
  code,
  label,
  plain,
  prompt: `How {name} gets on with ${plain}.`,
  notHere: [],
  statements: {
    '0': { staff: 'No extra help.', family: `{name} gets on with ${plain} like everyone.` },
    '1': { staff: 'A reminder.', family: `A reminder now and then helps {them} with ${plain}.` },
    '2': { staff: 'Planned help.', family: `{name} has some planned help with ${plain}.` },
    '3': { staff: 'Much help.', family: `{their} days go well with a lot of help with ${plain}.` },
    '4': { staff: 'All day.', family: `Somebody helps {name} with ${plain} nearly all the time.` },
  },
  ladder: [
    { staff: 'A beginning.', family: `{name} has begun with ${plain}.` },
    { staff: 'A strength.', family: `{name} likes ${plain}.` },
    { staff: 'A real strength.', family: `{name} shows others ${plain}.` },
  ],
});

const asks = { '0': 'Nothing.', '1': 'Notice.', '2': 'Plan.', '3': 'Give time.', '4': 'Be there.' };

/** An invented framework: a part the school answers, and an optional, private one the family answers. */
export const TWO_PARTS: Framework = {
  id: 'two-parts',
  edition: '2.1',
  code: 'TP',
  title: 'Two parts',
  language: 'en-GB',
  owner: 'Nobody',
  source: 'Invented for tests',
  licence: 'Anybody may use it',
  rules: {
    overTheLineFrom: 2,
    domainLevel: 'highest',
    talkingPoints: { needsMore: 1, needsLess: 2 },
    phases: [{ code: 'early', label: 'Early', fromAge: 0 }, { code: 'later', label: 'Later', fromAge: 11 }],
  },
  readsAs: [],
  levels: {
    '0': { label: 'No extra help', plain: 'Fine with what everyone gets', amount: 'Nothing more' },
    '1': { label: 'A little extra', plain: 'A little extra', amount: 'Now and then' },
    '2': { label: 'Planned help', plain: 'Some planned help', amount: 'Most weeks' },
    '3': { label: 'A lot of help', plain: 'A lot of help', amount: 'Most of the day' },
    '4': { label: 'Help nearly all the time', plain: 'Help nearly all the time', amount: 'Every day' },
  },
  parts: [
    {
      code: 'P', label: 'Pupil', plain: 'You', answeredByFamily: false, optional: false, keptPrivate: false, guidance: '', strengthsPrompt: 'What does {name} enjoy?', fine: '{name} is fine with what everyone gets for', about: '', asks,
      domains: [
        {
          code: 'TK', label: 'Talking and listening', plain: 'Talking together', short: 'Talking', shortPlain: 'Talk',
          strands: [strand('TK1', 'Following talk', 'Following talk'), strand('TK2', 'Joining in', 'Joining in'), strand('TK3', 'Being heard', 'Telling people things')],
        },
        {
          code: 'MV', label: 'Moving', plain: 'Moving about', short: 'Moving', shortPlain: 'Moves',
          strands: [strand('MV1', 'Gross motor', 'Walking and running'), strand('MV2', 'Fine motor', 'Using hands')],
        },
      ],
    },
    {
      code: 'F', label: 'Family', plain: 'At home', answeredByFamily: true, optional: true, keptPrivate: true, guidance: '', strengthsPrompt: 'What goes well at home?', fine: 'At home, no extra help is wanted for', about: 'At home', asks,
      domains: [
        { code: 'F', label: 'Family life', plain: 'Family life', short: 'Family', shortPlain: 'Home', strands: [strand('F1', 'Sleep', 'Bedtime'), strand('F2', 'Outings', 'Days out')] },
      ],
    },
  ],
};

export const STRANDS = places(TWO_PARTS).map((place) => place.strand.code);

/** The place of a strand in the invented framework. */
export function at(code: string): Place {
  const place = places(TWO_PARTS).find((known) => known.strand.code === code);
  if (!place) throw new Error(`no strand ${code}`);
  return place;
}

/** A profile of the invented framework with these marks, each given by the voice that counts. */
export function profileOf(marks: Readonly<Record<string, Mark | Rating>>, more: Partial<Profile> = {}): Profile {
  const views = (['school', 'family'] as const).flatMap((voice): View[] => {
    const ratings = Object.fromEntries(Object.entries(marks)
      .filter(([code]) => voiceFor(at(code)) === voice)
      .map(([code, mark]) => [code, typeof mark === 'object' ? mark : { mark }]));
    return Object.keys(ratings).length > 0 ? [{ voice, ratings }] : [];
  });
  return {
    reviewedOn: '2026-11-21', kind: 'annual', framework: { id: TWO_PARTS.id, edition: TWO_PARTS.edition },
    views, strengths: {}, context: { schoolYear: 4 }, ...more,
  };
}

export const NONES: readonly Mark[] = ['notAssessed', 'notApplicable'];
export const MARKS: readonly Mark[] = [...LEVELS, ...NONES];

export const anyMark = fc.constantFrom(...MARKS);

export const anyDay = fc.integer({ min: numberOfDay('1900-01-01'), max: numberOfDay('2199-12-31') }).map(dayOfNumber);

/** Words somebody might type. */
const anyText = fc.constantFrom('', 'Loves maps.', 'Kind to “younger” ones; 3 < 4 & so on.', '  spaced  ', 'Ö ñ 李', '=1+1');

const written = { evidence: anyText, reason: anyText, going: fc.constantFrom(...GOINGS), specialistAdvice: fc.constant<true>(true), strength: fc.constantFrom(...RUNGS) };

export const anyRating: fc.Arbitrary<Rating> = fc.record(
  { mark: anyMark, confirmedUnchanged: fc.constant<true>(true), ...written },
  { requiredKeys: ['mark'] },
);

const anyRatings = fc.dictionary(fc.constantFrom(...STRANDS), anyRating);
const anyStrengths = fc.dictionary(
  fc.constantFrom('TK', 'MV', 'F'),
  fc.record({ text: anyText, toBuildOn: fc.constant<true>(true) }, { requiredKeys: ['text'] }),
);
const anyRef = fc.constant({ id: TWO_PARTS.id, edition: TWO_PARTS.edition });

/** A profile of the invented framework; each voice may be missing, and may speak of any strand. */
export const anyProfile: fc.Arbitrary<Profile> = fc.record({
  reviewedOn: anyDay,
  kind: fc.constantFrom(...REVIEW_KINDS),
  framework: anyRef,
  views: fc.tuple(fc.option(anyRatings), fc.option(anyRatings)).map(([school, family]): readonly View[] => [
    ...(school ? [{ voice: 'school' as const, ratings: school }] : []),
    ...(family ? [{ voice: 'family' as const, by: 'Mum and Dad', ratings: family }] : []),
  ]),
  strengths: anyStrengths,
  context: fc.record({ schoolYear: fc.integer({ min: -1, max: 14 }) }),
});

/** As `anyProfile`, now and then rated with another edition or another framework. */
export const anyProfileOfAnyEdition: fc.Arbitrary<Profile> = fc.oneof(
  { weight: 4, arbitrary: anyProfile },
  { weight: 1, arbitrary: fc.tuple(anyProfile, fc.constantFrom({ id: TWO_PARTS.id, edition: '1.0' }, { id: 'elsewhere', edition: '2.1' }))
    .map(([profile, framework]) => ({ ...profile, framework })) },
);

export const anyDraft: fc.Arbitrary<Draft> = fc.record({
  id: fc.uuid(),
  childId: fc.uuid(),
  framework: anyRef,
  kind: fc.constantFrom(...REVIEW_KINDS),
  reviewedOn: fc.oneof(anyDay, fc.constantFrom<Day>('', '31 2 2026', '2026-02-31')),
  ratings: fc.record({ school: anyRatings, family: anyRatings }),
  by: fc.record({ school: anyText, family: anyText }, { requiredKeys: [] }),
  strengths: anyStrengths,
});

export const anyCard: fc.Arbitrary<Card> = fc.record({
  firstName: fc.constantFrom('Amara', 'Tomasz', 'Isla', "O'Neil", '$& {them}'),
  bornOn: anyDay,
  lastName: fc.constantFrom('Okaforova', 'Wilkowska', 'Fenwickson'),
  pronouns: fc.constantFrom('she/her', 'He / him', 'they/them', 'xe/xem', ''),
  upn: fc.constant('B801200005001'),
  homeLanguages: fc.uniqueArray(fc.constantFrom('Polish', 'Urdu', 'English')),
}, { requiredKeys: ['firstName', 'bornOn'] });

const anyWording: fc.Arbitrary<Wording> = fc.record(
  { page: fc.constantFrom(...PAGES), line: fc.constantFrom('well.TK', 'need.TK1'), text: anyText, facts: anyText, instead: anyText, asYou: fc.constant(true as const) }, { requiredKeys: ['page', 'line', 'facts', 'instead'] },
);

/** A child with up to three reviews, some corrected or with words of a page changed, by one or two devices; sequences rise as events are added. */
export const anyChildRecord: fc.Arbitrary<ChildRecord> = fc.record({
  id: fc.uuid(),
  card: anyCard,
  cardEdition: fc.nat({ max: 9 }),
  events: fc.array(fc.record({ id: fc.uuid(), device: fc.constantFrom('device-a', 'device-b'), review: fc.constantFrom('r1', 'r2', 'r3'), profile: anyProfile, wording: fc.option(anyWording, { nil: undefined, freq: 2 }) }), { maxLength: 6 })
    .map((made) => made.map(({ id, device, review, profile, wording }, index): RecordEvent => {
      const head = { id, device, sequence: index + 1, happenedAt: '2026-11-21T10:00:00Z', reviewId: review };
      const first = made.findIndex((other) => other.review === review) === index;
      if (first) return { ...head, kind: 'profileFinished', profile };
      return wording ? { ...head, kind: 'worded', ...wording } : { ...head, kind: 'profileCorrected', why: 'A slip', profile };
    })),
});
