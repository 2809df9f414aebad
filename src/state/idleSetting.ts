import { create } from 'zustand';
import { persist } from 'zustand/middleware';

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

/** A longer time for as long as a meeting is on the screen of this tab: a room that talks touches no key. Kept nowhere. */
export const useMeetingIdle = create<{ readonly minutes: number | undefined }>()(() => ({ minutes: undefined }));
