import { lazy, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { BinLine } from './BinLine.tsx';
import { useExamples } from './useExamples.ts';
import styles from './Welcome.module.css';

const PrivateWindow = lazy(async () => ({ default: (await import('./PrivateWindow.tsx')).PrivateWindow }));

/** The first screen of an empty app: what it is for, and two ways to begin. `inBin`: how many children are in the bin. */
export function Welcome({ inBin }: { inBin: number }) {
  const [, navigate] = useLocation();
  const { busy, trouble, load } = useExamples();
  return (
    <div className={`stack ${styles.welcome}`}>
      <h1>What help does this child need, and what has changed?</h1>
      <p className="lead">
        Rate each need on one scale that families can read. Do it again at the next review, and everyone sees where more help is needed, where less, and why.
      </p>
      <div className={styles.choices}>
        <Button weight="first" disabled={busy} onClick={() => void load()}>Try with example children</Button>
        <Button onClick={() => navigate('/children/new')}>Add a child</Button>
      </div>
      <Suspense><PrivateWindow /></Suspense>
      {trouble && <Notice tone="problem" title="The examples could not be loaded" live>{trouble}</Notice>}
      <p>Everything stays in this browser on this device. There is no account, and nothing is sent anywhere. After the first visit it works without a network.</p>
      <p className="meta">
        Coming from another device, or were records lost here? <Link href="/lock/take-over">Take over the records of a locked backup</Link>, with the same passphrases. With any
        other file: <Link href="/share">Bring a file in</Link>. Children from another system: <Link href="/lists">Bring in a list</Link>. For a council or trust: <Link href="/council">the files of many schools</Link>.
      </p>
      <BinLine inBin={inBin} past={0} />
    </div>
  );
}
