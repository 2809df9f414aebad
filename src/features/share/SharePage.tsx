import { Link } from 'wouter';
import { BackUp } from './BackUp.tsx';
import { BackUpAdvice } from './BackUpAdvice.tsx';
import { BackUpFolder } from './BackUpFolder.tsx';
import { BringIn } from './BringIn.tsx';
import { ReadNeedsCode } from './ReadNeedsCode.tsx';
import { ShareChild } from './ShareChild.tsx';
import styles from './SharePage.module.css';

/** Files out and files in: what somebody came for stands first, what most come for next. */
export function SharePage({ childId }: { childId?: string }) {
  return (
    <div className={styles.files}>
      <h1>Files</h1>
      {childId !== undefined && <ShareChild childId={childId} />}
      <BackUp />
      <BackUpFolder />
      <BackUpAdvice />
      <BringIn />
      {childId === undefined && <ShareChild />}
      <section aria-labelledby="other-files">
        <h2 id="other-files">Other files</h2>
        <ul className={styles.links}>
          <li><Link href="/lists">Bring in a list</Link> of children from the school’s system or a spreadsheet</li>
          <li><Link href="/answer">Answer a request for views</Link> that somebody sent you</li>
          <li><Link href="/council/send">Save a file without names</Link> for a council or trust</li>
          <li><Link href="/council">See the files of many schools together</Link>, at a council or trust</li>
        </ul>
      </section>
      <ReadNeedsCode />
    </div>
  );
}
