import type { Answer } from './connection.ts';
import type { Edit } from './decision.ts';
import type { Stores } from './stores.ts';

export type { Decision, Edit } from './decision.ts';

/**
 * Carries an edit out: see `carryOut.ts`. What it takes to write is fetched soon after opening (`readyToWrite`); the first screen
 * only reads.
 */
export async function carryOut(stores: Stores, edit: Edit): Answer<void> {
  return (await readyToWrite()).carryOut(stores, edit);
}

/** Fetches it, so that no change waits for it later; once, since each `import()` looks through the whole page for what is to be loaded with it. */
export function readyToWrite(): Promise<typeof import('./carryOut.ts')> {
  ready ??= import('./carryOut.ts');
  return ready;
}

let ready: Promise<typeof import('./carryOut.ts')> | undefined;
