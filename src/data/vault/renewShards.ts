import { rebuildShards } from './rebuild.ts';
import type { Stores } from './stores.ts';

/** How many shards are made again in one turn. */
const AT_ONCE = 4;

/** Until the first screen is there, and for other work to come between; in milliseconds. */
const SOON = 2000;
const BETWEEN = 50;

/**
 * Makes shards again that an earlier version of the app wrote, so that lists say of every child what they say today: a few at a
 * time, in turn with other work. Broken off with the vault; what is left is found again at the next opening.
 */
export function renewShards(stores: Stores, numbers: readonly number[], wait = SOON): void {
  if (numbers.length === 0) return;
  setTimeout(() => {
    void stores.connection.inTurn(() => rebuildShards(stores, numbers.slice(0, AT_ONCE)))
      .then(({ ok }) => { if (ok) renewShards(stores, numbers.slice(AT_ONCE), BETWEEN); });
  }, wait);
}
