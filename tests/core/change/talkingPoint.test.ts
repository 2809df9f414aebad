import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYER_PACKS } from '../../../src/catalog/supportLayers.ts';
import { POINT_RULES } from '../../../src/catalog/talkingPoints.ts';
import type { Framework, Level } from '../../../src/core/framework.ts';
import { LEVELS } from '../../../src/core/framework.ts';
import { emptyMeeting, type PointAnswer } from '../../../src/core/meeting.ts';
import type { PointCheck } from '../../../src/core/change/pointRules.ts';
import type { LaterEvent, Profile, Rating, Review, View } from '../../../src/core/review.ts';
import type { Support } from '../../../src/core/support.ts';
import { answerTo, type TalkingPoint, talkingPoints } from '../../../src/core/change/talkingPoint.ts';
import { at, TWO_PARTS } from '../arbitraries.ts';

/** The invented framework with a part about the setting: about something else than the child, and answered by the school. */
const FRAMEWORK: Framework = {
  ...TWO_PARTS,
  parts: [...TWO_PARTS.parts, { ...at('TK1').part, code: 'S', about: 'At school', domains: [{ ...at('TK1').domain, code: 'S', strands: [{ ...at('TK1').strand, code: 'S1', label: 'Quiet places' }] }] }],
};

type Marks = Readonly<Record<string, Level | Rating>>;
const rated = (marks: Marks): View['ratings'] => Object.fromEntries(Object.entries(marks).map(([code, mark]) => [code, typeof mark === 'object' ? mark : { mark }]));
const layer = (code: string): Support => ({ layer: { pack: 'england-2015', code }, provisions: {} });

function review(year: number, school: Marks, { family, later = [], ...more }: Partial<Profile> & { family?: Marks; later?: readonly LaterEvent[] } = {}): Review {
  const views: View[] = [{ voice: 'school', ratings: rated(school) }, ...(family ? [{ voice: 'family' as const, ratings: rated(family) }] : [])];
  const profile: Profile = { reviewedOn: `${year}-11-21`, kind: 'annual', framework: { id: FRAMEWORK.id, edition: FRAMEWORK.edition }, views, strengths: {}, context: { schoolYear: 4 }, support: layer('programme'), ...more };
  return { id: `r${year}`, profile, editions: [], later };
}

const points = (...reviews: readonly Review[]) => talkingPoints(reviews, FRAMEWORK, LAYER_PACKS, POINT_RULES);
const seen = (mark: Level, more: Partial<Rating> = {}): Rating => ({ mark, evidence: 'Three of five days.', ...more });
const keys = (found: readonly TalkingPoint[]) => found.map(({ key, isHeldBack }) => `${key}${isHeldBack ? ' held' : ''}`);
const missing = (found: readonly TalkingPoint[]) => found.map(({ missing: all }) => all.filter(({ holdsBack }) => holdsBack).map(({ check }) => check)).flat();

describe('need against support', () => {
  const LAYERS = { more: ['class', 'plan'], same: ['class', 'class'], less: ['plan', 'class'] } as const;
  const NEEDS = { more: [1, 3], same: [2, 2], less: [3, 1] } as const;
  it.each((['more', 'same', 'less'] as const).flatMap((need) => (['more', 'same', 'less'] as const).map((support) => [need, support] as const)))('need %s, layer %s', (need, support) => {
    const [[wasLayer, isLayer], [was, is]] = [LAYERS[support], NEEDS[need]];
    const found = points(review(2025, { TK1: was }, { support: layer(wasLayer) }), review(2026, { TK1: seen(is) }, { support: layer(isLayer) }));
    expect(found.map(({ key }) => key)).toEqual(need === 'same' ? [] : [`${need}-need-${support}-support-TK1`]);
  });

  it.each([['more', 45], ['less', 10]] as const)('the same need is raised where a provision for that strand moved: %s', (way, minutes) => {
    const group = (long: number): Support => ({ provisions: { g: { n: 1, what: 'Group', minutes: long, strands: ['TK1'] } } });
    const found = points(review(2025, { TK1: 2, TK2: 2 }, { support: group(20) }), review(2026, { TK1: 2, TK2: 2 }, { support: group(minutes) }));
    expect(keys(found)).toEqual([`same-need-${way}-support-TK1`]);
  });

  it('is raised where support is not on record, and says so', () => {
    const bare = { support: { provisions: {} } };
    const [more] = points(review(2025, { TK1: 1 }, bare), review(2026, { TK1: seen(3) }, bare));
    expect(more).toMatchObject({ key: 'more-need-unclear-support-TK1', isHeldBack: false });
    expect(more?.missing.map(({ check }) => check)).toContain('supportOnRecord');
  });

  it('turns round with the pair', () => {
    const level = fc.constantFrom(...LEVELS);
    const supports = fc.constantFrom(layer('class'), layer('plan'), { provisions: {} }, layer('gone'));
    const REVERSE: Readonly<Record<string, string>> = { more: 'less', less: 'more', same: 'same', unclear: 'unclear' };
    fc.assert(fc.property(fc.tuple(level, level), fc.tuple(level, level), supports, supports, ([a1, b1], [a2, b2], one, other) => {
      const [a, b] = [{ TK1: seen(a1), F1: 0 as const, MV1: seen(a2) }, { TK1: seen(b1), F1: 0 as const, MV1: seen(b2) }];
      const forward = points(review(2025, a, { support: one }), review(2026, b, { support: other }));
      const back = points(review(2025, b, { support: other }), review(2026, a, { support: one }));
      expect(back.map(({ rule, place }) => [rule.need, rule.support, place.strand.code]))
        .toEqual(forward.map(({ rule, place }) => [REVERSE[rule.need], REVERSE[rule.support], place.strand.code]));
    }));
  });

  it('raises nothing of how ready the setting is', () => {
    expect(points(review(2025, { S1: 1 }), review(2026, { S1: seen(4) }))).toEqual([]);
  });
});

