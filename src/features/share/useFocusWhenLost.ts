import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Gives a place the focus when it has gone with what had it: a button that is no longer there. Looked at whenever `moment`
 * has become another. The place needs a `tabIndex` of −1 where it is no control.
 */
export function useFocusWhenLost(place: RefObject<HTMLElement | null>, moment: unknown): void {
  const before = useRef(moment);
  // In the same moment as the place is drawn: whoever reads on must not find the focus nowhere.
  useLayoutEffect(() => {
    if (before.current === moment) return;
    before.current = moment;
    if (document.activeElement === document.body) place.current?.focus();
  }, [place, moment]);
}
