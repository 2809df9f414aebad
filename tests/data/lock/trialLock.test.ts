import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTrialLock } from '../../../src/data/lock/trialLock.ts';

const lock = createTrialLock();
const place = { store: 'child', id: 'a', counter: 7 };
const anyBytes = fc.uint8Array({ maxLength: 200 });
const anyPlace = fc.record({ store: fc.constantFrom('child', 'draft', ''), id: fc.string(), counter: fc.nat() });

describe('the trial lock', () => {
  it('opens what it has sealed, in its place', async () => {
    await fc.assert(fc.asyncProperty(anyPlace, anyBytes, async (where, bytes) => {
      expect(await lock.open(where, await lock.seal(where, bytes))).toEqual({ ok: true, value: bytes });
    }));
  });

  it('notices any changed byte', async () => {
    await fc.assert(fc.asyncProperty(anyBytes, fc.nat(), fc.integer({ min: 1, max: 255 }), async (bytes, where, change) => {
      const sealed = await lock.seal(place, bytes);
      const at = where % sealed.length;
      sealed[at] = (sealed[at] ?? 0) ^ change;
      expect(await lock.open(place, sealed)).toEqual({ ok: false, problem: 'damaged' });
    }));
  });

  it('notices bytes cut off or added', async () => {
    const sealed = await lock.seal(place, new TextEncoder().encode('Amara'));
    for (let length = 0; length < sealed.length; length += 1) {
      expect(await lock.open(place, sealed.subarray(0, length))).toEqual({ ok: false, problem: 'damaged' });
    }
    expect(await lock.open(place, new Uint8Array([...sealed, 0]))).toEqual({ ok: false, problem: 'damaged' });
  });

  it('opens in no other place', async () => {
    const sealed = await lock.seal(place, new Uint8Array([1, 2, 3]));
    for (const other of [{ ...place, store: 'draft' }, { ...place, id: 'b' }, { ...place, counter: 6 }]) {
      expect(await lock.open(other, sealed)).toEqual({ ok: false, problem: 'damaged' });
    }
    await fc.assert(fc.asyncProperty(anyPlace, anyPlace, anyBytes, async (one, two, bytes) => {
      const same = JSON.stringify(one) === JSON.stringify(two);
      expect((await lock.open(two, await lock.seal(one, bytes))).ok).toBe(same);
    }));
  });

  it('gives bytes that carry nothing else along, and leaves alone what it was given', async () => {
    const large = new Uint8Array(1000).fill(7);
    const sealed = await lock.seal(place, large.subarray(10, 20));
    expect(sealed.buffer.byteLength).toBe(sealed.byteLength);
    const kept = new Uint8Array(500).fill(9);
    kept.set(sealed, 100);
    expect(await lock.open(place, kept.subarray(100, 100 + sealed.length))).toEqual({ ok: true, value: new Uint8Array(10).fill(7) });
    expect(large.every((byte) => byte === 7)).toBe(true);
  });

  it('says that it does not protect', () => {
    expect(lock.protects).toBe(false);
  });
});
