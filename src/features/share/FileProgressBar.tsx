import type { FileProgress } from '../../data/file/progress.ts';
import { WorkBar } from '../../ui/WorkBar.tsx';

interface Props {
  /** Undefined until the first word about it. */
  readonly progress: FileProgress | undefined;
  /** What is said until then, such as "Reading the file…". */
  readonly opening: string;
  readonly onStop: () => void;
}

/** How far the work on a file has come, and the way to stop it. */
export function FileProgressBar({ progress, opening, onStop }: Props) {
  return <WorkBar progress={progress ? { ...progress, words: WORDS[progress.doing] } : { words: opening, done: 0, of: 0 }} stop={onStop} />;
}

const WORDS: Readonly<Record<FileProgress['doing'], string>> = {
  collecting: 'Putting the records together…',
  sealing: 'Locking the file…',
  opening: 'Unlocking the file…',
  reading: 'Reading the file…',
  checking: 'Checking each child in the file…',
  handing: 'Taking over what was read…',
};
