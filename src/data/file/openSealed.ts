import type { Day } from '../../core/day.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { fromBase64Url } from '../lock/base64url.ts';
import type { Derive } from '../lock/derive.ts';
import { deriveInWorker } from '../lock/deriveKey.ts';
import { peopleOf } from '../lock/keyring.ts';
import type { KeyringProblem } from '../lock/keyringProblem.ts';
import { withDataKey } from '../lock/secret.ts';
import { unlockedWith } from '../lock/unlock.ts';
import { type SealedHeader, type SealedKind, WRAPPED_LENGTH } from './sealedHeader.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What somebody types to open a sealed file. */
export type FileSecret =
  /** `slotId` says whose passphrase it is, in a backup. */
  | { readonly kind: 'passphrase'; readonly passphrase: string; readonly slotId?: string | undefined }
  | { readonly kind: 'recoveryKey'; readonly typed: string };

/** A sealed file opens with a secret, and none was given or another one. */
export interface NeedsSecret {
  readonly code: 'needsSecret';
  readonly kind: SealedKind;
  readonly exportedOn: Day;
  /** Whose passphrases open it. Nobody in particular for a file with a passphrase of its own. */
  readonly people: readonly { readonly slotId: string; readonly label: string }[];
  /** A backup opens with the recovery key of its vault too. */
  readonly takesRecoveryKey: boolean;
  /** Why the secret that was given did not open it. */
  readonly trouble?: KeyringProblem;
}

/** What has to be asked for to open this file. */
export function needsOf({ key, kind, exportedOn }: SealedHeader, trouble?: KeyringProblem): NeedsSecret {
  const people = key.by === 'vault' ? peopleOf(key.keyring).map(({ id, label }) => ({ slotId: id, label })) : [];
  return {
    code: 'needsSecret', kind, exportedOn, people, takesRecoveryKey: key.by === 'vault' && key.keyring.slots.some(({ kind }) => kind === 'recovery'),
    ...(trouble && { trouble }),
  };
}

/**
 * The key of a sealed file by a secret: 32 bytes, wiped by the caller as soon as the file is read. A wrong secret is told
 * (`wrongSecret`), and so is a keyring that somebody changed who had none.
 */
export async function keyOfSealed(
  { key, fileId }: SealedHeader, secret: FileSecret, derive: Derive = deriveInWorker,
): Promise<Result<Bytes, KeyringProblem>> {
  const given = secret.kind === 'passphrase' ? { ...secret, derive } : secret;
  if (key.by === 'passphrase') return withDataKey(key.keyring, fileId, given, async ({ dataKey }) => done(dataKey.slice()));
  return withDataKey(key.keyring, key.vaultId, given, async (opened) => {
    const { lock } = await unlockedWith(key.keyring, key.vaultId, opened);
    const fileKey = await lock.open({ store: 'file', id: fileId, counter: 1 }, wrappedKey(key.wrapped)); // as `Vault.wrapFileKey` places it
    return fileKey.ok ? fileKey : failed({ code: 'damagedKeyring' });
  });
}

/** The key of a backup by the very vault it is of, with no secret asked for; undefined when it is not, or not any more. */
export async function keyByVault(
  { key, fileId }: SealedHeader, unwrap: (fileId: string, wrapped: Bytes) => Promise<Result<Bytes, unknown>>,
): Promise<Bytes | undefined> {
  if (key.by !== 'vault') return undefined;
  const fileKey = await unwrap(fileId, wrappedKey(key.wrapped));
  return fileKey.ok ? fileKey.value : undefined;
}

/** Derives in a worker that the signal ends. */
export function derivingUntil(signal: AbortSignal | undefined): Derive {
  return (passphrase, params) => deriveInWorker(passphrase, params, signal);
}

function wrappedKey(wrapped: string): Bytes {
  return fromBase64Url(wrapped, WRAPPED_LENGTH) ?? new Uint8Array();
}
