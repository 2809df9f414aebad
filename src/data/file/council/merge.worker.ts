import type { FileProgress } from '../progress.ts';
import type { MergeAnswer, MergeRequest } from './mergeMessages.ts';
import { createMergeSession } from './mergeSession.ts';

const session = createMergeSession();
const reading = new Map<number, AbortController>();
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
  if (request.ask === 'stop') return reading.get(number)?.abort();
  if (request.ask === 'tables') return answer({ is: 'tables', number, view: session.tables(request.places, request.threshold, request.isRounded) });
  const stop = new AbortController();
  reading.set(number, stop);
  try {
    return answer({ is: 'read', number, result: await session.read(request.file, request.passphrase, { signal: stop.signal, onProgress: (progress) => tell(number, progress) }) });
  } finally {
    reading.delete(number);
  }
}

function tell(number: number, progress: FileProgress): void {
  if (performance.now() - toldAt < BETWEEN_WORDS) return;
  toldAt = performance.now();
  answer({ is: 'progress', number, progress });
}
