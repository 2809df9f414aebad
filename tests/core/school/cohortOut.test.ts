import { describe, expect, it } from 'vitest';
import { listHead, listItem, listRow, sen2Head, sen2Rows } from '../../../src/catalog/outWords.ts';
import { filterInWords } from '../../../src/catalog/filterWords.ts';
import { DATE_RULES } from '../../../src/catalog/dateRules.ts';
import { type Cohort, type CohortChild, cohortPlaces, emptyFacts, setFacts } from '../../../src/core/school/cohort.ts';
import { BYTE, emptyBlock, STANDING } from '../../../src/core/school/cohortBlock.ts';
import { filterFrom, filterText, NO_FILTER } from '../../../src/core/school/cohortFilter.ts';
import { filterCode, outChild, type OutMore } from '../../../src/core/school/cohortOut.ts';
import { numberOfDay } from '../../../src/core/day.ts';
import type { PlanReview } from '../../../src/core/calendar/planReview.ts';
import type { SchoolRecord } from '../../../src/core/school/schoolRecord.ts';
import { TWO_PARTS } from '../arbitraries.ts';

const places = cohortPlaces(TWO_PARTS);
const setting = { rules: DATE_RULES, local: {}, today: '2026-11-21' };
const LEAST: OutMore = { fullName: false, upn: false };
const ALL: OutMore = { fullName: true, upn: true };
const codes = places.map(({ strand }) => strand.code);

/** Some children with the bytes of two reviews; undefined for no review, `elsewhere` for one that cannot be read. */
function out(told: readonly { readonly child?: Partial<CohortChild>; readonly latest?: readonly number[] | 'elsewhere'; readonly before?: readonly number[] | 'elsewhere'; readonly record?: Partial<SchoolRecord> | null }[], more = LEAST) {
  const children = told.map(({ child }, at): CohortChild => ({ id: `c${at}`, firstName: 'Odette', lastName: 'Marlowe-Quist', bornOn: '2018-03-02', reviewCount: 0, ...child }));
  const blocks = (['latest', 'before'] as const).map((pick) => {
    const block = emptyBlock(children.length, places.length);
    for (const [at, one] of told.entries()) {
      const marks = one[pick];
      if (!marks) continue;
      block.days[at] = numberOfDay(pick === 'latest' ? '2026-03-01' : '2025-03-01');
      block.standing[at] = marks === 'elsewhere' ? STANDING.elsewhere : STANDING.here;
      block.marks.set(marks === 'elsewhere' ? places.map(() => BYTE.cannotRead) : marks, at * places.length);
    }
    return [pick, block] as const;
  });
  const facts = emptyFacts(children.length);
  for (const [at, child] of children.entries()) setFacts(facts, at, child, setting);
  const cohort: Cohort = { framework: TWO_PARTS, places, children, facts, blocks: new Map(blocks) };
  const records = new Map(told.flatMap(({ record }, at) => (record === null ? [] : [[`c${at}`, { id: `c${at}`, points: [], ...record }] as const])));
  return children.map((_, at) => outChild({ cohort, records, setting, since: 'before', more }, at, at + 1));
}

const byColumn = (more: OutMore, child: Parameters<typeof listRow>[0]) => Object.fromEntries(listHead({ places, more }).map((column, at) => [column, listRow(child, { places, more })[at]]));
const marks = (...bytes: readonly number[]) => places.map((_, at) => bytes[at] ?? BYTE.notAssessed);
const someone = { latest: marks(3, 1, BYTE.notApplicable), before: marks(1, 2, 0), child: { senStatus: 'E', settingType: 'special' }, record: { senTypes: ['ASD', 'DS'], upn: 'K801200005001' } } as const;

