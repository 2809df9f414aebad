import { fileSentence } from '../../catalog/fileSentence.ts';
import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import type { Framework } from '../../core/framework.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { saveToDisk } from '../../data/file/download.ts';
import { sealedName } from '../../data/file/fileName.ts';
import type { FileWork } from '../../data/file/progress.ts';
import { sealFile } from '../../data/file/sealFile.ts';
import { writeEnvelope } from '../../data/file/writeFile.ts';
import type { Vault } from '../../data/vault/vault.ts';
import { today } from '../../state/clock.ts';
import { keyTrouble } from './keyTrouble.ts';
import { packsFor } from './packsFor.ts';
import { readFile } from './readFile.ts';

export interface ChildFile {
  readonly kind: 'share' | 'transfer';
  /** What goes out: cleaned already, for a share. */
  readonly record: ChildRecord;
  readonly drafts: readonly Draft[];
  readonly frameworks: readonly Framework[];
  /** Codes of what a share leaves out. */
  readonly leftOut: readonly string[];
  /** Undefined for a file that anyone can read. */
  readonly passphrase: string | undefined;
  /** As somebody typed it, for the local record. */
  readonly purpose: string;
}

export interface SavedFile {
  readonly fileName: string;
  /** What did not work out beside the saving. */
  readonly remark?: string;
}

/**
 * Writes one child's file, locks it where there is a passphrase, reads it back and hands it to the browser; then it is written into the
 * local record. Gives the file's name, or a sentence why nothing was saved.
 */
export async function saveChild(vault: Vault, file: ChildFile, work: FileWork): Promise<Result<SavedFile, string>> {
  const { kind, record, drafts, frameworks, leftOut, passphrase, purpose } = file;
  const packs = await vault.packs();
  if (!packs.ok) return failed(vaultSentence(packs.problem.code));
  const exportedOn = today();
  const written = await writeEnvelope({
    kind, exportedOn, records: [record], drafts, packs: packsFor(frameworks, packs.value), ...(kind === 'share' && { leftOut }),
  });
  let { blob, fileName } = written;
  const secret = passphrase === undefined ? undefined : { kind: 'passphrase', passphrase } as const;
  if (secret) {
    const sealed = await sealFile({ blob, kind, exportedOn, by: secret }, work);
    if (!sealed.ok) return failed(sealed.problem.code === 'stopped' ? fileSentence({ code: 'stopped' }) : keyTrouble(sealed.problem));
    blob = sealed.value;
    fileName = sealedName(fileName);
  }
  const readBack = await readFile(blob, { ...work, secret, checkOnly: true });
  if (!readBack.ok) {
    return failed(`It could not be read back. ${readBack.problem.code === 'needsSecret' ? sentence('file.damagedKeyring') : fileSentence(readBack.problem)}`);
  }
  saveToDisk(blob, fileName);
  const logged = await vault.log({ kind, children: [record.id], count: 1, file: fileName, ...(purpose.trim() && { purpose: purpose.trim() }) });
  return done({ fileName, ...(!logged.ok && { remark: `It could not be written into the record of this device. ${vaultSentence(logged.problem.code)}` }) });
}
