import { createPause } from '../data/vault/pause.ts';

/** Takes steps to their end, and lets the browser do other things whenever a slice of time is used up. */
export async function inSlices<Outcome>(steps: Generator<unknown, Outcome>): Promise<Outcome> {
  const pause = createPause();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const rest = pause();
    if (rest) await rest; // most steps need none, and even to await nothing takes its time
  }
}
