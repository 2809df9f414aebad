import { useEffect } from 'react';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Vault } from '../data/vault/vault.ts';
import { LOCK_CHANNEL, type LockMessage, lockNow, lockThisTab, tellOtherTabs } from './lockNow.ts';

export const IDLE_MINUTES = [5, 10, 15, 30] as const;
type IdleMinutes = (typeof IDLE_MINUTES)[number];

interface IdleSetting {
  /** After how many minutes without a touch or a key the records lock themselves. */
  readonly minutes: IdleMinutes;
  setMinutes: (minutes: IdleMinutes) => void;
}

/** Kept on this device. Anything else than one of the four, as somebody may have written there, counts as 10. */
export const useIdleSetting = create<IdleSetting>()(persist(
  (set) => ({ minutes: 10, setMinutes: (minutes) => set({ minutes }) }),
  {
    name: 'valuing-send-lock',
    partialize: ({ minutes }) => ({ minutes }),
    merge: (kept, now) => ({ ...now, minutes: IDLE_MINUTES.find((known) => known === (kept as Partial<IdleSetting> | undefined)?.minutes) ?? now.minutes }),
  },
));

/** How often is looked, and how often other tabs are told that somebody is there, in milliseconds. */
const LOOK_EVERY = 15_000;
const TELL_EVERY = 5000;

/**
 * Locks every tab when nobody has touched one of them for the minutes that are set, and this tab when another locks.
 * An open vault that hides nothing stays open, but is loaded again when somebody sets a passphrase in another tab.
 */
export function useLockWhenIdle(vault: Vault): void {
  useEffect(() => {
    const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(LOCK_CHANNEL);
    const idle = vault.protects ? watchIdle(() => void lockNow(vault)) : undefined;
    channel?.addEventListener('message', ({ data }: MessageEvent<LockMessage>) => {
      if (data === 'lock') void lockThisTab(vault);
      else idle?.touched();
    });
    return () => {
      channel?.close();
      idle?.stop();
    };
  }, [vault]);
}

/**
 * Calls once nobody has touched anything for long enough. A device that slept is found out by the clock on the wall, and a
 * clock that was put back by the one that only runs forward. Somebody who comes back too late does not make up for it.
 */
function watchIdle(onIdle: () => void): { readonly touched: () => void; readonly stop: () => void } {
  let last = instant();
  let told = 0;

  const look = () => {
    const now = instant();
    const idle = Math.max(now.wall - last.wall, now.steady - last.steady);
    if (idle < useIdleSetting.getState().minutes * 60_000) return true;
    onIdle();
    return false;
  };
  const touched = () => {
    if (look()) last = instant();
  };
  const touchedHere = () => {
    touched();
    if (last.steady - told < TELL_EVERY) return;
    told = last.steady;
    tellOtherTabs('active');
  };

  const ticking = setInterval(look, LOOK_EVERY);
  for (const event of TOUCHES) window.addEventListener(event, touchedHere, { capture: true, passive: true });
  for (const event of RETURNS) window.addEventListener(event, look);
  document.addEventListener('visibilitychange', look);
  return {
    touched,
    stop() {
      clearInterval(ticking);
      for (const event of TOUCHES) window.removeEventListener(event, touchedHere, { capture: true });
      for (const event of RETURNS) window.removeEventListener(event, look);
      document.removeEventListener('visibilitychange', look);
    },
  };
}

const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;
const RETURNS = ['focus', 'pageshow'] as const;

function instant(): { readonly wall: number; readonly steady: number } {
  return { wall: Date.now(), steady: performance.now() };
}
