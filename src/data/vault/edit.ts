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

/** Fetches it, so that no change waits for it later. */
export function readyToWrite(): Promise<typeof import('./carryOut.ts')> {
  return import('./carryOut.ts');
}
