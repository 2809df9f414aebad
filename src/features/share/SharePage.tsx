import { Link } from 'wouter';
import { BackUp } from './BackUp.tsx';
import { BackUpAdvice } from './BackUpAdvice.tsx';
import { BackUpFolder } from './BackUpFolder.tsx';
import { BringIn } from './BringIn.tsx';
import { ReadNeedsCode } from './ReadNeedsCode.tsx';
import { ShareChild } from './ShareChild.tsx';
import styles from './SharePage.module.css';

/** Files out and files in. */
export function SharePage({ childId }: { childId?: string }) {
  return (
    <div className={styles.files}>
      <h1>Files</h1>
      <ShareChild childId={childId} />
      <BackUp />
      <BackUpFolder />
      <BackUpAdvice />
      <BringIn />
      <p>Is there a list of children in the school’s system or a spreadsheet? <Link href="/lists">Bring in a list</Link>.</p>
      <p>Has somebody asked you for your view of a child? <Link href="/answer">Answer a request for views</Link>.</p>
      <p>For a council or trust: <Link href="/council/send">save a file without names</Link>, or <Link href="/council">see the files of many schools together</Link>.</p>
      <ReadNeedsCode />
    </div>
  );
}
