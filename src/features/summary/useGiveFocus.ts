import { useCallback, useEffect, useRef } from 'react';

/** Gives the focus to the first of these places that is there, by id. */
export type GiveFocus = (...ids: readonly string[]) => void;

/**
 * For what leaves the screen when it is pressed, which takes the focus with it: the place named gets it as soon as it is lost. Where it is
 * not lost, it stays.
 */
export function useGiveFocus(): GiveFocus {
  const waiting = useRef<readonly string[]>([]);
  const give = useCallback(() => {
    if (waiting.current.length === 0 || document.activeElement !== document.body) return;
    waiting.current.map((id) => document.getElementById(id)).find((place) => place !== null)?.focus();
    waiting.current = [];
  }, []);
  useEffect(give);
  return useCallback((...ids) => {
    waiting.current = ids;
    give();
  }, [give]);
}

/** Takes the focus where nothing nearer is left. */
export const TITLE_ID = 'page-title';

/** Where one line is worded. */
export function placeOf(line: string): string {
  return `word-${line}`;
}
