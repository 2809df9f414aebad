import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Day } from '../core/day.ts';
import { today } from './clock.ts';

interface Reminder {
  /** The day on which somebody put the reminder off. It counts for that day alone, so a clock that is wrong silences nothing for long. */
  readonly putOffOn?: Day | undefined;
  /** The latest instant of this device's clock since the last backup: one that is put back does not make a backup younger. */
  readonly seen?: Seen | undefined;
  /** The first day on which a real child was here and nothing was backed up. */
  readonly realSince?: Day | undefined;
  putOff: () => void;
  seeReal: () => void;
  see: (seen: Seen) => void;
}

/** Both are ISO 8601, UTC. */
interface Seen {
  /** Which backup was the last then. */
  readonly backupAt: string;
  readonly upTo: string;
}

/** So much later an instant has to be to be kept, in milliseconds: age is told in days. */
const WORTH_KEEPING = 60 * 60_000;

/** What the reminder to back up needs to know from one day to the next. Kept on this device: dates, and nothing about anybody. */
export const useReminder = create<Reminder>()(persist(
  (set, get) => ({
    putOff: () => set({ putOffOn: today() }),
    seeReal: () => { if (!get().realSince) set({ realSince: today() }); },
    see(seen) {
      const before = get().seen;
      const isNews = before?.backupAt !== seen.backupAt || !(Date.parse(seen.upTo) - Date.parse(before.upTo) < WORTH_KEEPING);
      if (isNews) set({ seen });
    },
  }),
  { name: 'valuing-send-reminder', partialize: ({ putOffOn, seen, realSince }) => ({ putOffOn, seen, realSince }) },
));
