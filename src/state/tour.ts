import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface Tour {
  /** Which of its sentences stands there, from 0; undefined once it was skipped or read to its end. It never comes back by itself. */
  readonly at: number | undefined;
  goTo: (at: number | undefined) => void;
}

/** The short tour of a first draft. Kept on this device: a number, and nothing about anybody. */
export const useTour = create<Tour>()(persist(
  (set) => ({ at: 0, goTo: (at) => set({ at }) }),
  {
    name: 'valuing-send-tour',
    // `undefined` is no JSON: over is kept as null.
    partialize: ({ at }) => ({ at: at ?? null }),
    merge: (kept, now) => {
      const at = (kept as { readonly at?: unknown } | undefined)?.at;
      return { ...now, at: typeof at === 'number' ? at : at === null ? undefined : now.at };
    },
  },
));
