import { Link } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { BIN_DAYS } from '../../core/bin.ts';
import { useBin } from '../../state/useBin.ts';
import { Crumb } from '../../ui/Crumb.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './BinPage.module.css';
import { BinnedChildren } from './BinnedChildren.tsx';
import { BinnedDrafts } from './BinnedDrafts.tsx';
import { PastKeeping } from './PastKeeping.tsx';

/** What was thrown away and can be put back, and which children are past the day until which they are kept. */
export function BinPage() {
  const bin = useBin();
  if (!bin) return <p className="meta" role="status">One moment…</p>;
  const isEmpty = bin.ok && bin.value.children.length + bin.value.drafts.length === 0;
  return (
    <div className={`stack ${styles.bin}`}>
      <Crumb><Link href="/children">Children</Link></Crumb>
      <h1>The bin</h1>
      {isEmpty && <p className="lead">Nothing is in it.</p>}
      {!bin.ok && <Notice tone="problem" title="The bin cannot be shown.">{vaultSentence(bin.problem.code)}</Notice>}
      <p>What is thrown away stays here for {BIN_DAYS} days and can be put back. After that it is erased when the app is next opened.</p>
      {bin.ok && bin.value.children.length > 0 && <BinnedChildren entries={bin.value.children} />}
      {bin.ok && bin.value.drafts.length > 0 && <BinnedDrafts drafts={bin.value.drafts} />}
      <PastKeeping />
      <details>
        <summary>After a long break, or with a wrong clock</summary>
        <p>
          After a break of more than {BIN_DAYS} days, or where the clock may be wrong, nothing is erased yet: only once somebody has worked in the app again, and it is
          opened after that. If the date on this device is wrong, put it right before going on: a date that stays too far ahead erases too early.
        </p>
      </details>
    </div>
  );
}
