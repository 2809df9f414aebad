import { useEffect, useRef, useState } from 'react';
import type { FileProgress } from '../../data/file/progress.ts';

export interface Work {
  readonly busy: boolean;
  readonly progress: FileProgress | undefined;
  /** Begins some work; what was being done is stopped first. Undefined when it was overtaken by another. */
  readonly start: <Value>(task: (work: Task) => Promise<Value>) => Promise<Value | undefined>;
  readonly stop: () => void;
}

export interface Task {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: FileProgress) => void;
}

/** Work on a file that can be watched and stopped. It is stopped too when the screen goes. */
export function useWork(): Work {
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<FileProgress>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  return {
    busy,
    progress,
    stop: () => running.current?.abort(),
    async start(task) {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      setBusy(true);
      setProgress(undefined);
      try {
        const value = await task({ signal: mine.signal, onProgress: (next) => { if (running.current === mine) setProgress((before) => hundredths(before, next)); } });
        return running.current === mine ? value : undefined;
      } finally {
        if (running.current === mine) {
          setBusy(false);
          setProgress(undefined);
        }
      }
    },
  };
}

/** The same object while nothing moves that could be seen, so that nothing is drawn anew. */
function hundredths(before: FileProgress | undefined, next: FileProgress): FileProgress {
  const part = ({ done, of }: FileProgress) => (of > 0 ? Math.floor(done * 100 / of) : 0);
  return before?.doing === next.doing && part(before) === part(next) ? before : next;
}
