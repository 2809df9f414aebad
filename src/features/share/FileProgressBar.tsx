import type { FileProgress } from '../../data/file/progress.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './FileProgressBar.module.css';

interface Props {
  /** Undefined until the first word about it. */
  readonly progress: FileProgress | undefined;
  /** What is said until then, such as "Reading the file…". */
  readonly opening: string;
  readonly onStop: () => void;
}

/**
 * How far the work on a file has come, and the way to stop it.
 *
 * Accessibility promise: what is being done is told once each, never the numbers; the bar carries those, and its name.
 */
export function FileProgressBar({ progress, opening, onStop }: Props) {
  const words = progress ? WORDS[progress.doing] : opening;
  const isKnown = progress !== undefined && progress.of > 0;
  return (
    <div className={styles.working}>
      <p role="status">{words}</p>
      <progress aria-label={words} {...(isKnown && { max: progress.of, value: progress.done })} />
      <div><Button onClick={onStop}>Stop</Button></div>
    </div>
  );
}

const WORDS: Readonly<Record<FileProgress['doing'], string>> = {
  collecting: 'Putting the records together…',
  sealing: 'Locking the file…',
  opening: 'Unlocking the file…',
  reading: 'Reading the file…',
  checking: 'Checking each child in the file…',
  handing: 'Taking over what was read…',
};
