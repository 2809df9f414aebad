import { createDecipheriv, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomBytes } from '../../../src/data/lock/randomBytes.ts';
import { epochOf } from '../../../src/data/lock/sealedRow.ts';
import { createSealingLock } from '../../../src/data/lock/sealingLock.ts';
import { utf8, VAULT } from './support.ts';

const dataKey = Uint8Array.from({ length: 32 }, (_, at) => 7 * at);
const place = { store: 'child', id: 'a', counter: 7 };
const lock = await createSealingLock(dataKey, VAULT, 3);
const damaged = { ok: false, problem: 'damaged' };
const anyBytes = fc.uint8Array({ maxLength: 1200 });
const anyPlace = fc.record({ store: fc.constantFrom('child', 'draft', 'directory', ''), id: fc.oneof(fc.string({ unit: 'binary' }), fc.nat(3)), counter: fc.nat() })
  .map(({ id, ...rest }) => ({ ...rest, id: String(id) }));

describe('the sealing lock', () => {
  it('opens what it has sealed, in its place', async () => {
    await fc.assert(fc.asyncProperty(anyPlace, anyBytes, async (where, bytes) => {
      expect(await lock.open(where, await lock.seal(where, bytes))).toEqual({ ok: true, value: new Uint8Array(bytes) });
    }));
  });

  it('opens in no other place', async () => {
    const sealed = await lock.seal(place, new Uint8Array([1, 2, 3]));
    for (const other of [{ ...place, store: 'draft' }, { ...place, id: 'b' }, { ...place, counter: 6 }, { store: 'chil', id: 'da', counter: 7 }]) {
      expect(await lock.open(other, sealed)).toEqual(damaged);
    }
    await fc.assert(fc.asyncProperty(anyPlace, anyPlace, anyBytes, async (one, two, bytes) => {
      const same = JSON.stringify(one) === JSON.stringify(two);
      expect((await lock.open(two, await lock.seal(one, bytes))).ok).toBe(same);
    }));
  });

  it('notices any flipped bit', async () => {
    const sealed = await lock.seal(place, utf8('Amara'));
    // All of the head and the tag, and any of the rest.
    const places = [...Array.from({ length: 20 * 8 }, (_, bit) => bit), ...Array.from({ length: 17 * 8 }, (_, bit) => sealed.length * 8 - 1 - bit)];
    await fc.assert(fc.asyncProperty(fc.nat(sealed.length * 8 - 1), async (bit) => {
      places.push(bit);
    }), { numRuns: 400 });
    for (const bit of places) {
      const changed = sealed.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await lock.open(place, changed)).toEqual(damaged);
    }
  });

  it('notices bytes cut off or added', async () => {
    const sealed = await lock.seal(place, utf8('Amara'));
    for (let length = 0; length < sealed.length; length += 1) expect(await lock.open(place, sealed.subarray(0, length))).toEqual(damaged);
    for (const more of [[...sealed, 0], [0, ...sealed], [...sealed, ...sealed]]) expect(await lock.open(place, new Uint8Array(more))).toEqual(damaged);
  });

  it('opens with no other data key, vault or epoch', async () => {
    const sealed = await lock.seal(place, utf8('Amara'));
    const others = [
      await createSealingLock(randomBytes(32), VAULT, 3),
      await createSealingLock(dataKey, 'another vault', 3),
      await createSealingLock(dataKey, VAULT, 4),
      await createSealingLock(dataKey, VAULT, 4, new Map([[2, dataKey]])),
      await createSealingLock(dataKey, VAULT, 4, new Map([[3, randomBytes(32)]])),
    ];
    for (const other of others) expect(await other.open(place, sealed)).toEqual(damaged);
  });

  it('opens rows of earlier epochs and seals with the newest key', async () => {
    const sealed = await lock.seal(place, utf8('Amara'));
    const next = await createSealingLock(randomBytes(32), VAULT, 4, new Map([[3, dataKey]]));
    expect(await next.open(place, sealed)).toEqual({ ok: true, value: utf8('Amara') });
    const again = await next.seal(place, utf8('Amara'));
    expect([epochOf(sealed), epochOf(again)]).toEqual([3, 4]);
    expect(await lock.open(place, again)).toEqual(damaged);
    // A new row that says it is an old one, and the other way round.
    const renamed = (row: Uint8Array, epoch: number) => row.map((byte, at) => (at === 4 ? epoch : byte));
    for (const row of [renamed(sealed, 4), renamed(again, 3)]) expect(await next.open(place, row)).toEqual(damaged);
  });

  it('shows the size in steps of 512 bytes only', async () => {
    const sizes = await Promise.all([0, 1, 508, 509, 1020, 1021].map(async (length) => (await lock.seal(place, new Uint8Array(length))).length - 17 - 16));
    expect(sizes).toEqual([512, 512, 512, 1024, 1024, 1536]);
  });

  it('writes what it says it writes: another implementation opens it', async () => {
    const sealed = await lock.seal(place, utf8('Amara'));
    const named = (words: unknown[]) => JSON.stringify(['valuing-send', ...words]);
    const key = new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(), named(['store', VAULT, 'child']), 32));
    const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(5, 17));
    cipher.setAAD(utf8(named(['row', 1, VAULT, 'child', 'a', 7, 3])));
    cipher.setAuthTag(sealed.subarray(-16));
    const content = Buffer.concat([cipher.update(sealed.subarray(17, -16)), cipher.final()]);
    expect([...sealed.subarray(0, 5)]).toEqual([1, 0, 0, 0, 3]);
    expect(content.readUInt32BE(0)).toBe(5);
    expect(content.subarray(4, 9).toString()).toBe('Amara');
    expect(content.subarray(9).every((byte) => byte === 0)).toBe(true);
  });

  it('gives bytes that carry nothing else along, and leaves alone what it was given', async () => {
    const large = new Uint8Array(1000).fill(7);
    const given = large.subarray(10, 20);
    const sealing = lock.seal(place, given);
    given.fill(8); // while it is being sealed
    const sealed = await sealing;
    expect(sealed.buffer.byteLength).toBe(sealed.byteLength);
    const kept = new Uint8Array(1500).fill(9);
    kept.set(sealed, 100);
    const opened = await lock.open(place, kept.subarray(100, 100 + sealed.length));
    expect(opened).toEqual({ ok: true, value: new Uint8Array(10).fill(7) });
    expect(opened.ok && opened.value.buffer.byteLength).toBe(10);
  });

  it('needs its data key no more once it is made', async () => {
    const key = randomBytes(32);
    const made = await createSealingLock(key, VAULT, 1);
    key.fill(0);
    expect(await made.open(place, await made.seal(place, utf8('Amara')))).toEqual({ ok: true, value: utf8('Amara') });
    const zero = await createSealingLock(new Uint8Array(32), VAULT, 1);
    expect(await zero.open(place, await made.seal(place, utf8('Amara')))).toEqual(damaged);
  });

  it('says that it protects, and what is none of its rows', () => {
    expect([lock.kind, lock.protects]).toEqual(['sealed', true]);
    for (const other of [[], [1, 0, 0, 0, 3], Array.from({ length: 100 }, () => 0)]) expect(epochOf(new Uint8Array(other))).toBeUndefined();
  });
});
