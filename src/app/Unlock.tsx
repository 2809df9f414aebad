import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { sentence } from '../catalog/sentence.ts';
import type { Result } from '../core/result.ts';
import type { KeyringProblem } from '../data/lock/keyringProblem.ts';
import type { Unlocked } from '../data/lock/unlock.ts';
import { keySentence } from '../features/lock/keySentence.ts';
import type { Person, Secret } from '../features/lock/keys.ts';
import { UnusedKeyNotice } from '../features/lock/UnusedKeyNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SecretField } from '../ui/SecretField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Unlock.module.css';
import { UpdateNotice } from './UpdateNotice.tsx';
import { useTheme } from './useTheme.ts';

interface Props {
  readonly people: readonly Person[];
  /** The records came from a backup a moment ago. */
  readonly isTakenOver?: boolean;
  readonly unlock: (secret: Secret) => Promise<Result<Unlocked, KeyringProblem>>;
  /** The secret goes along, so that a passphrase can be wrapped anew at today's cost. */
  readonly onUnlocked: (unlocked: Unlocked, secret: Secret) => void;
  /** What else can be done, for somebody who asks or has no other way; given what shows the field for the recovery key. */
  readonly otherWays: (onRecoveryKey: () => void) => ReactNode;
}

/** The first screen over locked records. Nothing of a child has been read yet. */
export function Unlock({ people, isTakenOver = false, unlock, onUnlocked, otherWays }: Props) {
  const [kind, setKind] = useState<Secret['kind']>('passphrase');
  const [slotId, setSlotId] = useState(people[0]?.slotId ?? '');
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<{ readonly text: string }>();
  const [turned, setTurned] = useState(0);
  const [lost, setLost] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useTheme();
  useEffect(() => { document.title = 'Unlock the records – Valuing SEND'; }, []);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [turned, trouble]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setTrouble(undefined);
    const secret: Secret = kind === 'passphrase' ? { kind, slotId, passphrase: typed } : { kind, typed };
    const unlocked = await unlock(secret);
    setBusy(false);
    if (unlocked.ok) return onUnlocked(unlocked.value, secret);
    const { problem } = unlocked;
    if (problem.code === 'changedKeyring') setLost(true); // no secret gets past that
    setTrouble({ text: problem.code !== 'wrongSecret' ? keySentence(problem) : sentence(kind === 'recoveryKey' ? 'key.wrongRecoveryKey' : 'key.wrongPassphrase') });
  }

  function turnTo(next: Secret['kind']) {
    setKind(next);
    setTyped('');
    setTrouble(undefined);
    setTurned((times) => times + 1);
  }

  const own = {
    ref: field,
    value: typed,
    readOnly: busy,
    onChange: (event: { readonly currentTarget: HTMLInputElement }) => setTyped(event.currentTarget.value),
  };
  return (
    <main className={`stack loose ${styles.unlock}`}>
      <UpdateNotice />
      <form className="stack loose" noValidate onSubmit={(event) => void submit(event)}>
        <p className="meta">Valuing SEND</p>
        <h1>Unlock the records</h1>
        {isTakenOver && <p>The records of the backup are on this device now. Its passphrase opens them.</p>}
        <UnusedKeyNotice />
        {trouble && <Notice tone="problem" live>{trouble.text}</Notice>}
        {kind === 'passphrase' && people.length > 1 && (
          <SelectField label="Who are you?" autoComplete="username" value={slotId} onChange={(event) => setSlotId(event.currentTarget.value)}>
            {people.map((person) => <option key={person.slotId} value={person.slotId}>{person.label}</option>)}
          </SelectField>
        )}
        {kind === 'passphrase'
          ? <SecretField {...own} key="passphrase" label="Passphrase" autoComplete="current-password" />
          : (
            <TextField
              {...own}
              key="recoveryKey"
              label="Recovery key"
              help="The nine groups on the paper that was printed when the records were locked. Capital or small letters, with or without dashes."
              autoComplete="off"
              spellCheck={false}
            />
          )}
        <div>
          <div className="row">
            <Button type="submit" weight="first" aria-disabled={busy || undefined}>Unlock</Button>
            <Button weight="quiet" onClick={() => turnTo(kind === 'passphrase' ? 'recoveryKey' : 'passphrase')}>
              {kind === 'passphrase' ? 'Use the recovery key instead' : 'Use a passphrase instead'}
            </Button>
          </div>
          <p role="status">{busy && 'Opening…'}</p>
        </div>
      </form>
      {lost ? otherWays(() => turnTo('recoveryKey')) : <p><Button weight="quiet" onClick={() => setLost(true)}>I cannot get in</Button></p>}
    </main>
  );
}
