import { gzipAfter } from './gzipAfter.ts';
import { sealPieces, type Sealing } from './sealPieces.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Takes the text of a file whose opening comes last, and gives the file. */
export interface Squeeze {
  /** Resolves when there is room for the next. The bytes are its own from then on. */
  add(bytes: Bytes): Promise<void>;
  /** The whole file, once every piece is there. */
  end(opening: Bytes): Promise<Blob>;
}

/** The text as it is. */
export function plainSqueeze(): Squeeze {
  const blobs: Blob[] = [];
  return {
    async add(bytes) { blobs.push(new Blob([bytes])); },
    end: async (opening) => new Blob([opening, ...blobs], { type: 'application/json' }),
  };
}

/** In bytes: gzip takes about two milliseconds for these, in which its thread stands still. */
const MOUTHFUL = 64 * 1024;

/** The text gzipped as it comes, and sealed when its length is known. What is kept until then is a twentieth of it. */
export function sealingSqueeze(sealing: Sealing, pause: () => Promise<void> | undefined): Squeeze {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  writer.closed.catch(() => {}); // told by the reader
  let length = 0;
  const packed = collected(readable);
  packed.catch(() => {}); // told at the end
  return {
    async add(bytes) {
      length += bytes.length;
      for (let at = 0; at < bytes.length; at += MOUTHFUL) {
        await writer.ready;
        await writer.write(bytes.subarray(at, at + MOUTHFUL));
        await pause();
      }
    },
    async end(opening) {
      await writer.close();
      return sealPieces(gzipAfter(opening, await packed, length), opening.length + length, sealing, pause);
    },
  };
}

async function collected(readable: ReadableStream<Bytes>): Promise<readonly Bytes[]> {
  const reader = readable.getReader();
  const pieces: Bytes[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) pieces.push(next.value);
  return pieces;
}
