import type { CouncilChild, CouncilFile } from '../../../core/councilFile.ts';
import { done, failed, type Result } from '../../../core/result.ts';
import type { KeyringProblem } from '../../lock/keyringProblem.ts';
import { derivingUntil, keyOfSealed } from '../openSealed.ts';
import type { FileWork } from '../progress.ts';
import type { Source } from '../readSource.ts';
import { isSealed, readSealedHeader } from '../sealedHeader.ts';
import type { CouncilAnswer } from './councilAnswers.ts';
import { COUNCIL_KIND } from './councilEnvelope.ts';
import { type CouncilProblem, councilProblemOf } from './councilProblem.ts';
import { readCouncilSource } from './councilSource.ts';

export type { CouncilProblem } from './councilProblem.ts';

type Read = Result<CouncilFile, CouncilProblem>;

/**
 * Reads a council file, sealed or not, in a worker of its own where there is one; the page answers in between where there is none.
 * Fields that the schema does not know are left out. A sealed file of another kind is told by its header, before a passphrase is asked
 * for, and is not unsealed; one that is not sealed has its text read, and no more than its kind is looked at.
 */
export async function readCouncil(bytes: Blob, passphrase?: string, work: FileWork = {}): Promise<Read> {
  return readBy(read, bytes, passphrase, work);
}

/** The same in this thread: for a worker that reads many, one after another. */
export async function readCouncilHere(bytes: Blob, passphrase?: string, work: FileWork = {}): Promise<Read> {
  return readBy(readCouncilSource, bytes, passphrase, work);
}

async function readBy(read: (source: Source, work: FileWork) => Promise<Read>, bytes: Blob, passphrase: string | undefined, work: FileWork): Promise<Read> {
  if (work.signal?.aborted) return failed({ code: 'stopped' });
  if (!await isSealed(bytes)) return read({ file: bytes }, work);
  const sealed = await readSealedHeader(bytes);
  if (!sealed.ok) return failed(councilProblemOf(sealed.problem));
  const { header } = sealed.value;
  if (header.kind !== COUNCIL_KIND || header.key.by !== 'passphrase') return failed({ code: 'otherKind' });
  if (!passphrase) return failed({ code: 'locked' });
  const key = await keyOfSealed(header, { kind: 'passphrase', passphrase }, derivingUntil(work.signal));
  if (work.signal?.aborted) return failed({ code: 'stopped' });
  if (!key.ok) return failed(OF_KEYS[key.problem.code] ?? { code: 'brokeDown' });
  try {
    return await read({ file: bytes, key: key.value }, work);
  } finally {
    key.value.fill(0);
  }
}

const OF_KEYS: Readonly<Partial<Record<KeyringProblem['code'], CouncilProblem>>> = {
  wrongSecret: { code: 'wrongPassphrase' }, noPassphrase: { code: 'locked' }, passphraseTooLong: { code: 'wrongPassphrase' },
  damagedKeyring: { code: 'damaged' }, changedKeyring: { code: 'damaged' }, newerKeyring: { code: 'newer' },
};

async function read(source: Source, work: FileWork): Promise<Read> {
  if (work.signal?.aborted) return failed({ code: 'stopped' });
  const worker = typeof Worker === 'undefined' ? undefined : started();
  if (!worker) return readCouncilSource(source, work);
  try {
    return await answerOf(worker, source, work) ?? await readCouncilSource(source, work);
  } finally {
    worker.terminate();
  }
}

/** Undefined when the worker never woke up: its script could not be fetched. */
function answerOf(worker: Worker, source: Source, { onProgress, signal }: FileWork): Promise<Read | undefined> {
  const children: CouncilChild[] = [];
  let isAwake = false;
  return new Promise((resolve) => {
    const broken = (event: Event) => {
      event.preventDefault(); // told as a problem, not in the console
      resolve(isAwake ? failed({ code: 'brokeDown' }) : undefined);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<CouncilAnswer>) => {
      isAwake = true;
      if (data.is === 'progress') onProgress?.(data.progress);
      if (data.is === 'children') children.push(...JSON.parse(data.json) as CouncilChild[]);
      if (data.is === 'problem') resolve(failed(data.problem));
      if (data.is === 'rest') resolve(done({ ...data.rest, children }));
    });
    worker.addEventListener('error', broken);
    worker.addEventListener('messageerror', broken);
    signal?.addEventListener('abort', () => resolve(failed({ code: 'stopped' })), { once: true });
    worker.postMessage(source);
  });
}

/** The bundler finds the worker only where it is written like this. */
function started(): Worker | undefined {
  try {
    return new Worker(new URL('./council.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined; // a policy of the page
  }
}
