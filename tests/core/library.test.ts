import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework, loadLibrary } from '../../src/catalog/load.ts';
import type { Framework } from '../../src/core/framework.ts';
import { documentOf, frameworkIn, type Library, libraryIn, type StrandLibrary } from '../../src/core/library.ts';
import { checkFramework } from '../../src/data/format/checkFramework.ts';
import { FRAMEWORK_VERSION } from '../../src/data/format/frameworkSchema.ts';
import { TWO_PARTS_DOCUMENT } from '../fixtures/twoPartsDocument.ts';
import { STRANDS, TWO_PARTS } from './arbitraries.ts';

/** Also what looks like the keys that a document has of its own. */
const anyWords = fc.oneof(fc.string(), fc.constantFrom('library', 'guide', 'Ü \u{1F98A} “…”'));
const anyList = fc.array(anyWords, { maxLength: 3 });
const anyByHelp = <Thing>(thing: fc.Arbitrary<Thing>) => fc.record({ 1: thing, 2: thing, 3: thing, 4: thing });

const anyStrandLibrary: fc.Arbitrary<StrandLibrary> = fc.record({
  deciding: anyWords,
  looksLike: fc.record({ early: anyByHelp(anyWords), later: anyByHelp(anyWords) }),
  ideas: anyByHelp(anyList),
  askChild: anyList,
  askFamily: anyList,
  links: fc.record({ codeOfPractice: anyWords, census: anyList, adulthood: anyList, developmentAreas: anyList }, { requiredKeys: ['census', 'adulthood', 'developmentAreas'] }),
  rationale: fc.record({ why: anyWords, inCommon: anyWords, sources: anyList }),
}, { requiredKeys: ['deciding', 'ideas', 'askChild', 'askFamily', 'links', 'rationale'] });

/** The invented framework with some of its strands, other words, and fields that nobody knows. */
const anyFramework: fc.Arbitrary<Framework> = fc.record({ kept: fc.subarray([...STRANDS]), title: anyWords, unknown: fc.jsonValue() }).map(({ kept, title, unknown }) => ({
  ...TWO_PARTS,
  title,
  'x-unknown': unknown,
  parts: TWO_PARTS.parts.map((part) => ({
    ...part,
    'x-unknown': unknown,
    domains: part.domains.map((domain) => ({ ...domain, strands: domain.strands.filter(({ code }) => kept.includes(code)).map((strand) => ({ ...strand, 'x-unknown': unknown })) })),
  })),
}));

const anyPair: fc.Arbitrary<readonly [Framework, Library]> = anyFramework.chain((framework) => {
  const codes = framework.parts.flatMap(({ domains }) => domains.flatMap(({ strands }) => strands.map(({ code }) => code)));
  return fc.record({
    guide: fc.record({ opening: anyWords, rules: fc.array(fc.record({ title: anyWords, text: anyWords }), { maxLength: 2 }), choosing: fc.constant({}) }),
    cases: fc.array(fc.record({ code: anyWords, title: anyWords, text: anyList, answers: fc.constant([]) }), { maxLength: 2 }),
    strands: fc.tuple(...codes.map(() => anyStrandLibrary)).map((all) => Object.fromEntries(codes.map((code, at) => [code, all[at] as StrandLibrary]))),
  }).map((library) => [framework, library] as const);
});

describe('the document of a framework and its library', () => {
  it('gives back both, whatever they hold', () => {
    fc.assert(fc.property(anyPair, ([framework, library]) => {
      const document = documentOf(framework, library);
      expect(frameworkIn(document)).toEqual(framework);
      expect(libraryIn(document)).toEqual(library);
    }));
  });

  it('is the one they came from, and one that can be installed', () => {
    const document = documentOf(frameworkIn(TWO_PARTS_DOCUMENT), libraryIn(TWO_PARTS_DOCUMENT));
    expect(document).toEqual(TWO_PARTS_DOCUMENT);
    expect(document.version).toBe(FRAMEWORK_VERSION);
    expect(checkFramework(document)).toMatchObject({ ok: true });
  });

  it('is, for the built-in framework, the file it is written in', async () => {
    const file: unknown = JSON.parse(readFileSync(new URL('../../src/catalog/vsend-core.json', import.meta.url), 'utf8'));
    expect(documentOf(await loadFramework(), await loadLibrary())).toEqual(file);
  });

  it('is none for the library of another framework', () => {
    expect(() => documentOf(TWO_PARTS, { ...libraryIn(TWO_PARTS_DOCUMENT), strands: {} })).toThrow('no texts for TK1');
  });
});
