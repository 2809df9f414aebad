import type { Result } from '../../core/result.ts';
import type { FileProblem } from './problem.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a line may be at most, in bytes; to be changed between two lines. */
export interface LineLimit {
  longest: number;
}

/** The lines of a text that comes in pieces of UTF-8, without their ends (LF). Undefined, and no more, when the pieces end with a problem, the text without a last LF, or a line is longer than the limit says. */
export async function* linesOf(pieces: AsyncIterable<Result<Bytes, FileProblem>>, limit: LineLimit): AsyncGenerator<Bytes | undefined> {
  let begun: Bytes[] = [];
  let length = 0;
  for await (const piece of pieces) {
    if (!piece.ok) return yield undefined;
    const bytes = piece.value;
    let start = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
      const rest = bytes.subarray(start, end);
      yield begun.length === 0 ? rest : joined([...begun, rest], length + rest.length);
      begun = [];
      length = 0;
      start = end + 1;
    }
    if (start < bytes.length) begun.push(bytes.subarray(start));
    length += bytes.length - start;
    if (length > limit.longest) return yield undefined;
  }
  if (length > 0) yield undefined;
}

const LF = 0x0A;

function joined(pieces: readonly Bytes[], length: number): Bytes {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
