import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it, vi } from 'vitest';
import { anyStep, live, type Step } from './support/trace.ts';
import { provideWebLocks } from './support/webLocks.ts';

provideWebLocks();

vi.spyOn(console, 'warn').mockImplementation(() => {}); // Dexie warns of what it cannot mend

const CORPUS = new URL('traces/', import.meta.url);
const TRACES = Number(process.env['TRACES'] ?? 25);
const SEED = Number(process.env['SEED'] ?? 20_261_121);

/**
 * Lives of a device, by chance: people's steps and what befalls them, against a map of what was acknowledged. A trace that fails
 * is made as short as it can be and printed; put into `traces/` it is lived through for ever.
 */
describe('traces', () => {
  it.each(readdirSync(CORPUS).filter((file) => file.endsWith('.json')))('%s', async (file) => {
    const steps: readonly Step[] = JSON.parse(readFileSync(new URL(file, CORPUS), 'utf8'));
    await live(steps);
  });

  it(`${TRACES} by chance (TRACES and SEED choose others)`, async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 40 }), live), {
      numRuns: TRACES, seed: SEED,
      reporter: (run) => {
        if (run.failed) throw new Error(`seed ${run.seed}: ${JSON.stringify(run.counterexample?.[0])}\n${String(run.errorInstance)}`);
      },
    });
  }, 600_000);
});
