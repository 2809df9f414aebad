import { councilCount } from '../core/councils.ts';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/catalog/load.ts';
import { SETTING_TYPES } from '../../src/core/census.ts';
import type { CouncilChild, CouncilFile } from '../../src/core/council/councilFile.ts';
import { councilLines } from '../../src/core/council/councilLines.ts';
import { mergeCouncil } from '../../src/core/council/councilMerge.ts';
import { COUNCIL_TABLES } from '../../src/core/council/councilTable.ts';
import { type Ask, sqlOf, withLines } from '../bench/council/duck.mjs';
import { councilFiles, councilFramework } from '../bench/council/files.ts';

const TWO_AREAS = { id: 'two-areas', edition: '1.0', overTheLineFrom: 2, domains: [{ code: 'A', strands: ['A1', 'A2'] }, { code: 'B', strands: ['B1'] }] } as const;

/** Every cell that is not 0, as "table | of | row | column": the one shape in which app and engine are set side by side. */
type Cells = Readonly<Record<string, number>>;

function cellsOfApp(files: readonly CouncilFile[]): Cells {
  return inOrder(councilCount(files).tables.flatMap(({ id, of = '', rows, columns, counts }) =>
    rows.flatMap((row, at) => columns.map((column, place): [string, number] => [`${id} | ${of} | ${row} | ${column}`, counts[at]?.[place] ?? 0]))));
}

async function cellsOfEngine(ask: Ask): Promise<Cells> {
  const cells: [string, number][] = [];
  for (const id of COUNCIL_TABLES) {
    const rows = await ask(sqlOf(id));
    cells.push(...rows.map(({ of_key, row_key, column_key, n }): [string, number] => [`${id} | ${String(of_key)} | ${String(row_key)} | ${String(column_key)}`, Number(n)]));
  }
  expect(new Set(cells.map(([key]) => key)).size, 'a cell stands once').toBe(cells.length);
  return inOrder(cells);
}

