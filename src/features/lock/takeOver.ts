import { fileSentence } from '../../catalog/fileSentence.ts';
import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { Day } from '../../core/day.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { keyByVault } from '../../data/file/openSealed.ts';
import type { Envelope } from '../../data/file/envelope.ts';
import type { FileProgress } from '../../data/file/progress.ts';
import { readInWorker } from '../../data/file/readInWorker.ts';
import { isSealed, readSealedHeader, type SealedHeader } from '../../data/file/sealedHeader.ts';
import type { Vault } from '../../data/vault/vault.ts';
import type { KeyPlace, Keys, Secret } from './keys.ts';
import { keySentence } from './keySentence.ts';

/** So many ids of children go into one line of the local record; beyond, their number must do. */
const NAMED = 20;

const OF_THAT_DAY = 'A backup opens with the passphrase of its day: where that was changed since, type the one from before.';

/** A locked backup that somebody has chosen. Nothing of it has been opened. */
export interface LockedBackup extends KeyPlace {
  readonly file: File;
  readonly header: SealedHeader;
}

/** Reads the opening of a file, or says why its records cannot be taken over. */
export async function lockedBackup(file: File): Promise<Result<LockedBackup, string>> {
  if (!await isSealed(file)) return failed(sentence('takeOver.notLocked'));
  const sealed = await readSealedHeader(file);
  if (!sealed.ok) return failed(fileSentence(sealed.problem));
  const { header } = sealed.value;
  if (header.kind !== 'backup' || header.key.by !== 'vault') return failed(sentence('takeOver.notBackup'));
  return done({ file, header, vaultId: header.key.vaultId, keyring: header.key.keyring });
}

/** All of a backup, read to its end, with the lock that a secret of it has opened. */
export interface ReadBackup {
  readonly backup: LockedBackup;
  readonly lock: Parameters<Vault['adopt']>[1];
  readonly content: Envelope;
}

/** Opens a backup and reads all of it. Gives a sentence when that came to nothing; nothing is ever changed by it. */
export async function readBackup(
  keys: Keys, backup: LockedBackup, secret: Secret, onProgress: (progress: FileProgress) => void,
): Promise<Result<ReadBackup, string>> {
  const { file, header, vaultId, keyring } = backup;
  const lock = await keys.open({ vaultId, keyring }, secret);
  if (!lock.ok) {
    return failed(lock.problem.code === 'wrongSecret' ? secret.kind === 'recoveryKey' ? sentence('key.wrongRecoveryKey') : `${OF_THAT_DAY} ${sentence('key.wrongSecret')}` : keySentence(lock.problem));
  }
  const key = await keyByVault(header, (id, wrapped) => lock.value.open({ store: 'file', id, counter: 1 }, wrapped)); // as `Vault.wrapFileKey` places it
  if (!key) return failed(fileSentence({ code: 'sealedDamaged' }));
  const read = await readInWorker({ file, key }, { onProgress });
  key.fill(0);
  return read.ok ? done({ backup, lock: lock.value, content: read.value }) : failed(fileSentence(read.problem));
}

/**
 * Makes this device one more home of the records in a backup that was read, with the same people and the same recovery key.
 * Gives a sentence when it came to nothing: nothing was changed then, unless the sentence says so.
 */
export async function settleIn(vault: Vault, { backup: { vaultId, keyring, header: { exportedOn } }, lock, content: { children, drafts, packs, erased, schoolKey } }: ReadBackup): Promise<string | undefined> {
  const adopted = await vault.adopt({ vaultId, keyring, erasures: erased }, lock);
  if (!adopted.ok) return vaultSentence(adopted.problem.code);
  const written = await adopted.value.writeChildren(children, drafts, { packs, schoolKey });
  if (written.ok) await adopted.value.log({ kind: 'import', count: children.length, ...(children.length <= NAMED && { children: children.map(({ id }) => id) }) });
  if (written.ok) await adopted.value.noteBackup(beginOf(exportedOn)); // all that is here is in that file
  adopted.value.close();
  return written.ok ? undefined : `${vaultSentence(written.problem.code)} ${sentence('takeOver.halfWay')}`;
}

/** The first instant of a day by this device’s calendar: a file tells its day alone, and no backup is to look younger than it is. */
function beginOf(day: Day): string {
  return new Date(`${day}T00:00:00`).toISOString();
}

/** Both, one after the other. */
export async function takeOver(
  vault: Vault, keys: Keys, backup: LockedBackup, secret: Secret, onProgress: (progress: FileProgress) => void,
): Promise<string | undefined> {
  const read = await readBackup(keys, backup, secret, onProgress);
  return read.ok ? settleIn(vault, read.value) : read.problem;
}
