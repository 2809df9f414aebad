import { batchesOf, type ReadAnswer } from './readAnswers.ts';
import { readSource, type Source } from './readSource.ts';

const answer = (message: ReadAnswer) => postMessage(message);

/** Reads one file, then is ended by whoever started it (`readInWorker`), and its memory goes with it. */
addEventListener('message', ({ data }: MessageEvent<Source>) => {
  answer({ is: 'awake' });
  read(data).catch(reportError); // a promise that fails in a worker tells nobody; an error does
});

/** In milliseconds: more words than this would only keep the page from its own work. */
const BETWEEN_WORDS = 100;

async function read(source: Source): Promise<void> {
  let last = { doing: '', at: 0 };
  const read = await readSource(source, {
    onProgress(progress) {
      const at = performance.now();
      if (progress.doing === last.doing && at - last.at < BETWEEN_WORDS) return;
      last = { doing: progress.doing, at };
      answer({ is: 'progress', progress });
    },
  });
  if (!read.ok) return answer({ is: 'problem', problem: read.problem });
  const { children, drafts, ...rest } = read.value;
  for (const json of batchesOf(children)) answer({ is: 'children', json });
  for (const json of batchesOf(drafts)) answer({ is: 'drafts', json });
  return answer({ is: 'rest', rest });
}