describe('needs more', () => {
  it('is raised by one change with what shows it', () => {
    expect(keys(points(review(2025, { TK1: 1 }), review(2026, { TK1: seen(2) })))).toEqual(['more-need-same-support-TK1']);
  });

  it('is held back without it, and shown', () => {
    const found = points(review(2025, { TK1: 1 }), review(2026, { TK1: 2 }));
    expect([keys(found), missing(found)]).toEqual([['more-need-same-support-TK1 held'], ['evidenceOnce']]);
  });

  it('is raised when the family asks, whatever else is missing', () => {
    const [found] = points(review(2025, { TK1: 1 }), review(2026, { TK1: 2 }, { family: { TK1: 3 } }));
    expect(found).toMatchObject({ key: 'more-need-same-support-TK1', isHeldBack: false, familyAsks: 3 });
  });

  it('is raised when the family asks and the level that counts is the same, or says less', () => {
    expect(keys(points(review(2025, { TK1: 2 }), review(2026, { TK1: 2 }, { family: { TK1: 3 } })))).toEqual(['more-need-family-asks-TK1']);
    expect(keys(points(review(2025, { TK1: 2 }), review(2026, { TK1: 1 }, { family: { TK1: 3 } })))).toEqual(['less-need-same-support-TK1 held', 'more-need-family-asks-TK1']);
  });

  it('reads what the family said with an earlier edition under today’s names', () => {
    const earlier = { id: FRAMEWORK.id, edition: '0.9' };
    const reading: Framework = { ...FRAMEWORK, readsAs: [{ from: earlier, strands: [{ how: 'renamed', from: ['OLD1'], to: ['TK1'] }, { how: 'renamed', from: ['TK1'], to: ['TK2'] }] }] };
    const under = (family: Marks) => talkingPoints([review(2025, { OLD1: 2 }, { framework: earlier }), review(2026, { OLD1: 2 }, { framework: earlier, family })], reading, LAYER_PACKS, POINT_RULES);
    expect(keys(under({ OLD1: 3 }))).toEqual(['more-need-family-asks-TK1']);
    expect(under({ TK1: 3 })).toEqual([]); // today's code was another strand's then
  });

  it('takes what a parent sent for the family’s own', () => {
    const contributions = { c: { n: 1, role: 'parent' as const, answers: {}, ratings: { TK1: { mark: 4 as const } } } };
    expect(keys(points(review(2025, { TK1: 2 }), review(2026, { TK1: 2 }, { contributions })))).toEqual(['more-need-family-asks-TK1']);
  });

  it('is raised only while it is recent where support moved too, or cannot be told', () => {
    const years = (first: Support, then: Support) => [
      review(2022, { TK1: 1 }, { support: first }), review(2023, { TK1: seen(3) }, { support: then }),
      review(2024, { TK1: 3 }, { support: then }), review(2025, { TK1: 3 }, { support: then }),
    ];
    for (const [first, then, rule] of [[layer('class'), layer('plan'), 'more'], [{ provisions: {} }, { provisions: {} }, 'unclear']] as const) {
      expect(keys(points(...years(first, then).slice(0, 3)))).toEqual([`more-need-${rule}-support-TK1`]);
      expect(points(...years(first, then))).toEqual([]);
    }
    expect(keys(points(...years(layer('plan'), layer('plan'))))).toEqual(['more-need-same-support-TK1']);
  });

  it('leaves to the meeting what the meeting agreed', () => {
    expect(points(review(2025, { TK1: 2 }), review(2026, { TK1: 2 }, { family: { TK1: 3 }, agreed: { TK1: { mark: 2 } } }))).toEqual([]);
  });

  it('stays until it turns round, nobody rates it, or it was talked about', () => {
    const change = [review(2023, { TK1: 1 }), review(2024, { TK1: seen(3) })] as const;
    const [stays] = points(...change, review(2025, { TK1: 3 }), review(2026, { TK1: 3 }));
    expect(stays).toMatchObject({ key: 'more-need-same-support-TK1', since: '2023-11-21', isHeldBack: false });
    expect(points(...change, review(2025, { TK1: 2 })).map(({ need }) => need)).toEqual(['less']);
    expect(points(...change, review(2025, {}), review(2026, { TK1: 3 }))).toEqual([]);
    const answered = (answer: PointAnswer['answer']) => [review(2024, { TK1: seen(3) }, { later: [said({ answer }, 'more-need-same-support-TK1')] }), review(2025, { TK1: 3 })];
    expect(points(review(2023, { TK1: 1 }), ...answered('talkedAbout'))).toEqual([]);
    expect(keys(points(review(2023, { TK1: 1 }), ...answered('notNow')))).toEqual(['more-need-same-support-TK1']);
  });
});

