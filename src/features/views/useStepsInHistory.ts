import { useEffect, useState } from 'react';

/**
 * Which step of a page is open, from 0: the browser's own way back leads to the step before, and a reload stays where one was.
 * `open` goes to a step: `replace` where nobody should come back to the one before it. `leave` goes back over the steps from the first on, so that none
 * of them is behind whatever `then` puts in the place of that one.
 */
export function useStepsInHistory(name: string): readonly [at: number, open: (step: number, how?: 'replace') => void, leave: (then: () => void) => void] {
  const [at, setAt] = useState(() => stepIn(name));
  useEffect(() => {
    const back = () => setAt(stepIn(name));
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, [name]);
  const open = (step: number, how?: 'replace') => {
    if (how) history.replaceState({ [name]: step }, '');
    else history.pushState({ [name]: step }, '');
    setAt(step);
  };
  const leave = (then: () => void) => {
    if (at <= 1) return then();
    window.addEventListener('popstate', then, { once: true });
    history.go(1 - at);
  };
  return [at, open, leave];
}

function stepIn(name: string): number {
  const { [name]: step } = Object(history.state) as Readonly<Record<string, unknown>>;
  return typeof step === 'number' ? step : 0;
}
