import { useEffect, useRef, useState } from 'react';

/** How far some work has come; 0 of 0 where nobody knows. */
export interface TaskProgress {
  readonly words: string;
  readonly done: number;
  readonly of: number;
  /** It is too late to stop it. */
  readonly isSure?: boolean;
}

export interface TaskWork {
  readonly signal: AbortSignal;
  readonly tell: (progress: TaskProgress) => void;
}

export interface Task {
  /** Undefined while nothing goes on. */
  readonly progress: TaskProgress | undefined;
  /** Begins some work; what went on before is stopped. Undefined when it was stopped or overtaken. */
  readonly start: <Value>(words: string, work: (given: TaskWork) => Promise<Value>) => Promise<Value | undefined>;
  readonly stop: () => void;
}

/** Long work that can be watched and stopped, one piece at a time. It is stopped too when the screen goes. */
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
      const isMine = () => running.current === mine;
      setProgress({ words, done: 0, of: 0 });
      try {
        const value = await work({ signal: mine.signal, tell: (next) => { if (isMine() && !mine.signal.aborted) setProgress((before) => hundredths(before, next)); } });
        return mine.signal.aborted ? undefined : value;
      } catch (error) {
        if (mine.signal.aborted) return undefined;
        throw error;
      } finally {
        if (isMine()) setProgress(undefined);
      }
    },
  };
}

/** The same object while nothing moves that could be seen, so that nothing is drawn anew. */
function hundredths(before: TaskProgress | undefined, next: TaskProgress): TaskProgress {
  const part = ({ done, of }: TaskProgress) => (of > 0 ? Math.floor(done * 100 / of) : 0);
  return before?.words === next.words && before.isSure === next.isSure && part(before) === part(next) ? before : next;
}
