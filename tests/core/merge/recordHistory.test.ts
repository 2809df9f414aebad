import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '../../../src/core/child.ts';
import { valueChangeInWords } from '../../../src/catalog/valueChangeWords.ts';
import { loadFramework } from '../../../src/catalog/load.ts';
import { changedBetween, historyOf } from '../../../src/core/merge/history.ts';
import { type LaterBody, withLater } from '../../../src/core/merge/laterEvent.ts';
import { ACTION_STATES, emptyMeeting } from '../../../src/core/meeting.ts';
import type { Profile, RecordEvent } from '../../../src/core/review.ts';

const event = (id: string, sequence: number, more: Partial<RecordEvent> = {}): RecordEvent =>
  ({ id, device: 'school', sequence, happenedAt: `2026-11-0${sequence}T09:00:00.000Z`, reviewId: 'r', kind: 'reportSent', sentOn: '2026-11-05', ...more }) as RecordEvent;

describe('the history', () => {
  it('is in the order in which things were known, newest first, and says what each follows', () => {
    const lines = historyOf([event('c', 3), event('a', 1), event('b', 2, { reviewId: 'other' })]);
    expect(lines.map(({ event: { id }, follows }) => [id, follows?.id])).toEqual([['c', 'a'], ['b', undefined], ['a', undefined]]);
  });

  it.each([
    ['a clock behind what was known', [event('a', 1, { happenedAt: '2026-11-04T09:00:00Z' }), event('b', 2, { happenedAt: '2026-11-03T09:00:00.000Z' })], ['b']],
    ['two at once, in whatever order of their clocks', [event('a', 1, { device: 'x', happenedAt: '2026-11-04T09:00:00Z' }), event('b', 1, { device: 'y', happenedAt: '2026-11-03T09:00:00Z' })], []],
    ['after both', [event('a', 1, { device: 'x', happenedAt: '2026-11-04T09:00:00Z' }), event('b', 1, { device: 'y', happenedAt: '2026-11-03T09:00:00Z' }), event('c', 2, { happenedAt: '2026-11-03T10:00:00Z' })], ['c']],
    ['the same second, with and without thousandths', [event('a', 1, { happenedAt: '2026-11-04T09:00:00.500Z' }), event('b', 2, { happenedAt: '2026-11-04T09:00:00Z' })], []],
  ])('says where clocks contradict: %s', (_, events, contradicting) => {
    expect(historyOf(events).filter(({ clockDiffers }) => clockDiffers).map(({ event: { id } }) => id)).toEqual(contradicting);
  });

  it('says what was written down on two devices that did not know of each other', () => {
    const [second, first] = historyOf([event('a', 4, { device: 'x' }), event('b', 4, { device: 'y' })]);
    expect([first?.apart, second?.apart]).toEqual([undefined, true]);
    expect(historyOf([event('a', 4, { device: 'x' }), event('b', 5, { device: 'y' })])[0]?.apart).toBeUndefined();
  });
});

const framework = await loadFramework();
const PROFILE: Profile = {
  reviewedOn: '2026-11-04', kind: 'annual', framework: { id: framework.id, edition: framework.edition },
  views: [{ voice: 'school', by: 'Ms Ferrow', ratings: { CI1: { mark: 2, evidence: 'Two steps.' }, CI2: { mark: 1 } } }, { voice: 'family', by: 'Mum', ratings: { CI1: { mark: 3 } } }],
  strengths: { CI: { text: 'Sings.' } }, context: { schoolYear: 4, senStatus: 'E', attendance: 94 },
  childsView: { how: 'spoke', answers: { likes: { text: 'Trains' } } },
  familysView: { answers: { hopes: { text: 'A friend' } } },
  contributions: { x: { n: 1, role: 'teacher', by: 'Mr Abara', ratings: { CI1: { mark: 1 } }, answers: { helps: { text: 'Pictures' } } } },
  support: { layer: { pack: 'england-2015', code: 'plan' }, provisions: { p: { n: 1, what: 'Talk group', minutes: 20, strands: ['CI1'] } } },
  outcomes: { o: { n: 1, what: 'Asks for help', dueOn: '2027-07-01', strands: ['CI2'] } },
  progress: { e: { attained: 0 } }, schoolNote: 'Ask the lead.',
};
const [school, family] = PROFILE.views;
const rated = (ratings: object) => ({ views: [{ ...school, ratings: { ...school?.ratings, ...ratings } }, family] }) as Partial<Profile>;
const edition = (kind: 'profileFinished' | 'profileCorrected', profile: Profile): RecordEvent => ({ id: kind, device: 'd', sequence: 1, happenedAt: '2026-11-04T09:00:00Z', reviewId: 'r', kind, profile });
const changes = (before: Profile, after: Profile) => changedBetween(edition('profileFinished', before), edition('profileCorrected', after)) ?? [];
const inLines = (before: Profile, after: Profile) => changes(before, after).map((change) => {
  const words = valueChangeInWords(change, framework);
  return `${words.what} | ${words.before} | ${words.after}`;
});
const CI1 = framework.parts[0]?.domains[0]?.strands[0]?.label ?? '';

