import { useEffect, useState } from 'react';

/**
 * Which step of a page is open, from 0: the browser's own way back leads to the step before, and a reload stays where one was.
 * `open` goes to a step: `replace` where nobody should come back to the one before it.
 */
export function useStepsInHistory(name: string): readonly [at: number, open: (step: number, how?: 'replace') => void] {
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
  return [at, open];
}

function stepIn(name: string): number {
  const { [name]: step } = Object(history.state) as Readonly<Record<string, unknown>>;
  return typeof step === 'number' ? step : 0;
}
