import { type RefObject, useEffect, useRef } from 'react';

/** A new step begins at its heading, for whoever does not see that the screen has changed. */
export function useFocusOnStep(place: RefObject<HTMLElement | null>, at: string) {
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    place.current?.querySelector('h2')?.focus();
  }, [place, at]);
}
