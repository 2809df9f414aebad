import { create } from 'zustand';

interface CostsShown {
  readonly withCosts: boolean;
  setWithCosts: (on: boolean) => void;
}

/** Whether costs stand beside provision, on every screen that has some: not before somebody asks, and forgotten with the tab. */
export const useCostsShown = create<CostsShown>()((set) => ({
  withCosts: false,
  setWithCosts: (withCosts) => set({ withCosts }),
}));
