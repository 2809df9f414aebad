import { done, failed, type Result } from '../../core/result.ts';
import { decrypt, encrypt, IV_LENGTH, TAG_LENGTH } from '../lock/aesGcm.ts';
import { fromBase64Url } from '../lock/base64url.ts';
import { sealingKey, secretOf } from '../lock/hkdf.ts';
import { bytesOf } from './bytesOf.ts';
import type { FileProblem } from './problem.ts';
import { NONCE_LENGTH, type Sealed, SEALED_VERSION } from './sealedHeader.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** So many bytes are read and opened at once: enough to be quick, few enough to need no room. */
const HANDFUL = 1024 * 1024;

/**
 * The content of a sealed file in chunks, each AES-256-GCM under a key from the file's key (32 bytes). The nonce of a chunk is
 * 7 random bytes of the file, its number in 4, and 1 for the last one or else 0; the digest of the header is bound in. So a
 * chunk opens in its place of its file only, and a file that ends early does not open as a whole one. 
 */
export async function sealChunk(key: CryptoKey, sealed: Omit<Sealed, 'start'>, number: number, isLast: boolean, bytes: Bytes): Promise<Bytes> {
  return encrypt(key, nonceOf(sealed, number, isLast), sealed.bound, bytes);
}

/** The key of the chunks of one file. */
export async function chunkKey(fileKey: Bytes, fileId: string): Promise<CryptoKey> {
  return sealingKey(await secretOf(fileKey), ['file', SEALED_VERSION, fileId]);
}

/** The chunks of a sealed file, opened in order. The first that does not open is the last that comes, as a problem. */
export async function* openChunks(file: Blob, sealed: Sealed, fileKey: Bytes): AsyncGenerator<Result<Bytes, FileProblem>> {
  const key = await chunkKey(fileKey, sealed.header.fileId);
  const size = sealed.header.chunkSize + TAG_LENGTH;
  const count = Math.ceil((file.size - sealed.start) / size);
  if (count === 0) yield failed({ code: 'cutShort' });
  const together = Math.max(1, Math.floor(HANDFUL / size));
  for (let first = 0; first < count; first += together) {
    const begin = sealed.start + first * size;
    const closed = await bytesOf(file.slice(begin, begin + together * size));
    if (!closed) return yield failed({ code: 'unreadable' });
    const opened = Array.from({ length: Math.min(together, count - first) }, (_, at) =>
      openChunk(key, sealed, first + at, first + at === count - 1, closed.slice(at * size, (at + 1) * size)));
    for (const chunk of await Promise.all(opened)) {
      yield chunk;
      if (!chunk.ok) return;
    }
  }
}

async function openChunk(key: CryptoKey, sealed: Sealed, number: number, isLast: boolean, closed: Bytes): Promise<Result<Bytes, FileProblem>> {
  const bytes = await decrypt(key, nonceOf(sealed, number, isLast), sealed.bound, closed);
  if (bytes) return done(bytes);
  // The file may have been cut just between two chunks: then its end is a good chunk, only not the last.
  const isCut = isLast && await decrypt(key, nonceOf(sealed, number, false), sealed.bound, closed) !== undefined;
  return failed({ code: isCut ? 'cutShort' : 'sealedDamaged' });
}

function nonceOf({ header }: Pick<Sealed, 'header'>, number: number, isLast: boolean): Bytes {
  const nonce = new Uint8Array(IV_LENGTH);
  nonce.set(fromBase64Url(header.nonce, NONCE_LENGTH) ?? new Uint8Array());
  new DataView(nonce.buffer).setUint32(NONCE_LENGTH, number);
  nonce[IV_LENGTH - 1] = isLast ? 1 : 0;
  return nonce;
}
