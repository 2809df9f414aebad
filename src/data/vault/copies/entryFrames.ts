import type { Entry, Put } from './entry.ts';
import type { Frame, RowsFrame } from './frame.ts';

/** Rows of about so many bytes stand in one frame. */
const FULL = 1 << 20;

/** The entry in as many frames as it needs: one, nearly always. */
export function framesOf({ commit, at, clears, deletes, puts }: Entry): readonly RowsFrame[] {
  const parts = partsOf(puts);
  return parts.map((part, index) => ({
    kind: 'rows', commit, at, part: index, of: parts.length, puts: part,
    clears: index === 0 ? clears : [], deletes: index === 0 ? deletes : [],
  }));
}

/** Rows in parts of about a megabyte; one part, at least. */
function partsOf(puts: readonly Put[]): readonly (readonly Put[])[] {
  const parts: Put[][] = [[]];
  let size = 0;
  for (const put of puts) {
    if (size > FULL) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(put);
    size += put.row.bytes?.length ?? 0;
  }
  return parts;
}

/**
 * The entries in these frames. One of which a part is missing was cut off or is damaged: it is left out as a whole, as a
 * transaction is.
 */
export async function* entriesIn(frames: AsyncIterable<Frame | 'damaged'>): AsyncGenerator<Entry, void> {
  let parts: RowsFrame[] = [];
  for await (const frame of frames) {
    if (frame === 'damaged' || frame.kind !== 'rows') {
      parts = [];
      continue;
    }
    if (frame.part === 0) parts = [];
    if (frame.part !== parts.length || (parts[0] && parts[0].commit !== frame.commit)) continue;
    parts.push(frame);
    if (parts.length < frame.of) continue;
    yield {
      commit: frame.commit, at: frame.at,
      clears: parts.flatMap((part) => part.clears), deletes: parts.flatMap((part) => part.deletes), puts: parts.flatMap((part) => part.puts),
    };
    parts = [];
  }
}
