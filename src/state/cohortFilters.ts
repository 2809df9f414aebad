import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** A filter of the school's view that somebody has kept, under a name they gave it. It holds codes, and nobody's name unless they typed one. */
export interface KeptFilter {
  readonly name: string;
  readonly filter: string;
}

interface KeptFilters {
  readonly kept: readonly KeptFilter[];
  /** Keeps a filter; one of the same name gives way. */
  keep: (filter: KeptFilter) => void;
  forget: (name: string) => void;
}

const LONGEST = 60;

/** Kept on this device, in clear. Anything of another shape, as somebody may have written there, is passed over. */
export const useKeptFilters = create<KeptFilters>()(persist(
  (set) => ({
    kept: [],
    keep: ({ name, filter }) => set(({ kept }) => ({ kept: [...kept.filter((one) => one.name !== name), { name: name.slice(0, LONGEST), filter }] })),
    forget: (name) => set(({ kept }) => ({ kept: kept.filter((one) => one.name !== name) })),
  }),
  {
    name: 'valuing-send-school-filters',
    partialize: ({ kept }) => ({ kept }),
    merge: (stored, now) => ({ ...now, kept: readKept(stored) }),
  },
));

function readKept(stored: unknown): readonly KeptFilter[] {
  const kept = (stored as { readonly kept?: unknown } | undefined)?.kept;
  return Array.isArray(kept) ? kept.flatMap((one: unknown) => (isKept(one) ? [{ name: one.name, filter: one.filter }] : [])) : [];
}

function isKept(one: unknown): one is KeptFilter {
  const { name, filter } = (one ?? {}) as Partial<Record<keyof KeptFilter, unknown>>;
  return typeof name === 'string' && typeof filter === 'string';
}
