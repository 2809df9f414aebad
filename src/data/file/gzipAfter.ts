import { crc32, crc32Joined } from './crc32.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Puts an opening before a text that is gzipped already: one gzip of both (RFC 1952), as if they had come in this order. So a file can be
 * packed while its opening, which counts and vouches for what follows, is not known yet. The opening stands in it as it is, in
 * stored blocks (RFC 1951, 3.2.4), which end on a whole byte. `length` is that of the text in bytes.
 */
export function gzipAfter(opening: Bytes, gzipped: readonly Bytes[], length: number): readonly Bytes[] {
  const size = gzipped.reduce((sum, piece) => sum + piece.length, 0);
  const head = copied(gzipped, 0, HEAD);
  const packed = cut(gzipped, HEAD, size - TAIL);
  if (size < HEAD + TAIL || head[FLAGS_AT] !== 0) throw new Error('no gzip of a browser looks like this');
  const tail = new DataView(new ArrayBuffer(TAIL));
  tail.setUint32(0, crc32Joined(crc32(opening), new DataView(copied(gzipped, size - TAIL, size).buffer).getUint32(0, true), length), true);
  tail.setUint32(4, (opening.length + length) % 2 ** 32, true);
  return [head, ...stored(opening), ...packed, new Uint8Array(tail.buffer)];
}

const [HEAD, FLAGS_AT, TAIL] = [10, 3, 8] as const;
/** So many bytes one stored block holds. */
const BLOCK = 0xFFFF;

function* stored(bytes: Bytes): Generator<Bytes> {
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const content = bytes.subarray(at, at + BLOCK);
    const head = new DataView(new ArrayBuffer(5));
    head.setUint16(1, content.length, true); // before it, in a byte: not the last block, and stored
    head.setUint16(3, ~content.length & 0xFFFF, true);
    yield new Uint8Array(head.buffer);
    yield content;
  }
}

/** The bytes from the first place up to the second, wherever the pieces were cut. */
function cut(pieces: readonly Bytes[], from: number, to: number): Bytes[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const part = piece.subarray(Math.max(0, from - at), Math.max(0, to - at));
    at += piece.length;
    return part.length > 0 ? [part] : [];
  });
}

/** The same in one piece. */
function copied(pieces: readonly Bytes[], from: number, to: number): Bytes {
  return Uint8Array.from(cut(pieces, from, to).flatMap((piece) => [...piece]));
}
