import { describe, expect, it } from 'vitest';
import { DATE_RULES } from '../../../src/catalog/dateRules.ts';
import { LAYER_PACKS } from '../../../src/catalog/supportLayers.ts';
import type { Card, ChildRecord } from '../../../src/core/child.ts';
import { councilChild, councilFramework, type CouncilRules, leftOutOfCouncil } from '../../../src/core/council/councilOf.ts';
import { forTables } from '../../../src/core/council/councilFile.ts';
import type { Framework } from '../../../src/core/framework.ts';
import { emptyMeeting } from '../../../src/core/meeting.ts';
import type { Profile, RecordEvent } from '../../../src/core/review.ts';
import type { Provision } from '../../../src/core/support.ts';
import { profileOf, TWO_PARTS } from '../arbitraries.ts';

const TODAY = '2026-11-21';
const [{ domains: [domain] } = { domains: [] }, home] = TWO_PARTS.parts;
const [pack] = LAYER_PACKS;
const layer = pack?.layers[1];
const rules: CouncilRules = {
  framework: TWO_PARTS, of: (ref) => (ref.id === TWO_PARTS.id ? TWO_PARTS : undefined), packs: LAYER_PACKS, dates: { rules: DATE_RULES, local: {}, today: TODAY }, withCosts: false,
};
const open = councilFramework(TWO_PARTS).domains.flatMap(({ strands }) => strands);
const [kept = ''] = TWO_PARTS.parts.filter(({ keptPrivate }) => keptPrivate).flatMap((part) => part.domains.flatMap(({ strands }) => strands.map(({ code }) => code)));
const [first = ''] = open;

let events = 0;
const event = (reviewId: string, more: { readonly kind: RecordEvent['kind'] } & Record<string, unknown>): RecordEvent => {
  events += 1;
  return { id: `e${events}`, device: 'd1', sequence: events, happenedAt: '2026-11-21T10:00:00Z', reviewId, ...more } as RecordEvent;
};
const finished = (profile: Profile, reviewId = 'r1') => event(reviewId, { kind: 'profileFinished', profile });
const childWith = (own: readonly RecordEvent[] = [], card: Partial<Card> = {}): ChildRecord =>
  ({ id: 'child-1', card: { firstName: 'Secretname', lastName: 'Hiddenson', bornOn: '2016-03-04', upn: 'A123456789012', senStatus: 'E', ...card }, cardEdition: 1, events: own });
const provision = (more: Partial<Provision>): Provision => ({ n: 1, what: 'A secret group', who: 'Ms Hidden', strands: [first], timesAWeek: 3, minutes: 40, weeks: 38, pencePerHour: 2000, groupSize: 4, helpedEvidence: 'Secret evidence', ...more });
const inPlace = (...provisions: readonly Provision[]) => councilChild(childWith([finished(profileOf({}, { support: { provisions: Object.fromEntries(provisions.map((one, at) => [`p${at}`, one])) } }))]), 'X', rules).reviews[0]?.provisions;

describe('the framework of a council file', () => {
  it('is codes alone, without parts that are kept private', () => {
    expect(home?.keptPrivate).toBe(true);
    expect(kept).not.toBe('');
    const told = councilFramework(TWO_PARTS);
    expect(told).toMatchObject({ id: TWO_PARTS.id, edition: TWO_PARTS.edition, overTheLineFrom: TWO_PARTS.rules.overTheLineFrom });
    expect(told.domains[0]).toEqual({ code: domain?.code, strands: domain?.strands.map(({ code }) => code) });
    expect(JSON.stringify(told)).not.toContain(`"${kept}"`);
  });
});

