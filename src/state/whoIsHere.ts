import { create } from 'zustand';

interface WhoIsHere {
  /** The name of the passphrase that opened the records in this tab; empty where there is no lock or the recovery key opened it. */
  readonly unlocked: string;
  /** What somebody last gave as their name in this tab. It goes with the tab. */
  readonly typed: string;
  unlock: (name: string) => void;
  type: (name: string) => void;
}

/** Who works in this tab, as far as anybody has said. Never written to the device by itself. */
export const useWhoIsHere = create<WhoIsHere>()((set) => ({
  unlocked: '',
  typed: '',
  unlock: (unlocked) => set({ unlocked }),
  type: (typed) => set({ typed }),
}));

/** As long as a name may be that goes into an event, in characters. A longer one is left out: nothing is cut. */
export const LONGEST_NAME = 200;

/**
 * `by` of an event that is made now: the name of the passphrase; else what was typed for this very thing (`given`), which is
 * remembered; else what was typed last in this tab. Nothing where nobody has said.
 */
export function byWhom(given?: string): { readonly by?: string } {
  const { unlocked, typed, type } = useWhoIsHere.getState();
  const said = given?.trim();
  if (said) type(said);
  const by = unlocked || said || typed.trim();
  return by && by.length <= LONGEST_NAME ? { by } : {};
}
