import { idle } from './idle.ts';
import type { Quiet } from './quiet.ts';

/** In milliseconds: as long as one tap follows another, and the longest time to wait. */
const [MOMENT, LONGEST, LOOK] = [250, 1000, 25] as const;

/** Resolves when nobody has changed anything for a moment and the page has nothing to draw; in the midst of many changes, after a second. */
export async function whenQuiet(quiet: Quiet): Promise<void> {
  const began = performance.now();
  await idle(LONGEST);
  while ((quiet.underWay > 0 || performance.now() - quiet.lastAt < MOMENT) && performance.now() - began < LONGEST) await pause(LOOK);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds); });
}
