import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_RULES } from '../../../src/catalog/dateRules.ts';
import { LAYER_PACKS } from '../../../src/catalog/supportLayers.ts';
import { type Cohort, cohortPlaces, emptyFacts, setFacts, setOrder } from '../../../src/core/school/cohort.ts';
import { layerText, NO_LAYER, type ProvisionChoice, schoolProvisionSteps } from '../../../src/core/school/cohortProvision.ts';
import type { ChildsProvision } from '../../../src/core/support/provisionMap.ts';
import { HELPED_OR_NOT_SAID } from '../../../src/core/support/provisionTally.ts';
import type { SchoolRecord } from '../../../src/core/school/schoolRecord.ts';
import { HELPED, type LayerRef, type Provision } from '../../../src/core/support.ts';
import { TWO_PARTS } from '../arbitraries.ts';
import { ended } from '../ended.ts';

const places = cohortPlaces(TWO_PARTS);
const [first, second] = places;
const codes = places.map(({ strand }) => strand.code);
const [one = '', two = ''] = codes;
const [programme, plan, proposed] = [{ pack: 'england-2015', code: 'programme' }, { pack: 'england-2015', code: 'plan' }, { pack: 'england-proposed-2026', code: 'targeted' }];

interface Told {
  readonly name: string;
  /** Year 5, unless it says older: Year 9. */
  readonly older?: boolean;
  readonly layer?: LayerRef;
  readonly provisions?: readonly Omit<Provision, 'n' | 'what'>[];
  readonly without?: ChildsProvision['without'];
}

const provisionOf = ({ layer, provisions = [], without }: Told): ChildsProvision => ({
  reviewedOn: '2026-03-01', ...(layer && { layer }), provisions: provisions.map((more, at) => ({ n: at + 1, what: 'Talk group', ...more })), without,
});

/** These children as a cohort; those who say nothing of provision have no finished review. */
function school(told: readonly Told[]): { readonly cohort: Cohort; readonly records: ReadonlyMap<string, SchoolRecord> } {
  const children = told.map(({ name, older, provisions }) => ({ id: name, firstName: name, bornOn: older ? '2012-12-01' : '2016-12-01', reviewCount: provisions ? 1 : 0 }));
  const facts = emptyFacts(children.length);
  for (const [at, child] of children.entries()) setFacts(facts, at, child, { rules: DATE_RULES, local: {}, today: '2026-11-21' });
  setOrder(facts);
  return {
    cohort: { framework: TWO_PARTS, places, children, facts, blocks: new Map() },
    records: new Map(told.map((child) => [child.name, { id: child.name, points: [], ...(child.provisions && { provision: provisionOf(child) }) }])),
  };
}

const found = (told: readonly Told[], choice?: ProvisionChoice) => {
  const { cohort, records } = school(told);
  return ended(schoolProvisionSteps(cohort, records, LAYER_PACKS, choice));
};

/** 2 × 30 × 38 / 60 = 38 hours; at £20 an hour and shared by four, £190. */
const shared = { timesAWeek: 2, minutes: 30, weeks: 38, groupSize: 4, pencePerHour: 2000, strands: [one, two], helped: 'yes' } as const;
/** 1 × 60 × 10 / 60 = 10 hours, without a cost. */
const alone = { timesAWeek: 1, minutes: 60, weeks: 10, strands: [two], helped: 'partly' } as const;
const unsaid = { minutes: 20, strands: [] } as const;

const TOLD: readonly Told[] = [
  { name: 'Wren', layer: programme, provisions: [shared, unsaid], without: [] },
  { name: 'Abel', layer: plan, older: true, provisions: [shared, alone, alone], without: first ? [first] : [] },
  { name: 'Mina', layer: proposed, provisions: [], without: second ? [second] : [] },
  { name: 'Bo' },
  { name: 'Kit', provisions: [alone] },
];
const worked = (hours: number, unknownHours: number, pence: number, unknownPence: number) => ({ hours: { sum: hours, unknown: unknownHours }, pence: { sum: pence, unknown: unknownPence } });

