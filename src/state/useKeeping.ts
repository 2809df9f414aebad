import { useRef, useState } from 'react';
import type { Result } from '../core/result.ts';

/**
 * For a place that keeps something in the records when it is asked to: a double press keeps it once, and why it was not kept is a sentence.
 * `sentenceOf` says it of a problem that was expected. What breaks is said too, and nothing is thrown.
 */
export function useKeeping<Problem>(sentenceOf: (problem: Problem) => string) {
  const [trouble, setTrouble] = useState('');
  const busy = useRef(false);

  /** The end of it; undefined where another attempt was still on its way, or it broke. */
  async function keep(write: () => Promise<Result<void, Problem>>): Promise<Result<void, Problem> | undefined> {
    if (busy.current) return undefined;
    busy.current = true;
    try {
      const written = await write();
      setTrouble(written.ok ? '' : sentenceOf(written.problem));
      return written;
    } catch {
      setTrouble(BROKEN);
      return undefined;
    } finally {
      busy.current = false;
    }
  }
  return { trouble, keep };
}

/** A fault of the app, or of the browser, that has no sentence of its own. What is typed stays in its form. */
const BROKEN = 'Something went wrong in the app, and it may not have been kept. Nothing that is typed here is lost. Try again; if that does not help, load the page again.';
