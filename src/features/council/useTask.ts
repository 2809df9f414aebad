import { useEffect, useRef, useState } from 'react';

/** How far some work has come; 0 of 0 where nobody knows. */
export interface TaskProgress {
  readonly words: string;
  readonly done: number;
  readonly of: number;
}

export interface Task {
  /** Undefined while nothing goes on. */
  readonly progress: TaskProgress | undefined;
  /** Begins some work; what went on before is stopped. Undefined when it was stopped or overtaken. */
  readonly start: <Value>(words: string, work: (given: { readonly signal: AbortSignal; readonly tell: (progress: TaskProgress) => void }) => Promise<Value>) => Promise<Value | undefined>;
  readonly stop: () => void;
}

/** Work that can be watched and stopped. It is stopped too when the screen goes. */
export function useTask(): Task {
  const [progress, setProgress] = useState<TaskProgress>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  return {
    progress,
    stop: () => running.current?.abort(),
    async start(words, work) {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      setProgress({ words, done: 0, of: 0 });
      try {
        const value = await work({ signal: mine.signal, tell: (next) => { if (running.current === mine && !mine.signal.aborted) setProgress(next); } });
        return mine.signal.aborted ? undefined : value;
      } catch (error) {
        if (mine.signal.aborted) return undefined;
        throw error;
      } finally {
        if (running.current === mine) setProgress(undefined);
      }
    },
  };
}
