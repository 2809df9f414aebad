import { create } from 'zustand';
import type { VaultProblem } from '../data/vault/vault.ts';

/** How far this tab has come with sealing everything with a new data key. */
export type SealingAnew =
  | { readonly stage: 'idle' }
  | { readonly stage: 'sealing'; readonly looked: number; readonly of: number }
  /** Nothing is left that an earlier key opens, but for so many rows that are damaged. */
  | { readonly stage: 'done'; readonly damaged: number }
  /** It stopped, and goes on when the records are unlocked next. */
  | { readonly stage: 'stopped'; readonly code?: VaultProblem['code'] };

export const useSealingAnew = create<{ readonly now: SealingAnew }>()(() => ({ now: { stage: 'idle' } }));
