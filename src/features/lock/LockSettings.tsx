import { Link } from 'wouter';
import { IDLE_MINUTES, useIdleSetting } from '../../state/idleSetting.ts';
import { useVault } from '../../state/records.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { SealingAnewNotice } from './SealingAnewNotice.tsx';
import { UnusedKeyNotice } from './UnusedKeyNotice.tsx';
import { usePeople } from './useKeyring.ts';

/** The lock, as a section of Settings: who can unlock, and what can be changed. */
export function LockSettings() {
  const { protects } = useVault();
  return (
    <section aria-labelledby="lock">
      <h2 id="lock">Lock</h2>
      <UnusedKeyNotice />
      <SealingAnewNotice />
      {protects ? <WhoCanUnlock /> : (
        <>
          <p>No passphrase is set.</p>
          <p><Link className="button" href="/lock">Set a passphrase</Link></p>
        </>
      )}
      <p><Link href="/lock/about">What the lock protects, and what it cannot</Link></p>
    </section>
  );
}

function WhoCanUnlock() {
  const people = usePeople();
  const { minutes, setMinutes } = useIdleSetting();
  if (people === undefined) return <p className="meta" role="status">One moment…</p>;
  return (
    <div className="stack">
      {typeof people === 'string' ? <Notice tone="problem">{people}</Notice> : (
        <>
          <p>With a passphrase of their own, these people can unlock the records on this device:</p>
          <ul>{people.map(({ slotId, label }) => <li key={slotId}><bdi>{label}</bdi></li>)}</ul>
          <p>So can whoever has the recovery key.</p>
          <div className="row">
            <Link className="button" href="/lock/passphrase">Change a passphrase</Link>
            <Link className="button" href="/lock/add">Add a person</Link>
            {people.length > 1 && <Link className="button" href="/lock/remove">Remove a person</Link>}
            <Link className="button" href="/lock/recovery">New recovery key</Link>
            <Link className="button" href="/lock/left">Somebody has left</Link>
          </div>
        </>
      )}
      <SelectField
        label="Lock after"
        help="When nobody has touched the app in any tab for so long. What you were writing is kept."
        width="short"
        value={minutes}
        onChange={(event) => setMinutes(IDLE_MINUTES.find((known) => `${known}` === event.currentTarget.value) ?? 10)}
      >
        {IDLE_MINUTES.map((known) => <option key={known} value={known}>{known} minutes</option>)}
      </SelectField>
    </div>
  );
}
