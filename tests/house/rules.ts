import { dirname } from 'node:path/posix';
import { contentsOf, type Contents } from './contents.ts';

/** One rule of the house that a file breaks: the file, the other file or package where there is one, and why it matters. */
export interface Breach {
  readonly path: string;
  readonly other?: string;
  readonly reason: string;
}

interface Room {
  /** Other rooms it may import from; always itself. */
  readonly rooms: readonly string[];
  /** Packages of others it may hold; a package's own subfolders come with it. */
  readonly packages: readonly string[];
}

const DATA = ['data/format', 'data/lock', 'data/file', 'data/vault'];

/** The directions of the house. Arrows end in `core`. */
export const ROOMS: Readonly<Record<string, Room>> = {
  core: { rooms: [], packages: [] },
  catalog: {
    rooms: ['core'],
    // Plain words while typing: what a sentence does, and how hard a text is to read.
    packages: ['intl-messageformat', 'unified', 'retext-english', 'retext-passive', 'flesch', 'flesch-kincaid', 'smog-formula', 'syllable'],
  },
  ui: { rooms: [], packages: ['react', 'react-dom', 'recharts'] },
  'data/format': { rooms: ['core'], packages: ['zod'] },
  'data/lock': { rooms: ['core'], packages: ['hash-wasm'] },
  'data/file': { rooms: ['core', 'data/format', 'data/lock'], packages: ['zod', 'safe-stable-stringify', 'ics', 'papaparse', 'saxes'] },
  'data/vault': { rooms: ['core', 'data/format', 'data/lock'], packages: ['dexie'] },
  state: { rooms: ['core', 'data/vault'], packages: ['react', 'zustand', 'dexie-react-hooks'] },
  features: {
    rooms: ['core', 'catalog', 'ui', 'state', 'data/vault', 'data/file'],
    // The router leads from one feature to another, so that none needs to import the next.
    packages: ['react', 'react-hook-form', 'wouter', '@zxcvbn-ts', '@fontsource', '@tanstack/react-virtual'],
  },
  app: {
    rooms: ['core', 'catalog', 'ui', 'state', 'features', ...DATA],
    packages: ['react', 'react-dom', 'wouter', 'virtual:pwa-register'],
  },
};

const LONGEST = 300;

/** Every breach of the house in these sources, given as path from the project's top ("src/core/day.ts") to text. */
export function breachesOf(files: ReadonlyMap<string, string>): Breach[] {
  const sources = new Map([...files].filter(([path]) => /\.(ts|tsx)$/.test(path)).map(([path, text]) => [path, contentsOf(path, text)]));
  return [
    ...[...sources].flatMap(([path, contents]) => [
      ...directionBreaches(path, contents),
      ...wordBreaches(path, contents),
      ...barrelBreaches(path, contents),
    ]),
    ...[...files].flatMap(([path, text]) => lengthBreaches(path, text)),
    ...cycleBreaches(sources),
  ];
}

/** A breach as one line for a person. */
export function inWords({ path, other, reason }: Breach): string {
  return other === undefined ? `${path}: ${reason}` : `${path} → ${other}: ${reason}`;
}

/** The room a file stands in: `src/data/vault/rows.ts` is in `data/vault`. What starts the app (`src/main.tsx`) counts as `app`. */
export function roomOf(path: string): string | undefined {
  const [top, first = '', second = ''] = path.split('/');
  if (top !== 'src') return undefined;
  if (/^main\.tsx?$/.test(first) || first.endsWith('.d.ts')) return 'app';
  const room = first === 'data' ? `data/${second}` : first;
  return room in ROOMS ? room : undefined;
}

function directionBreaches(path: string, { imports }: Contents): Breach[] {
  const name = roomOf(path);
  const room = name === undefined ? undefined : ROOMS[name];
  if (!name || !room) return [{ path, reason: 'it stands in no room of the house' }];
  return imports.flatMap((wanted): Breach[] => {
    const target = resolved(path, wanted);
    if (target === undefined) {
      const known = room.packages.some((allowed) => wanted === allowed || wanted.startsWith(`${allowed}/`));
      return known ? [] : [{ path, other: wanted, reason: `${name} may not hold this package` }];
    }
    const there = roomOf(target);
    if (there === undefined) return [{ path, other: target, reason: 'it leads out of the house' }];
    if (there !== name) return room.rooms.includes(there) ? [] : [{ path, other: target, reason: `${name} may not import ${there}` }];
    return name === 'features' && featureOf(path) !== featureOf(target)
      ? [{ path, other: target, reason: 'one feature may not import another' }]
      : [];
  });
}

