import { done, failed, type Result } from '../../core/result.ts';
import { SCHOOL_KEY_FORMAT, SCHOOL_KEY_LENGTH, type SchoolKey } from '../../core/schoolKey.ts';
import { toBase64Url } from '../lock/base64url.ts';
import { createPseudonyms, type Pseudonyms } from '../lock/pseudonym.ts';
import { randomBytes } from '../lock/randomBytes.ts';
import type { Vault, VaultProblem } from './vault.ts';

/**
 * The school's key, made and kept the first time it is asked for. `damaged` where there is none and a row cannot be opened that
 * may be it: with a new one a council would count everybody twice.
 */
export async function schoolKeyOf(vault: Pick<Vault, 'packs' | 'writeChildren'>): Promise<Result<SchoolKey, VaultProblem>> {
  const before = await keptIn(vault);
  if (!before.ok) return before;
  if (before.value) return done(before.value);
  const key = toBase64Url(randomBytes(SCHOOL_KEY_LENGTH));
  const written = await vault.writeChildren([], [], { newSchoolKey: { format: SCHOOL_KEY_FORMAT, version: 1, key } });
  if (!written.ok) return written;
  const after = await keptIn(vault); // another tab may have been quicker
  if (!after.ok) return after;
  return after.value ? done(after.value) : failed({ code: 'closed' });
}

/** The school's pseudonyms for one recipient. */
export async function pseudonymsFor(vault: Pick<Vault, 'packs' | 'writeChildren'>, recipient: string): Promise<Result<Pseudonyms, VaultProblem>> {
  const key = await schoolKeyOf(vault);
  return key.ok ? done(await createPseudonyms(key.value, recipient)) : key;
}

async function keptIn(vault: Pick<Vault, 'packs'>): Promise<Result<SchoolKey | undefined, VaultProblem>> {
  const packs = await vault.packs();
  if (!packs.ok) return packs;
  const { schoolKey, damaged: [damaged] } = packs.value;
  return damaged !== undefined && !schoolKey ? failed({ code: 'damaged', store: 'pack', id: damaged }) : done(schoolKey?.content);
}
