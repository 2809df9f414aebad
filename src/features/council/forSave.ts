import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { CouncilFile } from '../../core/council/councilFile.ts';
import { councilLines } from '../../core/council/councilLines.ts';
import { aboutChildren } from '../../core/log.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { readCouncil } from '../../data/file/council/readCouncil.ts';
import { linesName, writeCouncil } from '../../data/file/council/writeCouncil.ts';
import { saveToDisk } from '../../data/file/download.ts';
import { sealedName } from '../../data/file/fileName.ts';
import { createDigest } from '../../data/file/integrity.ts';
import { type SealProblem, sealFile } from '../../data/file/sealFile.ts';
import type { Vault } from '../../data/vault/vault.ts';
import { createPause } from '../../data/vault/pause.ts';
import { areLinesOf } from './forLinesBack.ts';
import { type PutTogether, SCHOOL_KEY_DAMAGED } from './forPutTogether.ts';

/** `passphrase` undefined: anyone can read it. `lines`: for a database, which opens nothing that is locked. */
export type SaveAs = { readonly kind: 'file'; readonly passphrase: string | undefined } | { readonly kind: 'lines' };

interface Saving {
  readonly signal: AbortSignal;
  /** How much is through, and of how much; 0 of 0 where nobody knows. */
  readonly tell: (done: number, of: number) => void;
  /** From now on it is saved, whatever the signal says. */
  readonly onSure: () => void;
}

/**
 * Writes the file, reads it back (of lines: counts them by kind against the file), keeps the school's key, hands the file to the browser
 * and notes it in the local record. Gives its name, or a sentence why nothing was saved. Throws the signal's reason, but only before `onSure`.
 */
export async function saveForCouncil(vault: Vault, made: PutTogether, as: SaveAs, { signal, tell, onSure }: Saving): Promise<Result<{ readonly fileName: string; readonly remark?: string }, string>> {
  const written = await (as.kind === 'lines' ? linesOf(made.whole, { signal, tell }) : jsonOf(made.file, as.passphrase, { signal, tell }));
  if (!written.ok) return written;
  const { blob, fileName } = written.value;
  signal.throwIfAborted();
  onSure();
  const kept = await made.key.keep(); // from now on somebody may have pseudonyms of it
  if (!kept.ok) return failed(kept.problem.code === 'damaged' ? SCHOOL_KEY_DAMAGED : vaultSentence(kept.problem.code));
  if (!kept.value) return failed('Meanwhile another key for council files has come to this device. Put the file together again.');
  saveToDisk(blob, fileName);
  const logged = await vault.log({ kind: 'council', ...aboutChildren(made.ids), file: fileName, purpose: made.file.recipient });
  return done({ fileName, ...(!logged.ok && { remark: `It could not be written into the record of this device. ${vaultSentence(logged.problem.code)}` }) });
}

type Written = Result<{ readonly blob: Blob; readonly fileName: string }, string>;

async function jsonOf(file: CouncilFile, passphrase: string | undefined, { signal, tell }: Pick<Saving, 'signal' | 'tell'>): Promise<Written> {
  let { blob, fileName } = await writeCouncil(file, { signal, onWritten: (count) => tell(count, file.children.length) });
  if (passphrase !== undefined) {
    const sealed = await sealFile({ blob, kind: 'council', exportedOn: file.madeOn, by: { kind: 'passphrase', passphrase } }, { signal });
    if (!sealed.ok) return failed(sealTrouble(sealed.problem));
    blob = sealed.value;
    fileName = sealedName(fileName);
  }
  const readBack = await readCouncil(blob, passphrase, { signal, onProgress: ({ done: count, of }) => tell(count, of) });
  return readBack.ok ? done({ blob, fileName }) : failed(NOT_READ_BACK);
}

const NOT_READ_BACK = 'It could not be read back. Try again.';

/** So many lines are handed to the browser at once. */
const HANDFUL = 2000;

async function linesOf(file: CouncilFile, { signal, tell }: Pick<Saving, 'signal' | 'tell'>): Promise<Written> {
  const pause = createPause();
  const digest = createDigest();
  const blobs: Blob[] = [];
  let some = '';
  let [count, children] = [0, 0];
  const hand = async () => {
    await digest.add(some);
    blobs.push(new Blob([some]));
    some = '';
  };
  for (const line of councilLines(file)) {
    some += `${line}\n`;
    count += 1;
    if (line.startsWith('{"line":"review"') && line.includes('"back":0,')) children += 1; // each child has one such line
    if (count % HANDFUL === 0) {
      await hand();
      tell(children, file.children.length);
    }
    await pause();
    signal.throwIfAborted();
  }
  await hand();
  const blob = new Blob(blobs, { type: 'application/x-ndjson' });
  return await areLinesOf(blob, file, signal) ? done({ blob, fileName: linesName(file, await digest.total()) }) : failed(NOT_READ_BACK);
}

function sealTrouble(problem: SealProblem): string {
  const { code } = problem;
  return code === 'noKeyWasm' || code === 'noKeyMemory' || code === 'noKeyWorker' ? sentence(`key.${code}`) : 'It could not be locked. Try again.';
}
