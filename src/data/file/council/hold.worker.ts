import { suppress } from '../../../core/council/suppress.ts';
import type { HoldAnswer, HoldRequest } from './holdMessages.ts';

/** Holds back small numbers of what was counted, and is ended by whoever started it (`holdBack`). */
addEventListener('message', ({ data: { count, framework, threshold } }: MessageEvent<HoldRequest>) => {
  postMessage({ is: 'held', result: suppress(count, framework, threshold) } satisfies HoldAnswer);
});
