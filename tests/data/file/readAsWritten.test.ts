import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '../../../src/core/child.ts';
import { isPlainJson } from '../../../src/data/file/plainJson.ts';
import { readAsWritten } from '../../../src/data/file/readAsWritten.ts';
import { readEnvelope } from '../../../src/data/file/readFile.ts';
import { readSource } from '../../../src/data/file/readSource.ts';
import { scan } from '../../../src/data/file/scan.ts';
import { writeEnvelope } from '../../../src/data/file/writeFile.ts';
import { school } from './arbitraries.ts';
import { efua, efuaDraft, tomasz } from './people.ts';

const rest = async () => {};
const exportedOn = '2026-11-21';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const written = async (records: readonly ChildRecord[] = [tomasz, efua], drafts = [efuaDraft]) =>
  new Uint8Array(await (await writeEnvelope({ kind: 'backup', exportedOn, vaultId: 'vault-1', records, drafts })).blob.arrayBuffer());

/** What this way of reading makes of a file, in pieces of so many bytes; undefined where it leaves it to the other. */
async function quickly(bytes: Uint8Array<ArrayBuffer>, size = 1000) {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield { ok: true, value: bytes.slice(at, at + size) } as const;
  }
  const [children, drafts]: [unknown[], unknown[]] = [[], []];
  const rest = await readAsWritten(pieces(), {
    pause: async () => {}, onProgress: () => {},
    take: { child: (record, json) => { children.push([record, JSON.parse(new TextDecoder().decode(json()))]); }, draft: (draft, json) => { drafts.push([draft, JSON.parse(new TextDecoder().decode(json()))]); } },
  });
  return rest && { rest, children, drafts };
}

describe('a file that stands as it was written', () => {
  it('is read as the careful way reads it, however it comes', async () => {
    await fc.assert(fc.asyncProperty(school, fc.integer({ min: 1, max: 5000 }), async ({ records, drafts }, size) => {
      const bytes = await written(records, drafts);
      const careful = await readEnvelope(new Blob([bytes]));
      if (!careful.ok) throw new Error(careful.problem.code);
      const { children, drafts: own, ...others } = careful.value;
      const twice = (list: readonly unknown[]) => list.map((one) => [one, one]); // as it is checked here, and as it is handed over
      expect(await quickly(bytes, size)).toEqual({ rest: others, children: twice(children), drafts: twice(own) });
    }), { numRuns: 40 });
  }, 60_000);

  it('is never taken where the careful way refuses it: any one byte changed', async () => {
    const bytes = await written();
    await fc.assert(fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ change;
      const careful = await readEnvelope(new Blob([changed]));
      const quick = await quickly(changed);
      if (quick) expect(careful).toMatchObject({ ok: true, value: quick.rest });
      expect(await readSource({ file: new Blob([changed]) })).toEqual(careful);
    }), { numRuns: 400 });
  }, 60_000);

  it.each<[string, (text: string) => string]>([
    ['indented anew', (text) => JSON.stringify(JSON.parse(text), undefined, 2)],
    ['on one line', (text) => JSON.stringify(JSON.parse(text))],
    ['with its lines ended as Windows ends them', (text) => text.replaceAll('\n', '\r\n')],
    ['with a mark at its beginning', (text) => `\uFEFF${text}`],
    ['with an empty line at its end', (text) => `${text}\n`],
    ['without its last end of line', (text) => text.trimEnd()],
    ['of an older version', (text) => text.replace('"version": 3', '"version": 2')],
    ['with a comma too few', (text) => text.replace('},\n{', '}\n{')],
    ['with a comma too many', (text) => text.replace('}\n],\n"drafts"', '},\n],\n"drafts"')],
    ['with a child twice', (text) => text.replace(/("children": \[\n)(.*\n)/, '$1$2$2')],
    ['cut short', (text) => text.slice(0, text.indexOf('"drafts"'))],
    ['with a child that was written in another order', (text) => text.replace(/\{("bornOn":"[^"]*"),("firstName":"[^"]*")/, '{$2,$1')],
  ])('is left to the careful way: %s', async (_what, change) => {
    const text = new TextDecoder().decode(await written());
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(await quickly(bytesOf(changed))).toBeUndefined();
    expect(await readSource({ file: new Blob([changed]) })).toEqual(await readEnvelope(changed));
  });
});

describe('a quick yes for plain JSON', () => {
  it.each([
    ['{"a":1,"b":[true,null,"x\\n"],"c":{}}', true],
    ['{"b":1,"a":2}', false], ['{"a":1,"a":2}', false], ['{"a/b":1,"a\\/b":2}', false], ['{"a": 1}', false], ['{"constructor":1}', false], ['{"__proto__":1}', false],
    ['{"a":1.0}', false], ['{"a":1e5}', false], ['{"a":-0}', false], ['{"a":9007199254740993}', false], ['{"a":"\\u0000"}', false], ['{"a":"', false],
    ['{"profile":1}', true], ['{"valueof":1}', true], ['[{"a":1},{"a":1}]', true], [`${'['.repeat(39)}1${']'.repeat(39)}`, false], [`${'['.repeat(38)}1${']'.repeat(38)}`, true],
  ])('%s: %s', (text, is) => {
    expect(isPlainJson(bytesOf(text), 2)).toBe(is);
  });

  it('is never said where the scan finds a fault in what a parser takes', async () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"a"', '"b":', '"constructor":', '1', '-1', '0.5', '12345678901234567890', '\\', '\\u0041', '\\n', 'é', '\u{1F600}', 'true', 'null', ' ', '"a":1', '{"a":2}');
    const values = fc.json({ maxDepth: 4 });
    await fc.assert(fc.asyncProperty(fc.oneof(values, fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))), async (text) => {
      if (!isPlainJson(bytesOf(text), 0)) return;
      try {
        JSON.parse(text);
      } catch {
        return;
      }
      expect(await scan(text, rest)).toMatchObject({ ok: true });
    }), { numRuns: 3000 });
  }, 60_000);
});
