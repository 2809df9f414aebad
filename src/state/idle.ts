import { useEffect } from 'react';
import type { Vault } from '../data/vault/vault.ts';
import { LOCK_CHANNEL, type LockMessage, lockNow, lockThisTab } from './lockNow.ts';
import type { Watch } from './watchIdle.ts';

/**
 * Locks every tab when nobody has touched one of them for the minutes that are set, and this tab when another locks.
 * An open vault that hides nothing stays open, but is loaded again when somebody sets a passphrase in another tab.
 * Where the browser cannot make tabs take turns, a second one says so.
 */
export function useLockWhenIdle(vault: Vault): void {
  useEffect(() => {
    const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(LOCK_CHANNEL);
    const lock = () => void lockNow(vault);
    let idle: Watch | undefined;
    let isOver = false;
    let latest: ReturnType<typeof setTimeout> | undefined;
    if (vault.protects) {
      import('./watchIdle.ts').then(({ watchIdle }) => { if (!isOver) idle = watchIdle(lock); }, () => {
        // Nobody knows then who is there: it locks all the same.
        if (!isOver) latest = setTimeout(lock, UNWATCHED);
      });
    }
    channel?.addEventListener('message', ({ data }: MessageEvent<LockMessage>) => {
      if (data === 'lock') void lockThisTab(vault);
      else idle?.touched(data);
    });
    return () => {
      isOver = true;
      clearTimeout(latest);
      channel?.close();
      idle?.stop();
    };
  }, [vault]);
  useEffect(() => {
    if ('locks' in navigator) return undefined;
    const watching = import('./secondTab.ts').then(({ watchForOtherTab }) => watchForOtherTab());
    return () => void watching.then((end) => end());
  }, []);
}

/** How long records stay open where the watch could not be fetched: the least that can be set, in milliseconds. */
const UNWATCHED = 300_000;
