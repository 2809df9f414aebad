import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Examples.module.css';
import { useExamples } from './useExamples.ts';

/** Under the list: brings the example children in, or takes them away in one go, which can be undone. */
export function Examples({ ids }: { ids: readonly string[] }) {
  const { busy, trouble, load, remove } = useExamples();
  return (
    <div className={styles.examples}>
      {trouble && <Notice tone="problem" live>{trouble}</Notice>}
      {ids.length > 0
        ? (
          <>
            <p className="meta">{ids.length === 1 ? '1 child here is an invented example.' : `${ids.length} children here are invented examples.`}</p>
            <Button disabled={busy} onClick={() => void remove(ids)}>Remove the example children</Button>
          </>
        )
        : <Button disabled={busy} onClick={() => void load()}>Try with example children</Button>}
    </div>
  );
}
