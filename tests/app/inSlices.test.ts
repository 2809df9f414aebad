import { expect, it } from 'vitest';
import { inSlices } from '../../src/app/inSlices.ts';

/** Works for so long, in ms, in small steps, and says when each began. */
function* work(length: number, outcome: string): Generator<number, string> {
  const until = performance.now() + length;
  while (performance.now() < until) yield performance.now();
  return outcome;
}

it('comes to the outcome of short work without stopping', async () => {
  let other = false;
  setTimeout(() => { other = true; });
  expect(await inSlices(work(1, 'done'))).toBe('done');
  expect(other).toBe(false);
});

it('lets others in while it works, and comes to the end', async () => {
  let others = 0;
  const timer = setInterval(() => { others += 1; }, 5);
  expect(await inSlices(work(120, 'done'))).toBe('done');
  clearInterval(timer);
  expect(others).toBeGreaterThan(2);
});

it('passes on what goes wrong in a step', async () => {
  await expect(inSlices((function* steps(): Generator<undefined, string> { yield; throw new Error('no words'); })())).rejects.toThrow('no words');
});
