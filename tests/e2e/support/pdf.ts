import { inflateSync } from 'node:zlib';

/** A sheet of a printed file. */
export interface Sheet {
  /** In points, to the nearest whole one: A4 upright is 595 by 842. */
  readonly width: number;
  readonly height: number;
  /** Everything on it that is text, margins included; runs are parted by a space. */
  readonly text: string;
}

export interface Printed {
  readonly sheets: readonly Sheet[];
  /** Rows of tables that lie on more than one sheet; heads that are repeated are none. */
  readonly splitRows: number;
  /** Headings after which the next content begins on a later sheet. */
  readonly strandedHeadings: number;
  readonly headings: number;
  readonly rows: number;
}

/** Reads a file that Chromium has printed with `tagged: true`: its sheets and its structure. Not a reader of any other PDF. */
export function readPdf(file: Buffer): Printed {
  const objects = objectsIn(file.toString('latin1'));
  const pages = pagesIn(objects, Number(/\/Pages (\d+) 0 R/.exec([...objects.values()].find((one) => one.includes('/Type /Catalog')) ?? '')?.[1]));
  const leaves = leavesOf(objects, pages);
  const inRows = leaves.filter(({ path }) => path.includes('TR'));
  const rows = grouped(inRows, ({ ids, path }) => ids[path.lastIndexOf('TR')] ?? 0);
  const isHeading = ({ path }: Leaf) => path.some((kind) => /^H\d$/.test(kind));
  const headings = leaves.flatMap((leaf, at) => (isHeading(leaf) && !(leaves[at + 1] && isHeading(leaves[at + 1] ?? leaf)) ? [{ leaf, next: leaves.slice(at + 1).find(({ path }) => !path.includes('THead')) }] : []));
  return {
    sheets: pages.map((page) => sheetOf(objects, page)),
    rows: rows.length,
    splitRows: rows.filter((row) => new Set(row.map(({ sheet }) => sheet)).size > 1).length,
    headings: headings.length,
    strandedHeadings: headings.filter(({ leaf, next }) => next && next.sheet !== leaf.sheet).length,
  };
}

type Objects = ReadonlyMap<number, string>;

/** A piece of content, with the kinds and ids of what it stands in, the outermost first. */
interface Leaf {
  readonly path: readonly string[];
  readonly ids: readonly number[];
  readonly sheet: number;
}

function objectsIn(text: string): Objects {
  return new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, id, body]) => [Number(id), body ?? '']));
}

function refsIn(text: string): readonly number[] {
  return [...text.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
}

/** Ids of the pages, in their order; they may stand in groups of groups. */
function pagesIn(objects: Objects, id: number): readonly number[] {
  const body = objects.get(id) ?? '';
  return body.includes('/Kids') ? refsIn(/\/Kids \[([^\]]*)\]/.exec(body)?.[1] ?? '').flatMap((kid) => pagesIn(objects, kid)) : [id];
}

function leavesOf(objects: Objects, pages: readonly number[]): readonly Leaf[] {
  const root = [...objects.entries()].find(([, body]) => body.includes('/Type /StructTreeRoot'));
  const walk = (id: number, path: readonly string[], ids: readonly number[], onPage: number): readonly Leaf[] => {
    const body = objects.get(id) ?? '';
    const kind = isHead(objects, body) ? 'THead' : /\/S \/(\w+)/.exec(body)?.[1] ?? '';
    const page = Number(/^\/Pg (\d+) 0 R/m.exec(body)?.[1] ?? onPage);
    const kids = /\/K (\[[^\]]*\]|<<[^>]*>>|\d+ 0 R|\d+)/.exec(body)?.[1] ?? '';
    const [allPath, allIds] = [[...path, kind], [...ids, id]];
    return [...kids.matchAll(/<<\/Type \/MCR\s*\/Pg (\d+) 0 R\s*\/MCID \d+>>|<<[^>]*>>|(\d+) 0 R|\d+/g)].flatMap(([whole, marked, child]) => {
      if (child) return walk(Number(child), allPath, allIds, page);
      // Lines and backgrounds are marked as the article's own; only what is said counts.
      if ((whole.startsWith('<<') && !marked) || kind === 'Art') return [];
      const sheet = pages.indexOf(marked ? Number(marked) : page);
      if (sheet < 0) throw new Error(`content of object ${id} lies on no sheet`);
      return [{ path: allPath, ids: allIds, sheet }];
    });
  };
  return root ? walk(root[0], [], [], 0) : [];
}

/** Chromium marks the rows of a head as any others: they are those whose cells all name columns. */
function isHead(objects: Objects, body: string): boolean {
  const cells = refsIn(/\/K (\[[^\]]*\]|\d+ 0 R)/.exec(body)?.[1] ?? '');
  return body.includes('/S /TR') && cells.length > 0 && cells.every((cell) => objects.get(cell)?.includes('/Scope /Column'));
}

function sheetOf(objects: Objects, id: number): Sheet {
  const body = objects.get(id) ?? '';
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(body) ?? [];
  const fonts = new Map([...(/\/Font <<([^>]*)>>/.exec(body)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, ref]) => [name, lettersOf(objects, Number(ref))]));
  const content = streamIn(objects.get(Number(/\/Contents (\d+) 0 R/.exec(body)?.[1])) ?? '');
  let letters: ReadonlyMap<string, string> = new Map();
  const runs = [...content.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\bET\b/g)].map(([whole, font, hex]) => {
    if (font) letters = fonts.get(font) ?? letters;
    return hex ? (hex.match(/.{4}/g) ?? []).map((code) => letters.get(code.toUpperCase()) ?? '').join('') : whole === 'ET' ? ' ' : '';
  });
  return { width: Math.round(Number(width)), height: Math.round(Number(height)), text: runs.join('').replaceAll(/\s+/g, ' ') };
}

function lettersOf(objects: Objects, font: number): ReadonlyMap<string, string> {
  const table = streamIn(objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1])) ?? '');
  const found = new Map<string, string>();
  for (const [, lines] of table.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code, letter] of (lines ?? '').matchAll(/<(\w+)> <(\w+)>/g)) found.set((code ?? '').toUpperCase(), written(letter ?? ''));
  }
  for (const [, lines] of table.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, first, last, letter] of (lines ?? '').matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let code = parseInt(first ?? '', 16); code <= parseInt(last ?? '', 16); code += 1) {
        found.set(code.toString(16).toUpperCase().padStart(4, '0'), String.fromCharCode(parseInt(letter ?? '', 16) + code - parseInt(first ?? '', 16)));
      }
    }
  }
  return found;
}

function written(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(parseInt(code, 16))).join('');
}

function streamIn(body: string): string {
  const start = body.indexOf('stream\n');
  if (start < 0) return '';
  const bytes = Buffer.from(body.slice(start + 'stream\n'.length, body.lastIndexOf('\nendstream')), 'latin1');
  return (body.slice(0, start).includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

function grouped<Thing>(things: readonly Thing[], by: (thing: Thing) => number): readonly (readonly Thing[])[] {
  const groups = new Map<number, Thing[]>();
  for (const thing of things) groups.set(by(thing), [...groups.get(by(thing)) ?? [], thing]);
  return [...groups.values()];
}
