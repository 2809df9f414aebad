import { done, failed } from '../../core/result.ts';
import type { Day } from '../../core/day.ts';
import type { BackupWriter } from '../../data/file/backupWriter.ts';
import { fileNameOf, sealedName } from '../../data/file/fileName.ts';
import type { FileWork } from '../../data/file/progress.ts';
import { beginSealing } from '../../data/file/sealFile.ts';
import type { Sealing } from '../../data/file/sealPieces.ts';
import { writeInWorker } from '../../data/file/writeInWorker.ts';
import type { BackupSource } from '../../data/vault/backupSource.ts';
import type { VaultHeader } from '../../data/vault/vault.ts';
import { today } from '../../state/clock.ts';
import { type Made, stopped, unreachable } from './backupProblem.ts';
import { everythingIn } from './everything.ts';
import { keyTrouble } from './keyTrouble.ts';

/** A backup that nobody has read back yet. */
export interface WrittenFile {
  readonly blob: Blob;
  readonly fileName: string;
  /** How much here cannot be read, so that it is not in it. */
  readonly leftOut: { readonly child: number; readonly draft: number; readonly framework: number };
}

/** Everything in the vault as one file, sealed where the vault protects. Throws the signal's reason, and `WorkerBroke`. */
export async function writeBackup(vault: BackupSource, header: VaultHeader, work: FileWork): Promise<Made<WrittenFile>> {
  const exportedOn = today(); // once: what is sealed in says the same day as what stands before it
  const sealing = vault.protects ? await sealingOf(vault, header, exportedOn, work.signal) : undefined;
  if (sealing && !sealing.ok) return sealing;
  try {
    return await writeInWorker(sealing?.value, work.signal, (writer) => writeWith(writer, vault, header, exportedOn, work));
  } finally {
    sealing?.value.fileKey.fill(0);
  }
}

async function writeWith(writer: BackupWriter, vault: BackupSource, { vaultId }: VaultHeader, exportedOn: Day, { onProgress, signal }: FileWork): Promise<Made<WrittenFile>> {
  const [packs, erased, directory] = await Promise.all([vault.packs(), vault.erasures(), vault.directory()]);
  if (!packs.ok) return unreachable(packs.problem);
  if (!erased.ok) return unreachable(erased.problem);
  const of = directory.ok ? directory.value.length : 0;
  const everything = everythingIn(vault);
  let collected = 0;
  for await (const records of inBatches(everything.records, AT_ONCE)) {
    signal?.throwIfAborted();
    await writer.records(records.map(({ bytes }) => bytes));
    collected += records.length;
    onProgress?.({ doing: 'collecting', done: collected, of });
  }
  for await (const drafts of inBatches(everything.drafts, AT_ONCE)) {
    signal?.throwIfAborted();
    await writer.drafts(drafts);
  }
  const { blob, digest } = await writer.end({
    kind: 'backup', exportedOn, packs: packs.value.packs.map(({ content }) => content), vaultId, erased: erased.value, schoolKey: packs.value.schoolKey?.content,
  });
  const problem = everything.problem();
  if (problem) return unreachable(problem);
  const fileName = fileNameOf('backup', exportedOn, digest);
  return done({ blob, fileName: vault.protects ? sealedName(fileName) : fileName, leftOut: { ...everything.leftOut(), framework: packs.value.damaged.length } });
}

/** As many records as one shard of the vault holds. */
const AT_ONCE = 64;

async function* inBatches<Item>(items: AsyncIterable<Item>, most: number): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < most) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function sealingOf(vault: BackupSource, { vaultId, keyring }: VaultHeader, exportedOn: Day, signal: AbortSignal | undefined): Promise<Made<Sealing>> {
  const by = { kind: 'vault', vaultId, keyring, wrap: (fileId: string, key: Uint8Array<ArrayBuffer>) => vault.wrapFileKey(fileId, key) } as const;
  const sealing = await beginSealing({ kind: 'backup', exportedOn, by }, signal);
  if (sealing.ok) return sealing;
  return sealing.problem.code === 'stopped' ? stopped() : failed({ code: 'key', text: keyTrouble(sealing.problem) });
}
