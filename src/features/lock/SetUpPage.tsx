import { useState } from 'react';
import { Link } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { today } from '../../state/clock.ts';
import { askToKeep } from '../../state/askToKeep.ts';
import { headerOf } from '../../state/live.ts';
import { stayUnlocked } from '../../state/stayUnlocked.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { useWindowKind } from '../../state/privateWindow.ts';
import { useUnusedKey } from '../../state/unusedKey.ts';
import { useWhoIsHere } from '../../state/whoIsHere.ts';
import { focusPage } from '../../ui/focusPage.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PrivateWindowNotice } from '../../ui/PrivateWindowNotice.tsx';
import { CheckRecoveryKey } from './CheckRecoveryKey.tsx';
import { ChoosePassphrase } from './ChoosePassphrase.tsx';
import { type Created, type NewPerson, useKeys } from './keys.ts';
import { keySentence } from './keySentence.ts';
import { LockedAlready } from './LockedAlready.tsx';
import { RecoveryKeyStep } from './RecoveryKeyStep.tsx';
import { Step } from './Step.tsx';
import { UnusedKeyNotice } from './UnusedKeyNotice.tsx';
import { WhatThisProtects } from './WhatThisProtects.tsx';

/** Where somebody goes on who has just locked the records: there is nobody real in them yet. */
const AFTERWARDS = '/children/new';

/**
 * Sets a passphrase and a recovery key for the first time, and goes on to the first child without asking for what was just chosen. Until the
 * last step nothing is changed, and leaving forgets all of it. `first`: somebody was about to add a child.
 */
export function SetUpPage({ first = false }: { first?: boolean }) {
  const vault = useVault();
  const keys = useKeys();
  const tell = useSession((session) => session.tell);
  const [step, setStep] = useState<'choose' | 'show' | 'check'>('choose');
  const [created, setCreated] = useState<Created & Pick<NewPerson, 'label'>>();
  const [begunOn] = useState(today);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const windowKind = useWindowKind();

  if (vault.protects) return <LockedAlready />;

  async function choose(person: NewPerson): Promise<string | undefined> {
    const header = await headerOf(vault);
    if (!header.ok) return vaultSentence(header.problem.code);
    const made = await keys.create(header.value.vaultId, person, begunOn);
    if (!made.ok) return keySentence(made.problem);
    setCreated({ ...made.value, label: person.label });
    setStep('show');
    return undefined;
  }

  async function lock({ lock: next, keyring, label }: Created & Pick<NewPerson, 'label'>) {
    setBusy(true);
    setTrouble('');
    const changed = await vault.changeLock(next, keyring);
    if (!changed.ok) {
      setBusy(false);
      // Another tab was quicker with a passphrase of its own, or the records are gone: this key will never open anything.
      return setTrouble(changed.problem.code === 'closed' ? sentence('key.notTaken') : vaultSentence(changed.problem.code));
    }
    useUnusedKey.getState().settle();
    useWhoIsHere.getState().unlock(label);
    askToKeep();
    if (!await stayUnlocked(vault, next, AFTERWARDS)) return;
    window.scrollTo(0, 0);
    focusPage();
    // What stands in a place when the place appears is passed over by some screen readers.
    setTimeout(() => tell('The lock is set. From the next time on, only your passphrase and the recovery key open these records.'), 100);
  }

  if (step === 'choose' || !created) {
    return (
      <Step key="choose" title={first ? 'First, a passphrase' : 'Set a passphrase'} number={1} of={3}>
        <UnusedKeyNotice />
        <p>It locks every record on this device. Next you print a key, in case it is forgotten.</p>
        <PrivateWindowNotice kind={windowKind} evenUnknown />
        <ChoosePassphrase action="Next: the recovery key" onChosen={choose} />
        <WhatThisProtects />
        <p className="meta">A locked backup from another device, or from before? <Link href="/lock/take-over">Take over its records</Link></p>
      </Step>
    );
  }
  if (step === 'show') return <RecoveryKeyStep number={2} of={3} recoveryKey={created.recoveryKey} madeOn={begunOn} onNext={() => setStep('check')} />;
  return (
    <Step key="check" title="Check your paper copy" number={3} of={3}>
      <p>Type these two groups from your paper. Then the records are locked, and you can add your first child.</p>
      {trouble && <Notice tone="problem" title="The records were not locked." live>{trouble}</Notice>}
      <CheckRecoveryKey recoveryKey={created.recoveryKey} action="Lock the records" busy={busy} onChecked={() => void lock(created)} onBack={() => setStep('show')} />
      <p role="status">{busy && 'Locking the records…'}</p>
    </Step>
  );
}
