import { type Squeeze, sealingSqueeze } from './squeeze.ts';
import { listenFor } from './workerTalk.ts';
import type { SqueezeAnswer, SqueezeRequest } from './writeMessages.ts';

const answer = (message: SqueezeAnswer) => postMessage(message);
let squeeze: Squeeze | undefined;

/** Gzips and seals one file; then it is ended with the worker that started it. Nobody else waits in this thread, so it takes no rests. */
listenFor<SqueezeRequest>(async (request) => {
  if (request.ask === 'begin') {
    squeeze = sealingSqueeze(request.sealing, async () => {});
    return answer({ is: 'awake' });
  }
  if (!squeeze) throw new Error('nothing was begun');
  if (request.ask === 'add') {
    await squeeze.add(request.bytes);
    return answer({ is: 'done' });
  }
  return answer({ is: 'file', blob: await squeeze.end(request.opening) });
});
