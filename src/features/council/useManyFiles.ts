import { useEffect, useRef, useState } from 'react';
import { type CouncilReader, createCouncilReader } from '../../data/file/council/councilReader.ts';
import type { CouncilProblem } from '../../data/file/council/councilProblem.ts';
import type { ReadHead } from '../../data/file/council/mergeSession.ts';
import { type Task, useTask } from './useTask.ts';

/** What a file says of itself, and what it is called here: two of one school and one moment differ in nothing else. */
export type NamedHead = ReadHead & { readonly fileName: string };

/** A file that was chosen and looked at. */
export interface ManyFile {
  readonly key: number;
  readonly name: string;
  readonly file: File;
  readonly head?: NamedHead;
  readonly problem?: CouncilProblem;
}

export interface ManyFiles {
  readonly files: readonly ManyFile[];
  readonly task: Task;
  /** Reads more files, one after another. Those that were not reached when it was stopped are not kept. */
  readonly add: (files: readonly File[]) => Promise<void>;
  /** Tries a passphrase on every file that is still locked, and on those that come later. */
  readonly unlock: (passphrase: string) => Promise<void>;
  /** Another one after `clear`. */
  readonly reader: CouncilReader;
  /** Forgets every file. */
  readonly clear: () => void;
}

/** The files of many schools: they are held by a reader in the memory of this tab, and go with the screen. */
export function useManyFiles(): ManyFiles {
  const [files, setFiles] = useState<readonly ManyFile[]>([]);
  const task = useTask();
  const [reader, setReader] = useState(createCouncilReader);
  const passphrases = useRef<string[]>([]);
  const made = useRef(0);
  useEffect(() => () => reader.close(), [reader]);

  /** Reads with no passphrase, then with each that is known. */
  async function read(file: File, secrets: readonly (string | undefined)[], signal: AbortSignal): Promise<Pick<ManyFile, 'head' | 'problem'>> {
    let problem: CouncilProblem = { code: 'locked' };
    for (const secret of secrets) {
      const result = await reader.read(file, secret, { signal });
      if (result.ok) return { head: { ...result.value, fileName: file.name } };
      problem = result.problem;
      if (!isLocked(problem)) break;
    }
    return { problem };
  }

  return {
    files, task, reader,
    async add(more) {
      await task.start('Reading the files…', async ({ signal, tell }) => {
        for (const [at, file] of more.entries()) {
          tell({ words: 'Reading the files…', done: at, of: more.length });
          const result = await read(file, [undefined, ...passphrases.current], signal);
          if (signal.aborted) return;
          setFiles((before) => [...before, { key: made.current += 1, name: file.name, file, ...result }]);
        }
      });
    },
    async unlock(passphrase) {
      passphrases.current = [...new Set([...passphrases.current, passphrase])];
      const locked = files.filter(({ problem }) => isLocked(problem));
      await task.start('Unlocking the files…', async ({ signal, tell }) => {
        for (const [at, one] of locked.entries()) {
          tell({ words: 'Unlocking the files…', done: at, of: locked.length });
          const result = await read(one.file, [passphrase], signal);
          if (signal.aborted) return;
          setFiles((before) => before.map((file) => (file.key === one.key ? { key: one.key, name: one.name, file: one.file, ...result } : file)));
        }
      });
    },
    clear() {
      task.stop();
      setReader(createCouncilReader()); // and the other is closed
      passphrases.current = [];
      setFiles([]);
    },
  };
}

/** Whether a passphrase may still open it. */
export function isLocked(problem: CouncilProblem | undefined): boolean {
  return problem?.code === 'locked' || problem?.code === 'wrongPassphrase';
}
