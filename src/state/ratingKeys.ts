import { type RefObject, useEffect } from 'react';
import { isLevel } from '../core/framework.ts';
import type { Mark } from '../core/review.ts';

interface Keys {
  /** Off when the person has switched number keys off in Settings (WCAG 2.1.4). */
  on: boolean;
  rate: (mark: Mark) => void;
  clear: () => void;
  next: () => void;
  previous: () => void;
}

/**
 * Keys for rating while the focus is inside `card`, the open strand, but not where text is typed, nor inside what was opened there:
 * 0 to 4 rate and move on, n is not applicable, Backspace clears, left and right move between strands.
 * Up and down stay with the browser, which moves between the levels.
 */
export function useRatingKeys(card: RefObject<HTMLElement | null>, keys: Keys): void {
  useEffect(() => {
    const place = card.current;
    if (!place || !keys.on) return undefined;
    const press = (event: KeyboardEvent) => {
      // A key that is held down rates once, not one strand after another.
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || hasOwnKeys(event.target)) return;
      const act = actionFor(event.key, keys);
      if (!act) return;
      event.preventDefault();
      act();
    };
    place.addEventListener('keydown', press);
    return () => place.removeEventListener('keydown', press);
  });
}

function actionFor(key: string, keys: Keys): (() => void) | undefined {
  const level = /^[0-9]$/.test(key) ? Number(key) : undefined;
  if (isLevel(level)) return () => keys.rate(level);
  switch (key) {
    case 'n':
    case 'N': return () => keys.rate('notApplicable');
    case 'Backspace': return keys.clear;
    case 'ArrowLeft': return keys.previous;
    case 'ArrowRight': return keys.next;
    default: return undefined;
  }
}

function hasOwnKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLElement
    && (target.matches('textarea, select, input:not([type=radio], [type=checkbox])') || target.closest('details > :not(summary)') !== null);
}
