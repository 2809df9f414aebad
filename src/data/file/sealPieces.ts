import type { Day } from '../../core/day.ts';
import { toBase64Url } from '../lock/base64url.ts';
import { randomBytes } from '../lock/randomBytes.ts';
import { chunkKey, sealChunk } from './sealedChunks.ts';
import { type KeyHolder, NONCE_LENGTH, SEALED_FORMAT, SEALED_VERSION, type SealedHeader, type SealedKind, writeSealedHeader } from './sealedHeader.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a sealed file will say in clear, and the key it is sealed with. */
export interface Sealing {
  readonly kind: SealedKind;
  readonly exportedOn: Day;
  readonly fileId: string;
  /** 32 random bytes; the caller wipes them. */
  readonly fileKey: Bytes;
  /** Where that key is, wrapped. */
  readonly holder: KeyHolder;
}

/** In bytes: the size at which Web Crypto is quickest. */
const CHUNK = 64 * 1024;

/** A sealed file, as `sealedHeader.ts` describes it, of what is gzipped already. `plainBytes`: of the text. */
export async function sealPieces(
  gzipped: Iterable<Bytes> | AsyncIterable<Bytes>, plainBytes: number, { kind, exportedOn, fileId, fileKey, holder }: Sealing, pause: () => Promise<void> | undefined,
): Promise<Blob> {
  const header: SealedHeader = {
    format: SEALED_FORMAT, version: SEALED_VERSION, kind, exportedOn, fileId, chunkSize: CHUNK, plainBytes, nonce: toBase64Url(randomBytes(NONCE_LENGTH)), key: holder,
  };
  const { text, bound } = await writeSealedHeader(header);
  const key = await chunkKey(fileKey, fileId);
  const parts: BlobPart[] = [text];
  let number = 0;
  for await (const { bytes, isLast } of inChunks(gzipped)) {
    // As a blob the browser may keep it off the heap.
    parts.push(new Blob([await sealChunk(key, { header, bound }, number, isLast, bytes)]));
    number += 1;
    await pause();
  }
  return new Blob(parts, { type: 'application/octet-stream' });
}

/** What comes, cut anew into pieces of one size; the last says so, and may be shorter. */
async function* inChunks(pieces: Iterable<Bytes> | AsyncIterable<Bytes>): AsyncGenerator<{ readonly bytes: Bytes; readonly isLast: boolean }> {
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