describe('what a correction changed', () => {
  it.each<[string, Partial<Profile>, readonly string[]]>([
    ['nothing', {}, []],
    ['the day', { reviewedOn: '2026-11-05' }, ['Review date | 4 November 2026 | 5 November 2026']],
    ['the kind', { kind: 'interim' }, ['Type of review | Annual review | Interim review']],
    ['a level alone', rated({ CI1: { mark: 3, evidence: 'Two steps.' } }), [`${CI1}, School | Planned help | A lot of help`]],
    ['what shows a level alone', rated({ CI1: { mark: 2, evidence: 'One step.' } }), [`${CI1}, School | Two steps. | One step.`]],
    ['a level that was not there', rated({ CI3: { mark: 0 } }), [`${framework.parts[0]?.domains[0]?.strands[2]?.label}, School | Nothing | No extra help`]],
    ['the family’s level taken away', { views: [school!] }, [`Family view by | Mum | Nothing`, `${CI1}, Family | A lot of help | Nothing`]],
    ['a strength', { strengths: { CI: { text: 'Sings.', toBuildOn: true } } }, ['Strengths: Communication and interaction | Nothing | A real strength to build on']],
    ['the child’s answer', { childsView: { how: 'spoke', answers: { likes: { text: 'Boats' } } } }, ['The child’s view: What I like doing | Trains | Boats']],
    ['how it was given', { childsView: { how: 'signed', answers: { likes: { text: 'Trains' } } } }, ['How the child’s view was given | How it was given: Spoken | How it was given: Signed']],
    ['somebody else’s answer', { contributions: { x: { ...PROFILE.contributions!['x']!, answers: { helps: { text: 'Time' } } } } }, ['What somebody else said: Mr Abara | What helps: Pictures | What helps: Time']],
    ['only the place in a list', { contributions: { x: { ...PROFILE.contributions!['x']!, n: 4 } } }, []],
    ['the layer', { support: { ...PROFILE.support!, layer: { pack: 'england-2015', code: 'senSupport' } } }, [expect.stringMatching(/^Layer of support \| Layer: .+ \| Layer: .+/) as unknown as string]],
    ['a provision', { support: { ...PROFILE.support!, provisions: { p: { n: 1, what: 'Talk group', minutes: 30, strands: ['CI1'] } } } }, ['What is in place: Talk group | Minutes: 20 | Minutes: 30']],
    ['an outcome that was forgotten', { outcomes: { ...PROFILE.outcomes, q: { n: 2, what: 'Swims', strands: [] } } }, ['What is hoped for | Nothing | Swims']],
    ['what else was going on', { context: { schoolYear: 4, senStatus: 'E', attendance: 90 } }, ['What else was going on | Attendance, per cent: 94 | Attendance, per cent: 90']],
    ['the note', { schoolNote: 'Ask the head.' }, ['For the school only | Ask the lead. | Ask the head.']],
  ])('%s', (_, change, expected) => {
    expect(inLines(PROFILE, { ...PROFILE, ...change })).toEqual(expected);
  });

  it('is the mirror of what putting it back would change', () => {
    const other: Profile = { ...PROFILE, ...rated({ CI1: { mark: 0 }, CI4: { mark: 4 } }), reviewedOn: '2026-11-05', outcomes: {}, schoolNote: 'x' };
    const byPath = (list: ReturnType<typeof changes>) => list.map(({ path, before, after }) => ({ path, before, after })).toSorted((a, b) => (a.path < b.path ? -1 : 1));
    expect(byPath(changes(other, PROFILE))).toEqual(byPath(changes(PROFILE, other)).map(({ path, before, after }) => ({ path, before: after, after: before })));
  });

  it('is told of a meeting too, and of nothing that has no editions', () => {
    const held = (notes: string): RecordEvent => ({ ...event('m', 2), kind: 'met', meeting: { ...emptyMeeting('2026-11-10'), notes } }) as RecordEvent;
    expect(changedBetween(held('Once.'), held('Twice.'))).toEqual([{ path: 'meeting.notes', before: 'Once.', after: 'Twice.' }]);
    expect(changedBetween(event('a', 1), event('b', 2))).toBeUndefined();
  });
});

const body: fc.Arbitrary<LaterBody> = fc.oneof(
  fc.record({ kind: fc.constant('met' as const), meeting: fc.string().map((notes) => ({ ...emptyMeeting('2026-11-04'), notes, actions: { a: { n: 1, what: 'Ask' } } })) }),
  fc.record({ kind: fc.constant('reportSent' as const), sentOn: fc.constantFrom('2026-11-05', '2026-11-06') }),
  fc.record({ kind: fc.constant('decided' as const), decision: fc.record({ decision: fc.constantFrom('maintain' as const, 'amend' as const) }), why: fc.string() }),
  fc.record({ kind: fc.constant('actionMoved' as const), actionId: fc.constant('a'), state: fc.constantFrom(...ACTION_STATES) }),
);

it('no sequence of what comes after a profile changes anything that was written down before, and each sorts after all of it', () => {
  fc.assert(fc.property(fc.array(fc.tuple(body, fc.constantFrom('r1', 'r2'), fc.constantFrom('x', 'y')), { maxLength: 12 }), (steps) => {
    let record: ChildRecord = { id: 'c', card: { firstName: 'Odette', bornOn: '2018-03-02', pronouns: '', senTypes: [] } as never, cardEdition: 1, events: [] };
    for (const [at, [said, reviewId, device]] of steps.entries()) {
      const before = structuredClone(record.events);
      const after = withLater(record, reviewId, { id: `e${at}`, device, happenedAt: '2026-11-21T12:00:00.000Z' }, said);
      expect(after.events.slice(0, -1)).toEqual(before);
      expect(record.events).toEqual(before);
      expect(historyOf(after.events)[0]?.event.id).toBe(`e${at}`);
      expect(after.events.at(-1)?.sequence).toBe(at + 1);
      record = after;
    }
    expect(historyOf(record.events)).toHaveLength(steps.length);
  }));
});
