import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { breachesOf, inWords, ROOMS } from './house/rules.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** What each planted file is, and the breach that must be named; `undefined` where the house allows it. */
const PLANTED: readonly [what: string, files: Record<string, string>, breach: string | undefined][] = [
  ['core imports the screen parts', { 'src/core/day.ts': "import { Field } from '../ui/Field.ts';" }, 'src/core/day.ts → src/ui/Field.ts: core may not import ui'],
  ['a type is an arrow too', { 'src/core/day.ts': "import type { Row } from '../data/vault/row.ts';" }, 'src/core/day.ts → src/data/vault/row.ts: core may not import data/vault'],
  ['so is what is passed on', { 'src/ui/Field.tsx': "export const x = 1;\nexport { y } from '../core/day.ts';" }, 'src/ui/Field.tsx → src/core/day.ts: ui may not import core'],
  ['so is a file fetched later', { 'src/ui/Field.tsx': "export const later = () => import('../core/day.ts');" }, 'src/ui/Field.tsx → src/core/day.ts: ui may not import core'],
  ['so is the type of a file', { 'src/ui/Field.tsx': "export type Day = import('../core/day.ts').Day;" }, 'src/ui/Field.tsx → src/core/day.ts: ui may not import core'],
  ['so is a worker', { 'src/ui/Field.tsx': "export const w = () => new Worker(new URL('../core/day.ts', import.meta.url));" }, 'src/ui/Field.tsx → src/core/day.ts: ui may not import core'],
  ['state does not read files', { 'src/state/clock.ts': "import { read } from '../data/file/read.ts';" }, 'src/state/clock.ts → src/data/file/read.ts: state may not import data/file'],
  ['a feature leaves the format alone', { 'src/features/share/Share.tsx': "import { pack } from '../../data/format/pack.ts';" }, 'src/features/share/Share.tsx → src/data/format/pack.ts: features may not import data/format'],
  ['a feature uses core', { 'src/features/share/Share.tsx': "import { day } from '../../core/day.ts';\nimport css from './Share.module.css';" }, undefined],
  ['a feature uses itself', { 'src/features/share/Share.tsx': "import { row } from './row.ts';" }, undefined],
  ['one feature uses another', { 'src/features/share/Share.tsx': "import { row } from '../review/row.ts';" }, 'src/features/share/Share.tsx → src/features/review/row.ts: one feature may not import another'],
  ['out of the house', { 'src/app/App.tsx': "import { x } from '../../tests/x.ts';" }, 'src/app/App.tsx → tests/x.ts: it leads out of the house'],
  ['in no room', { 'src/utils/x.ts': 'export const x = 1;' }, 'src/utils/x.ts: it stands in no room of the house'],
  ['main starts it all', { 'src/main.tsx': "import { App } from './app/App.tsx';\nimport { open } from './data/vault/open.ts';" }, undefined],
  ['React in core', { 'src/core/day.ts': "import { useState } from 'react';" }, 'src/core/day.ts → react: core may not hold this package'],
  ['React below the vault', { 'src/data/vault/rows.ts': "import { useState } from 'react';" }, 'src/data/vault/rows.ts → react: data/vault may not hold this package'],
  ['Dexie in the vault', { 'src/data/vault/rows.ts': "import { Dexie } from 'dexie';" }, undefined],
  ['Dexie outside', { 'src/features/share/Share.tsx': "import { Dexie } from 'dexie';" }, 'src/features/share/Share.tsx → dexie: features may not hold this package'],
  ['live reads', { 'src/state/live.ts': "import { useLiveQuery } from 'dexie-react-hooks';" }, undefined],
  ['charts in a feature', { 'src/features/compare/Compare.tsx': "import { LineChart } from 'recharts';" }, 'src/features/compare/Compare.tsx → recharts: features may not hold this package'],
  ['the schema library with the files', { 'src/data/file/schema.ts': "import * as z from 'zod/mini';" }, undefined],
  ['the schema library elsewhere', { 'src/core/child.ts': "import * as z from 'zod/mini';" }, 'src/core/child.ts → zod/mini: core may not hold this package'],
  ['the clock in core', { 'src/core/day.ts': 'export const today = () => new Date();' }, 'src/core/day.ts: core has no clock, no chance and no storage, and this says Date'],
  ['a member called Date', { 'src/core/day.ts': 'export const f = (event: { Date: string }) => event.Date;' }, undefined],
  ['the word in a text', { 'src/core/day.ts': "// Date and any\nexport const f = 'new Date(): any';" }, undefined],
  ['chance in core', { 'src/core/day.ts': 'export const f = () => Math.random();' }, 'src/core/day.ts: core has no chance, and this says Math.random'],
  ['arithmetic in core', { 'src/core/day.ts': 'export const f = () => Math.floor(1.5);' }, undefined],
  ['random ids in core', { 'src/core/child.ts': 'export const f = () => crypto.randomUUID();' }, 'src/core/child.ts: core has no clock, no chance and no storage, and this says crypto'],
  ['random ids in the state', { 'src/state/ids.ts': 'export const f = () => crypto.randomUUID();' }, undefined],
  ['Web Crypto outside the lock', { 'src/data/vault/rows.ts': "export const f = () => globalThis.crypto.subtle.digest('SHA-256', new Uint8Array());" }, 'src/data/vault/rows.ts: data/lock is the only home of Web Crypto, and this says crypto.subtle'],
  ['Web Crypto in the lock', { 'src/data/lock/seal.ts': "export const f = () => crypto.subtle.digest('SHA-256', new Uint8Array());" }, undefined],
  ['stored rows outside the vault', { 'src/state/live.ts': "export const f = () => indexedDB.open('x');" }, 'src/state/live.ts: data/vault is the only home of stored rows, and this says indexedDB'],
  ['any', { 'src/ui/Field.tsx': 'export const f = (x: any[]) => x;' }, 'src/ui/Field.tsx: it says any, which switches the type check off'],
  ['any in a sentence', { 'src/ui/Field.tsx': 'export const f = () => <p>Note: any, or none; don\'t worry</p>;' }, undefined],
  ['an index', { 'src/core/index.ts': "export const x = 1;" }, 'src/core/index.ts: barrels hide where a thing lives; import it from its own file'],
  ['a barrel under another name', { 'src/core/all.ts': "export * from './day.ts';\nexport type { Child } from './child.ts';" }, 'src/core/all.ts: barrels hide where a thing lives; import it from its own file'],
  ['300 lines', { 'src/core/day.ts': `export const x = 1;\n${'//\n'.repeat(299)}` }, undefined],
  ['301 lines', { 'src/core/day.ts': `export const x = 1;\n${'//\n'.repeat(300)}` }, 'src/core/day.ts: it has 301 lines; 300 is the most, and a file is one noun'],
  ['long content', { 'src/catalog/core.json': '1\n'.repeat(3000) }, undefined],
  ['a circle', {
    'src/core/a.ts': "import { b } from './b.ts';\nexport const a = b;",
    'src/core/b.ts': "import { c } from './c.ts';\nexport const b = c;",
    'src/core/c.ts': "import type { a } from './a.ts';\nexport const c = 1;",
  }, 'src/core/a.ts → src/core/b.ts: imports run in a circle: src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts'],
  ['a circle of folders in core', {
    'src/core/support/a.ts': "import { c } from '../day.ts';\nexport const a = c;",
    'src/core/support/b.ts': 'export const b = 1;',
    'src/core/day.ts': "import { b } from './support/b.ts';\nexport const c = b;",
  }, 'src/core/support → src/core: folders of core lean on each other in a circle: src/core/support → src/core → src/core/support'],
  ['two ways to one file', {
    'src/core/a.ts': "import { b } from './b.ts';\nimport { c } from './c.ts';\nexport const a = b + c;",
    'src/core/b.ts': "import { c } from './c.ts';\nexport const b = c;",
    'src/core/c.ts': 'export const c = 1;',
  }, undefined],
];

describe('the rules of the house', () => {
  it.each(PLANTED)('%s', (_, files, breach) => {
    expect(breachesOf(new Map(Object.entries(files))).map(inWords)).toEqual(breach === undefined ? [] : [breach]);
  });

  it('let no arrow between rooms lead back', () => {
    const reach = (room: string): string[] => (ROOMS[room]?.rooms ?? []).flatMap((next) => [next, ...reach(next)]);
    for (const room of Object.keys(ROOMS)) expect(reach(room)).not.toContain(room);
  });
});

describe('the house as it stands', () => {
  it('is in order', () => {
    const sources = filesUnder('src');
    expect(sources.size).toBeGreaterThan(5);
    expect(breachesOf(sources).map(inWords)).toEqual([]);
  });

  it('is made of small files: half of them have 80 lines or fewer, nine in ten 200 or fewer', () => {
    const lengths = [...filesUnder('src')].filter(([file]) => /\.tsx?$/.test(file)).map(([, text]) => text.split('\n').length).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(200);
  });
});

function filesUnder(folder: string): Map<string, string> {
  const names = readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(names.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(ROOT, file).split(path.sep).join('/'), readFileSync(file, 'utf8')];
  }));
}
