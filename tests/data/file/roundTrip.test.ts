import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '../../../src/core/child.ts';
import type { Result } from '../../../src/core/result.ts';
import type { Envelope } from '../../../src/data/file/envelope.ts';
import type { FileProblem } from '../../../src/data/file/problem.ts';
import { readEnvelope } from '../../../src/data/file/readFile.ts';
import { writeEnvelope } from '../../../src/data/file/writeFile.ts';
import { school } from './arbitraries.ts';
import { efua, efuaDraft, tomasz } from './people.ts';

const exportedOn = '2026-11-21';
const write = (records: Iterable<ChildRecord> | AsyncIterable<ChildRecord>) =>
  writeEnvelope({ kind: 'backup', exportedOn, records, drafts: [efuaDraft] });

function valueOf(read: Result<Envelope, FileProblem>): Envelope {
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

describe('a file that was written', () => {
  it.each(['transfer', 'backup'] as const)('comes back as it went in: %s', async (kind) => {
    await fc.assert(fc.asyncProperty(school, async ({ records, drafts }) => {
      const { blob, contents } = await writeEnvelope({ kind, exportedOn, records, drafts });
      const read = valueOf(await readEnvelope(blob));
      expect(read).toMatchObject({ kind, exportedOn, contents });
      expect(read.children).toEqual(records);
      expect(read.drafts).toEqual(drafts);
    }), { numRuns: 150 });
  }, 60_000);

  it('says what is inside, holds one child a line, and has no name in its name', async () => {
    const { blob, contents, fileName } = await write([tomasz, efua]);
    expect(contents).toEqual({ children: 2, reviews: 2, drafts: 1 });
    expect(fileName).toBe('valuing-send-backup-2026-11-21.json');
    const lines = (await blob.text()).split('\n');
    expect(lines.filter((line) => line.includes('"firstName"'))).toHaveLength(2);
    expect(lines.every((line) => line.split('"firstName"').length <= 2)).toBe(true);
  });

  it('tells what was left out, and two shared files of one day apart', async () => {
    const share = (record: ChildRecord) => writeEnvelope({ kind: 'share', exportedOn, records: [record], drafts: [], leftOut: ['upn', 'fullName'] });
    const [first, second] = [await share(tomasz), await share(efua)];
    expect(first.fileName).toMatch(/^valuing-send-share-2026-11-21-[0-9a-f]{4}\.json$/);
    expect(second.fileName).not.toBe(first.fileName);
    expect(valueOf(await readEnvelope(first.blob)).contents.leftOut).toEqual(['upn', 'fullName']);
  });

  it('carries whose backup it is and what was erased there; no other kind does', async () => {
    const ofVault = { vaultId: 'vault-1', erased: [{ id: 'child-gone', seen: { 'device-north': 4 }, events: ['evt-1'] }] };
    const of = async (kind: 'backup' | 'transfer') => valueOf(await readEnvelope((await writeEnvelope({ kind, exportedOn, records: [efua], drafts: [], ...ofVault })).blob));
    expect(await of('backup')).toMatchObject(ofVault);
    expect(Object.keys(await of('transfer'))).not.toEqual(expect.arrayContaining(['vaultId']));
    expect(Object.keys(await of('transfer'))).not.toEqual(expect.arrayContaining(['erased']));
  });

  it('of no children can be read too', async () => {
    const { blob } = await writeEnvelope({ kind: 'backup', exportedOn, records: [], drafts: [] });
    expect(valueOf(await readEnvelope(blob)).children).toEqual([]);
  });

  it('may be indented anew, have its keys in another order, a mark at its beginning and other line ends', async () => {
    const { blob } = await write([tomasz, efua]);
    const whole: unknown = JSON.parse(await blob.text());
    const edited = JSON.stringify(turned(whole), null, 4).replaceAll('\n', '\r\n');
    expect(edited.startsWith('{\r\n    "drafts"')).toBe(true);
    for (const source of [`\uFEFF${edited}`, new Blob(['\uFEFF', edited])]) {
      expect(valueOf(await readEnvelope(source)).children).toEqual([tomasz, efua]);
    }
  });

  it('keeps fields and codes that this version does not know', async () => {
    const later = { ...tomasz, card: { ...tomasz.card, photo: null }, hobbies: [{ name: 'trains', since: 2.5 }] };
    const { blob } = await write([later, efua]);
    expect(valueOf(await readEnvelope(blob)).children[0]).toEqual(later);
  });

  it('has broken characters mended, so that it can always be read again', async () => {
    const broken = { ...efua, card: { ...efua.card, setting: 'Half \ud83d of a \\ud83d face, and\0nothing' } };
    const { blob } = await write([broken]);
    expect(valueOf(await readEnvelope(blob)).children[0]?.card.setting).toBe('Half \uFFFD of a \\ud83d face, and\uFFFDnothing');
  });

  it('is proved by what the published schema says of its digest', async () => {
    const { blob } = await write([tomasz, efua]);
    const { integrity, children, drafts, ...head } = JSON.parse(await blob.text());
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    // Written by its rule: the lines of this file are in canonical order already, and so sorting them again is enough.
    const parts = [...children, ...drafts, head].map((part) => sha256(JSON.stringify(sorted(part))));
    expect(integrity).toEqual({ algorithm: 'SHA-256', digest: sha256(parts.join('')) });
  });

  it('refuses what JSON cannot hold, instead of writing something else', async () => {
    await expect(write([{ ...efua, cardEdition: Number.NaN }])).rejects.toThrow();
  });

  it('lets the page answer while hundreds of children are written and read', async () => {
    const many = Array.from({ length: 800 }, (_, index): ChildRecord => ({
      ...tomasz, id: `child-${index}`, events: tomasz.events.map((event) => ({ ...event, id: `${event.id}-${index}` })),
    }));
    async function* oneByOne() {
      yield* many;
      yield efua;
    }
    let answers = 0;
    const page = setInterval(() => { answers += 1; }, 1);
    const { blob } = await write(oneByOne());
    const whileWriting = answers;
    const read = await readEnvelope(blob);
    clearInterval(page);
    expect(valueOf(read).children).toHaveLength(801);
    expect(whileWriting).toBeGreaterThan(2);
    expect(answers - whileWriting).toBeGreaterThan(2);
  });
});

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toReversed().map(([key, content]) => [key, turned(content)]));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, content]) => [key, sorted(content)]));
}
