import { Link } from 'wouter';
import { UnusedKeyNotice } from './UnusedKeyNotice.tsx';

/** Where a passphrase would be set, once there is one: what it does, and the ways on. */
export function LockedAlready() {
  return (
    <div className="stack">
      <h1>A passphrase is set</h1>
      <UnusedKeyNotice />
      <p>The records open with it and with the recovery key alone. Change it, or who can unlock the records, under <Link href="/settings">Settings</Link>.</p>
      <p className="row">
        <Link className="button first" href="/children/new">Add a child</Link>
        <Link className="button" href="/children">Children</Link>
      </p>
    </div>
  );
}
