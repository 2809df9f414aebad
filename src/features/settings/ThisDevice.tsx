import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useInstall } from '../../state/install.ts';
import { useHeader } from '../../state/live.ts';
import { useVault } from '../../state/records.tsx';
import { useCopies } from '../../state/useCopies.ts';
import { Button } from '../../ui/Button.tsx';
import { copyInWords } from './copyInWords.ts';

/** What this browser promises about keeping the records, and what it cannot. */
export function ThisDevice() {
  const header = useHeader();
  const { protects } = useVault();
  const state = useCopies();
  const [kept, ask] = useKept();
  const install = useInstall();
  const used = useSpaceUsed();
  return (
    <section aria-labelledby="device">
      <h2 id="device">This device</h2>
      <p>
        Records are kept in this browser, on this device, for this person’s sign-in.{' '}
        {protects
          ? 'They are locked: only who has a passphrase or the recovery key can read them.'
          : 'They are not locked yet: anyone who can use this sign-in can read them. Until they are, this app is for trying out and not for real children.'}
      </p>
      <dl>
        <dt>When space runs short</dt>
        <dd><span role="status">
          {kept === undefined && 'This browser does not say whether it will keep the records.'}
          {kept === true && 'This browser has agreed to keep the records.'}
          {kept === false && 'This browser may clear the records when space runs short or when the site has not been used for long. Back up often.'}
        </span></dd>
        {used !== undefined && (
          <>
            <dt>Space used</dt>
            <dd>{inMegabytes(used)} by the app and its records together</dd>
          </>
        )}
        <dt>Second copy</dt>
        <dd><span role="status">{copyInWords(state, protects)}</span></dd>
        <dt>Last backup</dt>
        <dd>{header?.lastBackupAt ? `${new Date(header.lastBackupAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}` : 'None yet'}</dd>
        <dt>What can be read without the app</dt>
        <dd>
          {protects
            ? <>Nothing about a child. The names of the people who can unlock, counters, sizes and a few dates: <Link href="/lock/about">all of it is listed here</Link>.</>
            : 'Today everything, by someone with this sign-in and the right tools. The header of the store holds random numbers and the date of the last backup, nothing about a person.'}
        </dd>
      </dl>
      <div className="row">
        {kept === false && <Button onClick={ask}>Ask the browser to keep the records</Button>}
        {install && <Button onClick={install}>Install on this device</Button>}
      </div>
    </section>
  );
}

function useKept(): [boolean | undefined, () => void] {
  const [kept, setKept] = useState<boolean>();
  useEffect(() => { void navigator.storage?.persisted?.().then(setKept); }, []);
  return [kept, () => void navigator.storage.persist().then(setKept)];
}

/** In bytes, as the browser counts them; undefined where it does not say. What it says of the space that is left is no promise, so that is not shown. */
function useSpaceUsed(): number | undefined {
  const [used, setUsed] = useState<number>();
  useEffect(() => { void navigator.storage?.estimate?.().then(({ usage }) => setUsed(usage), () => undefined); }, []);
  return used;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 })} MB`;
}
