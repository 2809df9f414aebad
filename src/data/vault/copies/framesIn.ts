import type { FileInFolder, Folder } from './folder.ts';
import { BEFORE_BODY, bodyLengthOf, type Frame, nextMark, readFrame } from './frame.ts';

/** How much of a file is read at once, in bytes: reading a few bytes costs as much as reading many. */
const PIECE = 1 << 20;

/**
 * The frames of a file in their order, from a place on. Where bytes are not as they were written, `damaged` comes once, and
 * then what follows them. A frame cut short at the end is damage too: whoever reads knows whether it was expected.
 */
export async function* framesIn(folder: Folder, { name, size }: FileInFolder, from = 0): AsyncGenerator<Frame | 'damaged', void> {
  let [piece, pieceAt] = [new Uint8Array(), from];
  async function bytes(start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
    if (start < pieceAt || end > pieceAt + piece.length) {
      piece = await folder.read(name, start, Math.min(size, Math.max(end, start + PIECE)));
      pieceAt = start;
    }
    return piece.subarray(start - pieceAt, end - pieceAt);
  }

  let damaged = false;
  for (let at = from; at < size;) {
    const length = bodyLengthOf(await bytes(at, Math.min(size, at + BEFORE_BODY)));
    const end = at + BEFORE_BODY + (length ?? Infinity);
    const frame = end <= size ? await readFrame(await bytes(at, end)) : undefined;
    if (frame) {
      yield frame;
      damaged = false;
      at = end;
      continue;
    }
    if (!damaged) yield 'damaged';
    damaged = true;
    // The next frame begins at a mark; the last bytes of a piece may be the first of one.
    const rest = await bytes(at + 1, Math.min(size, at + 1 + PIECE));
    at += 1 + nextMark(rest, 0);
  }
}
