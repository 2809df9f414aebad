import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { today } from '../../state/clock.ts';
import { useHeader } from '../../state/live.ts';
import { lockNow } from '../../state/lockNow.ts';
import { useVault } from '../../state/records.tsx';
import { useSealingAnew } from '../../state/sealingAnew.ts';
import { useUnusedKey } from '../../state/unusedKey.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CheckRecoveryKey } from './CheckRecoveryKey.tsx';
import { type KeyPlace, type Person, useKeys } from './keys.ts';
import { keySentence } from './keySentence.ts';
import { logLock } from './logLock.ts';
import { RecoveryKeyShown } from './RecoveryKeyShown.tsx';
import { SealingAnewNotice } from './SealingAnewNotice.tsx';
import { StayingPeople } from './StayingPeople.tsx';
import { UnusedKeyNotice } from './UnusedKeyNotice.tsx';
import { useFocusOnProblem } from './useFocusOnProblem.ts';
import { useKeyring } from './useKeyring.ts';
import { useStaying } from './useStaying.ts';

/** A new data key that has been made and is not kept yet: until its recovery key is checked, nothing is changed. */
interface Made {
  readonly at: KeyPlace;
  readonly keyring: unknown;
  readonly recoveryKey: string;
}

/** Seals everything with a new key, for when somebody has left who may still be able to open what the old one opens. */
export function SomebodyLeft({ people }: { people: readonly Person[] }) {
  const keys = useKeys();
  const vault = useVault();
  const { place, keep } = useKeyring();
  const header = useHeader();
  const { stage } = useSealingAnew((sealing) => sealing.now);
  const staying = useStaying(people);
  const [made, setMade] = useState<Made>();
  const [checking, setChecking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<{ readonly text: string }>();
  const [form, goToProblem] = useFocusOnProblem();
  const [begunOn] = useState(today);

  // It comes back here after unlocking, and this is then what there is to say.
  if (!made && stage === 'done') {
    return (
      <>
        <SealingAnewNotice />
        <p>Next, make a new backup under <Link href="/share">Files</Link>, and destroy the old ones. Whoever stays and was not here can be <Link href="/lock/add">added again</Link>.</p>
        <p><Button weight="quiet" onClick={() => useSealingAnew.setState({ now: { stage: 'idle' } })}>Somebody else has left</Button></p>
      </>
    );
  }
  if (!made && header && keys.isSealingAnew(header.keyring)) return <SealingAnewNotice />;

  async function make(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const here = staying.check();
    setTrouble(undefined);
    if (!here) return goToProblem();
    setBusy(true);
    const at = await place();
    const next = at.ok ? await keys.newDataKey(at.value, here, begunOn) : undefined;
    setBusy(false);
    if (!at.ok) return setTrouble({ text: at.problem });
    if (!next) return;
    if (next.ok) return setMade({ at: at.value, ...next.value });
    const { slotId } = next.problem;
    if (slotId === undefined) return setTrouble({ text: keySentence(next.problem) });
    staying.refuse(slotId, keySentence(next.problem));
    goToProblem();
  }

  async function keepIt({ at, keyring }: Made) {
    setBusy(true);
    await logLock(vault, 'newKey'); // it is made; kept, it closes this vault
    const text = await keep(at, keyring);
    if (text) {
      setBusy(false);
      return setTrouble({ text });
    }
    useUnusedKey.getState().settle();
    await lockNow(vault);
  }

  return (
    <>
      {trouble && <Notice tone="problem" live>{trouble.text}</Notice>}
      {!made && (
        <form ref={form} className="stack loose" noValidate onSubmit={(event) => void make(event)}>
          <UnusedKeyNotice />
          <p>
            For when somebody has left who may have kept a copy of this browser’s files, or who knows the recovery key. The records get a new key and a new recovery key, and
            everything is sealed anew with them. When nobody could have kept anything, it is enough to <Link href="/lock/remove">remove the person</Link>.
          </p>
          <StayingPeople people={people} staying={staying} />
          <Notice title="Before you go on">
            <ul>
              <li>Whoever is not ticked cannot unlock any more. Somebody who stays and is not here now has to be <Link href="/lock/add">added again</Link> later.</li>
              <li>If the one who left may know a passphrase of somebody who stays, <Link href="/lock/passphrase">change that passphrase</Link> first.</li>
              <li>Backups made until now still open with the passphrases and the recovery key of that time. Make a new backup afterwards, and destroy the old ones.</li>
              <li>A copy of this browser’s files that was taken before still shows what was in it then.</li>
            </ul>
          </Notice>
          <div className="row">
            <Button type="submit" weight="first">Next: the new recovery key</Button>
            <Link className="button" href="/settings">Cancel</Link>
          </div>
          <p role="status" className="meta">{busy && 'One moment…'}</p>
        </form>
      )}
      {made && !checking && (
        <>
          <RecoveryKeyShown recoveryKey={made.recoveryKey} today={begunOn} />
          <p className="screen-only"><Button weight="first" onClick={() => setChecking(true)}>Next: check your paper copy</Button></p>
        </>
      )}
      {made && checking && (
        <>
          <p>Type these two groups from your paper. Then the app locks. From the next unlocking on it seals every record anew, and you can go on working meanwhile.</p>
          <CheckRecoveryKey recoveryKey={made.recoveryKey} action="Use the new key" busy={busy} onChecked={() => void keepIt(made)} onBack={() => setChecking(false)} />
        </>
      )}
    </>
  );
}