describe('a child in a council file', () => {
  const profile = profileOf({ [first]: 3 }, {
    reviewedOn: '2026-05-14', kind: 'annual', schoolNote: 'Secret note', context: { schoolYear: 4, setting: 'Secret School', settingType: 'mainstream', news: 'Secret news' },
    support: { ...(pack && layer && { layer: { pack: pack.id, code: layer.code } }), provisions: { p1: provision({}) } },
  });
  const record = childWith([
    finished(profile), event('r1', { kind: 'met', meeting: { ...emptyMeeting('2026-06-01'), notes: 'Secret minutes', settled: { [first]: { mark: 2, note: 'Secretly agreed' } } } }),
    event('r1', { kind: 'decided', decision: { decision: 'amend', decidedOn: '2026-06-29', note: 'Secret reason' } }),
  ], { senTypes: ['ASD', 'SLCN'], pronouns: 'she/her', schoolNote: 'Secret', planMadeOn: '2020-01-01' });
  const told = councilChild(record, 'PSEUDONYM', rules);

  it('has numbers and codes, the level that counts and months', () => {
    expect(told).toEqual({
      id: 'PSEUDONYM', schoolYear: 6, status: 'E', types: ['ASD', 'SLCN'], due: 'inTime',
      reviews: [{
        month: '2026-05', kind: 'annual', schoolYear: 4, settingType: 'mainstream', marks: open.map((_, at) => (at === 0 ? '2' : '?')).join(''),
        layer: { pack: pack?.id, code: layer?.code, rank: layer?.rank },
        provisions: [{ strands: [first], hours: 76 }], decision: { decision: 'amend', inTime: true },
      }],
    });
  });

  it('has nothing that names anybody, no day and no typed word', () => {
    const text = JSON.stringify(councilChild(record, 'PSEUDONYM', { ...rules, withCosts: true }));
    for (const word of ['ecret', 'Hidden', 'A1234', 'she/her', '2016', '2020', '-14', '-29', 'child-1']) expect(text).not.toContain(word);
  });

  it('has costs only when they are asked for', () => {
    expect(JSON.stringify(told)).not.toContain('pence');
    expect(councilChild(record, 'X', { ...rules, withCosts: true }).reviews[0]?.provisions).toEqual([{ strands: [first], hours: 76, pence: 38_000 }]);
  });

  it.each<[string, string, boolean | undefined]>([
    ['on the 28th day after the meeting', '2026-06-29', true], ['a day later', '2026-06-30', false], ['with no day on record', '', undefined],
  ])('says of a decision %s whether it came in time', (_, decidedOn, inTime) => {
    const own = childWith([finished(profile), event('r1', { kind: 'met', meeting: emptyMeeting('2026-06-01') }), event('r1', { kind: 'decided', decision: { decision: 'maintain', ...(decidedOn && { decidedOn }) } })]);
    expect(councilChild(own, 'X', rules).reviews[0]?.decision).toEqual({ decision: 'maintain', ...(inTime !== undefined && { inTime }) });
  });

  it.each<[string, Partial<Card>, 'inTime' | 'late' | undefined]>([
    ['overdue by the law', { planMadeOn: '2025-10-01' }, 'late'], ['in time', { planMadeOn: '2026-01-10' }, 'inTime'],
    ['unknown, with no day to count from', {}, undefined], ['of no plan', { senStatus: 'K', planMadeOn: '2025-10-01' }, undefined],
  ])('says how the annual review stands: %s', (_, card, due) => {
    expect(councilChild(childWith([], card), 'X', rules).due).toBe(due);
  });

  it('tells what does not apply from what nobody has looked at', () => {
    const [, second = ''] = open;
    const marks = councilChild(childWith([finished(profileOf({ [first]: 'notApplicable', [second]: 0, [kept]: 4 }))]), 'X', rules).reviews[0]?.marks;
    expect(marks).toBe(`x0${'?'.repeat(open.length - 2)}`);
  });
});

describe('what was rated with another edition', () => {
  const [, second = '', ...others] = open;
  const after: Framework = { ...TWO_PARTS, readsAs: [{ from: { id: TWO_PARTS.id, edition: '0.9' }, strands: [{ how: 'renamed', from: ['OLD1'], to: [first] }, { how: 'split', from: [second], to: [second] }] }] };
  const own = childWith([finished({
    ...profileOf({}), framework: { id: TWO_PARTS.id, edition: '0.9' }, views: [{ voice: 'school', ratings: { OLD1: { mark: 3 }, [second]: { mark: 2 } } }],
  })]);

  it('is read by the map of the current one, and marked where it cannot be', () => {
    expect(councilChild(own, 'X', { ...rules, framework: after }).reviews[0]?.marks).toBe(`3-${'-'.repeat(others.length)}`);
    expect(councilChild(own, 'X', rules).reviews[0]?.marks).toBe('-'.repeat(open.length));
  });
});

