import { type ReactNode, useRef, useState } from 'react';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { dayInWords } from '../../core/day.ts';
import type { Contents, Envelope } from '../../data/file/envelope.ts';
import type { Vault } from '../../data/vault/vault.ts';
import { headerOf } from '../../state/live.ts';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type Comparison, compareBackup, type Named } from './compareBackup.ts';
import { counted } from './counted.ts';
import { ReadFileStep } from './ReadFileStep.tsx';
import { useFocusWhenLost } from './useFocusWhenLost.ts';

/** "Is this backup good?": reads all of a file as bringing it in would, says what it holds, and changes nothing. */
export function TestRestore() {
  const vault = useVault();
  const [open, setOpen] = useState(false);
  const [tested, setTested] = useState<Tested>();
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useFocusWhenLost(heading, `${open} ${tested !== undefined}`);
  useFocusWhenLost(opener, open);
  if (!open) return <p><Button ref={opener} weight="quiet" onClick={() => setOpen(true)}>Is a backup good? Test it</Button></p>;

  async function look(envelope: Envelope, { signal }: { signal: AbortSignal }): Promise<string | undefined> {
    const next = await testOf(vault, envelope);
    if (signal.aborted) return undefined; // another file was chosen meanwhile
    if (typeof next === 'string') return next;
    setTested(next);
    return undefined;
  }

  return (
    <section aria-labelledby="test-backup">
      <h3 id="test-backup" ref={heading} tabIndex={-1}>Is this backup good?</h3>
      <ReadFileStep
        label="Backup to test"
        help="The whole file is read, as if it were brought in. Nothing on this device is changed."
        refusal="This file would not bring anything back."
        onChosen={() => setTested(undefined)}
        onRead={look}
      />
      {tested && <Outcome {...tested} />}
      <p><Button onClick={() => { setOpen(false); setTested(undefined); }}>Close the test</Button></p>
    </section>
  );
}

interface Tested {
  readonly kind: Envelope['kind'];
  readonly savedOn: string;
  readonly held: string;
  /** Made from these very records, as far as the file says. */
  readonly isOurs: boolean | undefined;
  readonly leftOut: number;
  readonly comparison: Comparison;
}

async function testOf(vault: Vault, envelope: Envelope): Promise<Tested | string> {
  const header = await headerOf(vault);
  const comparison = await compareBackup(vault, envelope);
  if (!comparison.ok) return vaultSentence(comparison.problem.code);
  const { kind, exportedOn, contents, vaultId, packsLeftOut } = envelope;
  const isOurs = vaultId === undefined || !header.ok ? undefined : vaultId === header.value.vaultId;
  return { kind, savedOn: dayInWords(exportedOn), held: heldBy(contents), isOurs, leftOut: packsLeftOut, comparison: comparison.value };
}

function heldBy({ children, reviews, drafts }: Contents): string {
  return counted({ child: children, review: reviews, draft: drafts }, ', ') || 'no children';
}

function Outcome({ kind, savedOn, held, isOurs, leftOut, comparison }: Tested) {
  const { missing, newerHere, differing, notHere, drafts, damagedHere } = comparison;
  const isSame = missing.length + newerHere.length + differing.length + notHere + drafts + damagedHere === 0;
  return (
    <div className="stack">
      <Notice live title="This file is good.">{`All of it can be read. ${KINDS[kind]}, saved on ${savedOn}. It holds ${held}.`}</Notice>
      <ul>
        {isOurs !== undefined && <li>{isOurs ? 'It was made from these records.' : 'It was made from other records than those on this device.'}</li>}
        {kind === 'share' && <li>It holds the least about a child on purpose: it is no backup.</li>}
        {leftOut > 0 && <li>{counted({ framework: leftOut })} in it cannot be read here.</li>}
        {isSame && <li>It holds the same as this device.</li>}
        <Children names={missing}>{(count) => `${count} here ${verb(count, 'is', 'are')} not in it: `}</Children>
        <Children names={newerHere}>{(count) => `${count} ${verb(count, 'has', 'have')} something newer here: `}</Children>
        <Children names={differing}>{(count) => `${count} ${verb(count, 'differs', 'differ')} from what is here: `}</Children>
        {notHere > 0 && <li>{counted({ child: notHere })} in it {verb(counted({ child: notHere }), 'is', 'are')} not on this device.</li>}
        {drafts > 0 && <li>{counted({ draft: drafts })} here {verb(counted({ draft: drafts }), 'is', 'are')} not in it as they are now.</li>}
        {damagedHere > 0 && <li>Here, {damagedHere === 1 ? 'one record' : `${damagedHere} records`} cannot be read. Bringing this file in may put that right.</li>}
      </ul>
      {missing.length + newerHere.length + drafts > 0 && <p>Back up again to have what is newer in a file too.</p>}
      <p>Nothing was changed.</p>
    </div>
  );
}

const KINDS: Readonly<Record<Envelope['kind'], string>> = { share: 'A shared file', transfer: 'A full transfer', backup: 'A backup' };
/** So many names are read out; the rest are counted. */
const MOST_NAMES = 12;

function Children({ names, children }: { names: readonly Named[]; children: (count: string) => string }): ReactNode {
  if (names.length === 0) return null;
  const more = names.length - MOST_NAMES;
  return (
    <li>
      {children(counted({ child: names.length }))}
      {names.slice(0, MOST_NAMES).map(({ id, name }, at) => <span key={id}>{at > 0 && ', '}<bdi data-about={`#/children/${id}`}>{name}</bdi></span>)}
      {more > 0 && ` and ${more} more`}.
    </li>
  );
}

function verb(count: string, one: string, many: string): string {
  return count.startsWith('1 ') ? one : many;
}
