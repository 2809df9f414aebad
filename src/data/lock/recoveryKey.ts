import { done, failed, type Result } from '../../core/result.ts';
import { canonical } from './canonical.ts';
import { randomBytes } from './randomBytes.ts';

/** In bytes: 160 bits, so that no slow derivation is needed. */
const LENGTH = 20;
const GROUP = 4;
/** Characters: 8 groups of key, then one group to notice mistypes. */
const DIGITS = 36;

/** Crockford's base 32: no I, L, O or U. https://www.crockford.com/base32.html */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Why a typed recovery key cannot be one. Groups count from 1. */
export type RecoveryKeyProblem =
  | { readonly code: 'recoveryKeyLength'; readonly characters: number; readonly wanted: number }
  /** A character that no recovery key has. */
  | { readonly code: 'recoveryKeyCharacter'; readonly group: number; readonly found: string }
  /** The last group does not fit the others. `group` where one wrong character, or two that changed places, would explain it. */
  | { readonly code: 'recoveryKeyMistyped'; readonly group?: number };

/** A new recovery key, and how it is printed: nine groups of four. It is shown once and never stored. */
export async function newRecoveryKey(): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly text: string }> {
  const bytes = randomBytes(LENGTH);
  return { bytes, text: await writeRecoveryKey(bytes) };
}

/** A recovery key of 20 bytes as it is printed. */
export async function writeRecoveryKey(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digits = digitsOf(bytes) + await checkOf(bytes);
  return (digits.match(/.{4}/g) ?? []).join('-');
}

/** The bytes of a recovery key as somebody typed it: in any case, however spaced, with O for 0 and I or L for 1. */
export async function readRecoveryKey(typed: string): Promise<Result<Uint8Array<ArrayBuffer>, RecoveryKeyProblem>> {
  const digits = plain(typed);
  const characters = Array.from(digits.slice(0, DIGITS));
  const strange = characters.findIndex((character) => !ALPHABET.includes(character));
  if (strange >= 0) return failed({ code: 'recoveryKeyCharacter', group: groupAt(strange), found: characters[strange] ?? '' });
  if (digits.length !== DIGITS) return failed({ code: 'recoveryKeyLength', characters: digits.length, wanted: DIGITS });
  if (await fits(digits)) return done(bytesOf(digits.slice(0, -GROUP)));
  const group = await mistypedGroup(digits);
  return failed({ code: 'recoveryKeyMistyped', ...(group !== undefined && { group }) });
}

/** Whether this is how a group (1 to 9) of the printed key reads, typed as freely as the whole: to see that it was printed. */
export function isGroup(text: string, group: number, typed: string): boolean {
  const wanted = plain(text).slice((group - 1) * GROUP, group * GROUP);
  return wanted !== '' && plain(typed) === wanted;
}

/** Shortened first: what is pasted here may be anything. */
function plain(typed: string): string {
  return typed.slice(0, 1000).normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}.]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

function digitsOf(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET.charAt(Number.parseInt(five, 2))).join('');
}

function bytesOf(digits: string): Uint8Array<ArrayBuffer> {
  const bits = Array.from(digits, (digit) => ALPHABET.indexOf(digit).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

/** The first 20 bits of SHA-256 over the key: one mistyped key in a million passes, and then it opens nothing. */
async function checkOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', canonical(['recovery key', ...bytes]));
  return digitsOf(new Uint8Array(digest, 0, 5)).slice(0, GROUP);
}

async function fits(digits: string): Promise<boolean> {
  return await checkOf(bytesOf(digits.slice(0, -GROUP))) === digits.slice(-GROUP);
}

/**
 * Tries what people do: one other character, two neighbours in the wrong order. These are under 1,200 tries, so that about
 * one time in a thousand a group is named though more than that is wrong.
 */
async function mistypedGroup(digits: string): Promise<number | undefined> {
  const places = Array.from(digits, (_, at) => at);
  const tries = places.flatMap((at) => [
    ...Array.from(ALPHABET, (other) => ({ at, digits: digits.slice(0, at) + other + digits.slice(at + 1) })),
    { at, digits: digits.slice(0, at) + digits.slice(at, at + 2).split('').toReversed().join('') + digits.slice(at + 2) },
  ]);
  const fitting = await Promise.all(tries.map((one) => fits(one.digits)));
  const groups = new Set(tries.filter((_, at) => fitting[at]).map(({ at }) => groupAt(at)));
  // Two explanations are none.
  return groups.size === 1 ? [...groups][0] : undefined;
}

function groupAt(place: number): number {
  return Math.floor(place / GROUP) + 1;
}
