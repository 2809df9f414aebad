import type { Result } from '../core/result.ts';
import type { Derive } from '../data/lock/derive.ts';
import type { Keyring } from '../data/lock/keyring.ts';
import type { KeyringProblem } from '../data/lock/keyringProblem.ts';
import { readKeyring } from '../data/lock/readKeyring.ts';
import { type Unlocked, unlockWithPassphrase, unlockWithRecoveryKey } from '../data/lock/unlock.ts';
import type { OtherKeyring } from '../data/vault/otherKeyring.ts';
import type { VaultHeader } from '../data/vault/vault.ts';
import type { Secret } from '../features/lock/keys.ts';

/** What opens the records: the keyring in the database, or where that is damaged, the one in the second copy. */
export interface StandingKeys {
  /** As it lies there. Another one after the second copy's has taken its place. */
  readonly found: unknown;
  readonly keyring: Result<Keyring, KeyringProblem>;
  unlock(secret: Secret): Promise<Result<Unlocked, KeyringProblem>>;
}

/** Reads the keyring; one that cannot be read is put right from the copies at once. `findOther` as `openVault` gives it. */
export async function standingKeys(
  { keyring: found, vaultId }: Pick<VaultHeader, 'keyring' | 'vaultId'>, derive: Derive, findOther: () => Promise<OtherKeyring | undefined>,
): Promise<StandingKeys> {
  let standing = { found, keyring: readKeyring(found) };
  let looking: Promise<OtherKeyring | undefined> | undefined;

  /** Takes the copies' keyring instead, if it is a sound one and what was typed opens it; gives what it opens. */
  async function instead(secret?: Secret): Promise<Result<Unlocked, KeyringProblem> | undefined> {
    looking ??= findOther();
    const other = await looking;
    const theirs = { found: other?.header.keyring, keyring: readKeyring(other?.header.keyring) };
    if (!other || !theirs.keyring.ok) return undefined;
    const opened = secret && await unlockWith(theirs.keyring.value, secret);
    if (opened && !opened.ok) return undefined;
    if (await other.putRight()) standing = theirs;
    return standing === theirs ? opened : undefined;
  }

  function unlockWith(keyring: Keyring, secret: Secret): Promise<Result<Unlocked, KeyringProblem>> {
    if (secret.kind === 'recoveryKey') return unlockWithRecoveryKey(keyring, vaultId, secret.typed);
    // Where the person's own slot was damaged, they may have been chosen by another id.
    const slotId = keyring.slots.some(({ id }) => id === secret.slotId) ? secret.slotId : undefined;
    return unlockWithPassphrase(keyring, vaultId, slotId, secret.passphrase, derive);
  }

  if (!standing.keyring.ok && standing.keyring.problem.code === 'damagedKeyring') await instead();
  return {
    get found() { return standing.found; },
    get keyring() { return standing.keyring; },
    async unlock(secret) {
      if (!standing.keyring.ok) return standing.keyring;
      const opened = await unlockWith(standing.keyring.value, secret);
      if (opened.ok || !MAY_BE_DAMAGE.has(opened.problem.code)) return opened;
      return await instead(secret) ?? opened;
    },
  };
}

/** What a damaged keyring looks like to somebody with the right passphrase. */
const MAY_BE_DAMAGE: ReadonlySet<KeyringProblem['code']> = new Set(['wrongSecret', 'changedKeyring']);
