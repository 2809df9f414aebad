import { startedBy } from './askWorker.ts';
import type { Sealing } from './sealPieces.ts';
import { type Squeeze, sealingSqueeze } from './squeeze.ts';
import { talkTo } from './workerTalk.ts';
import type { SqueezeAnswer, SqueezeRequest } from './writeMessages.ts';

/** Gzips and seals in a worker beside this one, which makes the text meanwhile: where there are two processors, it takes half the time. Where none can be started, here. */
export async function squeezeInWorker(sealing: Sealing): Promise<Squeeze> {
  const worker = startedBy(() => new Worker(new URL('./gzip.worker.ts', import.meta.url), { type: 'module' }));
  const talk = worker && await talkTo<SqueezeRequest, SqueezeAnswer>(worker, { ask: 'begin', sealing });
  if (!talk) return sealingSqueeze(sealing, async () => {});
  return {
    add: (bytes) => talk.ask({ ask: 'add', bytes }, [bytes.buffer]),
    async end(opening) {
      const answer = await talk.last({ ask: 'end', opening });
      if (answer.is !== 'file') throw new Error('no file came');
      return answer.blob;
    },
  };
}
