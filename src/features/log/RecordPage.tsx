import { Fragment, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import vocabulary from '../../catalog/vocabulary.json';
import { fullName } from '../../core/child.ts';
import { type LogEntry, NAMED } from '../../core/log.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';
import { instantInWords } from '../../state/clock.ts';
import { useEveryone } from '../../state/live.ts';
import { useLogged } from '../../state/useLogged.ts';
import { Button } from '../../ui/Button.tsx';
import { Crumb } from '../../ui/Crumb.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './RecordPage.module.css';

const AT_ONCE = 100;

/** What left this device, came to it or was taken away on it, the newest first (R-J4). */
export function RecordPage() {
  const logged = useLogged();
  const everyone = useEveryone();
  const [count, setCount] = useState(AT_ONCE);
  const here = useMemo(
    () => new Map((everyone?.ok ? everyone.value : []).map((child) => [child.id, child])),
    [everyone],
  );
  if (!logged || !everyone) return <p className="meta" role="status">One moment…</p>;
  const problem = !logged.ok ? logged.problem : !everyone.ok ? everyone.problem : undefined;
  const entries = logged.ok ? logged.value : [];

  return (
    <div className={`stack ${styles.record}`}>
      <Crumb><Link href="/settings">Settings</Link></Crumb>
      <h1>Local record</h1>
      <p>
        What was made into a file, printed, brought in, handed over and erased, and when it was changed who can unlock, on this device and by its clock. It holds no names but those somebody typed: a child is
        shown by the name on the card today. It goes with everything else when everything is erased.
      </p>
      {problem && <Notice tone="problem" title="The local record cannot be shown.">{vaultSentence(problem.code)}</Notice>}
      {!problem && entries.length === 0 && <p>Nothing has been written down yet.</p>}
      {!problem && entries.length > 0 && (
        <Table
          caption="Local record"
          hideCaption
          head={['When', 'What', 'Which child', 'File and purpose']}
          rows={entries.slice(0, count).map((entry) => ({
            key: entry.id,
            cells: [
              <span key="at" className={styles.words}>{instantInWords(entry.at)}</span>,
              vocabulary.log[entry.kind] ?? entry.kind,
              <span key="who" className={styles.words}><Who entry={entry} here={here} /></span>,
              <div key="beside" className={styles.words}><Beside entry={entry} /></div>,
            ],
          }))}
        />
      )}
      {entries.length > count && <p><Button onClick={() => setCount(count + AT_ONCE)}>Show more: {entries.length - count} not shown</Button></p>}
    </div>
  );
}

/** On a phone the whole cell goes. */
const NOTHING = <span className={styles.nothing}>–</span>;

/** Names where they are few, each a link to the child; else how many children it was about. */
function Who({ entry: { children = [], count = 0 }, here }: { entry: LogEntry; here: ReadonlyMap<string, DirectoryEntry> }) {
  if (children.length === 0) return count === 0 ? NOTHING : count === 1 ? '1 child' : `${count} children`;
  const shown = children.slice(0, NAMED);
  return (
    <>
      {shown.map((id, at) => <Fragment key={id}>{at > 0 && '; '}<Named id={id} child={here.get(id)} /></Fragment>)}
      {children.length > shown.length && ` and ${children.length - shown.length} more`}
    </>
  );
}

function Named({ id, child }: { id: string; child: DirectoryEntry | undefined }) {
  if (!child) return 'a child erased since';
  return <><Link href={`/children/${id}`}>{fullName(child)}</Link>{child.removedAt && ', in the bin'}</>;
}

function Beside({ entry: { file, purpose } }: { entry: LogEntry }) {
  if (!file && !purpose) return NOTHING;
  return <div className="stack">{[file, purpose].map((text) => text && <p key={text}>{text}</p>)}</div>;
}
