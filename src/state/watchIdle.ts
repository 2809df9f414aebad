import { useIdleSetting, useMeetingIdle } from './idleSetting.ts';
import { type LockMessage, tellOtherTabs } from './lockNow.ts';

export interface Watch {
  /** Somebody was there, in another tab; or a meeting is on its screen, in which people talk. */
  readonly touched: (told: LockMessage) => void;
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
    if (idle < Math.max(useIdleSetting.getState().minutes, meetingMinutes() ?? 0) * 60_000) return true;
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

  // Another tab, in which nobody is either, must not lock this one before its time.
  const ticking = setInterval(() => { if (look() && meetingMinutes() !== undefined) tellOtherTabs('meeting'); }, LOOK_EVERY);
  for (const event of TOUCHES) window.addEventListener(event, touchedHere, { capture: true, passive: true });
  for (const event of RETURNS) window.addEventListener(event, look);
  document.addEventListener('visibilitychange', look);
  return {
    touched(message) {
      // What a meeting tells reaches the tab that it is in as well: there, talking must not count as a touch.
      if (message === 'active' || meetingMinutes() === undefined) touched();
    },
    stop() {
      clearInterval(ticking);
      for (const event of TOUCHES) window.removeEventListener(event, touchedHere, { capture: true });
      for (const event of RETURNS) window.removeEventListener(event, look);
      document.removeEventListener('visibilitychange', look);
    },
  };
}

function meetingMinutes(): number | undefined {
  return useMeetingIdle.getState().minutes;
}

/** How often is looked, and how often other tabs are told that somebody is there, in milliseconds. */
const LOOK_EVERY = 15_000;
const TELL_EVERY = 5000;

const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;
const RETURNS = ['focus', 'pageshow'] as const;

function instant(): { readonly wall: number; readonly steady: number } {
  return { wall: Date.now(), steady: performance.now() };
}
