import { useRef } from 'react';
import type { CouncilProblem } from '../../data/file/council/councilProblem.ts';
import { changeMany, type ManyFile, useManyState } from './manyState.ts';
import { type Task, useTask } from '../../state/task.ts';

export interface ManyFiles {
  readonly task: Task;
  /** Reads more files, one after another. Those that were not reached when it was stopped stay in the list. */
  readonly add: (files: readonly File[]) => Promise<void>;
  /** Reads those that were not reached, or that this device could not read. */
  readonly readOn: () => Promise<void>;
  /** Tries a passphrase on the locked files of these keys, and on no others. It is not kept. */
  readonly unlock: (passphrase: string, keys: ReadonlySet<number>) => Promise<void>;
}

/** Reads the files of many schools. They are held by a reader in the memory of this tab. */
export function useManyFiles(): ManyFiles {
  const { reader, files } = useManyState();
  const task = useTask();
  const made = useRef(Math.max(0, ...files.map(({ key }) => key)));

  /** Reads these, each with the passphrase or without, and puts what came of them into the list some at a time: it is long, and drawn anew each time. */
  async function readAll(words: string, some: readonly ManyFile[], passphrase?: string): Promise<readonly ManyFile[]> {
    const read: ManyFile[] = [];
    let [shownAt, shown] = [performance.now(), 0];
    const show = () => {
      const now = new Map(read.slice(shown).map((file) => [file.key, file]));
      [shownAt, shown] = [performance.now(), read.length];
      changeMany(reader, (before) => ({ files: before.files.map((file) => now.get(file.key) ?? file) }));
    };
    await task.start(words, async ({ signal, tell }) => {
      for (const [at, { key, name, file }] of some.entries()) {
        tell({ words, done: at, of: some.length });
        const result = await reader.read(file, passphrase, { signal }).catch(() => BROKE);
        if (!result.ok && result.problem.code === 'stopped') break;
        read.push({ key, name, file, ...(result.ok ? { head: { ...result.value, fileName: name } } : { problem: result.problem }) });
        if (signal.aborted) break;
        if (performance.now() - shownAt > BETWEEN_DRAWINGS) show();
      }
      show();
    });
    return read;
  }

  return {
    task,
    async add(more) {
      const isAgain = ({ head, file }: ManyFile) => !head && more.some(({ name, size, lastModified }) => name === file.name && size === file.size && lastModified === file.lastModified);
      const added = more.map((file): ManyFile => ({ key: made.current += 1, name: file.name, file, problem: { code: 'stopped' } }));
      changeMany(reader, (before) => ({ unlocked: undefined, problem: undefined, files: [...before.files.filter((file) => !isAgain(file)), ...added] }));
      await readAll('Reading the files…', added);
    },
    async readOn() {
      await readAll('Reading the files…', files.filter(({ problem }) => isNotRead(problem)));
    },
    async unlock(passphrase, keys) {
      changeMany(reader, () => ({ unlocked: undefined }));
      const read = await readAll('Unlocking the files…', files.filter(({ key, problem }) => keys.has(key) && isLocked(problem)), passphrase);
      const namesOf = (which: (file: ManyFile) => boolean) => read.filter(which).map(({ name }) => name);
      changeMany(reader, () => ({ unlocked: { opened: namesOf(({ head }) => head !== undefined), notOpened: namesOf(({ problem }) => isLocked(problem)) } }));
    },
  };
}

const BROKE = { ok: false, problem: { code: 'ended' } } as const;
/** In milliseconds. */
const BETWEEN_DRAWINGS = 250;

/** Whether a passphrase may still open it. */
export function isLocked(problem: CouncilProblem | undefined): boolean {
  return problem?.code === 'locked' || problem?.code === 'wrongPassphrase';
}

/** Whether it only has to be read again. */
export function isNotRead(problem: CouncilProblem | undefined): boolean {
  return problem?.code === 'stopped' || problem?.code === 'brokeDown';
}
