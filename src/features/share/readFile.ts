import { done, failed, type Result } from '../../core/result.ts';
import type { Envelope } from '../../data/file/envelope.ts';
import { derivingUntil, type FileSecret, keyByVault, keyOfSealed, type NeedsSecret, needsOf } from '../../data/file/openSealed.ts';
import type { FileProblem } from '../../data/file/problem.ts';
import type { FileWork } from '../../data/file/progress.ts';
import { readInWorker } from '../../data/file/readInWorker.ts';
import { isSealed, readSealedHeader, type SealedHeader } from '../../data/file/sealedHeader.ts';
import type { Vault } from '../../data/vault/vault.ts';

export interface ReadOptions extends FileWork {
  /** A backup of this very vault is opened by it, and nothing is asked for. */
  readonly vault?: Pick<Vault, 'unwrapFileKey'> | undefined;
  readonly secret?: FileSecret | undefined;
  /** Only to see that the file is good: what comes back has no records. */
  readonly checkOnly?: boolean;
}

/**
 * The one door by which files come in: sealed or not, read in a worker where there is one. Gives what it holds, what is wrong
 * with it, or what has to be asked for to open it. Nothing is written.
 */
export async function readFile(
  file: Blob, { vault, secret, checkOnly, ...work }: ReadOptions = {},
): Promise<Result<Envelope, FileProblem | NeedsSecret>> {
  if (!await isSealed(file)) return readInWorker({ file, checkOnly }, work);
  const sealed = await readSealedHeader(file);
  if (!sealed.ok) return sealed;
  if (sealed.value.header.kind === 'council') return failed({ code: 'councilFile' });
  const key = await keyFor(sealed.value.header, { vault, secret, signal: work.signal });
  if (work.signal?.aborted) return failed({ code: 'stopped' });
  if (!key.ok) return key;
  try {
    return await readInWorker({ file, key: key.value, checkOnly }, work);
  } finally {
    key.value.fill(0);
  }
}

async function keyFor(
  header: SealedHeader, { vault, secret, signal }: Pick<ReadOptions, 'vault' | 'secret' | 'signal'>,
): Promise<Result<Uint8Array<ArrayBuffer>, NeedsSecret>> {
  const own = vault && await keyByVault(header, (fileId, wrapped) => vault.unwrapFileKey(fileId, wrapped));
  if (own) return done(own);
  if (!secret) return failed(needsOf(header));
  const key = await keyOfSealed(header, secret, derivingUntil(signal));
  return key.ok ? key : failed(needsOf(header, key.problem));
}
