import { useEffect, useRef, useState } from 'react';

/** In milliseconds: before this nothing is known well enough to be said. */
const FIRST_WORD = 2000;
/** In seconds: what is sooner over than read is not said. */
const SOON = 5;

/**
 * About how long a piece of work still takes, in words, if it goes on as it has; empty while that cannot be said, and when it is nearly over.
 * `elapsed`: milliseconds since it began.
 */
export function timeLeft(done: number, of: number, elapsed: number): string {
  if (done <= 0 || of <= done || elapsed < FIRST_WORD) return '';
  const seconds = (elapsed * (of - done)) / done / 1000;
  if (seconds < SOON) return '';
  if (seconds <= 50) return `about ${Math.ceil(seconds / 10) * 10} seconds more`;
  const minutes = Math.ceil(seconds / 60);
  return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} more`;
}

/** The same for work that is going on; it begins anew with another `step`. */
export function useTimeLeft(step: string, done: number, of: number): string {
  const began = useRef({ step: '', at: 0 });
  const [left, setLeft] = useState('');
  useEffect(() => {
    const now = performance.now();
    if (began.current.step !== step) began.current = { step, at: now };
    setLeft(timeLeft(done, of, now - began.current.at));
  }, [step, done, of]);
  return left;
}
