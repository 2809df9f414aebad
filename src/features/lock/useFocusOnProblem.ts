import { type RefObject, useEffect, useRef, useState } from 'react';

/** For a form with this ref: after an attempt, goes to the first field that says what is wrong with it. Never while somebody mends it. */
export function useFocusOnProblem(): readonly [form: RefObject<HTMLFormElement | null>, goToProblem: () => void] {
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  return [form, () => setAttempts((count) => count + 1)];
}
