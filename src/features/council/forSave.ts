import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { councilLines } from '../../core/councilLines.ts';
import { aboutChildren } from '../../core/log.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { readCouncil } from '../../data/file/council/readCouncil.ts';
import { linesName, writeCouncil } from '../../data/file/council/writeCouncil.ts';
import { saveToDisk } from '../../data/file/download.ts';
import { sealedName } from '../../data/file/fileName.ts';
import { type SealProblem, sealFile } from '../../data/file/sealFile.ts';
import type { Vault } from '../../data/vault/vault.ts';
import { createPause } from '../../state/pause.ts';
import { areLinesOf } from './forLinesBack.ts';
import { type PutTogether, SCHOOL_KEY_DAMAGED } from './forPutTogether.ts';

/** `passphrase` undefined: anyone can read it. `lines`: for a database, which opens nothing that is locked. */
export type SaveAs = { readonly kind: 'file'; readonly passphrase: string | undefined } | { readonly kind: 'lines' };

/**
 * Writes the file, reads it back (of lines: counts them by kind against the file), keeps the school's key, hands the file to the browser
 * and notes it in the local record. Gives its name, or a sentence why nothing was saved.
 */
export async function saveForCouncil(vault: Vault, made: PutTogether, as: SaveAs, signal: AbortSignal): Promise<Result<{ readonly fileName: string; readonly remark?: string }, string>> {
  const { file } = made;
  const written = await writeCouncil(file, { signal });
  let { blob, fileName } = written;
  if (as.kind === 'lines') {
    blob = await linesOf(made, signal);
    fileName = linesName(fileName);
    if (!await areLinesOf(blob, file, signal)) return failed('It could not be read back. Try again.');
  } else {
    if (as.passphrase !== undefined) {
      const sealed = await sealFile({ blob, kind: 'council', exportedOn: file.madeOn, by: { kind: 'passphrase', passphrase: as.passphrase } }, { signal });
      if (!sealed.ok) return failed(sealTrouble(sealed.problem));
      blob = sealed.value;
      fileName = sealedName(fileName);
    }
    const readBack = await readCouncil(blob, as.passphrase, { signal });
    if (!readBack.ok) return failed('It could not be read back. Try again.');
  }
  signal.throwIfAborted();
  const kept = await made.key.keep(); // from now on somebody may have pseudonyms of it
  if (!kept.ok) return failed(kept.problem.code === 'damaged' ? SCHOOL_KEY_DAMAGED : vaultSentence(kept.problem.code));
  if (!kept.value) return failed('Meanwhile another key for council files has come to this device. Put the file together again.');
  saveToDisk(blob, fileName);
  const logged = await vault.log({ kind: 'council', ...aboutChildren(made.ids), file: fileName, purpose: file.recipient });
  return done({ fileName, ...(!logged.ok && { remark: `It could not be written into the record of this device. ${vaultSentence(logged.problem.code)}` }) });
}

/** So many lines are handed to the browser at once. */
const HANDFUL = 2000;

async function linesOf({ file }: PutTogether, signal: AbortSignal): Promise<Blob> {
  const pause = createPause();
  const blobs: Blob[] = [];
  let some: string[] = [];
  for (const line of councilLines(file)) {
    some.push(`${line}\n`);
    if (some.length === HANDFUL) blobs.push(new Blob(some.splice(0)));
    await pause();
    signal.throwIfAborted();
  }
  return new Blob([...blobs, ...some], { type: 'application/x-ndjson' });
}

function sealTrouble(problem: SealProblem): string {
  const { code } = problem;
  return code === 'noKeyWasm' || code === 'noKeyMemory' || code === 'noKeyWorker' ? sentence(`key.${code}`) : 'It could not be locked. Try again.';
}
