import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { DATE_RULES } from '../../src/catalog/dateRules.ts';
import { loadFramework } from '../../src/catalog/load.ts';
import { SEN_STATUSES, SEN_TYPES, SETTING_TYPES } from '../../src/core/census.ts';
import { type Cohort, type CohortChild, cohortPlaces, emptyFacts, setFacts } from '../../src/core/school/cohort.ts';
import { BYTE, emptyBlock, STANDING } from '../../src/core/school/cohortBlock.ts';
import { filterFrom } from '../../src/core/school/cohortFilter.ts';
import { numberOfDay } from '../../src/core/day.ts';
import type { SchoolRecord } from '../../src/core/school/schoolRecord.ts';
import { outFile, type OutAsked } from '../../src/features/cohort/out/outFile.ts';

const published = JSON.parse(readFileSync(new URL('../../public/schema/list-1.json', import.meta.url), 'utf8'));
const schema = z.fromJSONSchema(published);
const setting = { rules: DATE_RULES, local: {}, today: '2026-11-21' };

/** Children of every kind: with and without reviews, in this framework and not, with everything on record and with nothing. */
async function made(more: OutAsked['more'], text = ''): Promise<Record<string, unknown> & { readonly children: readonly Record<string, unknown>[] }> {
  const framework = await loadFramework();
  const places = cohortPlaces(framework);
  const children: readonly CohortChild[] = [
    ...SETTING_TYPES.map((settingType, at): CohortChild => ({ id: `c${at}`, firstName: 'Ottilie', lastName: 'Marlowe', bornOn: '2016-05-01', senStatus: SEN_STATUSES[at % 3] ?? 'E', settingType, planMadeOn: '2025-01-01', reviewCount: 2 })),
    { id: 'none', firstName: 'Bo', bornOn: '2024-05-01', reviewCount: 0 },
  ];
  const facts = emptyFacts(children.length);
  const [latest, before] = [emptyBlock(children.length, places.length), emptyBlock(children.length, places.length)];
  for (const [at, child] of children.entries()) {
    setFacts(facts, at, child, setting);
    if (child.id === 'none') continue;
    for (const [block, day] of [[latest, '2026-03-01'], [before, '2025-03-01']] as const) {
      block.days[at] = numberOfDay(day);
      block.standing[at] = at === 1 ? STANDING.elsewhere : STANDING.here;
      block.marks.set(places.map((_, strand) => [0, 4, (at + strand) % 5, BYTE.notAssessed, BYTE.notApplicable, BYTE.cannotRead][(strand + at + (block === latest ? 1 : 0)) % 6] ?? 0), at * places.length);
    }
  }
  const cohort: Cohort = { framework, places, children, facts, blocks: new Map([['latest', latest], ['before', before], ['by 2025-06-01', before]]) };
  const records = new Map(children.slice(2).map(({ id }, at): [string, SchoolRecord] => [id, { id, points: [], upn: 'K801200005001', senTypes: SEN_TYPES.slice(at, at + 2) }]));
  const filter = filterFrom(text);
  const blob = await outFile({ cohort, records, setting, since: filter.since ? `by ${filter.since}` : 'before', more, kind: 'json', shown: Uint32Array.from(children.keys()), filter, withHeading: false });
  return JSON.parse(await blob.text());
}

it.each([[false, ''], [true, ''], [true, 'year=10;since=2025-06-01;sort=due']])('the list that is saved is one by the published schema (all ticked: %s, %j)', async (all, text) => {
  const list = await made({ fullName: all, upn: all }, text);
  expect(list.children).toHaveLength(SETTING_TYPES.length + 1);
  expect(schema.safeParse(list).error).toBeUndefined();
});

it('has every field that the schema knows of a child in one child or another, and every kind of mark and change', async () => {
  const { children } = await made({ fullName: true, upn: true });
  expect([...new Set(children.flatMap((child) => Object.keys(child)))].toSorted()).toEqual(Object.keys(published.$defs.child.properties).toSorted());
  const text = JSON.stringify(children);
  for (const word of [...published.$defs.mark.properties.mark.anyOf[1].enum, ...published.$defs.mark.properties.change.enum, ...published.$defs.child.properties.notCompared.enum]) expect(text).toContain(`"${word}"`);
});

it('the schema refuses what the list never holds', async () => {
  const list = await made({ fullName: false, upn: false });
  const [child] = list.children;
  const withChild = (more: object) => schema.safeParse({ ...list, children: [{ ...child, ...more }] }).success;
  expect(withChild({})).toBe(true);
  for (const more of [{ bornOn: '2016-05-01' }, { notes: 'x' }, { n: 0 }, { senStatus: { code: 'X', label: 'X' } }, { strands: { CI1: { mark: 5 } } }, { strands: { CI1: {} } }, { name: {} }]) expect(withChild(more), JSON.stringify(more)).toBe(false);
  expect(schema.safeParse({ ...list, version: 2 }).success).toBe(false);
});

it('the schema knows every code that a record can have', () => {
  const codes = (field: { readonly properties: { readonly code: { readonly enum: readonly string[] } } }) => field.properties.code.enum;
  const { senStatus, senTypes, settingType } = published.$defs.child.properties;
  expect([codes(senStatus), codes(senTypes.items), codes(settingType)].map((list) => list.toSorted())).toEqual([SEN_STATUSES, SEN_TYPES, SETTING_TYPES].map((list) => list.toSorted()));
});
