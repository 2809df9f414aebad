import { failed, type Result } from '../../../core/result.ts';
import type { CouncilView, Threshold } from '../../../core/council/suppress.ts';
import { askWorker, startedBy, type WorkerSilence } from '../askWorker.ts';
import type { FileWork } from '../progress.ts';
import type { CouncilProblem } from './councilProblem.ts';
import type { MergeAnswer, MergeRequest } from './mergeMessages.ts';
import { type CountWork, createMergeSession, type ReadHead, type ShowProblem } from './mergeSession.ts';

/** Reads files of many schools and counts over them, off the page's thread where there are workers. */
export interface CouncilReader {
  /** Reads one more file and keeps it; none any more once tables were given. */
  read(file: Blob, passphrase?: string, work?: FileWork): Promise<Result<ReadHead, CouncilProblem>>;
  /** What may be shown of these files, by their places: of one set and with one threshold, as long as this reader lives (`createMergeSession`). */
  tables(places: readonly number[], threshold: Threshold, work?: CountWork): Promise<Result<CouncilView, ShowProblem>>;
  /** Ends it, and every file goes with its memory. */
  close(): void;
}

/** Where no worker can be started, as in tests outside a browser, all is done here, with the page answering in between. */
export function createCouncilReader(): CouncilReader {
  let worker: Worker | undefined;
  let [isFirst, wasAwake, isBroken] = [true, false, false];
  let asked = 0;
  const session = createMergeSession();

  async function ask<Value>(to: Worker, request: MergeRequest, signal: AbortSignal | undefined, hear: (answer: MergeAnswer) => Value | undefined): Promise<Result<Value, WorkerSilence>> {
    const told = await askWorker<MergeRequest, MergeAnswer, Value>(to, {
      request, signal, wasAwake,
      hear: (answer) => (answer.is === 'awake' || answer.number !== request.number ? undefined : hear(answer)),
      onStop() { to.postMessage({ ask: 'stop', number: request.number } satisfies MergeRequest); return undefined; }, // its own answer says whether that was in time
    });
    wasAwake ||= told.ok;
    isBroken ||= !told.ok && told.problem === 'broke';
    return told;
  }

  return {
    async read(file, passphrase, { onProgress, signal } = {}) {
      if (isFirst) worker = startedBy(() => new Worker(new URL('./merge.worker.ts', import.meta.url), { type: 'module' })); // only now, so that none of its words is missed
      isFirst = false;
      if (!worker) return session.read(file, passphrase, { onProgress, signal });
      if (isBroken) return failed({ code: 'ended' }); // it would never answer
      const told = await ask(worker, { ask: 'read', number: asked += 1, file, passphrase }, signal, (answer) => {
        if (answer.is === 'progress') onProgress?.(answer.progress);
        return answer.is === 'read' ? answer.result : undefined;
      });
      if (told.ok) return told.value;
      if (told.problem === 'broke') return failed({ code: 'ended' });
      worker = undefined; // its script could not be fetched
      return session.read(file, passphrase, { onProgress, signal });
    },
    async tables(places, threshold, { onProgress, signal } = {}) {
      if (!worker) return session.tables(places, threshold, { onProgress, signal });
      if (isBroken) return failed({ code: 'brokeDown' });
      const told = await ask(worker, { ask: 'tables', number: asked += 1, places, threshold }, signal, (answer) => {
        if (answer.is === 'counted') onProgress?.(answer.progress);
        return answer.is === 'tables' ? answer.result : undefined;
      });
      if (!told.ok) return failed({ code: 'brokeDown' });
      const { value } = told;
      return value.ok && value.value.threshold !== threshold ? failed({ code: 'brokeDown' }) : value; // never one that was not asked for
    },
    close() {
      worker?.terminate();
    },
  };
}
