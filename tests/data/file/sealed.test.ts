import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { keyByVault, keyOfSealed, needsOf } from '../../../src/data/file/openSealed.ts';
import { readPack } from '../../../src/data/file/readPack.ts';
import { readSource } from '../../../src/data/file/readSource.ts';
import { readSealedHeader } from '../../../src/data/file/sealedHeader.ts';
import { sealFile } from '../../../src/data/file/sealFile.ts';
import { writeEnvelope } from '../../../src/data/file/writeFile.ts';
import { createTrialLock } from '../../../src/data/lock/trialLock.ts';
import { derive, newVault, PASSPHRASE, QUICK, VAULT } from '../lock/support.ts';
import { school } from './arbitraries.ts';
import { efua, efuaDraft, tomasz } from './people.ts';
import { type Bytes, codeOf, exportedOn, headerOf, keyOf, opened, sealedBackup, sealedText } from './sealing.ts';

const TAG = 16;

/** A file of several chunks: what does not repeat does not shrink. */
let large: Bytes;
let small: Bytes;

beforeAll(async () => {
  const noise = () => Array.from({ length: 3000 }, () => String.fromCharCode(0x4E00 + Math.floor(Math.random() * 20_000))).join('');
  const child = (id: string) => ({ ...efua, id, card: { ...efua.card, schoolNote: noise() } });
  large = await sealedBackup(Array.from({ length: 40 }, (_, at) => child(`child-${at}`)), []);
  small = await sealedBackup();
});

describe('a sealed file', () => {
  it('gives back what went in, whatever that is', async () => {
    await fc.assert(fc.asyncProperty(school, async ({ records, drafts }) => {
      const { blob } = await writeEnvelope({ kind: 'backup', exportedOn, records, drafts });
      expect(await opened(await sealedText(blob))).toMatchObject({ ok: true, value: { kind: 'backup', exportedOn, children: records, drafts } });
    }), { numRuns: 25 });
  }, 60_000);

  it('shows nothing of a child', async () => {
    const text = new TextDecoder('latin1').decode(small);
    for (const secret of ['Tomasz', 'Wrona', 'Efua', '2016-03-27', 'bornOn']) expect(text).not.toContain(secret);
    expect(text.split('\n')[0]).toBe('valuing-send-sealed');
  });

  it('is another one each time', async () => {
    const again = await sealedBackup();
    const [one, other] = [(await headerOf(small)).header, (await headerOf(again)).header];
    for (const field of ['fileId', 'nonce'] as const) expect(one[field]).not.toBe(other[field]);
    expect(await opened(again)).toEqual(await opened(small));
  });

  it('says what is to be asked for, and tells a wrong passphrase from damage', async () => {
    const { header } = await headerOf(small);
    expect(needsOf(header)).toEqual({ code: 'needsSecret', kind: 'backup', exportedOn, people: [], takesRecoveryKey: false });
    expect(codeOf(await opened(small, 'five owls cross the dry lawn'))).toBe('wrongSecret');
    expect(codeOf(await opened(small, ''))).toBe('wrongSecret');
  });

  it('is told from a framework where one is wanted', async () => {
    expect(await readPack(new Blob([small]))).toEqual({ ok: false, problem: [{ code: 'childrenFile' }] });
  });

  it('may not be called something else than it holds', async () => {
    const { blob } = await writeEnvelope({ kind: 'backup', exportedOn, records: [tomasz], drafts: [] });
    for (const wrong of [{ kind: 'share' as const, exportedOn }, { kind: 'backup' as const, exportedOn: '2026-11-20' }]) {
      const sealed = await sealFile({ blob, ...wrong, by: { kind: 'passphrase', passphrase: PASSPHRASE, derive, cost: QUICK } });
      expect(codeOf(sealed.ok ? await opened(sealed.value) : sealed)).toBe('changed');
    }
  });
});

