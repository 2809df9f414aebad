import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface ProposedLayers {
  /** Whether new reviews are also offered layers of support that are only proposed. What is recorded never depends on it. */
  readonly on: boolean;
  setOn: (on: boolean) => void;
}

/** Kept on this device, off unless somebody turned it on. Anything else than `true`, as somebody may have written there, counts as off. */
export const useProposedLayers = create<ProposedLayers>()(persist(
  (set) => ({ on: false, setOn: (on) => set({ on }) }),
  {
    name: 'valuing-send-layers',
    partialize: ({ on }) => ({ on }),
    merge: (kept, now) => ({ ...now, on: (kept as Partial<ProposedLayers> | undefined)?.on === true }),
  },
));
