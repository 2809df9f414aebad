import { Link } from 'wouter';
import { Button } from '../../../ui/Button.tsx';
import { Crumb } from '../../../ui/Crumb.tsx';
import { WriteBeginning } from './WriteBeginning.tsx';
import { WriteEditions } from './WriteEditions.tsx';
import { WriteFields } from './WriteFields.tsx';
import { WriteHandingOn } from './WriteHandingOn.tsx';
import styles from './WritePage.module.css';
import { WriteRefusals } from './WriteRefusals.tsx';
import { WriteRules } from './WriteRules.tsx';
import { WriteStatements } from './WriteStatements.tsx';

/** A guide for a council or a trust that wants a framework of its own. */
export function WritePage() {
  return (
    <div className={styles.page}>
      <Crumb><Link href="/framework">The framework</Link></Crumb>
      <h1>How to write a framework</h1>
      <p className="lead">For a council, a trust or anybody else who wants to rate with words of their own.</p>
      <p className="no-print"><Button onClick={() => window.print()}>Print this guide</Button></p>
      <WriteBeginning />
      <WriteStatements />
      <WriteRules />
      <WriteEditions />
      <WriteHandingOn />
      <WriteRefusals />
      <WriteFields />
    </div>
  );
}
