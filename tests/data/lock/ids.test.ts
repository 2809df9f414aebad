import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../src/data/lock/digest.ts';
import { randomId, randomStart } from '../../../src/data/lock/randomId.ts';

describe('ids', () => {
  it('are random and in the shape of a UUID', () => {
    const ids = Array.from({ length: 200 }, randomId);
    expect(new Set(ids).size).toBe(200);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('start counting anywhere, with room to count on', () => {
    const starts = Array.from({ length: 50 }, randomStart);
    expect(new Set(starts).size).toBeGreaterThan(45);
    for (const start of starts) expect(start).toSatisfy((value: number) => Number.isInteger(value) && value >= 0 && value < 2 ** 32);
  });
});

describe('SHA-256', () => {
  // The example of FIPS 180-2, appendix B.1, and the empty message.
  it.each([
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ])('of "%s"', async (text, hex) => {
    expect(await sha256Hex(new TextEncoder().encode(text))).toBe(hex);
  });
});
