import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useVault } from '../../state/records.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Person } from './keys.ts';
import { usePeople } from './useKeyring.ts';

/** The frame of a page that changes who can unlock: a heading, and below it what needs to know who can now. */
export function WithPeople({ title, children }: { title: string; children: (people: readonly Person[]) => ReactNode }) {
  const vault = useVault();
  const people = usePeople();
  return (
    <div className="stack">
      <p className="crumb"><Link href="/settings">Settings</Link></p>
      <h1>{title}</h1>
      {!vault.protects
        ? <p>The records on this device are not locked yet. <Link href="/lock">Set a passphrase</Link> first.</p>
        : people === undefined
          ? <p className="meta" role="status">One moment…</p>
          : typeof people === 'string' ? <Notice tone="problem">{people}</Notice> : children(people)}
    </div>
  );
}
