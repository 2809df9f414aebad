import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import { useVault } from '../../state/records.tsx';
import { useEveryone } from '../../state/live.ts';
import { useWindowKind } from '../../state/privateWindow.ts';
import { Crumb } from '../../ui/Crumb.tsx';
import { PrivateWindowNotice } from '../../ui/PrivateWindowNotice.tsx';
import styles from './lists.module.css';

/** The page around bringing in a list. Real children need a lock, here as where one is typed in. */
export function ListsFrame({ title, back, children }: { title: string; back: { href: string; label: string }; children: ReactNode }) {
  const { protects } = useVault();
  const everyone = useEveryone();
  const isFirst = everyone?.ok === true && everyone.value.every(({ example }) => example);
  return (
    <div className={styles.page}>
      <Crumb><Link href={back.href}>{back.label}</Link></Crumb>
      <h1>{title}</h1>
      <PrivateWindowNotice kind={useWindowKind()} evenUnknown={isFirst} />
      {protects ? children : (
        <>
          <p>{sentence('lockFirst')}</p>
          <p className="row"><Link className="button first" href="/lock">Set a passphrase</Link></p>
          <p>The example children are invented, so you can try everything with them first.</p>
        </>
      )}
    </div>
  );
}
