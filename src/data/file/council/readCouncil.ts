import type { CouncilChild, CouncilFile } from '../../../core/council/councilFile.ts';
import { done, failed, type Result } from '../../../core/result.ts';
import type { KeyringProblem } from '../../lock/keyringProblem.ts';
import { askWorker, startedBy } from '../askWorker.ts';
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
  const worker = startedBy(() => new Worker(new URL('./council.worker.ts', import.meta.url), { type: 'module' }));
  if (!worker) return readCouncilSource(source, work);
  try {
    const children: CouncilChild[] = [];
    const told = await askWorker<Source, CouncilAnswer, Read>(worker, {
      request: source, signal: work.signal, onStop: () => failed({ code: 'stopped' }),
      hear(answer) {
        if (answer.is === 'progress') work.onProgress?.(answer.progress);
        if (answer.is === 'children') children.push(...JSON.parse(answer.json) as CouncilChild[]);
        if (answer.is === 'problem') return failed(answer.problem);
        return answer.is === 'rest' ? done({ ...answer.rest, children }) : undefined;
      },
    });
    if (told.ok) return told.value;
    return told.problem === 'broke' ? failed({ code: 'brokeDown' }) : await readCouncilSource(source, work);
  } finally {
    worker.terminate();
  }
}
