import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import words from '../../catalog/papers.json';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import styles from './papers.module.css';
import type { Copy } from './reader.ts';

interface Props {
  child: ChildRecord;
  /** What can be chosen of the copy; left out where a paper is the same for everybody. */
  choose?: {
    readonly copy: Copy;
    readonly onChoose: (copy: Copy) => void;
    /** What the private parts are called that somebody has rated; empty where there are none. */
    readonly privateParts: string;
  };
  /** Fields of this paper alone. They are not printed. */
  fields?: ReactNode;
  landscape?: boolean;
  children: ReactNode;
}

/** A sheet of paper, with what can be chosen of it above. Only the sheet is printed. */
export function PaperFrame({ child, choose, fields, landscape = false, children }: Props) {
  const [large, setLarge] = useState(false);
  const [cream, setCream] = useState(false);
  const classes = [styles.paper, large && styles.large, cream && styles.cream, landscape && styles.landscape];
  return (
    <div>
      <div className={`no-print ${styles.above}`}>
        <p className="crumb"><Link href={`/children/${child.id}`}>{fullName(child.card)}</Link>. <Link href={`/children/${child.id}/papers`}>All papers</Link>.</p>
        {fields}
        {choose && <ChooseCopy {...choose} />}
        <div className="row">
          <Checkbox label="Larger letters (14 point)" checked={large} onChange={(event) => setLarge(event.currentTarget.checked)} />
          <Checkbox label="Cream background (uses ink)" checked={cream} onChange={(event) => setCream(event.currentTarget.checked)} />
        </div>
        <p><Button weight="first" onClick={() => window.print()}>Print</Button></p>
      </div>
      <article className={classes.filter(Boolean).join(' ')}>{children}</article>
    </div>
  );
}

function ChooseCopy({ copy, onChoose, privateParts }: NonNullable<Props['choose']>) {
  return (
    <>
      <Checkbox label="Full copy, for professionals" help={words.fullCopy} checked={copy.full} onChange={(event) => onChoose({ ...copy, full: event.currentTarget.checked })} />
      {privateParts && <Checkbox label={`With: ${privateParts}`} help={words.private} checked={copy.withPrivate} onChange={(event) => onChoose({ ...copy, withPrivate: event.currentTarget.checked })} />}
    </>
  );
}
