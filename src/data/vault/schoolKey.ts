import { done, failed, type Result } from '../../core/result.ts';
import { SCHOOL_KEY_FORMAT, SCHOOL_KEY_ID, SCHOOL_KEY_LENGTH, type SchoolKey } from '../../core/council/schoolKey.ts';
import { toBase64Url } from '../lock/base64url.ts';
import { createPseudonyms, type Pseudonyms } from '../lock/pseudonym.ts';
import { randomBytes } from '../lock/randomBytes.ts';
import type { Vault, VaultProblem } from './vault.ts';

/** The pseudonyms of a file that is being put together. */
export interface FilePseudonyms extends Pseudonyms {
  /** The key took the place of one that another device had made apart: a council that has a file made with that one sees the school twice. */
  readonly hasEarlier: boolean;
  /** Keeps the key for good, when the file is saved. False where another one counts by now: the file must be put together again. */
  readonly keep: () => Promise<Result<boolean, VaultProblem>>;
}

/**
 * The school's pseudonyms for one recipient. Where there is no key yet a new one is drawn, and nothing is written before `keep`: what
 * is only looked at must not stand in the way of a backup that brings the right one. `damaged` where the key cannot be opened: with
 * a new one a council would count everybody twice.
 */
export async function pseudonymsFor(vault: Pick<Vault, 'packs' | 'writeChildren'>, recipient: string): Promise<Result<FilePseudonyms, VaultProblem>> {
  const kept = await schoolKeyOf(vault);
  if (!kept.ok) return kept;
  const key = kept.value ?? { format: SCHOOL_KEY_FORMAT, version: 1, key: toBase64Url(randomBytes(SCHOOL_KEY_LENGTH)) };
  return done({ ...await createPseudonyms(key, recipient), hasEarlier: key.earlier !== undefined, keep: () => keepKey(vault, key) });
}

/** For finding out whose a pseudonym is: of the key that counts, then of each it took the place of. Empty where no file was ever saved. */
export async function everyPseudonymsFor(vault: Pick<Vault, 'packs'>, recipient: string): Promise<Result<readonly Pseudonyms[], VaultProblem>> {
  const kept = await schoolKeyOf(vault);
  if (!kept.ok) return kept;
  const keys = kept.value ? [kept.value.key, ...kept.value.earlier ?? []] : [];
  return done(await Promise.all(keys.map((key) => createPseudonyms({ key }, recipient))));
}

/** The school's key; undefined where none was kept yet. */
export async function schoolKeyOf(vault: Pick<Vault, 'packs'>): Promise<Result<SchoolKey | undefined, VaultProblem>> {
  const packs = await vault.packs();
  if (!packs.ok) return packs;
  const { schoolKey, damaged } = packs.value;
  return damaged.includes(SCHOOL_KEY_ID) ? failed({ code: 'damaged', store: 'pack', id: SCHOOL_KEY_ID }) : done(schoolKey?.content);
}

async function keepKey(vault: Pick<Vault, 'packs' | 'writeChildren'>, key: SchoolKey): Promise<Result<boolean, VaultProblem>> {
  const before = await schoolKeyOf(vault);
  if (!before.ok) return before;
  if (before.value) return done(before.value.key === key.key);
  const written = await vault.writeChildren([], [], { newSchoolKey: key });
  if (!written.ok) return written;
  const after = await schoolKeyOf(vault); // another tab may have been quicker
  return after.ok ? done(after.value?.key === key.key) : after;
}
