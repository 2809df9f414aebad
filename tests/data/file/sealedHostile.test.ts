import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { gunzip } from '../../../src/data/file/gunzip.ts';
import { keyOfSealed } from '../../../src/data/file/openSealed.ts';
import { readSource } from '../../../src/data/file/readSource.ts';
import { chunkKey, sealChunk } from '../../../src/data/file/sealedChunks.ts';
import { readSealedHeader, type SealedHeader, writeSealedHeader } from '../../../src/data/file/sealedHeader.ts';
import { randomBytes } from '../../../src/data/lock/randomBytes.ts';
import { derive, PASSPHRASE } from '../lock/support.ts';
import { type Bytes, codeOf, headerOf, sealedBackup } from './sealing.ts';

const CHUNK = 64 * 1024;
const MEBI = 1024 * 1024;
let sound: SealedHeader;

beforeAll(async () => { sound = (await headerOf(await sealedBackup())).header; });

/** What a header with something else in it is met with. No derivation takes place before: there is nothing to derive with. */
async function met(change: (header: Rough) => void): Promise<string> {
  const header: Rough = JSON.parse(JSON.stringify(sound));
  change(header);
  const { text } = await writeSealedHeader(header as unknown as SealedHeader);
  return codeOf(await readSealedHeader(new Blob([text, new Uint8Array(100)])));
}

interface Rough extends Record<string, unknown> {
  readonly key: { by: string; readonly keyring: { readonly version: number; readonly slots: { readonly kdf: Record<string, unknown> }[] } };
}

