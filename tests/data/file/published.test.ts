import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
    expect(published('valuing-send-2.json', text)).toBe(text);
  });

  it('of version 1 stays as it was published', () => {
    expect(createHash('sha256').update(readFileSync(shipped('valuing-send-1.json'))).digest('hex')).toBe('cff4bc88e1fa0e97cb8187576be44f876f43968de954ac7df77714cd10f86f8d');
  });

  it('says its dialect, and means something wherever it names a thing', () => {
    const schema = JSON.parse(text);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(schema.$defs)).toContain('child');
    const references = [...text.matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, name]) => name);
    expect(references.filter((name) => !Object.hasOwn(schema.$defs, name ?? ''))).toEqual([]);
  });
});

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
