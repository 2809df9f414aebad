import { createPause } from '../lock/pause.ts';
import { createTextBlob } from './textBlob.ts';

export interface PieceWork {
  /** Called now and then with the number of pieces written so far: what a piece is, each kind of file says. */
  readonly onWritten?: (pieces: number) => void;
  /** Ends it by throwing the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What the pieces of a file stand between. */
export interface PieceFrame {
  readonly type: string;
  readonly opening: string;
  readonly closing?: string;
}

/** A file of text whose pieces come one by one, an empty one too. The page answers in between. */
export async function inPieces({ type, opening, closing = '' }: PieceFrame, pieces: Iterable<string>, { onWritten, signal }: PieceWork): Promise<Blob> {
  const pause = createPause(signal);
  const text = createTextBlob();
  text.add(opening);
  let written = 0;
  for (const piece of pieces) {
    text.add(piece);
    written += 1;
    if (written % TOLD_EVERY === 0) onWritten?.(written);
    await pause();
  }
  text.add(closing);
  return text.done(type);
}

const TOLD_EVERY = 256;
