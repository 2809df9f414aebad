import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface EnglandSetting {
  /** The number of the council that is shown beside England; empty for none. */
  readonly council: string;
  choose: (council: string) => void;
}

/** Which council this device shows beside England: nothing about a child. */
export const useEnglandSetting = create<EnglandSetting>()(persist(
  (set) => ({ council: '', choose: (council) => set({ council }) }),
  {
    name: 'valuing-send-england',
    partialize: ({ council }) => ({ council }),
    // Somebody, or another edition of the app, may have written anything there.
    merge: (kept, now) => {
      const { council }: { readonly council?: unknown } = typeof kept === 'object' && kept !== null ? kept : {};
      return { ...now, ...(typeof council === 'string' && { council }) };
    },
  },
));
