import { lazy, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { BinLine } from './BinLine.tsx';
import { useExamples } from './useExamples.ts';
import styles from './Welcome.module.css';

const PrivateWindow = lazy(async () => ({ default: (await import('./PrivateWindow.tsx')).PrivateWindow }));

/** The first screen of an empty app: what it is for, and two ways to begin: with a child once there is a passphrase, with invented ones before. `inBin`: how many children are in the bin. */
export function Welcome({ inBin }: { inBin: number }) {
  const [, navigate] = useLocation();
  const { protects } = useVault();
  const { busy, trouble, load } = useExamples();
  const examples = <Button key="examples" weight={protects ? 'plain' : 'first'} disabled={busy} onClick={() => void load()}>Try with example children</Button>;
  const add = <Button key="add" weight={protects ? 'first' : 'plain'} onClick={() => navigate('/children/new')}>Add a child</Button>;
  return (
    <div className={`stack ${styles.welcome}`}>
      <h1>What help does this child need, and what has changed?</h1>
      <p className="lead">
        Rate each need on one scale that families can read. Do it again at the next review, and everyone sees where more help is needed, where less, and why.
      </p>
      <div className={styles.choices}>
        {protects ? <>{add}{examples}</> : <>{examples}{add}</>}
      </div>
      <p>Rather learn by doing? <Link href="/practice">Practise with worked cases</Link></p>
      <Suspense><PrivateWindow /></Suspense>
      {trouble && <Notice tone="problem" title="The examples could not be loaded" live>{trouble}</Notice>}
      <p>Everything stays in this browser on this device. There is no account, and nothing is sent anywhere. After the first visit it works without a network.</p>
      <section aria-labelledby="already">
        <h2 id="already" className={styles.already}>Already have records?</h2>
        <ul className={styles.ways}>
          <li><Link href="/lock/take-over">Take over the records of a locked backup</Link></li>
          <li><Link href="/share">Bring a file in</Link></li>
          <li><Link href="/lists">Bring in a list of pupils</Link></li>
          <li><Link href="/council">Look at the files of many schools</Link></li>
        </ul>
      </section>
      <BinLine inBin={inBin} past={0} />
    </div>
  );
}
