import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { checkFramework } from '../../src/data/format/checkFramework.ts';
import { FIELDS } from '../../src/features/framework/write/documentFields.ts';
import { REFUSALS } from '../../src/features/framework/write/refusals.ts';
import { TWO_PARTS_DOCUMENT } from '../fixtures/twoPartsDocument.ts';
import { violations } from '../ui/violations.ts';
import { openApp } from './support.tsx';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
}

const published = (file: string) => path.resolve(import.meta.dirname, '../../public/schema', file);

/** Every field of the published schema, as the guide writes the way to it; what stands by level or by a free key is `*`. */
function fieldsIn(root: Schema & { readonly $defs: Readonly<Record<string, Schema>> }): readonly string[] {
  const found = new Set<string>();
  const walk = (schema: Schema, way: string): void => {
    const meant = schema.$ref ? root.$defs[schema.$ref.replace('#/$defs/', '')] : schema;
    if (!meant) throw new Error(`nothing at ${schema.$ref}`);
    for (const [name, inner] of Object.entries(meant.properties ?? {})) {
      if (!/^\d$/.test(name)) found.add(way ? `${way}.${name}` : name);
      walk(inner, /^\d$/.test(name) ? `${way}.*` : way ? `${way}.${name}` : name);
    }
    if (meant.additionalProperties) walk(meant.additionalProperties, `${way}.*`);
    for (const item of [meant.items, meant.prefixItems?.[0]]) if (item) walk(item, `${way}[]`);
  };
  walk(root, '');
  return [...found];
}

describe('the guide to writing a framework', () => {
  it('has no fault that axe finds, and a title without a name', async () => {
    await openApp('/framework/write');
    expect(screen.getByRole('heading', { level: 1, name: 'How to write a framework' })).toBeInTheDocument();
    await waitFor(() => expect(document.title).toBe('Write a framework – Valuing SEND'));
    expect(await violations()).toEqual([]);
  });

  it('tells of every field that the checks know, and of no other', () => {
    const told = FIELDS.flatMap(({ path: way, fields }) => fields.map(({ name }) => (way ? `${way}.${name}` : name)));
    expect(told.toSorted()).toEqual(fieldsIn(JSON.parse(readFileSync(published('framework-1.json'), 'utf8'))).toSorted());
    expect(new Set(FIELDS.map(({ title }) => title)).size).toBeGreaterThan(15);
  });

  it('shows those fields in tables', async () => {
    await openApp('/framework/write');
    const table = screen.getByRole('table', { name: 'Fields: A strand' });
    expect(within(table).getByRole('row', { name: /^ladder Something to build on.* Exactly three$/ })).toBeInTheDocument();
  });

  it('leads only to files that come with the app, by an address that works in any folder', async () => {
    await openApp('/framework/write');
    const links = screen.getAllByRole('link').filter((link) => link.hasAttribute('download'));
    expect(links.length).toBe(5);
    for (const link of links) {
      const address = link.getAttribute('href') ?? '';
      expect(address).toMatch(/^schema\/[a-z0-9-]+\.json$/);
      expect(existsSync(published(address.slice('schema/'.length))), address).toBe(true);
    }
  });

  it('prints', async () => {
    await openApp('/framework/write');
    expect(screen.getByRole('button', { name: 'Print this guide' })).toBeInTheDocument();
  });
});

const [part] = TWO_PARTS_DOCUMENT.parts;
const [domain] = part?.domains ?? [];
const [strand, other] = domain?.strands ?? [];
if (!part || !domain || !strand || !other) throw new Error('the invented framework has a part, a domain and two strands');

const withPart = (more: object) => ({ ...TWO_PARTS_DOCUMENT, parts: [{ ...part, ...more }] });
const withStrand = (more: object) => withPart({ domains: [{ ...domain, strands: [{ ...strand, ...more }] }] });
const withRules = (more: object) => ({ ...TWO_PARTS_DOCUMENT, rules: { ...TWO_PARTS_DOCUMENT.rules, ...more } });
const withMap = (...strands: readonly object[]) => ({ ...TWO_PARTS_DOCUMENT, readsAs: [{ from: { id: 'two-parts', edition: '1.0' }, strands }] });
const withLibrary = (more: object) => withStrand({ library: { ...strand.library, ...more } });

