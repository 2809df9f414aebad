import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { today } from '../../state/clock.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { useUnusedKey } from '../../state/unusedKey.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CheckRecoveryKey } from './CheckRecoveryKey.tsx';
import { type KeyPlace, type Person, useKeys } from './keys.ts';
import { keySentence } from './keySentence.ts';
import { logLock } from './logLock.ts';
import { Proof, useProving } from './Proof.tsx';
import { RecoveryKeyShown } from './RecoveryKeyShown.tsx';
import { useFocusOnProblem } from './useFocusOnProblem.ts';
import { useKeyring } from './useKeyring.ts';

/** A recovery key that has been made and is not kept yet: until it is checked, the old one goes on working. */
interface Made {
  readonly at: KeyPlace;
  readonly keyring: unknown;
  readonly recoveryKey: string;
}

/** Another recovery key in place of the one there is. */
export function NewRecoveryKey({ people }: { people: readonly Person[] }) {
  const keys = useKeys();
  const vault = useVault();
  const { place, keep } = useKeyring();
  const [, navigate] = useLocation();
  const tell = useSession((session) => session.tell);
  const proving = useProving(people);
  const [made, setMade] = useState<Made>();
  const [checking, setChecking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<{ readonly text: string }>();
  const [form, goToProblem] = useFocusOnProblem();
  const [begunOn] = useState(today);

  async function make(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const secret = proving.check();
    if (!secret) return goToProblem();
    setBusy(true);
    setTrouble(undefined);
    const at = await place();
    const renewed = at.ok ? await keys.renewRecoveryKey(at.value, secret, begunOn) : undefined;
    setBusy(false);
    if (!at.ok) return setTrouble({ text: at.problem });
    if (!renewed) return;
    if (!renewed.ok) return setTrouble({ text: keySentence(renewed.problem) });
    setMade({ at: at.value, ...renewed.value });
  }

  async function keepIt({ at, keyring }: Made) {
    setBusy(true);
    const text = await keep(at, keyring);
    if (text === undefined) await logLock(vault, 'newKey');
    setBusy(false);
    if (text) return setTrouble({ text });
    useUnusedKey.getState().settle();
    tell('The new recovery key works, and the old one does not any more.');
    navigate('/settings');
  }

  return (
    <>
      {trouble && <Notice tone="problem" live>{trouble.text}</Notice>}
      {!made && (
        <form ref={form} className="stack loose" noValidate onSubmit={(event) => void make(event)}>
          <p>For when the paper is lost, or somebody has seen it who should not. The old key goes on working until you have checked the new one; backups made until then open with the old one only. If somebody has it who should not, <Link href="/lock/left">Somebody has left</Link> goes further.</p>
          <Proof people={people} proving={proving} />
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
        <CheckRecoveryKey recoveryKey={made.recoveryKey} action="Use the new recovery key" busy={busy} onChecked={() => void keepIt(made)} onBack={() => setChecking(false)} />
      )}
    </>
  );
}
