import { useIdleSetting } from './idleSetting.ts';
import { tellOtherTabs } from './lockNow.ts';

export interface Watch {
  /** Somebody was there, in another tab. */
  readonly touched: () => void;
  readonly stop: () => void;
}

/**
 * Calls once nobody has touched anything for long enough. A device that slept is found out by the clock on the wall, and a
 * clock that was put back by the one that only runs forward. Somebody who comes back too late does not make up for it.
 */
export function watchIdle(onIdle: () => void): Watch {
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

/** How often is looked, and how often other tabs are told that somebody is there, in milliseconds. */
const LOOK_EVERY = 15_000;
const TELL_EVERY = 5000;

const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;
const RETURNS = ['focus', 'pageshow'] as const;

function instant(): { readonly wall: number; readonly steady: number } {
  return { wall: Date.now(), steady: performance.now() };
}
