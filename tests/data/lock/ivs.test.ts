import { afterEach, expect, it, vi } from 'vitest';
import { randomBytes } from '../../../src/data/lock/randomBytes.ts';
import { createSealingLock } from '../../../src/data/lock/sealingLock.ts';
import { fill, slotKey } from '../../../src/data/lock/wrapping.ts';
import { VAULT } from './support.ts';

/** How many seals: a million takes minutes, and is asked for with IV_SEALS=1000000. */
const SEALS = Number(process.env['IV_SEALS'] ?? 20_000);

afterEach(() => { vi.restoreAllMocks(); });

it(`no IV is used twice in ${SEALS} seals, of rows and of keys`, { timeout: 1_800_000 }, async () => {
  const used = new Set<string>();
  let uses = 0;
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
  // Watched where the browser's own cipher is asked, so that no way of sealing is missed.
  vi.spyOn(crypto.subtle, 'encrypt').mockImplementation((algorithm, key, data) => {
    const iv = typeof algorithm === 'object' && 'iv' in algorithm ? algorithm.iv : undefined;
    if (!(iv instanceof Uint8Array)) throw new Error('sealed without an IV');
    expect(iv).toHaveLength(12);
    used.add(Buffer.from(iv).toString('latin1'));
    uses += 1;
    return encrypt(algorithm, key, data);
  });
  const lock = await createSealingLock(randomBytes(32), VAULT, 1);
  const slot = { kind: 'recovery', id: 'r', madeOn: '2026-11-21' } as const;
  const key = await slotKey(VAULT, slot, randomBytes(20));
  for (let round = 0; uses < SEALS; round += 1) {
    const rows = Array.from({ length: 99 }, (_, at) => lock.seal({ store: at % 2 ? 'child' : 'draft', id: 'a', counter: round }, new Uint8Array()));
    await Promise.all([...rows, fill({ vaultId: VAULT, epoch: 1 }, slot, key, new Uint8Array(32))]);
  }
  expect(uses).toBeGreaterThanOrEqual(SEALS);
  expect(used.size).toBe(uses);
});