describe('a backup sealed by a vault', () => {
  it('opens with every secret of the vault, and in the vault itself with none', async () => {
    const { keyring, lock, recoveryKey } = await newVault();
    const place = (fileId: string) => ({ store: 'file', id: fileId, counter: 1 });
    const { blob } = await writeEnvelope({ kind: 'backup', exportedOn, records: [tomasz, efua], drafts: [efuaDraft] });
    const sealed = await sealFile({
      blob, kind: 'backup', exportedOn, by: { kind: 'vault', vaultId: VAULT, keyring, wrap: (fileId, key) => lock.seal(place(fileId), key) },
    });
    if (!sealed.ok) throw new Error(sealed.problem.code);
    const { header } = await headerOf(new Uint8Array(await sealed.value.arrayBuffer()));
    const [person] = keyring.slots;
    expect(needsOf(header)).toEqual({ code: 'needsSecret', kind: 'backup', exportedOn, people: [{ slotId: person?.id, label: 'Ines' }], takesRecoveryKey: true });

    const keys = [
      await keyOfSealed(header, { kind: 'passphrase', passphrase: PASSPHRASE, slotId: person?.id }, derive),
      await keyOfSealed(header, { kind: 'recoveryKey', typed: recoveryKey.toLowerCase() }, derive),
    ].map((key) => (key.ok ? key.value : undefined));
    const own = await keyByVault(header, (fileId, wrapped) => lock.open(place(fileId), wrapped));
    for (const key of [...keys, own]) {
      expect(await readSource({ file: sealed.value, key })).toMatchObject({ ok: true, value: { children: [tomasz, efua], drafts: [efuaDraft] } });
    }
    const trial = createTrialLock();
    expect(await keyByVault(header, (fileId, wrapped) => trial.open(place(fileId), wrapped))).toBeUndefined();
    expect(codeOf(await keyOfSealed(header, { kind: 'passphrase', passphrase: 'something else', slotId: person?.id }, derive))).toBe('wrongSecret');
  });
});

describe('a sealed file that is not as it was', () => {
  /** The large file with its chunks in another order. */
  const rebuilt = async (file: Bytes, order: (chunks: readonly Bytes[]) => readonly Bytes[]) => {
    const { start, header } = await headerOf(file);
    const size = header.chunkSize + TAG;
    const chunks = Array.from({ length: Math.ceil((file.length - start) / size) }, (_, at) => file.slice(start + at * size, Math.min(file.length, start + (at + 1) * size)));
    expect(chunks.length).toBeGreaterThanOrEqual(3);
    return new Blob([file.slice(0, start), ...order(chunks)]);
  };

  it('cut short at every boundary: said so', async () => {
    const { start, header } = await headerOf(large);
    const size = header.chunkSize + TAG;
    for (let end = start; end < large.length; end += size) expect(codeOf(await opened(large.slice(0, end))), String(end)).toBe('cutShort');
  });

  it('cut short anywhere: never opened', async () => {
    const key = await keyOf(large);
    const { start } = await headerOf(large);
    await fc.assert(fc.asyncProperty(fc.integer({ min: start, max: large.length - 1 }), async (end) => {
      expect(['cutShort', 'sealedDamaged']).toContain(codeOf(await readSource({ file: new Blob([large.slice(0, end)]), key })));
    }), { numRuns: 60 });
    for (let end = 0; end < (await headerOf(small)).start; end += 1) {
      const read = await readSealedHeader(new Blob([small.slice(0, end)]));
      expect(['cutShort', 'sealedDamaged'], String(end)).toContain(codeOf(read));
    }
  }, 60_000);

  it.each([
    ['two chunks swapped', ([a, b, ...rest]: readonly Bytes[]) => [b, a, ...rest]],
    ['a chunk doubled', ([a, ...rest]: readonly Bytes[]) => [a, a, ...rest]],
    ['a chunk left out', ([a, , ...rest]: readonly Bytes[]) => [a, ...rest]],
    ['the last chunk twice', (chunks: readonly Bytes[]) => [...chunks, chunks.at(-1)]],
    ['something behind its end', (chunks: readonly Bytes[]) => [...chunks, new Uint8Array(5)]],
  ])('%s: never opened', async (_what, order) => {
    expect(codeOf(await opened(await rebuilt(large, (chunks) => order(chunks).flatMap((chunk) => chunk ?? []))))).toBe('sealedDamaged');
  });

  it('with a chunk from another file of the same key: never opened', async () => {
    const { start } = await headerOf(small);
    const other = await sealedBackup();
    const { start: otherStart } = await headerOf(other);
    expect(codeOf(await opened(new Blob([small.slice(0, start), other.slice(otherStart)])))).toBe('sealedDamaged');
  });

  it('with any one bit flipped: an error, and never the passphrase’s fault', async () => {
    const key = await keyOf(small);
    await fc.assert(fc.asyncProperty(fc.nat(small.length - 1), fc.nat(7), async (at, bit) => {
      const flipped = small.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      const file = new Blob([flipped]);
      const header = await readSealedHeader(file);
      const read = header.ok ? await readSource({ file, key }) : header;
      expect(read.ok).toBe(false);
    }), { numRuns: 3000 });
  }, 120_000);
});
