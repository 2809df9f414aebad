import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

interface UnusedKey {
  /** A recovery key was shown in this tab, and is not in use. */
  readonly shown: boolean;
  show: () => void;
  /** It is in use, or its paper is destroyed. */
  settle: () => void;
}

/**
 * Whether somebody may hold a printed recovery key that opens nothing: the app was locked, closed or overtaken by another
 * tab before the key was checked. It outlives a reload of this tab, as locking is one. The key itself is kept nowhere.
 */
export const useUnusedKey = create<UnusedKey>()(persist(
  (set) => ({ shown: false, show: () => set({ shown: true }), settle: () => set({ shown: false }) }),
  {
    name: 'valuing-send-unused-key',
    storage: createJSONStorage(() => sessionStorage),
    partialize: ({ shown }) => ({ shown }),
    merge: (kept, now) => ({ ...now, shown: (kept as Partial<UnusedKey> | undefined)?.shown === true }),
  },
));
