import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sameContent } from '../../../src/core/sameContent.ts';
import { jsonSchema } from '../../../src/data/file/jsonSchema.ts';
import { readEnvelope } from '../../../src/data/file/readFile.ts';
import { type ToWrite, writeEnvelope } from '../../../src/data/file/writeFile.ts';
import { efua, efuaDraft, tomasz } from './people.ts';

const shipped = (name: string) => new URL(`../../../public/schema/${name}`, import.meta.url);

/** The shipped file; with UPDATE_SCHEMA=1 it is written first. Look at what changed: a released schema only ever gains fields. */
function published(name: string, text: string): string {
  if (process.env.UPDATE_SCHEMA === '1') writeFileSync(shipped(name), text);
  return readFileSync(shipped(name), 'utf8');
}

describe('the published schema', () => {
  const text = jsonSchema();

  it('is the one by which files are read (UPDATE_SCHEMA=1 writes it anew)', () => {
    expect(published('valuing-send-3.json', text)).toBe(text);
  });

  it.each([
    [1, 'cff4bc88e1fa0e97cb8187576be44f876f43968de954ac7df77714cd10f86f8d'],
    [2, '3e9c427ef86e36746ea75b0ccb85a74b23db7308e3311b71ba8322147392c99c'],
  ])('of version %d stays as it was published', (version, digest) => {
    expect(createHash('sha256').update(readFileSync(shipped(`valuing-send-${version}.json`))).digest('hex')).toBe(digest);
  });

  it('takes whatever that of version 2 took: so one reader serves both', () => {
    const before = JSON.parse(readFileSync(shipped('valuing-send-2.json'), 'utf8'));
    expect(narrowed(before, JSON.parse(text))).toEqual([]);
  });

  it.each<[string, Thing, Thing, readonly string[]]>([
    ['a field that went', { properties: { a: {} } }, { properties: {} }, ['properties.a']],
    ['a field that must be there now', { properties: {}, required: ['a'] }, { properties: { b: {} }, required: ['a', 'b'] }, ['required']],
    ['a choice that went', { enum: ['x', 'y'] }, { enum: ['y', 'z'] }, ['enum']],
    ['a kind that went', { anyOf: [{ const: 'x' }, { const: 'y' }] }, { anyOf: [{ const: 'y' }] }, ['anyOf.0']],
    ['a shorter text', { properties: { a: { maxLength: 9 } } }, { properties: { a: { maxLength: 8 } } }, ['properties.a.maxLength']],
    ['a rule where there was none', { type: 'string' }, { type: 'string', minLength: 1 }, ['minLength']],
    ['nothing: only more', { description: 'x', properties: { a: {} }, enum: ['x'], anyOf: [{ const: 'x' }] }, { description: 'y', properties: { b: {}, a: {} }, enum: ['x', 'y'], anyOf: [{ const: 'y' }, { const: 'x' }] }, []],
  ])('would show it: %s', (_, before, after, where) => {
    expect(narrowed(before, after)).toEqual(where);
  });

  it('says its dialect, and means something wherever it names a thing', () => {
    const schema = JSON.parse(text);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(schema.$defs)).toContain('child');
    const references = [...text.matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, name]) => name);
    expect(references.filter((name) => !Object.hasOwn(schema.$defs, name ?? ''))).toEqual([]);
  });
});

/**
 * Where a JSON Schema takes less than the one before it, as far as ours say things: fields, choices and kinds may come, and anything
 * else stands as it was. A name that is new was unknown before, and might then hold anything.
 */
function narrowed(before: Thing, after: Thing, path: readonly string[] = []): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): readonly string[] => {
    const [was, is, at] = [before[key], after[key], [...path, key]];
    const isByName = path.at(-1) === 'properties' || path.at(-1) === '$defs';
    if (!isByName && WORDS.has(key)) return [];
    if (isByName && was === undefined) return [];
    if (key === 'enum' && Array.isArray(was) && Array.isArray(is)) return was.every((one) => is.includes(one)) ? [] : [at.join('.')];
    if ((key === 'anyOf' || key === 'oneOf') && isThings(was) && isThings(is)) {
      return was.flatMap((kind, index) => (is.some((other) => narrowed(kind, other).length === 0) ? [] : [[...at, index].join('.')]));
    }
    if (isThing(was) && isThing(is)) return narrowed(was, is, at);
    return sameContent(was, is) ? [] : [at.join('.')];
  });
}

type Thing = Readonly<Record<string, unknown>>;
const WORDS = new Set(['$id', 'title', 'description']);
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);
const isThings = (value: unknown): value is readonly Thing[] => Array.isArray(value) && value.every(isThing);

describe('the published examples', () => {
  const examples: readonly (readonly [string, ToWrite])[] = [
    ['example-transfer.json', { kind: 'transfer', exportedOn: '2026-11-21', records: [tomasz], drafts: [] }],
    ['example-backup.json', { kind: 'backup', exportedOn: '2026-11-21', records: [tomasz, efua], drafts: [efuaDraft] }],
  ];

  it.each(examples)('%s holds invented children, as this version writes them', async (name, content) => {
    const { blob } = await writeEnvelope(content);
    const text = published(name, await blob.text());
    expect(text).toBe(await blob.text());
    const read = await readEnvelope(text);
    expect(read).toMatchObject({ ok: true, value: { kind: content.kind, children: content.records, drafts: content.drafts } });
    expect(read.ok && read.value.children.every((child) => child.example)).toBe(true);
  });
});