describe('a list', () => {
  it('has initials and no UPN unless somebody asked for more', () => {
    const [least] = out([someone]);
    const [all] = out([someone], ALL);
    expect(least && listRow(least, { places, more: LEAST }).join('|')).not.toMatch(/Odette|Marlowe|K8012/);
    expect(least && byColumn(LEAST, least)).toMatchObject({ Initials: 'O. M.', 'Number in this list': '1' });
    expect(all && byColumn(ALL, all)).toMatchObject({ 'First name': 'Odette', 'Last name': 'Marlowe-Quist', UPN: 'K801200005001' });
    expect(listHead({ places, more: LEAST }).join('|')).not.toMatch(/UPN|name/);
    for (const [child, more] of [[least, LEAST], [all, ALL]] as const) expect(child && listRow(child, { places, more })).toHaveLength(listHead({ places, more }).length);
    for (const child of [least, all]) expect(JSON.stringify(child)).not.toContain('2018-03-02');
  });

  it('has each level as a number, and in words what is none: never 0 for what nobody has looked at', () => {
    const [child, none, elsewhere] = out([someone, {}, { latest: 'elsewhere', before: marks(1) }]);
    const head = (at: number) => `${codes[at]} ${places[at]?.strand.label}`;
    const row = child && byColumn(LEAST, child);
    expect([0, 1, 2, 3].map((at) => row?.[head(at)])).toEqual(['3', '1', 'does not apply', codes[3] ? 'not assessed' : undefined]);
    expect(none && codes.map((_, at) => byColumn(LEAST, none)[head(at)])).toEqual(codes.map(() => 'no profile yet'));
    expect(elsewhere && codes.map((_, at) => byColumn(LEAST, elsewhere)[head(at)])).toEqual(codes.map(() => 'cannot be read in this framework'));
  });

  it('says where more and where less help is needed, in columns of their own, and why where nothing can be said', () => {
    const [more, less] = ['Strands where more help is needed than at the review before', 'Strands where less help is needed than at the review before'];
    const rows = out([someone, { latest: marks(2) }, { latest: 'elsewhere', before: marks(1) }, { latest: marks(2), before: marks(2) }]).map((child) => byColumn(LEAST, child));
    expect(rows.map((row) => row[more])).toEqual([codes[0], 'no two reviews to compare', 'cannot be compared', 'none']);
    expect(rows.map((row) => row[less])).toEqual([codes[1], 'no two reviews to compare', 'cannot be compared', 'none']);
    expect(listHead({ places, more: LEAST, since: '2026-02-15' }).slice(-2)).toEqual(['Strands where more help is needed than at the review by 2026-02-15', 'Strands where less help is needed than at the review by 2026-02-15']);
  });

  it('says what is not on record', () => {
    const [child, unread] = out([{}, { record: null }]);
    expect(child && byColumn(LEAST, child)).toMatchObject({ 'SEN status': 'not on record', 'Main type of need': 'not on record', 'Second type of need': 'not on record', 'Type of setting': 'not on record', 'Last review': 'not on record', 'Next date': 'none known', 'What is next': 'none known' });
    expect(unread && byColumn(LEAST, unread)).toMatchObject({ 'Main type of need': 'record not open', 'Second type of need': 'record not open' });
    const [known, hidden] = out([{}, { record: null }], ALL);
    expect([known && byColumn(ALL, known).UPN, hidden && byColumn(ALL, hidden).UPN]).toEqual(['not on record', 'record not open']);
    for (const [one, more] of [[child, LEAST], [unread, LEAST], [known, ALL], [hidden, ALL]] as const) expect(one && listRow(one, { places, more })).not.toContain('');
  });

  it('has what is next, as the dates work it out', () => {
    const [row] = out([{ child: { senStatus: 'E', planMadeOn: '2026-02-01' } }]).map((child) => byColumn(LEAST, child));
    expect(row).toMatchObject({ 'Next date': '2027-01-03', 'What is next': expect.stringMatching(/meeting/i) });
  });

  it('as JSON has codes and labels, and strands by code', () => {
    const [child] = out([someone]);
    expect(child && listItem(child, places)).toMatchObject({ senTypes: [{ code: 'ASD', label: 'Autistic spectrum disorder' }, { code: 'DS' }], strands: { [codes[0] ?? '']: { mark: 3, change: 'more' } }, lastReviewedOn: '2026-03-01' });
  });
});

