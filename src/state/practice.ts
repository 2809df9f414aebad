import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { type FrameworkRef, isLevel } from '../core/framework.ts';
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
  /** Undoes it. */
  putBack: (key: string, attempt: Attempt) => void;
}

/** What was answered in worked cases. It outlives a reload of this tab, not its closing, and nothing of it is about a real child. */
export const usePractice = create<Practice>()(persist(
  (set) => ({
    attempts: {},
    mark: (key, strand, mark) => set(({ attempts }) => {
      const { marks, seen } = attemptAt(attempts, key);
      if (seen) return {};
      const { [strand]: _, ...others } = marks;
      return { attempts: { ...attempts, [key]: { seen, marks: mark === undefined ? others : { ...others, [strand]: mark } } } };
    }),
    see: (key) => set(({ attempts }) => ({ attempts: { ...attempts, [key]: { ...attemptAt(attempts, key), seen: true } } })),
    startAgain: (key) => set(({ attempts: { [key]: _, ...others } }) => ({ attempts: others })),
    putBack: (key, attempt) => set(({ attempts }) => ({ attempts: { ...attempts, [key]: attempt } })),
  }),
  {
    name: 'valuing-send-practice',
    storage: createJSONStorage(() => sessionStorage),
    partialize: ({ attempts }) => ({ attempts }),
    merge: (kept, now) => ({ ...now, attempts: attemptsIn(kept) }),
  },
));

/** The key of a case: two frameworks, or two editions of one, may give the same code to different cases. */
export function attemptKey({ id, edition }: FrameworkRef, caseCode: string): string {
  return `${id} ${edition} ${caseCode}`;
}

/** The attempt under a key; an empty one where nothing was answered. */
export function attemptAt(attempts: Readonly<Record<string, Attempt>>, key: string): Attempt {
  return attempts[key] ?? NOTHING;
}

const NOTHING: Attempt = { marks: {}, seen: false };

/** The attempts in what was kept. Anything else, as another edition of the app or somebody by hand may have left it, is dropped. */
function attemptsIn(kept: unknown): Record<string, Attempt> {
  if (!isObject(kept) || !isObject(kept.attempts)) return {};
  return Object.fromEntries(Object.entries(kept.attempts).filter((entry): entry is [string, Attempt] => isAttempt(entry[1])));
}

function isAttempt(value: unknown): value is Attempt {
  return isObject(value) && typeof value.seen === 'boolean' && isObject(value.marks) && Object.values(value.marks).every(isMark);
}

function isMark(value: unknown): value is Mark {
  return isLevel(value) || value === 'notAssessed' || value === 'notApplicable';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