describe('needs less', () => {
  const childsView = { answers: { likes: { text: 'Maps.' } } };
  const familysView = { answers: { well: { text: 'Reading.' } } };
  const before = review(2024, { TK1: 3, S1: 0 });
  const between = review(2025, { TK1: seen(2), S1: 0 });
  const NOW: Marks = { TK1: seen(2, { going: 'well' }), S1: 1 };
  const VIEWS = { childsView, familysView };
  const now = (marks: Marks = NOW, more: Parameters<typeof review>[2] = VIEWS) => review(2026, marks, more);
  const whole = [before, between, now()] as const;

  it('is raised when it was sustained over two comparisons and everything asked for is there', () => {
    expect(keys(points(...whole))).toEqual(['less-need-same-support-TK1']);
  });

  it.each<[what: string, reviews: readonly Review[], missing: readonly PointCheck[]]>([
    ['one comparison', [between, now({ ...NOW, TK1: seen(1, { going: 'well' }) })], ['held']],
    ['first the same, then less', [review(2024, { TK1: 2, S1: 0 }), between, now({ ...NOW, TK1: seen(1, { going: 'well' }) })], ['held']],
    ['nothing that shows it now', [before, between, now({ ...NOW, TK1: { mark: 2, going: 'well' } })], ['evidenceEachTime']],
    ['a bare “same as last time”', [before, between, now({ ...NOW, TK1: { mark: 2, going: 'well', confirmedUnchanged: true } })], ['evidenceEachTime']],
    ['nothing that showed it then', [before, review(2025, { TK1: 2, S1: 0 }), now()], ['evidenceEachTime']],
    ['something newly over the line', [before, between, now({ ...NOW, MV1: 2 })], ['nothingNewlyOver']],
    ['something that came over the line in between', [review(2024, { TK1: 3, S1: 0, MV1: 1 }), between, now({ ...NOW, MV1: 3 })], ['nothingNewlyOver']],
    ['not going well', [before, between, now({ ...NOW, TK1: seen(2, { going: 'partly' }) })], ['goingWell']],
    ['nobody said how it goes', [before, between, now({ ...NOW, TK1: seen(2) })], ['goingWell']],
    ['a setting over the line', [review(2024, { TK1: 3, S1: 2 }), between, now({ ...NOW, S1: 2 })], ['settingBelow']],
    ['a setting nobody looked at', [before, between, now({ TK1: seen(2, { going: 'well' }) })], ['settingBelow']],
    ['no view of the family', [before, between, now(NOW, { childsView })], ['familysView']],
    ['no view of the child', [before, between, now(NOW, { familysView, childsView: { answers: { likes: { text: ' ' } } } })], ['childsView']],
    ['a difference that nobody settled', [before, between, now({ ...NOW, TK2: 0 }, { ...VIEWS, family: { TK2: 1 } })], ['noOpenDifference']],
    ['a difference that the meeting left open', [before, between, now(NOW, { ...VIEWS, agreed: { MV2: { unresolved: true } } })], ['noOpenDifference']],
    ['no support on record', [review(2024, { TK1: 3, S1: 0 }, { support: { provisions: {} } }), between, now()], ['supportOnRecord']],
  ])('is held back by %s', (_, reviews, expected) => {
    const found = points(...reviews).filter(({ need }) => need === 'less');
    expect(found.map(({ isHeldBack }) => isHeldBack)).toEqual([true]);
    expect(missing(found)).toEqual(expected);
  });

  it('holds while it falls further, and is over once it rises', () => {
    expect(keys(points(before, between, now({ ...NOW, TK1: seen(1, { going: 'well' }) })))).toEqual(['less-need-same-support-TK1']);
    expect(points(before, between, now({ ...NOW, TK1: seen(3) })).map(({ need }) => need)).toEqual(['more']);
  });

  it('takes for evidence what the meeting noted with the level it agreed', () => {
    expect(keys(points(before, between, now({ ...NOW, TK1: { mark: 3, going: 'well' } }, { ...VIEWS, agreed: { TK1: { mark: 2, note: 'Shown in both lessons.' } } })))).toEqual(['less-need-same-support-TK1']);
  });

  it('asks for as many comparisons as the framework says', () => {
    const patient = { ...FRAMEWORK, rules: { ...FRAMEWORK.rules, talkingPoints: { needsMore: 2, needsLess: 3 } } };
    const under = (...reviews: readonly Review[]) => talkingPoints(reviews, patient, LAYER_PACKS, POINT_RULES);
    expect(under(...whole)[0]?.missing).toEqual([{ check: 'held', holdsBack: true, held: { has: 2, of: 3 } }]);
    expect(missing(under(review(2025, { TK1: 1 }), review(2026, { TK1: seen(2) })))).toEqual(['held']);
  });

  it('is never raised where anything that holds it back is missing', () => {
    const marks = fc.record({ TK1: fc.constantFrom(...LEVELS).chain((mark) => fc.constantFrom<Rating>({ mark }, seen(mark), seen(mark, { going: 'well' }))), S1: fc.constantFrom<Level>(0, 2) });
    fc.assert(fc.property(fc.array(marks, { minLength: 2, maxLength: 5 }), fc.boolean(), (all, heard) => {
      const reviews = all.map((school, index) => review(2020 + index, school, heard ? VIEWS : {}));
      for (const point of points(...reviews)) {
        expect(point.isHeldBack).toBe(point.missing.some(({ holdsBack }) => holdsBack));
        if (point.need !== 'less' || point.isHeldBack) continue;
        const last = all.slice(-2);
        expect(heard && all.length > 2 && last.every(({ TK1 }) => TK1.evidence) && last[1]?.TK1.going === 'well' && last[1].S1 === 0).toBe(true);
      }
    }));
  });
});

