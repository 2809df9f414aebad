import { readFileSync } from 'node:fs';
import { frameworkIn, type FrameworkDocument, type DocumentStrand, libraryIn } from '../../src/core/library.ts';
import { checkFramework } from '../../src/data/format/checkFramework.ts';

const FILE = new URL('../../src/catalog/vsend-core.json', import.meta.url);

/** The built-in framework as it stands in its file. */
export const document: FrameworkDocument = read();
export const framework = frameworkIn(document);
export const library = libraryIn(document);

/** A text of the document, with the way to it: `parts[0].domains[1].strands[2].ladder[2].staff`. */
export interface Text {
  readonly path: string;
  readonly text: string;
}

/** A strand as it stands in the document, and where. */
export interface Standing {
  readonly code: string;
  readonly part: string;
  readonly domain: string;
  readonly path: string;
  readonly strand: DocumentStrand;
}

export const standings: readonly Standing[] = document.parts.flatMap((part, p) => part.domains.flatMap((domain, d) =>
  domain.strands.map((strand, s) => ({ code: strand.code, part: part.code, domain: domain.code, path: `parts[${p}].domains[${d}].strands[${s}]`, strand }))));

/** Every text anywhere in a value. */
export function textsIn(value: unknown, path: string): readonly Text[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key));
}

/** The same texts of every strand, such as its ideas. */
export function ofStrands(pick: (strand: DocumentStrand) => unknown, way: string, some: readonly Standing[] = standings): readonly Text[] {
  return some.flatMap(({ strand, path }) => textsIn(pick(strand), `${path}.${way}`));
}

function read(): FrameworkDocument {
  const checked = checkFramework(JSON.parse(readFileSync(FILE, 'utf8')));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem, null, 1));
  return checked.value;
}
