import { type CouncilView, suppress, type SuppressProblem } from '../../../core/council/suppress.ts';
import { failed, type Result } from '../../../core/result.ts';
import { askWorker, startedBy } from '../askWorker.ts';
import type { Held, HoldAnswer, HoldRequest } from './holdMessages.ts';

/**
 * `suppress` in a worker of its own, as it takes seconds of many schools in one piece: only so it can be stopped. Where none can be started
 * it is done here.
 */
export async function holdBack(request: HoldRequest, signal?: AbortSignal): Promise<Result<CouncilView, SuppressProblem | { readonly code: 'stopped' | 'brokeDown' }>> {
  if (signal?.aborted) return failed({ code: 'stopped' });
  const worker = startedBy(() => new Worker(new URL('./hold.worker.ts', import.meta.url), { type: 'module' }));
  if (!worker) return suppress(request.count, request.framework, request.threshold);
  try {
    const answer = await askWorker<HoldRequest, HoldAnswer, Held | 'stopped'>(worker, { request, hear: ({ result }) => result, signal, onStop: () => 'stopped' });
    if (answer.ok) return answer.value === 'stopped' ? failed({ code: 'stopped' }) : answer.value;
    return answer.problem === 'asleep' ? suppress(request.count, request.framework, request.threshold) : failed({ code: 'brokeDown' });
  } finally {
    worker.terminate();
  }
}