describe('the opening of a sealed file', () => {
  it('is taken when nothing is changed', async () => {
    expect(await met(() => {})).toBe('fine');
  });

  const kdf = (change: Record<string, unknown>) => ({ key }: Rough) => { Object.assign(key.keyring.slots[0]?.kdf ?? {}, change); };
  it.each<[string, (header: Rough) => void, string]>([
    ['an unknown way to derive a key', kdf({ name: 'md5' }), 'sealedHeader'],
    ['4 TiB of memory', kdf({ memoryKiB: 4 * 1024 ** 3 }), 'sealedHeader'],
    ['next to no memory', kdf({ memoryKiB: 8 }), 'sealedHeader'],
    ['one pass', kdf({ passes: 1 }), 'sealedHeader'],
    ['a million passes', kdf({ passes: 1e6 }), 'sealedHeader'],
    ['no salt', kdf({ salt: '' }), 'sealedHeader'],
    ['two slots where there is one passphrase', ({ key }) => { key.keyring.slots.push(...key.keyring.slots); }, 'sealedHeader'],
    ['51 slots', ({ key }) => { key.by = 'vault'; key.keyring.slots.push(...Array.from({ length: 50 }, () => key.keyring.slots[0] ?? { kdf: {} })); }, 'sealedHeader'],
    ['no keyring', (header) => { Object.assign(header.key, { keyring: null }); }, 'sealedHeader'],
    ['a key held by nobody', ({ key }) => { key.by = 'friend'; }, 'sealedHeader'],
    ['chunks of one byte', (header) => { header['chunkSize'] = 1; }, 'sealedHeader'],
    ['chunks of a gigabyte', (header) => { header['chunkSize'] = 2 ** 30; }, 'sealedHeader'],
    ['half a chunk size', (header) => { header['chunkSize'] = 65536.5; }, 'sealedHeader'],
    ['a terabyte to unpack', (header) => { header['plainBytes'] = 2 ** 40; }, 'tooLarge'],
    ['less than nothing to unpack', (header) => { header['plainBytes'] = -1; }, 'sealedHeader'],
    ['a nonce too short', (header) => { header['nonce'] = 'AAAA'; }, 'sealedHeader'],
    ['an id that leads elsewhere', (header) => { header['fileId'] = '../../etc'; }, 'sealedHeader'],
    ['an unknown kind', (header) => { header['kind'] = 'erasure'; }, 'sealedHeader'],
    ['31 February', (header) => { header['exportedOn'] = '2026-02-31'; }, 'sealedHeader'],
    ['a newer version', (header) => { header['version'] = 2; }, 'newerVersion'],
    ['a newer keyring', ({ key }) => { Object.assign(key.keyring, { version: 2 }); }, 'newerVersion'],
    ['more than 64 KiB', (header) => { header['more'] = 'x'.repeat(65 * 1024); }, 'sealedHeader'],
  ])('is refused: %s', async (_what, change, code) => {
    expect(await met(change)).toBe(code);
  });

  it.each([
    ['a line without end', `valuing-send-sealed\n${'{'.repeat(200_000)}`, 'sealedHeader'],
    ['nested without end', `valuing-send-sealed\n${'['.repeat(60_000)}\n${'0'.repeat(64)}\n`, 'sealedDamaged'],
    ['only its name', 'valuing-send-sealed', 'cutShort'],
    // The digest was looked at first, and a file of a newer app was called damaged: it may end its opening in another way.
    ['of a newer version that ends in another way', `valuing-send-sealed\n{"format":"valuing-send-sealed","version":2}\n${'0'.repeat(64)}\nabc`, 'newerVersion'],
    ['of a newer version with nothing behind it', 'valuing-send-sealed\n{"version":3}\n', 'newerVersion'],
    ['another digest', `valuing-send-sealed\n{}\n${'0'.repeat(64)}\nabc`, 'sealedDamaged'],
  ])('is refused: %s', async (_what, text, code) => {
    expect(codeOf(await readSealedHeader(new Blob([text])))).toBe(code);
  });

  it.each([
    ['nested without end', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['with a hidden prototype', '{"__proto__":{"polluted":true}}'],
    ['with a key twice', '{"version":1,"version":1}'],
    ['that is no object', '7'],
  ])('with a true digest is refused too: %s', async (_what, json) => {
    const lines = `valuing-send-sealed\n${json}\n`;
    const digest = createHash('sha256').update(lines).digest('hex');
    expect(codeOf(await readSealedHeader(new Blob([`${lines}${digest}\n`])))).toBe('sealedHeader');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('of ten gigabytes is refused before a byte of it is read', async () => {
    const large = new Blob(['valuing-send-sealed\n']);
    Object.defineProperty(large, 'size', { value: 10 * 1024 ** 3 });
    large.slice = () => { throw new Error('it was read'); };
    expect(codeOf(await readSealedHeader(large))).toBe('tooLarge');
  });

  it('with a slot that somebody changed is told from a wrong passphrase', async () => {
    const header = { ...sound, key: { ...sound.key, keyring: { ...sound.key.keyring, check: sound.key.keyring.check.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) } } };
    expect(codeOf(await keyOfSealed(header as SealedHeader, { kind: 'passphrase', passphrase: PASSPHRASE }, derive))).toBe('changedKeyring');
  });
});

describe('the content of a sealed file', () => {
  /** A file as somebody may forge it who knows its passphrase: any content, declared as they like. */
  async function forged(content: Uint8Array, plainBytes: number): Promise<{ readonly file: Blob; readonly key: Bytes }> {
    const key = randomBytes(32);
    const header = { ...sound, plainBytes };
    const { text, bound } = await writeSealedHeader(header);
    const sealing = await chunkKey(key, header.fileId);
    const count = Math.max(1, Math.ceil(content.length / CHUNK));
    const chunks = await Promise.all(Array.from({ length: count }, (_, at) =>
      sealChunk(sealing, { header, bound }, at, at === count - 1, new Uint8Array(content.subarray(at * CHUNK, (at + 1) * CHUNK)))));
    return { file: new Blob([text, ...chunks]), key };
  }
  const bomb = gzipSync(new Uint8Array(64 * MEBI));

  it.each<[string, () => Uint8Array, number, string]>([
    ['a bomb that says it is small', () => bomb, 1000, 'unpacksTooFar'],
    ['a bomb that says it is large', () => bomb, 64 * MEBI, 'unpacksTooFar'],
    ['one byte more than it says', () => gzipSync('a'.repeat(1001)), 1000, 'unpacksTooFar'],
    ['one byte less than it says', () => gzipSync('a'.repeat(999)), 1000, 'sealedDamaged'],
    ['a bomb in a bomb', () => gzipSync(bomb), bomb.length, 'notText'],
    ['no gzip', () => new TextEncoder().encode('{"format":"valuing-send"}'), 1000, 'sealedDamaged'],
    ['gzip that breaks off', () => gzipSync('{"a":1}').subarray(0, 15), 7, 'sealedDamaged'],
    ['nothing', () => new Uint8Array(), 7, 'sealedDamaged'],
    ['a letter', () => gzipSync('Dear Mrs Wrona'), 14, 'notJson'],
    ['nesting without end', () => gzipSync('['.repeat(MEBI)), MEBI, 'tooDeep'],
  ])('is refused: %s', async (_what, content, plainBytes, code) => {
    const { file, key } = await forged(content(), plainBytes);
    expect(codeOf(await readSource({ file, key }))).toBe(code);
  });

  it('is never unpacked much further than it says, however long it goes on', async () => {
    let [taken, given] = [0, 0];
    async function* endless() {
      for (;;) {
        taken += 1;
        yield { ok: true, value: new Uint8Array(bomb.subarray(0, 60_000)) } as const;
      }
    }
    let last = '';
    for await (const piece of gunzip(endless(), 10_000)) {
      if (piece.ok) given += piece.value.length;
      else last = piece.problem.code;
    }
    expect(last).toBe('unpacksTooFar');
    expect(given).toBeLessThanOrEqual(10_000);
    expect(taken).toBeLessThan(5);
  });

  it('stops when it is told to', async () => {
    const { file, key } = await forged(gzipSync('{}'), 2);
    const stop = new AbortController();
    stop.abort();
    expect(codeOf(await readSource({ file, key }, { signal: stop.signal }))).toBe('stopped');
  });
});