describe('the file aligned with SEN2', () => {
  const review: PlanReview = { kind: 'phaseTransfer', reviewedOn: '2026-01-05', heldOn: '2026-01-20', decision: 'amend', decidedOn: '2026-02-10', draftPlanOn: '2026-02-11', phaseTransferDueOn: '2026-02-14', phaseTransferFinalOn: '2026-02-13' };
  const cells = (child: Parameters<typeof sen2Rows>[0], at = 0) => Object.fromEntries(sen2Head(LEAST).map((column, place) => [/(sentyperank \d)/.exec(column)?.[1] ?? /\((\w+)(?: has codes)?\)$/.exec(column)?.[1] ?? column, sen2Rows(child, LEAST)[at]?.[place]]));

  it('says of the decision that it is in words, and of each type its rank', () => {
    expect(sen2Head(LEAST)).toContain('Annual review decision, in words (reviewoutcome has codes)');
    expect(sen2Head(LEAST).slice(-2)).toEqual(['SEN type with sentyperank 1 (sentype)', 'SEN type with sentyperank 2 (sentype)']);
  });

  it('has the six items of a review and the types by rank', () => {
    const [child] = out([{ record: { senTypes: ['SLCN', 'DS'], planReviews: [review] } }]);
    expect(child && cells(child)).toMatchObject({
      reviewmeeting: '2026-01-20', reviewoutcome: 'amend', lastreview: '2026-02-10', reviewdraft: '2026-02-11', phasetransferduedate: '2026-02-14', phasetransferfinaldate: '2026-02-13',
      'sentyperank 1': 'SLCN', 'sentyperank 2': 'DS', Initials: 'O. M.',
    });
  });

  it('has a row for each review of a plan and none for anybody else, and never NSA', () => {
    const [two, nobody, nsa] = out([{ record: { planReviews: [review, { kind: 'annual', reviewedOn: '2026-09-09' }] } }, {}, { record: { senTypes: ['NSA'], planReviews: [review] } }]);
    expect(two && sen2Rows(two, LEAST)).toHaveLength(2);
    expect(two && cells(two, 1)).toMatchObject({ reviewmeeting: '', reviewoutcome: '', 'Number in this list': '1' });
    expect(nobody && sen2Rows(nobody, LEAST)).toEqual([]);
    expect(nsa && sen2Rows(nsa, LEAST).flat()).not.toContain('NSA');
  });
});

describe('a filter', () => {
  it('has a short code, the same each time, that says nothing of it', () => {
    const code = (text: string) => filterCode(filterFrom(text));
    expect(code('')).toBe('all');
    expect(code('year=10')).toMatch(/^[0-9a-z]{4}$/);
    expect(code('year=10')).toBe(code('year=10'));
    expect([code('year=10;sort=due'), code('sort=due')]).toEqual([code('year=10'), 'all']);
    expect(new Set(Array.from({ length: 40 }, (_, year) => code(`year=${year}`))).size).toBe(40);
  });

  it('is told in words, whole', () => {
    expect(filterInWords(NO_FILTER, TWO_PARTS)).toBe('no filter');
    const filter = filterFrom(`year=10;status=none;setting=special;over=${codes[0]};changed=less;since=2026-02-15;due=overdue;points=more;viewMissing=child;sort=due`);
    expect(filterText(filter)).toContain('viewMissing=child');
    expect(filterInWords(filter, TWO_PARTS)).toBe(`Year 10; SEN status not on record; Special school; over the line in any of ${places[0]?.strand.label}; something overdue; needs less help in some strand; changes since 15 February 2026; talking points: needs more help, held back or not; the child’s view is missing`);
  });
});
