import type { HereChild } from '../../../core/lists/pupilListMatch.ts';
import { batchesOf } from '../readAnswers.ts';
import type { ListAnswer, ListRequest } from './listMessages.ts';
import { createListSession } from './listSession.ts';

const session = createListSession();
let here: HereChild[] = [];
let toldAt = 0;

const answer = (message: ListAnswer) => postMessage(message);
answer({ is: 'awake' });

/** Holds one list, and is ended by whoever started it (`listReader`); its memory goes with it. */
addEventListener('message', ({ data }: MessageEvent<ListRequest>) => {
  reply(data).catch(reportError); // a promise that fails in a worker tells nobody; an error does
});

/** In milliseconds: more words than this would only keep the page from its own work. */
const BETWEEN_WORDS = 100;

const work = {
  pause: async () => {}, // nothing else waits for this thread
  onProgress(done: number, of: number) {
    if (performance.now() - toldAt < BETWEEN_WORDS) return;
    toldAt = performance.now();
    answer({ is: 'progress', done, of });
  },
};

async function reply(request: ListRequest): Promise<void> {
  if (request.ask === 'open') return answer({ is: 'open', result: await session.open(request.file, work) });
  if (request.ask === 'columns') return answer({ is: 'columns', columns: session.columns(request.headerRow) });
  if (request.ask === 'rows') {
    const { rows, emptyRows } = session.rows(request.headerRow);
    for (const json of batchesOf(rows)) answer({ is: 'entries', json });
    return answer({ is: 'looked', emptyRows });
  }
  if (request.ask === 'here') {
    here.push(...JSON.parse(request.json) as HereChild[]);
    return undefined;
  }
  const { entries, emptyRows } = await session.look(request.how, here, work);
  here = [];
  for (const json of batchesOf(entries)) answer({ is: 'entries', json });
  return answer({ is: 'looked', emptyRows });
}