describe('an answer', () => {
  it('is the last that was given, in the meeting or after it', () => {
    const point = 'more-need-same-support-TK1';
    const met: LaterEvent = { ...head(1), kind: 'met', meeting: { ...emptyMeeting('2026-12-01'), points: { [point]: { answer: 'notNow', because: 'New class.' } } } };
    expect(answerTo({ later: [] }, point)).toBeUndefined();
    expect(answerTo({ later: [met] }, point)).toEqual({ answer: 'notNow', because: 'New class.' });
    expect(answerTo({ later: [met, said({ answer: 'talkedAbout' }, point)] }, point)).toEqual({ answer: 'talkedAbout' });
    expect(answerTo({ later: [met, said({ answer: 'talkedAbout' }, 'another-TK2')] }, point)?.answer).toBe('notNow');
    expect(answerTo({ later: [met, { ...met, meeting: emptyMeeting('2026-12-02') }] }, point)?.answer).toBe('notNow');
  });

  it('given after the meeting stands when the meeting is put right, unless that says otherwise now', () => {
    const point = 'more-need-same-support-TK1';
    const met = (answer: PointAnswer): LaterEvent => ({ ...head(1), kind: 'met', meeting: { ...emptyMeeting('2026-12-01'), points: { [point]: answer } } });
    const later = [met({ answer: 'notNow', because: 'New class.' }), said({ answer: 'talkedAbout' }, point)];
    expect(answerTo({ later: [...later, met({ because: 'New class.', answer: 'notNow' })] }, point)).toEqual({ answer: 'talkedAbout' });
    expect(answerTo({ later: [...later, met({ answer: 'notNow', because: 'No time.' })] }, point)).toEqual({ answer: 'notNow', because: 'No time.' });
    expect(answerTo({ later: [said({ answer: 'talkedAbout' }, point), met({ answer: 'notNow' })] }, point)).toEqual({ answer: 'notNow' });
  });
});

function head(sequence: number) {
  return { id: `e${sequence}`, device: 'd', sequence, happenedAt: '2026-12-01T10:00:00Z', reviewId: 'r2026' };
}

function said(answer: PointAnswer, point: string): LaterEvent {
  return { ...head(9), kind: 'pointAnswered', point, answer };
}
