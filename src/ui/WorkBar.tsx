import { Button } from './Button.tsx';
import { useTimeLeft } from './timeLeft.ts';
import styles from './WorkBar.module.css';

interface Props {
  /** What is being done, such as "Reading the file…", and how far it is; 0 of 0 where nobody knows. `isSure`: too late to stop it. Undefined while nothing goes on. */
  readonly progress: { readonly words: string; readonly done: number; readonly of: number; readonly isSure?: boolean } | undefined;
  /** Missing where it cannot be stopped. */
  readonly stop?: () => void;
}

/**
 * How far a long piece of work has come, about how long it still takes, and the way to stop it.
 *
 * Accessibility promise: what is being done is told once each, never the numbers; the bar carries those, and its name. The place where it is
 * told stands there before, as words that come together with their place are passed over.
 */
export function WorkBar({ progress, stop }: Props) {
  const { words, done, of, isSure } = progress ?? NOTHING;
  const left = useTimeLeft(words, done, of);
  return (
    <div className={progress ? `${styles.work} no-print` : 'visually-hidden'}>
      <p role="status">{words}</p>
      {progress && <progress aria-label={words} {...(of > 0 && { max: of, value: done })} />}
      {progress && <p className="meta">{left && `This step: ${left}.`}</p>}
      {progress && stop && !isSure && <div><Button onClick={stop}>Stop</Button></div>}
    </div>
  );
}

const NOTHING: NonNullable<Props['progress']> = { words: '', done: 0, of: 0 };
