import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { SEN_STATUSES, SEN_TYPES, SETTING_TYPES } from '../../../src/core/census.ts';
import { COUNCIL_WHO, type CouncilChild, type CouncilFile } from '../../../src/core/council/councilFile.ts';
import { councilLines } from '../../../src/core/council/councilLines.ts';
import { DECISIONS } from '../../../src/core/decision.ts';
import { REVIEW_KINDS } from '../../../src/core/review.ts';
import { HELPED } from '../../../src/core/support.ts';
import { councilFiles } from '../../bench/council/files.ts';

const AT = '2026-11-21T10:00:00.000Z';
const framework = { id: 'two-areas', edition: '1.0', overTheLineFrom: 2, domains: [{ code: 'A', strands: ['A1', 'A2'] }, { code: 'B', strands: ['B1'] }] } as const;
const published = JSON.parse(readFileSync(new URL('../../../public/schema/council-lines-1.json', import.meta.url), 'utf8'));
const schema = z.fromJSONSchema(published);
const isLine = (value: unknown) => schema.safeParse(value).success;

const fileOf = (children: readonly CouncilChild[]): CouncilFile => ({
  recipient: 'Testshire Council', madeOn: '2026-11-21', madeAt: AT, who: 'KE', school: { id: 'pseudonym-of-oak-00001', name: 'Oak Testschool' }, framework, children,
});
const linesOf = (file: CouncilFile): readonly Record<string, unknown>[] => [...councilLines(file)].map((line) => JSON.parse(line));

const ira: CouncilChild = {
  id: 'pseudonym-of-ira-00001', schoolYear: 4, status: 'E', types: ['ASD', 'SLCN', 'SEMH'], due: 'late',
  reviews: [
    { month: '2025-11', kind: 'annual', schoolYear: 3, marks: '01?', provisions: [] },
    {
      month: '2026-10', kind: 'annual', schoolYear: 4, settingType: 'special', marks: '3x-', layer: { pack: 'england-2015', code: 'plan', rank: 4 },
      decision: { decision: 'amend', inTime: false },
      provisions: [{ strands: ['A1', 'B1', 'A1'], hours: 73 / 6, pence: 21_900, helped: 'partly' }, { strands: [] }, { strands: ['A2'] }],
    },
  ],
};

describe('the lines of a council file', () => {
  const lines = linesOf(fileOf([ira, { id: 'pseudonym-of-bo-000001', schoolYear: -1, reviews: [] }]));
  const whose = { school: 'pseudonym-of-oak-00001', made_at: AT };

  it('begin with the school and its strands, in the order of the marks', () => {
    expect(lines.slice(0, 4)).toEqual([
      { line: 'school', ...whose, made_on: '2026-11-21', name: 'Oak Testschool', recipient: 'testshire council', children: 'KE', framework: 'two-areas 1.0' },
      { line: 'strand', ...whose, framework: 'two-areas 1.0', n: 1, strand: 'A1', domain: 'A', over_from: 2 },
      { line: 'strand', ...whose, framework: 'two-areas 1.0', n: 2, strand: 'A2', domain: 'A', over_from: 2 },
      { line: 'strand', ...whose, framework: 'two-areas 1.0', n: 3, strand: 'B1', domain: 'B', over_from: 2 },
    ]);
  });

  it('tell the latest review first, each with the child as it is now', () => {
    const child = { line: 'review', ...whose, child: 'pseudonym-of-ira-00001', school_year_now: 4, status: 'E', type: 'ASD', type2: 'SLCN', due: 'late', framework: 'two-areas 1.0', kind: 'annual' };
    expect(lines.filter(({ line, child: id }) => line === 'review' && id === 'pseudonym-of-ira-00001')).toEqual([
      { ...child, back: 0, month: '2026-10', school_year: 4, setting: 'special', marks: '3x-', layer: 'plan', layer_pack: 'england-2015', layer_rank: 4, decision: 'amend', decision_time: 'late' },
      { ...child, back: 1, month: '2025-11', school_year: 3, setting: null, marks: '01?', layer: null, layer_pack: null, layer_rank: null, decision: null, decision_time: null },
    ]);
  });

  it('tell a provision once for each strand it is for', () => {
    const provision = { line: 'provision', ...whose, child: 'pseudonym-of-ira-00001', back: 0, n: 1, hours: 12.166667, pence: 21_900, helped: 'partly' };
    expect(lines.filter(({ line }) => line === 'provision')).toEqual([
      { ...provision, strand: 'A1' }, { ...provision, strand: 'B1' }, { ...provision, n: 3, strand: 'A2', hours: null, pence: null, helped: null },
    ]);
  });

  it('write a recipient who was typed in two ways as one, as the pseudonyms go by', () => {
    const [one, other] = ['St Anne’s–Hillside\u00A0Trust', "st anne's-hillside trust "].map((recipient) => linesOf({ ...fileOf([]), recipient })[0]?.recipient);
    expect(one).toBe("st anne's-hillside trust");
    expect(other).toBe(one);
  });

  it('keep a child without a review', () => {
    expect(lines.at(-1)).toEqual({
      line: 'review', ...whose, child: 'pseudonym-of-bo-000001', back: 0, school_year_now: -1, status: null, type: null, type2: null, due: null, framework: 'two-areas 1.0', month: null, kind: null,
      school_year: null, setting: null, marks: null, layer: null, layer_pack: null, layer_rank: null, decision: null, decision_time: null,
    });
  });

  it('hold no line’s end, whatever a school is called', () => {
    const texts = [...councilLines({ ...fileOf([]), school: { id: 'pseudonym-of-oak-00001', name: 'Oak\n"Test" \r school' } })];
    expect(texts.join('')).not.toMatch(/[\r\n]/);
  });
});

