import { useEffect, useRef, useState } from 'react';

export interface Doing {
  /** "Reading the list…" */
  readonly words: string;
  readonly done: number;
  /** 0 where nobody knows. */
  readonly of: number;
  /** It is carried through, and cannot be stopped any more. */
  readonly isFinal: boolean;
}

export interface ListTask {
  readonly signal: AbortSignal;
  /** Says what is done from now on, and gives what tells how far it is. */
  readonly say: (words: string, isFinal?: boolean) => (done: number, of: number) => void;
}

/** Long work that can be watched and stopped, one piece at a time. It is stopped too when the screen goes. */
export function useListWork() {
  const [doing, setDoing] = useState<Doing>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  return {
    doing,
    stop: () => running.current?.abort(),
    /** Undefined when it was stopped or overtaken by another. */
    async run<Value>(task: (work: ListTask) => Promise<Value>): Promise<Value | undefined> {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      const isMine = () => running.current === mine;
      const say = (words: string, isFinal = false) => {
        if (isMine()) setDoing({ words, done: 0, of: 0, isFinal });
        return (done: number, of: number) => { if (isMine()) setDoing((before) => hundredths(before, { words, done, of, isFinal })); };
      };
      try {
        const value = await task({ signal: mine.signal, say });
        return mine.signal.aborted ? undefined : value;
      } catch (error) {
        if (mine.signal.aborted) return undefined;
        throw error;
      } finally {
        if (isMine()) setDoing(undefined);
      }
    },
  };
}

/** The same object while nothing moves that could be seen, so that nothing is drawn anew. */
function hundredths(before: Doing | undefined, next: Doing): Doing {
  const part = ({ done, of }: Doing) => (of > 0 ? Math.floor(done * 100 / of) : 0);
  return before?.words === next.words && part(before) === part(next) ? before : next;
}
