import { fileSentence } from '../../catalog/fileSentence.ts';
import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { done, failed, type Result } from '../../core/result.ts';
import type { Contents } from '../../data/file/envelope.ts';
import { sealedName } from '../../data/file/fileName.ts';
import type { NeedsSecret } from '../../data/file/openSealed.ts';
import type { FileProblem } from '../../data/file/problem.ts';
import type { FileProgress, FileWork } from '../../data/file/progress.ts';
import { sealFile } from '../../data/file/sealFile.ts';
import { type Written, writeEnvelope } from '../../data/file/writeFile.ts';
import type { BackupSource } from '../../data/vault/backupSource.ts';
import type { VaultHeader, VaultProblem } from '../../data/vault/vault.ts';
import { today } from '../../state/clock.ts';
import { headerOf } from '../../state/live.ts';
import { everythingIn } from './everything.ts';
import { keyTrouble } from './keyTrouble.ts';
import { readFile } from './readFile.ts';

/** A backup that has been read back whole. */
export interface MadeBackup {
  readonly blob: Blob;
  readonly fileName: string;
  readonly contents: Contents;
  /** How much here cannot be read, so that it is not in it. */
  readonly leftOut: { readonly child: number; readonly draft: number; readonly framework: number };
  /** `changesSinceBackup` when it was begun, for `Vault.noteBackup`. */
  readonly changes: number;
}

/** Why there is no backup, as a sentence. `stopped` by whoever asked for it. */
export interface BackupProblem {
  readonly code: 'vault' | 'key' | 'file' | 'stopped';
  readonly text: string;
}

type Made<Value> = Result<Value, BackupProblem>;

/**
 * Everything in the vault as one file, sealed where the vault protects so that each of its secrets opens it, and read back.
 * It saves nothing and notes nothing: whoever asked for it does, once the file is where it should be.
 */
export async function makeBackup(vault: BackupSource, onProgress?: (progress: FileProgress) => void, signal?: AbortSignal): Promise<Made<MadeBackup>> {
  const header = await headerOf(vault);
  if (!header.ok) return unreachable(header.problem);
  const { changesSinceBackup: changes } = header.value;
  const work = { onProgress, signal };
  try {
    const written = await write(vault, header.value, work);
    if (!written.ok) return written;
    const { leftOut, ...plain } = written.value;
    const file = vault.protects ? await seal(vault, header.value, plain, work) : done({ blob: plain.blob, fileName: plain.fileName });
    if (!file.ok) return file;
    const readBack = await readFile(file.value.blob, { ...work, vault, checkOnly: true });
    if (!readBack.ok) return notReadBack(readBack.problem);
    return done({ ...file.value, contents: readBack.value.contents, leftOut, changes });
  } catch (error) {
    if (signal?.aborted) return stopped();
    throw error;
  }
}

async function write(
  vault: BackupSource, { vaultId }: VaultHeader, { onProgress, signal }: FileWork,
): Promise<Made<Written & Pick<MadeBackup, 'leftOut'>>> {
  const [packs, erased, directory] = await Promise.all([vault.packs(), vault.erasures(), vault.directory()]);
  if (!packs.ok) return unreachable(packs.problem);
  if (!erased.ok) return unreachable(erased.problem);
  const of = directory.ok ? directory.value.length : 0;
  const everything = everythingIn(vault);
  const written = await writeEnvelope({
    kind: 'backup', exportedOn: today(), records: everything.records, drafts: everything.drafts,
    packs: packs.value.packs.map(({ content }) => content), vaultId, erased: erased.value, schoolKey: packs.value.schoolKey?.content,
  }, { signal, onWritten: (children) => onProgress?.({ doing: 'collecting', done: children, of }) });
  const problem = everything.problem();
  return problem ? unreachable(problem) : done({ ...written, leftOut: { ...everything.leftOut(), framework: packs.value.damaged.length } });
}

async function seal(
  vault: BackupSource, { vaultId, keyring }: VaultHeader, { blob, fileName }: Written, work: FileWork,
): Promise<Made<Pick<MadeBackup, 'blob' | 'fileName'>>> {
  const by = { kind: 'vault', vaultId, keyring, wrap: (fileId: string, key: Uint8Array<ArrayBuffer>) => vault.wrapFileKey(fileId, key) } as const;
  const sealed = await sealFile({ blob, kind: 'backup', exportedOn: today(), by }, work);
  if (sealed.ok) return done({ blob: sealed.value, fileName: sealedName(fileName) });
  return sealed.problem.code === 'stopped' ? stopped() : failed({ code: 'key', text: keyTrouble(sealed.problem) });
}

function notReadBack(problem: FileProblem | NeedsSecret): Made<never> {
  if (problem.code === 'stopped') return stopped();
  const why = problem.code === 'needsSecret' ? sentence('file.damagedKeyring') : fileSentence(problem);
  return failed({ code: 'file', text: `It could not be read back. ${why}` });
}

function unreachable({ code }: VaultProblem): Made<never> {
  return failed({ code: 'vault', text: vaultSentence(code) });
}

function stopped(): Made<never> {
  return failed({ code: 'stopped', text: fileSentence({ code: 'stopped' }) });
}
