import type { Day } from '../../core/day.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { toBase64Url } from '../lock/base64url.ts';
import type { Derive } from '../lock/derive.ts';
import { secretOf } from '../lock/hkdf.ts';
import type { KdfCost } from '../lock/kdf.ts';
import { DATA_KEY_LENGTH, KEYRING_VERSION } from '../lock/keyring.ts';
import { checkKey, vouched } from '../lock/keyringCheck.ts';
import type { KeyringProblem } from '../lock/keyringProblem.ts';
import { randomBytes, wipe } from '../lock/randomBytes.ts';
import { randomId } from '../lock/randomId.ts';
import { readKeyring } from '../lock/readKeyring.ts';
import { newPassphraseSlot } from '../lock/slots.ts';
import { createPause } from '../lock/pause.ts';
import { gzip } from './gzip.ts';
import { derivingUntil } from './openSealed.ts';
import type { FileWork } from './progress.ts';
import type { KeyHolder, SealedKind } from './sealedHeader.ts';
import { type Sealing, sealPieces } from './sealPieces.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface ToSeal {
  /** The JSON text of an envelope, as `writeEnvelope` gives it. */
  readonly blob: Blob;
  readonly kind: SealedKind;
  readonly exportedOn: Day;
  readonly by: SealBy;
}

/** What will open the file. */
export type SealBy =
  /** `derive` and `cost` are those of every day, unless a test wants to be quick. */
  | { readonly kind: 'passphrase'; readonly passphrase: string; readonly derive?: Derive; readonly cost?: KdfCost | undefined }
  /** The secrets of this vault: its keyring goes along, and its lock wraps the file's key. */
  | { readonly kind: 'vault'; readonly vaultId: string; readonly keyring: unknown; readonly wrap: (fileId: string, key: Bytes) => Promise<Bytes> };

export type SealProblem = KeyringProblem | { readonly code: 'stopped' };

/**
 * The text of a file gzipped and sealed under a new random key, as `sealedHeader.ts` describes it. The page answers in
 * between. Problems: of the passphrase, of deriving a key from it, of the keyring; `stopped` by the signal.
 */
export async function sealFile({ blob, kind, exportedOn, by }: ToSeal, { onProgress, signal }: FileWork = {}): Promise<Result<Blob, SealProblem>> {
  const begun = await beginSealing({ kind, exportedOn, by }, signal);
  if (!begun.ok) return begun;
  try {
    const packed = gzip(blob, (taken) => onProgress?.({ doing: 'sealing', done: taken, of: blob.size }));
    return done(await sealPieces(packed, blob.size, begun.value, createPause(signal)));
  } catch (error) {
    if (signal?.aborted) return failed({ code: 'stopped' });
    throw error;
  } finally {
    wipe(begun.value.fileKey);
  }
}

/** A new random key for a file, wrapped for whoever will open it. Whoever asked wipes the key once the file is sealed. */
export async function beginSealing({ kind, exportedOn, by }: Omit<ToSeal, 'blob'>, signal: AbortSignal | undefined): Promise<Result<Sealing, SealProblem>> {
  const fileId = randomId();
  const fileKey = randomBytes(DATA_KEY_LENGTH);
  const holder = await holderOf(fileKey, fileId, by, signal).catch((error: unknown) => {
    wipe(fileKey);
    throw error;
  });
  if (holder.ok && !signal?.aborted) return done({ kind, exportedOn, fileId, fileKey, holder: holder.value });
  wipe(fileKey);
  return signal?.aborted || holder.ok ? failed({ code: 'stopped' }) : holder;
}

async function holderOf(fileKey: Bytes, fileId: string, by: SealBy, signal: AbortSignal | undefined): Promise<Result<KeyHolder, KeyringProblem>> {
  if (by.kind === 'vault') {
    const keyring = readKeyring(by.keyring);
    if (!keyring.ok) return keyring;
    return done({ by: 'vault', vaultId: by.vaultId, keyring: keyring.value, wrapped: toBase64Url(await by.wrap(fileId, fileKey)) });
  }
  const place = { vaultId: fileId, epoch: 1 };
  const slot = await newPassphraseSlot(place, fileKey, { label: 'file', passphrase: by.passphrase, derive: by.derive ?? derivingUntil(signal), cost: by.cost });
  if (!slot.ok) return slot;
  const key = await checkKey(await secretOf(fileKey), fileId);
  const keyring = await vouched(key, fileId, { version: KEYRING_VERSION, epoch: place.epoch, slots: [slot.value], earlier: [] });
  return done({ by: 'passphrase', keyring });
}
