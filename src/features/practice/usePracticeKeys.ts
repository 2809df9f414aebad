import { type RefObject, useEffect } from 'react';
import { isLevel } from '../../core/framework.ts';
import type { Mark } from '../../core/review.ts';

interface Keys {
  /** Off when the person has switched number keys off in Settings (WCAG 2.1.4). */
  on: boolean;
  /** Undefined takes the answer away. */
  give: (mark: Mark | undefined) => void;
  go: (step: 1 | -1) => void;
}

/** The keys of a review, inside the open strand of a case: 0 to 4 rate and move on, n is not applicable, Backspace clears, left and right move. */
export function usePracticeKeys(card: RefObject<HTMLElement | null>, keys: Keys): void {
  useEffect(() => {
    const place = card.current;
    if (!place || !keys.on) return undefined;
    const press = (event: KeyboardEvent) => {
      // A key that is held down rates once, not one strand after another.
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = actionFor(event.key, keys);
      if (!act) return;
      event.preventDefault();
      act();
    };
    place.addEventListener('keydown', press);
    return () => place.removeEventListener('keydown', press);
  });
}

function actionFor(key: string, { give, go }: Keys): (() => void) | undefined {
  const level = /^[0-9]$/.test(key) ? Number(key) : undefined;
  if (isLevel(level)) return () => give(level);
  switch (key) {
    case 'n':
    case 'N': return () => give('notApplicable');
    case 'Backspace': return () => give(undefined);
    case 'ArrowLeft': return () => go(-1);
    case 'ArrowRight': return () => go(1);
    default: return undefined;
  }
}
