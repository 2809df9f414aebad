import { startedBy } from './askWorker.ts';
import { type BackupWriter, createBackupWriter } from './backupWriter.ts';
import { createPause } from '../lock/pause.ts';
import type { Sealing } from './sealPieces.ts';
import { plainSqueeze, sealingSqueeze } from './squeeze.ts';
import { talkTo } from './workerTalk.ts';
import type { WriteAnswer, WriteRequest } from './writeMessages.ts';

/**
 * Has a backup written in a worker, so that the page only opens the rows. `work` gets what writes it; whatever becomes of that, the worker is
 * ended after it, and all it knows goes with it. Where no worker can be started, as in tests outside a browser, it is written here, with
 * the page answering in between. Throws the signal's reason, and `WorkerBroke`.
 */
export async function writeInWorker<Value>(sealing: Sealing | undefined, signal: AbortSignal | undefined, work: (writer: BackupWriter) => Promise<Value>): Promise<Value> {
  const worker = startedBy(() => new Worker(new URL('./write.worker.ts', import.meta.url), { type: 'module' }));
  try {
    const talk = worker && await talkTo<WriteRequest, WriteAnswer>(worker, { ask: 'begin', sealing }, signal);
    return await work(talk ? {
      records: (packed) => talk.ask({ ask: 'records', packed }, packed.map(({ buffer }) => buffer)),
      drafts: (drafts) => talk.ask({ ask: 'drafts', drafts }),
      async end(about) {
        const answer = await talk.last({ ask: 'end', about });
        if (answer.is !== 'written') throw new Error('no file came');
        return answer.written;
      },
    } : writerHere(sealing, signal));
  } finally {
    worker?.terminate();
  }
}

function writerHere(sealing: Sealing | undefined, signal: AbortSignal | undefined): BackupWriter {
  const pause = createPause(signal);
  return createBackupWriter(sealing ? sealingSqueeze(sealing, pause) : plainSqueeze(), pause);
}
