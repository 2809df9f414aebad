import { Button } from '../../ui/Button.tsx';
import styles from './lists.module.css';
import type { Doing } from './useListWork.ts';

/** How far the work on a list is, and the way to stop it. What is done is told once each; the bar carries the numbers. */
export function ListProgress({ doing, onStop }: { doing: Doing; onStop: () => void }) {
  return (
    <div className={styles.working}>
      <p role="status">{doing.words}</p>
      <progress aria-label={doing.words} {...(doing.of > 0 && { max: doing.of, value: doing.done })} />
      {!doing.isFinal && <div><Button onClick={onStop}>Stop</Button></div>}
    </div>
  );
}
