import type { ChildRecord } from '../../../src/core/child.ts';
import type { Result } from '../../../src/core/result.ts';
import type { Envelope } from '../../../src/data/file/envelope.ts';
import { keyOfSealed } from '../../../src/data/file/openSealed.ts';
import type { FileProblem } from '../../../src/data/file/problem.ts';
import { readSource } from '../../../src/data/file/readSource.ts';
import { readSealedHeader, type Sealed } from '../../../src/data/file/sealedHeader.ts';
import { sealFile } from '../../../src/data/file/sealFile.ts';
import { writeEnvelope } from '../../../src/data/file/writeFile.ts';
import type { KeyringProblem } from '../../../src/data/lock/keyringProblem.ts';
import { derive, PASSPHRASE, QUICK } from '../lock/support.ts';
import { efua, efuaDraft, tomasz } from './people.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export const exportedOn = '2026-11-21';

/** A sealed backup of these children, locked with `PASSPHRASE`, as bytes. */
export async function sealedBackup(records: readonly ChildRecord[] = [tomasz, efua], drafts = [efuaDraft]): Promise<Bytes> {
  const { blob } = await writeEnvelope({ kind: 'backup', exportedOn, records, drafts });
  return sealedText(blob);
}

/** Any text, sealed as a backup with `PASSPHRASE`. */
export async function sealedText(text: Blob | string): Promise<Bytes> {
  const sealed = await sealFile({ blob: new Blob([text]), kind: 'backup', exportedOn, by: { kind: 'passphrase', passphrase: PASSPHRASE, derive, cost: QUICK } });
  if (!sealed.ok) throw new Error(sealed.problem.code);
  return new Uint8Array(await sealed.value.arrayBuffer());
}

export async function headerOf(file: Bytes): Promise<Sealed> {
  const sealed = await readSealedHeader(new Blob([file]));
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.problem));
  return sealed.value;
}

/** The key of a file that opens with `PASSPHRASE`. */
export async function keyOf(file: Bytes): Promise<Bytes> {
  const key = await keyOfSealed((await headerOf(file)).header, { kind: 'passphrase', passphrase: PASSPHRASE }, derive);
  if (!key.ok) throw new Error(key.problem.code);
  return key.value;
}

/** What comes of opening such a file with a passphrase: as the app does it, but without asking. */
export async function opened(file: Bytes | Blob, passphrase = PASSPHRASE): Promise<Result<Envelope, FileProblem | KeyringProblem>> {
  const blob = file instanceof Blob ? file : new Blob([file]);
  const sealed = await readSealedHeader(blob);
  if (!sealed.ok) return sealed;
  const key = await keyOfSealed(sealed.value.header, { kind: 'passphrase', passphrase }, derive);
  return key.ok ? readSource({ file: blob, key: key.value }) : key;
}

/** The code of the problem, or 'fine'. */
export function codeOf(result: Result<unknown, { readonly code: string }>): string {
  return result.ok ? 'fine' : result.problem.code;
}
