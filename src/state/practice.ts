import { create } from 'zustand';
import type { FrameworkRef } from '../core/framework.ts';
import type { Mark } from '../core/review.ts';

/** One worked case as somebody is rating it. */
export interface Attempt {
  /** By strand code. A strand that is missing has no answer yet, which is not the same as the answer "not assessed". */
  readonly marks: Readonly<Record<string, Mark>>;
  /** The authors' levels have been shown: from then on nothing is changed, only started again. */
  readonly seen: boolean;
}

interface Practice {
  readonly attempts: Readonly<Record<string, Attempt>>;
  mark: (key: string, strand: string, mark: Mark | undefined) => void;
  see: (key: string) => void;
  startAgain: (key: string) => void;
}

/** What was answered in worked cases. It lives in the memory of this tab and nowhere else: nothing is stored, and closing the tab forgets it. */
export const usePractice = create<Practice>()((set) => ({
  attempts: {},
  mark: (key, strand, mark) => set(({ attempts }) => {
    const { marks, seen } = attemptAt(attempts, key);
    if (seen) return {};
    const { [strand]: _, ...others } = marks;
    return { attempts: { ...attempts, [key]: { seen, marks: mark === undefined ? others : { ...others, [strand]: mark } } } };
  }),
  see: (key) => set(({ attempts }) => ({ attempts: { ...attempts, [key]: { ...attemptAt(attempts, key), seen: true } } })),
  startAgain: (key) => set(({ attempts: { [key]: _, ...others } }) => ({ attempts: others })),
}));

/** The key of a case: two frameworks, or two editions of one, may give the same code to different cases. */
export function attemptKey({ id, edition }: FrameworkRef, caseCode: string): string {
  return `${id} ${edition} ${caseCode}`;
}

/** The attempt under a key; an empty one where nothing was answered. */
export function attemptAt(attempts: Readonly<Record<string, Attempt>>, key: string): Attempt {
  return attempts[key] ?? NOTHING;
}

const NOTHING: Attempt = { marks: {}, seen: false };
