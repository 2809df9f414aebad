import { type BackupWriter, createBackupWriter } from './backupWriter.ts';
import { plainSqueeze } from './squeeze.ts';
import { squeezeInWorker } from './squeezeInWorker.ts';
import { listenFor } from './workerTalk.ts';
import type { WriteAnswer, WriteRequest } from './writeMessages.ts';

const answer = (message: WriteAnswer) => postMessage(message);
let writer: BackupWriter | undefined;

/** Writes one backup, then is ended by whoever started it (`writeInWorker`), and all it has read of children goes with it. Nobody else waits in this thread, so it takes no rests. */
listenFor<WriteRequest>(async (request) => {
  if (request.ask === 'begin') {
    writer = createBackupWriter(request.sealing ? await squeezeInWorker(request.sealing) : plainSqueeze(), async () => {});
    return answer({ is: 'awake' });
  }
  if (!writer) throw new Error('nothing was begun');
  if (request.ask === 'end') return answer({ is: 'written', written: await writer.end(request.about) });
  await (request.ask === 'records' ? writer.records(request.packed) : writer.drafts(request.drafts));
  return answer({ is: 'done' });
});
