import { batchesOf } from '../readAnswers.ts';
import type { Source } from '../readSource.ts';
import type { CouncilAnswer } from './councilAnswers.ts';
import { readCouncilSource } from './councilSource.ts';

const answer = (message: CouncilAnswer) => postMessage(message);

/** Reads one council file, then is ended by whoever started it (`readCouncil`), and its memory goes with it. */
addEventListener('message', ({ data }: MessageEvent<Source>) => {
  answer({ is: 'awake' });
  read(data).catch(reportError); // a promise that fails in a worker tells nobody; an error does
});

async function read(source: Source): Promise<void> {
  const read = await readCouncilSource(source, { onProgress: (progress) => answer({ is: 'progress', progress }) });
  if (!read.ok) return answer({ is: 'problem', problem: read.problem });
  const { children, ...rest } = read.value;
  for (const json of batchesOf(children)) answer({ is: 'children', json });
  return answer({ is: 'rest', rest });
}