describe('provisions', () => {
  it('for private parts stay out, and so do their strands where they are for both', () => {
    expect(inPlace(provision({ strands: [kept] }))).toEqual([]);
    expect(inPlace(provision({ strands: [kept, first] }))).toMatchObject([{ strands: [first] }]);
    expect(inPlace(provision({ strands: [] }))).toMatchObject([{ strands: [], hours: 76 }]);
  });

  it('whose framework is not here stay out: nobody can tell whether they are private', () => {
    const elsewhere = { ...profileOf({}, { support: { provisions: { p1: provision({}) } } }), framework: { id: 'elsewhere', edition: '1' } };
    expect(councilChild(childWith([finished(elsewhere)]), 'X', rules).reviews[0]?.provisions).toEqual([]);
  });

  it('with no hours on record, or more than a year has, say none', () => {
    expect(inPlace({ n: 1, what: 'x', strands: [first], helped: 'partly' })).toEqual([{ strands: [first], helped: 'partly' }]);
    expect(inPlace(provision({ minutes: 100_000 }))).toEqual([{ strands: [first] }]);
  });
});

it('hours are whole, and how large a group is stays out: both would help to join the files of two recipients', () => {
  expect(inPlace(provision({ timesAWeek: 1, minutes: 20, weeks: 38 }))).toEqual([{ strands: [first], hours: 13 }]);
  expect(inPlace(provision({ timesAWeek: 1, minutes: 20, weeks: 1 }))).toEqual([{ strands: [first], hours: 0 }]);
});

it('pence are those of the whole hours: exact ones would tell these too', () => {
  const [told] = councilChild(childWith([finished(profileOf({}, { support: { provisions: { p1: provision({ timesAWeek: 1, minutes: 20, groupSize: 1 }) } } }))]), 'X', { ...rules, withCosts: true }).reviews[0]?.provisions ?? [];
  expect(told).toMatchObject({ hours: 13, pence: 26_000 }); // 12⅔ hours are 25,333
});

it('the last two reviews go into a file for the tables, all of them into lines', () => {
  const reviews = ['2024-05', '2025-05', '2026-05'].map((month) => ({ month, kind: 'annual' as const, schoolYear: 4, marks: '', provisions: [] }));
  const [two, one] = [{ id: 'a', schoolYear: 4, reviews }, { id: 'b', schoolYear: 4, reviews: reviews.slice(0, 1) }];
  expect(forTables([two, one])).toEqual([{ ...two, reviews: reviews.slice(1) }, one]);
});

describe('who is in a council file', () => {
  it.each<[string, Partial<ChildRecord>, Partial<Card>, ReturnType<typeof leftOutOfCouncil>]>([
    ['a child with a plan', {}, {}, undefined],
    ['an example', { example: true }, {}, 'example'],
    ['a child in the bin', { removedAt: '2026-11-01T10:00:00Z' }, {}, 'inBin'],
    ['one who left', {}, { leftOn: TODAY }, 'left'],
    ['one who will leave', {}, { leftOn: '2026-12-18' }, undefined],
    ['one whose record is not to be changed', {}, { restrictedOn: '2026-10-01' }, 'restricted'],
    ['one with SEN support', {}, { senStatus: 'K' }, 'notAsked'],
  ])('%s', (_, more, card, reason) => {
    expect(leftOutOfCouncil({ ...childWith([], card), ...more }, 'E', TODAY)).toBe(reason);
  });

  it('goes by what was asked for', () => {
    const asked = (senStatus: 'K' | 'N' | undefined) => (['E', 'KE', 'all'] as const).map((who) => leftOutOfCouncil(childWith([], { senStatus }), who, TODAY) ?? 'in');
    expect(asked('K')).toEqual(['notAsked', 'in', 'in']);
    expect(asked('N')).toEqual(['notAsked', 'notAsked', 'in']);
    expect(asked(undefined)).toEqual(['notAsked', 'notAsked', 'in']);
  });
});
