import { createHandOver } from './handOver.ts';
import type { ReadAnswer, ReadRequest } from './readAnswers.ts';
import { readInto, type Source } from './readSource.ts';

const answer = (message: ReadAnswer, transfer: Transferable[] = []) => postMessage(message, { transfer });
const handOver = createHandOver((is, json) => answer({ is, json }, [json.buffer]));

/** Reads one file, then is ended by whoever started it (`readInWorker`), and its memory goes with it. */
addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  if (data.ask === 'more') return handOver.taken();
  answer({ is: 'awake' });
  read(data.source).catch(reportError); // a promise that fails in a worker tells nobody; an error does
});

/** In milliseconds: more words than this would only keep the page from its own work. */
const BETWEEN_WORDS = 100;

async function read(source: Source): Promise<void> {
  let last = { doing: '', at: 0 };
  const read = await readInto(source, {
    onProgress(progress) {
      const at = performance.now();
      if (progress.doing === last.doing && at - last.at < BETWEEN_WORDS) return;
      last = { doing: progress.doing, at };
      answer({ is: 'progress', progress });
    },
  }, {
    child: (_, json) => handOver.add('children', json()),
    draft: (_, json) => handOver.add('drafts', json()),
    anew() {
      handOver.forget();
      answer({ is: 'anew' });
    },
  });
  if (!read.ok) return answer({ is: 'problem', problem: read.problem });
  await handOver.end();
  return answer({ is: 'rest', rest: read.value });
}
