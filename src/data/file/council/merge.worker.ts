import type { MergeAnswer, MergeRequest } from './mergeMessages.ts';
import { createMergeSession } from './mergeSession.ts';

const session = createMergeSession();
const going = new Map<number, AbortController>();
let toldAt = 0;

const answer = (message: MergeAnswer) => postMessage(message);
answer({ is: 'awake' });

/** Holds the files of many schools, and is ended by whoever started it (`createCouncilReader`); its memory goes with it. */
addEventListener('message', ({ data }: MessageEvent<MergeRequest>) => {
  reply(data).catch(reportError); // a promise that fails in a worker tells nobody; an error does
});

/** In milliseconds: more words than this would only keep the page from its own work. */
const BETWEEN_WORDS = 100;

async function reply(request: MergeRequest): Promise<void> {
  const { number } = request;
  if (request.ask === 'stop') return going.get(number)?.abort();
  const stop = new AbortController();
  const { signal } = stop;
  going.set(number, stop);
  try {
    if (request.ask === 'tables') {
      return answer({ is: 'tables', number, result: await session.tables(request.places, request.threshold, { signal, onProgress: (progress) => { if (progress.done === 0 || isTime()) answer({ is: 'counted', number, progress }); } }) });
    }
    return answer({ is: 'read', number, result: await session.read(request.file, request.passphrase, { signal, onProgress: (progress) => { if (isTime()) answer({ is: 'progress', number, progress }); } }) });
  } finally {
    going.delete(number);
  }
}

function isTime(): boolean {
  if (performance.now() - toldAt < BETWEEN_WORDS) return false;
  toldAt = performance.now();
  return true;
}
