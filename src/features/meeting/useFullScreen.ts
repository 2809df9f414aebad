import { useEffect, useRef, useState } from 'react';

export interface FullScreen {
  /** Whether the browser has it for this page. */
  readonly isThere: boolean;
  readonly isOn: boolean;
  readonly toggle: () => void;
  /** Leaves full screen; says whether there was any to leave, just now included: one Escape leaves one thing. */
  readonly leave: () => boolean;
}

/** The whole screen for the meeting. It ends with the meeting's pages: those for staff have no button out of it. */
export function useFullScreen(): FullScreen {
  const [isOn, setOn] = useState(() => isFull());
  const leftAt = useRef(-Infinity);
  const asked = useRef(false);
  useEffect(() => {
    const look = () => {
      if (!isFull()) leftAt.current = performance.now();
      setOn(isFull());
    };
    document.addEventListener('fullscreenchange', look);
    return () => {
      document.removeEventListener('fullscreenchange', look);
      if (asked.current && isFull()) void document.exitFullscreen().catch(() => undefined);
    };
  }, []);
  return {
    isThere: document.fullscreenEnabled === true,
    isOn,
    toggle() {
      asked.current = true;
      // A browser may refuse, as while another page is being asked: the meeting goes on as it was.
      void (isFull() ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined);
    },
    leave() {
      if (isFull()) {
        void document.exitFullscreen().catch(() => undefined);
        return true;
      }
      return performance.now() - leftAt.current < SAME_KEY;
    },
  };
}

/** Some browsers leave full screen by themselves and send the key after it, within so many milliseconds. */
const SAME_KEY = 500;

function isFull(): boolean {
  return Boolean(document.fullscreenElement);
}
