import type { Result } from '../../../src/core/result.ts';
import type { Derive } from '../../../src/data/lock/derive.ts';
import { deriveHere } from '../../../src/data/lock/deriveKey.ts';
import type { Keyring } from '../../../src/data/lock/keyring.ts';
import type { KeyringProblem } from '../../../src/data/lock/keyringProblem.ts';
import { createKeyring, type Created } from '../../../src/data/lock/unlock.ts';

/** The least that is accepted: a third of the time. */
export const QUICK = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 };
export const VAULT = '0b5c2b8e-6d6c-4d1f-9a53-7a3a1f4e9d10';
export const TODAY = '2026-11-21';
export const PASSPHRASE = 'five owls cross the wet lawn';

const known = new Map<string, ReturnType<Derive>>();

/** The real thing, but each answer is worked out once for a whole test file. */
export const derive: Derive = async (passphrase, params) => {
  const name = JSON.stringify([passphrase.normalize('NFC'), params]);
  const answer = known.get(name) ?? deriveHere(passphrase, params);
  known.set(name, answer);
  const derived = await answer;
  return derived.ok ? { ok: true, value: derived.value.slice() } : derived; // whoever gets it wipes it
};

/** A new vault of one person, Ines. */
export async function newVault(): Promise<Created> {
  return good(await createKeyring({ vaultId: VAULT, label: 'Ines', passphrase: PASSPHRASE, derive, today: TODAY, cost: QUICK }));
}

/** The id of the slot with this label. */
export function slotOf({ slots }: Keyring, label: string): string {
  const slot = slots.find((one) => one.kind === 'passphrase' && one.label === label);
  if (!slot) throw new Error(`Nobody is called ${label}.`);
  return slot.id;
}

/** The value, where a test needs it to be there. */
export function good<Value>(result: Result<Value, KeyringProblem>): Value {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** The code of the problem, or 'fine'. */
export function codeOf(result: Result<unknown, KeyringProblem>): string {
  return result.ok ? 'fine' : result.problem.code;
}

export function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
