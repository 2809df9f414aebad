import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { askWorker, startedBy, type WorkerSilence } from './askWorker.ts';
import { createPause } from '../lock/pause.ts';
import type { Envelope } from './envelope.ts';
import type { FileProblem } from './problem.ts';
import type { FileWork } from './progress.ts';
import type { ReadAnswer, ReadRequest } from './readAnswers.ts';
import { readSource, type Source } from './readSource.ts';

type Read = Result<Envelope, FileProblem>;

/**
 * Reads a file in a worker of its own, so that the screen goes on whatever the file holds. The worker is ended after the
 * answer or by the signal, and all its memory goes with it. Where no worker can be started, as in tests outside a browser, the file
 * is read here, with the page answering in between.
 */
export async function readInWorker(source: Source, work: FileWork = {}): Promise<Read> {
  if (work.signal?.aborted) return failed({ code: 'stopped' });
  const worker = startedBy(() => new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' }));
  if (!worker) return readSource(source, work);
  try {
    const told = await askFor(worker, source, work);
    if (told.ok) return told.value;
    return told.problem === 'broke' ? failed({ code: 'brokeDown' }) : await readSource(source, work);
  } finally {
    worker.terminate();
  }
}

function askFor(worker: Worker, source: Source, { onProgress, signal }: FileWork): Promise<Result<Read, WorkerSilence>> {
  const children: ChildRecord[] = [];
  const drafts: Draft[] = [];
  const pause = createPause();
  const decoder = new TextDecoder();
  let isChecking = false;
  return askWorker<ReadRequest, ReadAnswer, Read>(worker, {
    request: { ask: 'read', source }, signal, onStop: () => failed({ code: 'stopped' }),
    hear(answer) {
      if (answer.is === 'anew') children.length = drafts.length = 0;
      if (answer.is === 'progress') {
        isChecking = answer.progress.done < answer.progress.of;
        onProgress?.(answer.progress);
      }
      if (answer.is === 'children') children.push(...JSON.parse(decoder.decode(answer.json)) as ChildRecord[]);
      if (answer.is === 'drafts') drafts.push(...JSON.parse(decoder.decode(answer.json)) as Draft[]);
      if (answer.is === 'children' || answer.is === 'drafts') {
        if (!isChecking) onProgress?.({ doing: 'handing', done: children.length, of: 0 });
        void Promise.resolve(pause()).then(() => worker.postMessage({ ask: 'more' } satisfies ReadRequest)); // asked for one by one, so that the page answers in between
      }
      if (answer.is === 'problem') return failed(answer.problem);
      return answer.is === 'rest' ? done({ ...answer.rest, children, drafts }) : undefined;
    },
  });
}