describe('provision over a school', () => {
  const all = found(TOLD);

  it('counts each provision once in the whole, and tells what is not on record', () => {
    expect(all.whole).toMatchObject({ provisions: 6, ...worked(106, 1, 38_000, 4), helped: { yes: 2, partly: 3, no: 0, tooSoon: 0, notSaid: 1 } });
    expect(all.whole.children).toEqual([1, 4, 2, 0]); // by name
    expect(all.noReview).toEqual([3]);
    expect(all.notRead).toEqual([]);
  });

  it('counts at each strand a provision is for, and apart where there is none or the strands are others', () => {
    expect(all.strands.map(({ place, children, provisions, hours }) => [place.strand.code, children, provisions, hours.sum])).toEqual([[one, [1, 0], 2, 76], [two, [1, 0], 4, 96]]);
    expect(all.noStrand).toMatchObject({ children: [0], provisions: 1, ...worked(0, 1, 0, 1) });
    expect(all.elsewhere).toMatchObject({ children: [4], provisions: 1, ...worked(10, 0, 0, 1) });
  });

  it('keeps each ladder of support by itself, from the least up', () => {
    expect(all.layers.map(({ layer, children, hours, pence }) => [layer, children, hours.sum, pence.sum])).toEqual([
      [layerText(programme), [0], 38, 19_000], [layerText(plan), [1], 58, 19_000], [layerText(proposed), [2], 0, 0], [NO_LAYER, [4], 10, 0],
    ]);
    const [unknown] = found([{ name: 'Ida', layer: { pack: 'elsewhere', code: 'high' }, provisions: [] }]).layers;
    expect(unknown).toMatchObject({ layer: 'elsewhere,high', placed: undefined, children: [0] });
  });

  it('says who is over the line with nothing in place, and of whom it cannot tell', () => {
    expect(all.without).toEqual([{ place: first, children: [1] }, { place: second, children: [2] }]);
    expect(all.cannotTell).toEqual([4]);
    expect(found([{ name: 'Ada', provisions: [], without: first ? [first] : [] }])).toMatchObject({ nothingOnRecord: [0], without: [], cannotTell: [] });
  });

  it.each<[string, ProvisionChoice, readonly number[], number]>([
    ['one year', { year: 5 }, [4, 2, 0], 48], ['another year', { year: 9 }, [1], 58], ['a layer', { layer: layerText(plan) }, [1], 58],
    ['none on record', { layer: NO_LAYER }, [4], 10], ['both', { year: 5, layer: layerText(plan) }, [], 0],
  ])('can be asked for %s', (_, choice, children, hours) => {
    expect(found(TOLD, choice).whole).toMatchObject({ children, hours: { sum: hours } });
  });

  it('is about nobody before records are read', () => {
    expect(ended(schoolProvisionSteps(school(TOLD).cohort, new Map(), LAYER_PACKS))).toMatchObject({ whole: { children: [], provisions: 0 }, strands: [], layers: [], years: [], without: [] });
  });

  it('tells those whose record is not read from those without a review, whatever the layer (35)', () => {
    const { cohort, records } = school(TOLD);
    const some = new Map([...records].filter(([id]) => id !== 'Wren' && id !== 'Bo'));
    expect(ended(schoolProvisionSteps(cohort, some, LAYER_PACKS))).toMatchObject({ notRead: [0], noReview: [3] });
    expect(ended(schoolProvisionSteps(cohort, some, LAYER_PACKS, { layer: NO_LAYER }))).toMatchObject({ notRead: [0], noReview: [] });
  });

  it('counts what has a price of an hour, also where that makes no cost a year (18)', () => {
    expect(all.whole.priced).toBe(2);
    expect(found([{ name: 'Ada', provisions: [{ ...unsaid, pencePerHour: 900 }] }]).whole).toMatchObject({ priced: 1, pence: { sum: 0, unknown: 1 } });
  });

  it('takes one step for each child, so that the page can answer in between (13)', () => {
    const { cohort, records } = school(TOLD);
    const steps = schoolProvisionSteps(cohort, records, LAYER_PACKS);
    expect(TOLD.map(() => steps.next().done)).toEqual(TOLD.map(() => false));
    expect(steps.next().done).toBe(true);
  });

  it('adds up by layer and by year, never more at a strand than in the whole, and at all strands no less', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined });
    const provision: fc.Arbitrary<Omit<Provision, 'n' | 'what'>> = fc.record({
      strands: fc.array(fc.constantFrom(...codes, 'GONE')), timesAWeek: amount, minutes: amount, weeks: amount, pencePerHour: amount, groupSize: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
      helped: fc.option(fc.constantFrom(...HELPED), { nil: undefined }),
    }).map(({ strands, ...made }) => ({ strands, ...Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) }));
    const child = fc.record({
      older: fc.boolean(), layer: fc.constantFrom(programme, plan, proposed, { pack: 'elsewhere', code: 'high' }),
      provisions: fc.array(provision, { maxLength: 4 }), without: fc.constantFrom<ChildsProvision['without']>([], [...places], undefined),
    });
    fc.assert(fc.property(fc.array(child, { maxLength: 8 }), (children) => {
      const { whole, strands, noStrand, elsewhere, layers, years } = found(children.map((more, at) => ({ name: `Child${at}`, ...more })));
      const sum = (numbers: readonly number[]) => numbers.reduce((before, number) => before + number, 0);
      for (const rows of [layers, years]) {
        expect(sum(rows.map(({ hours }) => hours.sum))).toBeCloseTo(whole.hours.sum, 6);
        expect(sum(rows.map(({ pence }) => pence.sum))).toBe(whole.pence.sum);
        expect(sum(rows.map(({ hours }) => hours.unknown))).toBe(whole.hours.unknown);
        expect(sum(rows.map(({ provisions }) => provisions))).toBe(whole.provisions);
        expect(new Set(rows.flatMap(({ children: behind }) => behind))).toEqual(new Set(whole.children));
        expect(sum(rows.map(({ children: behind }) => behind.length))).toBe(whole.children.length);
      }
      const named = [...strands, noStrand, elsewhere].flatMap((tally) => tally ?? []);
      for (const { hours, provisions, children: behind, helped } of named) {
        expect(hours.sum).toBeLessThanOrEqual(whole.hours.sum + 1e-6);
        expect(provisions).toBeLessThanOrEqual(whole.provisions);
        expect(new Set(behind).size).toBe(behind.length);
        expect(sum(HELPED_OR_NOT_SAID.map((which) => helped[which]))).toBe(provisions);
      }
      expect(sum(named.map(({ provisions }) => provisions))).toBeGreaterThanOrEqual(whole.provisions);
    }));
  });
});
