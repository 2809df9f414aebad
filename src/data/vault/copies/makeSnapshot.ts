import type { CopySource } from './copySource.ts';
import type { Put } from './entry.ts';
import type { Folder } from './folder.ts';
import { framed } from './frame.ts';
import { beginningOf, generationsIn, journalName, newestEnded, removeBefore, snapshotName } from './generations.ts';

interface Making {
  /** Called once the new journal is there: from then on it has every write. */
  readonly onBegun: () => void;
  readonly isStopped: () => boolean;
}

/** Begins a new generation: a journal, and a snapshot of every row. Older ones that it makes needless are taken away. */
export async function makeSnapshot(folder: Folder, source: CopySource, { onBegun, isStopped }: Making): Promise<void> {
  const before = await generationsIn(folder);
  const number = 1 + (before.at(-1)?.number ?? 0);
  const name = snapshotName(number);
  const begun = await source.inTurn(async () => {
    const standing = await source.standing();
    const start = await framed({ kind: 'start', vaultId: source.vaultId, commit: standing.commit, at: source.now() });
    await folder.append(name, start);
    await folder.append(journalName(number), start);
    onBegun();
    return standing;
  });
  let rows = 0;
  let header: Put | undefined;
  /** Each row in a frame of its own: a byte that turns over takes one row with it, not a class. */
  async function addRows(puts: readonly Put[]): Promise<void> {
    const at = source.now();
    const frames = await Promise.all(puts.map((put) => framed({ kind: 'rows', commit: begun.commit, at, part: 0, of: 1, clears: [], deletes: [], puts: [put] })));
    await folder.append(name, joined(frames));
    rows += puts.length;
  }
  for await (const puts of source.rows()) {
    if (isStopped()) return;
    await addRows(puts);
    for (const put of puts) if (put.table === 'header') header = put;
  }
  // Nothing opens without the header: it stands at both ends.
  if (header) await addRows([header]);
  await source.inTurn(async () => {
    const { commit } = await source.standing();
    if (!isStopped()) await folder.append(name, await framed({ kind: 'end', rows, commit }));
  });
  if (isStopped()) return;
  // Two generations are kept, unless something was erased that the older one still holds.
  const older = await newestEnded(folder, before);
  const olderBegan = older === undefined ? -1 : await beginningOf(folder, before.find((one) => one.number === older));
  await removeBefore(folder, older !== undefined && olderBegan >= begun.forgetBefore ? older : number, number);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