/** Names that a room may not speak. Ids are random too, so making them is for the rooms that write records. */
function wordBreaches(path: string, { names, calls, hasAny }: Contents): Breach[] {
  const room = roomOf(path) ?? '';
  const pure = room === 'core' || room === 'catalog' || room === 'data/format';
  return [
    ...(hasAny ? [{ path, reason: 'it says any, which switches the type check off' }] : []),
    ...(pure ? ['Date', 'crypto', 'performance', 'globalThis', 'window'].filter((name) => names.has(name))
      .map((name) => ({ path, reason: `${room} has no clock, no chance and no storage, and this says ${name}` })) : []),
    ...(pure && calls.has('Math.random') ? [{ path, reason: `${room} has no chance, and this says Math.random` }] : []),
    ...(room !== 'data/lock' ? ['crypto.subtle', 'crypto.getRandomValues'].filter((call) => calls.has(call))
      .map((call) => ({ path, reason: `data/lock is the only home of Web Crypto, and this says ${call}` })) : []),
    ...(room !== 'data/vault' && names.has('indexedDB')
      ? [{ path, reason: 'data/vault is the only home of stored rows, and this says indexedDB' }] : []),
  ];
}

function barrelBreaches(path: string, { onlyPassesOn }: Contents): Breach[] {
  const isIndex = /(^|\/)index\.tsx?$/.test(path);
  return isIndex || onlyPassesOn ? [{ path, reason: 'barrels hide where a thing lives; import it from its own file' }] : [];
}

function lengthBreaches(path: string, text: string): Breach[] {
  if (!/\.(ts|tsx|css)$/.test(path)) return [];
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return lines > LONGEST ? [{ path, reason: `it has ${lines} lines; ${LONGEST} is the most, and a file is one noun` }] : [];
}

/** Types count too: two files that need each other to be read are one knot, whatever is left of it when it runs. */
function cycleBreaches(sources: ReadonlyMap<string, Contents>): Breach[] {
  const files = new Map([...sources].map(([path, { imports }]) => [path, imports.flatMap((wanted) => resolved(path, wanted) ?? [])]));
  return circlesIn(files, 'imports run in a circle').concat(circlesIn(foldersOfCore(files), 'folders of core lean on each other in a circle'));
}

/** The folders of core, its top one too, and which others each leans on. */
function foldersOfCore(files: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const [path, targets] of files) {
    if (roomOf(path) !== 'core') continue;
    const folder = dirname(path);
    folders.set(folder, [...folders.get(folder) ?? [], ...targets.map(dirname).filter((other) => other !== folder)]);
  }
  return folders;
}

function circlesIn(graph: ReadonlyMap<string, readonly string[]>, reason: string): Breach[] {
  const done = new Set<string>();
  const breaches: Breach[] = [];
  const walk = (place: string, trail: readonly string[]) => {
    if (trail.includes(place)) {
      const circle = [...trail.slice(trail.indexOf(place)), place];
      breaches.push({ path: place, other: circle[1] ?? place, reason: `${reason}: ${circle.join(' → ')}` });
      return;
    }
    if (done.has(place)) return;
    for (const next of graph.get(place) ?? []) if (graph.has(next)) walk(next, [...trail, place]);
    done.add(place);
  };
  for (const place of graph.keys()) walk(place, []);
  return breaches;
}

function featureOf(path: string): string | undefined {
  return path.split('/')[2];
}

/** The path a relative import leads to; undefined for a package. */
function resolved(from: string, wanted: string): string | undefined {
  if (!wanted.startsWith('.') && !wanted.startsWith('/')) return undefined;
  const [bare = ''] = wanted.split('?');
  const parts = wanted.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of bare.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  return parts.join('/');
}
