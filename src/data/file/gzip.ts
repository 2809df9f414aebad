import { bytesOf } from './bytesOf.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const READ_AT_ONCE = 1024 * 1024;
/** In bytes: gzip takes about two milliseconds for these, in which the page stands still. */
const MOUTHFUL = 64 * 1024;

/** The bytes of a blob of this page, gzipped as they are asked for. `onTaken` is told how many have gone in. */
export async function* gzip(blob: Blob, onTaken: (bytes: number) => void): AsyncGenerator<Bytes> {
  const { readable, writable } = new CompressionStream('gzip');
  const reader = readable.getReader();
  const writer = writable.getWriter();
  writer.closed.catch(() => {}); // told by the reader
  const feed = async () => {
    for (let start = 0; start < blob.size; start += READ_AT_ONCE) {
      const bytes = await bytesOf(blob.slice(start, start + READ_AT_ONCE));
      if (!bytes) return writer.abort(new Error('what was written is gone'));
      for (let at = 0; at < bytes.length; at += MOUTHFUL) {
        await writer.ready;
        await writer.write(bytes.subarray(at, at + MOUTHFUL));
      }
      onTaken(Math.min(blob.size, start + READ_AT_ONCE));
    }
    return writer.close();
  };
  const feeding = feed().catch(() => {});
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => {});
    await feeding;
  }
}
