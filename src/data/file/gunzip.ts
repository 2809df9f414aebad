import { done, failed, type Result } from '../../core/result.ts';
import { MOST_RATIO, RATIO_FREE } from './limits.ts';
import type { FileProblem } from './problem.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Pieces = AsyncIterable<Result<Bytes, FileProblem>>;

/**
 * Browsers unpack all of what they are handed before anybody can look: 4 KiB become 4 MiB at the very worst.
 * Larger mouthfuls would let a bomb go off inside the browser.
 */
const MOUTHFUL = 4 * 1024;

/**
 * Unpacks gzip as it comes. It stops at the first byte more than was declared, and when more comes out than honest content
 * gives: 200 times what went in, a mebibyte apart. Fewer bytes than declared are a problem too.
 */
export async function* gunzip(pieces: Pieces, declared: number): AsyncGenerator<Result<Bytes, FileProblem>> {
  const { readable, writable } = new DecompressionStream('gzip');
  const reader = readable.getReader();
  const feed = feeding(pieces, writable.getWriter());
  let given = 0;
  try {
    for (;;) {
      const next = await reader.read().catch(() => undefined);
      if (!next) return yield failed(feed.problem() ?? { code: 'sealedDamaged' });
      if (next.done) break;
      given += next.value.length;
      if (given > declared || given > RATIO_FREE + MOST_RATIO * feed.taken()) return yield failed({ code: 'unpacksTooFar' });
      yield done(next.value);
    }
    if (given < declared) yield failed({ code: 'sealedDamaged' });
  } finally {
    await reader.cancel().catch(() => {});
    await feed.over;
  }
}

interface Feed {
  /** Bytes handed over so far. */
  taken(): number;
  /** Why the pieces ended before they were through. */
  problem(): FileProblem | undefined;
  readonly over: Promise<void>;
}

function feeding(pieces: Pieces, writer: WritableStreamDefaultWriter<Bytes>): Feed {
  let taken = 0;
  let problem: FileProblem | undefined;
  writer.closed.catch(() => {}); // told by the reader
  const feed = async () => {
    for await (const piece of pieces) {
      if (!piece.ok) {
        problem = piece.problem;
        return writer.abort();
      }
      for (let at = 0; at < piece.value.length; at += MOUTHFUL) {
        const mouthful = piece.value.subarray(at, at + MOUTHFUL);
        await writer.ready;
        taken += mouthful.length;
        await writer.write(mouthful);
      }
    }
    return writer.close();
  };
  return { taken: () => taken, problem: () => problem, over: feed().catch(() => {}) };
}
