import { useState } from 'react';
import { Link } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { today } from '../../state/clock.ts';
import { askToKeep } from '../../state/askToKeep.ts';
import { headerOf } from '../../state/live.ts';
import { lockNow } from '../../state/lockNow.ts';
import { useVault } from '../../state/records.tsx';
import { useWindowKind } from '../../state/privateWindow.ts';
import { useUnusedKey } from '../../state/unusedKey.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PrivateWindowNotice } from '../../ui/PrivateWindowNotice.tsx';
import { CheckRecoveryKey } from './CheckRecoveryKey.tsx';
import { ChoosePassphrase } from './ChoosePassphrase.tsx';
import { type Created, type NewPerson, useKeys } from './keys.ts';
import { keySentence } from './keySentence.ts';
import { RecoveryKeyStep } from './RecoveryKeyStep.tsx';
import { Step } from './Step.tsx';
import { UnusedKeyNotice } from './UnusedKeyNotice.tsx';

/** Sets a passphrase and a recovery key for the first time. Until the last step nothing is changed, and leaving forgets all of it. */
export function SetUpPage() {
  const vault = useVault();
  const keys = useKeys();
  const [step, setStep] = useState<'choose' | 'show' | 'check'>('choose');
  const [created, setCreated] = useState<Created>();
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
    setCreated(made.value);
    setStep('show');
    return undefined;
  }

  async function lock({ lock: next, keyring }: Created) {
    setBusy(true);
    setTrouble('');
    const changed = await vault.changeLock(next, keyring);
    if (changed.ok) {
      useUnusedKey.getState().settle();
      askToKeep();
      return lockNow(vault);
    }
    setBusy(false);
    // Another tab was quicker with a passphrase of its own, or the records are gone: this key will never open anything.
    setTrouble(changed.problem.code === 'closed' ? sentence('key.notTaken') : vaultSentence(changed.problem.code));
  }

  if (step === 'choose' || !created) {
    return (
      <Step key="choose" title="Set a passphrase" number={1} of={3}>
        <UnusedKeyNotice />
        <PrivateWindowNotice kind={windowKind} evenUnknown />
        <p>
          A passphrase locks every record on this device. Whoever has the device and not the passphrase cannot read them.{' '}
          <Link href="/lock/about">What the lock protects, and what it cannot</Link>.
        </p>
        <Notice title="Without a passphrase and without the recovery key, nobody can read the records.">
          Not you, not the school and not whoever made this app. The recovery key comes next: it goes on paper.
        </Notice>
        <p>Is there a locked backup from another device, or from this one before? <Link href="/lock/take-over">Take over its records</Link>, with the same passphrases.</p>
        <ChoosePassphrase action="Next: the recovery key" onChosen={choose} />
      </Step>
    );
  }
  if (step === 'show') return <RecoveryKeyStep number={2} of={3} recoveryKey={created.recoveryKey} madeOn={begunOn} onNext={() => setStep('check')} />;
  return (
    <Step key="check" title="Check your paper copy" number={3} of={3}>
      <p>Type these two groups from your paper. Then the records are locked, and the app asks for your passphrase.</p>
      {trouble && <Notice tone="problem" title="The records were not locked." live>{trouble}</Notice>}
      <CheckRecoveryKey recoveryKey={created.recoveryKey} action="Lock the records" busy={busy} onChecked={() => void lock(created)} onBack={() => setStep('show')} />
      <p role="status">{busy && 'Locking the records…'}</p>
    </Step>
  );
}

function LockedAlready() {
  return (
    <div className="stack">
      <h1>A passphrase is set</h1>
      <UnusedKeyNotice />
      <p>The records open with it and with the recovery key alone. Change it, or who can unlock the records, under <Link href="/settings">Settings</Link>.</p>
    </div>
  );
}