/** Each mistake that the guide says is refused, made. */
const MISTAKES: readonly (readonly [code: string, what: string, document: unknown])[] = [
  ['missing', 'no title', { ...TWO_PARTS_DOCUMENT, title: undefined }],
  ['missing', 'an empty prompt', withStrand({ prompt: ' ' })],
  ['missing', 'a part without domains', withPart({ domains: [] })],
  ['wrongKind', 'a text for a list', withPart({ domains: 'none' })],
  ['tooLong', 'a short text of 201 characters', { ...TWO_PARTS_DOCUMENT, title: 'x'.repeat(201) }],
  ['tooLong', 'a text of 4,001 characters', withPart({ guidance: 'x'.repeat(4001) })],
  ['tooMany', 'a list of 201', withLibrary({ askFamily: Array.from({ length: 201 }, (_, at) => `Question ${at}?`) })],
  ['tooMany', 'more than 20,000 values', withLibrary({ 'x-more': Array.from({ length: 150 }, () => Array.from({ length: 150 }, () => 1)) })],
  ['badFrameworkId', 'capitals in the id', { ...TWO_PARTS_DOCUMENT, id: 'Two-Parts' }],
  ['badEdition', 'an edition in words', { ...TWO_PARTS_DOCUMENT, edition: 'second' }],
  ['badLetters', 'four letters', { ...TWO_PARTS_DOCUMENT, code: 'TPTP' }],
  ['badLanguage', 'a language in words', { ...TWO_PARTS_DOCUMENT, language: 'French' }],
  ['notAChoice', 'a mean', withRules({ domainLevel: 'mean' })],
  ['badCode', 'a strand without a figure', withStrand({ code: 'TK' })],
  ['badCode', 'a part in small letters', withPart({ code: 'p' })],
  ['notALevel', 'a line at 5', withRules({ overTheLineFrom: 5 })],
  ['notALevel', 'words for level 5', { ...TWO_PARTS_DOCUMENT, levels: { ...TWO_PARTS_DOCUMENT.levels, 5: TWO_PARTS_DOCUMENT.levels['4'] } }],
  ['notALevel', 'a question above 4', { ...TWO_PARTS_DOCUMENT, guide: { ...TWO_PARTS_DOCUMENT.guide, choosing: { P: [{ lower: 4, ask: 'a', whenLower: 'b', whenHigher: 'c' }] } } }],
  ['badNumber', 'an age of 26', withRules({ phases: [{ code: 'early', label: 'Early', fromAge: 26 }] })],
  ['badNumber', 'half a comparison', withRules({ talkingPoints: { needsMore: 0.5, needsLess: 2 } })],
  ['badText', 'half a character', withStrand({ prompt: 'How \uD83E?' })],
  ['repeatedCode', 'two strands', withPart({ domains: [{ ...domain, strands: [strand, { ...other, code: strand.code }] }] })],
  ['repeatedCode', 'one code in two lines', withMap({ how: 'same', from: ['TK1'], to: ['TK1'] }, { how: 'renamed', from: ['TK1'], to: ['TK2'] })],
  ['unknownStrand', 'what belongs elsewhere', withStrand({ notHere: [{ text: 'Elsewhere?', see: 'ZZ9' }] })],
  ['unknownStrand', 'a map to nowhere', withMap({ how: 'renamed', from: ['OLD1'], to: ['ZZ9'] })],
  ['unknownPart', 'questions for no part', { ...TWO_PARTS_DOCUMENT, guide: { ...TWO_PARTS_DOCUMENT.guide, choosing: { Z: [] } } }],
  ['badPhase', 'a phase left out', withLibrary({ looksLike: { early: { 1: 'a', 2: 'b', 3: 'c', 4: 'd' } } })],
  ['badOrder', 'phases that fall', withRules({ phases: TWO_PARTS_DOCUMENT.rules.phases.toReversed() })],
  ['badMap', 'a merger of one', withMap({ how: 'merged', from: ['A1'], to: ['TK1'] })],
  ['badMap', 'a code used again', withMap({ how: 'same', from: ['TK1'], to: ['TK1'] }, { how: 'renamed', from: ['TK3'], to: ['TK2'] }, { how: 'renamed', from: ['TK2'], to: ['MV1'] })],
  ['notThree', 'a ladder of two', withStrand({ ladder: strand.ladder.slice(0, 2) })],
  ['readsItself', 'itself', { ...TWO_PARTS_DOCUMENT, readsAs: [{ from: { id: 'two-parts', edition: '2.1' }, strands: [] }] }],
  ['badPlaceholder', 'a pronoun that is none', withStrand({ ladder: strand.ladder.map((rung) => ({ ...rung, family: '{they} smile.' })) })],
  ['badPlaceholder', 'an English pronoun in French', { ...TWO_PARTS_DOCUMENT, language: 'fr' }],
  ['badPlaceholder', 'a name in the guide', { ...TWO_PARTS_DOCUMENT, guide: { ...TWO_PARTS_DOCUMENT.guide, opening: 'Look at {name}.' } }],
  ['badVersion', 'no version of ours', { ...TWO_PARTS_DOCUMENT, version: 0 }],
  ['newerVersion', 'a version to come', { ...TWO_PARTS_DOCUMENT, version: 2 }],
];

describe('what the guide says is refused', () => {
  it.each(MISTAKES)('%s: %s', (code, _, document) => {
    const checked = checkFramework(document);
    expect(checked.ok ? [] : checked.problem.map((problem) => problem.code)).toContain(code);
  });

  it('is every mistake made here, and each of them is told', () => {
    const made = new Set(MISTAKES.map(([code]) => code));
    expect(REFUSALS.map(({ code }) => code).toSorted()).toEqual([...made].toSorted());
  });

  it('is nothing in the framework they were made in', () => {
    expect(checkFramework(TWO_PARTS_DOCUMENT)).toMatchObject({ ok: true });
    expect(checkFramework(withStrand({}))).toMatchObject({ ok: true });
  });
});