describe('the published schema of a line', () => {
  it('takes every line of invented files, and all lines of a kind have the same names', () => {
    const names = new Map<unknown, Set<string>>();
    for (const file of councilFiles(framework, { schools: 5, children: 60, reviews: 3 })) {
      for (const line of linesOf(file)) {
        expect(schema.safeParse(line).error, JSON.stringify(line)).toBeUndefined();
        names.set(line.line, (names.get(line.line) ?? new Set()).add(Object.keys(line).join()));
      }
    }
    expect(new Set(names.keys())).toEqual(new Set(['provision', 'review', 'school', 'strand']));
    for (const one of names.values()) expect(one.size).toBe(1);
  });

  const [school, strand] = linesOf(fileOf([ira]));
  const [review, provision] = linesOf(fileOf([ira])).slice(4);

  it.each<[string, object]>([
    ['a name', { ...review, first_name: 'Ira' }], ['a date of birth', { ...review, born_on: '2016-05-01' }], ['a text', { ...provision, what: 'Reading with Mr Testteacher' }],
    ['a kind nobody knows', { ...school, line: 'card' }], ['no school', { ...review, school: undefined }], ['a time that would not sort', { ...review, made_at: '2026-11-21T10:00:00Z' }], ['the day of a review', { ...review, month: '2026-10-09' }],
    ['a mark that is none', { ...review, marks: '35-' }], ['a level as a fraction', { ...strand, over_from: 1.5 }], ['another status', { ...review, status: 'X' }],
    ['hours as a text', { ...provision, hours: '12' }], ['a field that is missing', Object.fromEntries(Object.entries(review ?? {}).filter(([name]) => name !== 'due'))],
  ])('refuses %s', (_, line) => {
    expect([school, strand, review, provision].every(isLine)).toBe(true);
    expect(isLine(line)).toBe(false);
  });

  it('knows every code of the app, and no other', () => {
    const listed = (kind: string, field: string) => published.$defs[kind].properties[field].anyOf?.[0].enum ?? published.$defs[kind].properties[field].enum;
    expect(published.$defs.senType.enum).toEqual(SEN_TYPES);
    expect(published.$defs.setting.enum).toEqual(SETTING_TYPES);
    expect(listed('schoolLine', 'children')).toEqual(COUNCIL_WHO);
    expect(listed('reviewLine', 'status')).toEqual(SEN_STATUSES);
    expect(listed('reviewLine', 'kind')).toEqual(REVIEW_KINDS);
    expect(listed('reviewLine', 'decision')).toEqual(DECISIONS);
    expect(listed('provisionLine', 'helped')).toEqual(HELPED);
  });

  it('says its dialect and its name', () => {
    expect(published).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'urn:valuing-send:council-lines:1' });
  });
});
