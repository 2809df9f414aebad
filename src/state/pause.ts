import { createPause } from '../data/vault/pause.ts';

/** Takes steps to their end and lets the page answer in between; undefined as soon as nobody wants the outcome any more. */
export async function inSteps<Outcome>(steps: Generator<unknown, Outcome>, isWanted: () => boolean): Promise<{ readonly outcome: Outcome } | undefined> {
  const pause = createPause();
  while (isWanted()) {
    const step = steps.next();
    if (step.done) return { outcome: step.value };
    const rest = pause();
    if (rest) await rest; // most steps need none, and even to await nothing takes its time
  }
  return undefined;
}
