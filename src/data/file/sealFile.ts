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
import { createBreather } from './breathe.ts';
import { gzip } from './gzip.ts';
import { derivingUntil } from './openSealed.ts';
import type { FileWork } from './progress.ts';
import { chunkKey, sealChunk } from './sealedChunks.ts';
import { type KeyHolder, NONCE_LENGTH, SEALED_FORMAT, SEALED_VERSION, type SealedHeader, type SealedKind, writeSealedHeader } from './sealedHeader.ts';

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

/** In bytes: the size at which Web Crypto is quickest. */
const CHUNK = 64 * 1024;

/**
 * The text of a file gzipped and sealed under a new random key, as `sealedHeader.ts` describes it. The page answers in
 * between. Problems: of the passphrase, of deriving a key from it, of the keyring; `stopped` by the signal.
 */
export async function sealFile({ blob, kind, exportedOn, by }: ToSeal, { onProgress, signal }: FileWork = {}): Promise<Result<Blob, SealProblem>> {
  const fileId = randomId();
  const fileKey = randomBytes(DATA_KEY_LENGTH);
  try {
    const holder = await holderOf(fileKey, fileId, by, signal);
    if (signal?.aborted) return failed({ code: 'stopped' });
    if (!holder.ok) return holder;
    const header: SealedHeader = {
      format: SEALED_FORMAT, version: SEALED_VERSION, kind, exportedOn, fileId, chunkSize: CHUNK, plainBytes: blob.size,
      nonce: toBase64Url(randomBytes(NONCE_LENGTH)), key: holder.value,
    };
    const { text, bound } = await writeSealedHeader(header);
    const key = await chunkKey(fileKey, fileId);
    const breathe = createBreather(signal);
    const parts: BlobPart[] = [text];
    let number = 0;
    for await (const { bytes, isLast } of inChunks(gzip(blob, (taken) => onProgress?.({ doing: 'sealing', done: taken, of: blob.size })))) {
      // As a blob the browser may keep it off the heap.
      parts.push(new Blob([await sealChunk(key, { header, bound }, number, isLast, bytes)]));
      number += 1;
      await breathe();
    }
    return done(new Blob(parts, { type: 'application/octet-stream' }));
  } catch (error) {
    if (signal?.aborted) return failed({ code: 'stopped' });
    throw error;
  } finally {
    wipe(fileKey);
  }
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

/** What comes, cut anew into pieces of one size; the last says so, and may be shorter. */
async function* inChunks(pieces: AsyncIterable<Bytes>): AsyncGenerator<{ readonly bytes: Bytes; readonly isLast: boolean }> {
  let room = new Uint8Array(CHUNK);
  let filled = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length;) {
      if (filled === CHUNK) {
        yield { bytes: room, isLast: false };
        room = new Uint8Array(CHUNK);
        filled = 0;
      }
      const some = piece.subarray(at, at + CHUNK - filled);
      room.set(some, filled);
      filled += some.length;
      at += some.length;
    }
  }
  yield { bytes: room.slice(0, filled), isLast: true };
}