const inOrder = (cells: readonly (readonly [string, number])[]): Cells => Object.fromEntries(cells.filter(([, n]) => n !== 0).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** Puts each file's lines into a file of its own, loads them all as bigger.html says, and asks. */
async function loaded<Outcome>(files: readonly CouncilFile[], work: (ask: Ask) => Promise<Outcome>): Promise<Outcome> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'council-lines-'));
  try {
    for (const [at, file] of files.entries()) await writeFile(path.join(folder, `${at}.ndjson`), [...councilLines(file)].map((line) => `${line}\n`).join(''));
    return await withLines(path.join(folder, '*.ndjson'), work);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const schoolOf = (id: string, madeOn: string, children: readonly CouncilChild[]): CouncilFile => ({
  recipient: 'Testshire Council', madeOn, madeAt: `${madeOn}T09:00:00.000Z`, who: 'all', school: { id, name: id }, framework: TWO_AREAS, children,
});
const review = (month: string, marks: string) => ({ month, kind: 'annual' as const, schoolYear: 3, marks, provisions: [] });
const layer = (pack: string, rank: number) => ({ pack, code: `step${rank}`, rank });

describe('the published SQL and the app', () => {
  it('count the same in every cell: 200 invented children of five schools, and older files of two of them', async () => {
    const framework = councilFramework(await loadFramework());
    const newest = [...councilFiles(framework, { schools: 5, children: 40, reviews: 3 })];
    const older = [...councilFiles(framework, { schools: 2, children: 55, reviews: 2 }, '2026-05-02')].map((file, at) => ({ ...file, school: newest[at]?.school ?? file.school }));
    const files = [...older, ...newest];
    const cells = cellsOfApp(mergeCouncil(files, '2026-11-21').schools);
    expect(await loaded(files, cellsOfEngine)).toEqual(cells);
    // There is something in every table to be counted wrongly.
    for (const id of COUNCIL_TABLES) expect(Object.keys(cells).filter((key) => key.startsWith(`${id} |`)).length, id).toBeGreaterThan(2);
  });

  it('count the same at every edge', async () => {
    const [sixth, fiveSixths] = [{ strands: ['A1'], hours: 1 / 6 }, { strands: ['A2'], hours: 5 / 6 }]; // three of them are a half more than whole hours
    const files = [
      schoolOf('school-oak', '2026-11-21', [
        { id: 'no-review-and-nothing-known', schoolYear: 0, reviews: [] },
        { id: 'no-review-with-a-plan', schoolYear: 12, status: 'E', types: ['HI'], due: 'late', reviews: [] },
        { id: 'one-review-unread', schoolYear: 1, status: 'K', reviews: [review('2026-10', '--?')] },
        { id: 'two-of-the-same-month', schoolYear: 6, status: 'E', reviews: [review('2026-10', '01x'), review('2026-10', '10?')] },
        { id: 'three-that-turn-back', schoolYear: 7, reviews: [review('2024-10', '444'), review('2025-10', '0-x'), review('2026-10', '43x')] },
        { id: 'support-of-two-packs', schoolYear: 11, reviews: [{ ...review('2025-10', '123'), layer: layer('one', 1) }, { ...review('2026-10', '321'), layer: layer('two', 3) }] },
        { id: 'support-of-one-pack', schoolYear: 11, reviews: [{ ...review('2025-10', '123'), layer: layer('one', 2) }, { ...review('2026-10', '223'), layer: layer('one', 1) }] },
        { id: 'support-once-only', schoolYear: 11, reviews: [{ ...review('2025-10', '123') }, { ...review('2026-10', '222'), layer: layer('one', 1) }] },
        { id: 'provisions', schoolYear: 5, reviews: [{ ...review('2026-10', '210'), provisions: [sixth, sixth, sixth, fiveSixths, fiveSixths, fiveSixths, { strands: ['A1', 'A1', 'B1', 'Z9'], helped: 'no' }, { strands: [] }] }] },
        ...SETTING_TYPES.map((settingType): CouncilChild => ({ id: settingType, schoolYear: 9, status: 'E', types: ['VI'], reviews: [{ ...review('2026-09', '???'), settingType, decision: { decision: 'cease', inTime: true } }] })),
      ]),
      schoolOf('school-elm', '2026-11-20', [{ id: 'no-review-and-nothing-known', schoolYear: 3, reviews: [review('2026-10', '222')] }]),
      schoolOf('school-without-children', '2026-11-21', []),
    ];
    expect(await loaded(files, cellsOfEngine)).toEqual(cellsOfApp(files));
  });

  it('read the newest file of a school alone, though an older one has a child who has left', async () => {
    const child = (id: string) => ({ id, schoolYear: 3, reviews: [{ ...review('2026-10', '333'), provisions: [{ strands: ['A1'], hours: 5 }] }] });
    const [older, newer] = [schoolOf('school-oak', '2026-09-30', [child('stays'), child('has-left')]), schoolOf('school-oak', '2026-10-01', [child('stays')])];
    expect(await loaded([newer, older], cellsOfEngine)).toEqual(cellsOfApp(mergeCouncil([newer, older], '2026-11-21').schools));
  });
});

describe('of one school', () => {
  it('the file that was made last on one day counts, whichever was loaded first', async () => {
    const morning = schoolOf('school-oak', '2026-11-21', [{ id: 'gone-at-noon', schoolYear: 3, reviews: [review('2026-10', '444')] }]);
    const noon = { ...schoolOf('school-oak', '2026-11-21', [{ id: 'here', schoolYear: 3, reviews: [review('2026-10', '111')] }]), madeAt: '2026-11-21T12:00:00.000Z' };
    for (const files of [[morning, noon], [noon, morning]]) {
      expect(await loaded(files, cellsOfEngine)).toEqual(cellsOfApp([noon]));
      expect(await loaded(files, (ask) => ask(sqlOf('check')))).toEqual([]);
    }
  });
});

describe('the check before any table', () => {
  const oak = schoolOf('school-oak', '2026-11-21', [{ id: 'child-one', schoolYear: 3, reviews: [review('2026-10', '222')] }]);
  const elm = { ...oak, school: { id: 'school-elm', name: 'Elm' } };

  it.each<[string, readonly CouncilFile[], readonly string[]]>([
    ['nothing, where all is well', [oak, elm], []],
    ['a file that was loaded twice', [oak, oak, elm], ['twice']],
    ['two recipients', [oak, { ...elm, recipient: 'Another Council' }], ['recipients']],
    ['one recipient, typed in two ways', [{ ...oak, recipient: 'St Anne’s – Council' }, { ...elm, recipient: "st anne's - COUNCIL" }], []],
    ['a school without children that was loaded twice', [elm, { ...oak, children: [] }, { ...oak, children: [] }], ['twice']],
    ['two files that differ and were made at one instant', [oak, { ...oak, children: [] }], ['twice']],
    ['another order of strands under one edition', [oak, { ...elm, framework: { ...TWO_AREAS, domains: TWO_AREAS.domains.toReversed() } }], ['strands']],
    ['another level to act from under one edition', [oak, { ...elm, framework: { ...TWO_AREAS, overTheLineFrom: 3 } }], ['strands']],
    ['a strand more under one edition', [oak, { ...elm, framework: { ...TWO_AREAS, domains: [...TWO_AREAS.domains, { code: 'C', strands: ['C1'] }] } }], ['strands']],
    ['two editions', [oak, { ...elm, framework: { ...TWO_AREAS, edition: '2.0' } }], ['frameworks']],
  ])('finds %s', async (_, files, problems) => {
    const found = await loaded(files, (ask) => ask(sqlOf('check')));
    expect(found.map(({ problem }) => problem)).toEqual(problems);
  });
});

describe('the files of SQL', () => {
  it('are one for each table, and the two that come before', () => {
    const names = readdirSync(new URL('../../public/council/', import.meta.url)).map((name) => name.replace(/\.sql$/, ''));
    expect(names.toSorted()).toEqual([...COUNCIL_TABLES, 'check', 'load'].toSorted());
  });

  it.each([...COUNCIL_TABLES])('%s says that only the app’s view may be shown on, and keeps to what all engines know', (id) => {
    const sql = sqlOf(id);
    expect(sql.startsWith(`-- ${id}: `)).toBe(true);
    expect(sql).toContain('before anything is held back');
    expect(sql).toContain('never to be shown on');
    expect(sql).not.toMatch(/\b(UNNEST|QUALIFY|ILIKE|FILTER|LATERAL|PIVOT|GROUP BY ALL|LIMIT|TOP|TRUE|FALSE|IIF|LIST)\b|::|\|\||"/);
  });
});
