import { type ChangeEvent, type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { dayInWords } from '../../core/day.ts';
import type { FileProgress } from '../../data/file/progress.ts';
import { askToKeep } from '../../state/askToKeep.ts';
import { lockNow } from '../../state/lockNow.ts';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type Person, useKeys } from './keys.ts';
import { keySentence } from './keySentence.ts';
import { Proof, useProving } from './Proof.tsx';
import { type LockedBackup, lockedBackup, takeOver } from './takeOver.ts';
import { useFocusOnProblem } from './useFocusOnProblem.ts';

/** Makes this device one more home of the records in a locked backup: for a new device, or one that was cleared. */
export function TakeOver() {
  const vault = useVault();
  const keys = useKeys();
  const [chosen, setChosen] = useState<{ readonly backup: LockedBackup; readonly people: readonly Person[] }>();
  const [refused, setRefused] = useState<string>();

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const file = event.currentTarget.files?.[0];
    setChosen(undefined);
    setRefused(undefined);
    if (!file) return;
    const backup = await lockedBackup(file);
    if (!backup.ok) return setRefused(backup.problem);
    const people = keys.people(backup.value.keyring);
    if (people.ok) setChosen({ backup: backup.value, people: people.value });
    else setRefused(keySentence(people.problem));
  }

  return (
    <div className="stack">
      <p className="meta"><Link href="/lock">Set a passphrase</Link></p>
      <h1>Take over the records of a backup</h1>
      {vault.protects ? <p>Records on this device are locked already. Bring the backup in under <Link href="/share">Files</Link>.</p> : (
        <>
          <p>
            For a new device, or one whose records are gone. This device then holds everything that was in the backup, and unlocks with the same passphrases and the same recovery
            key. Invented children that are here now go.
          </p>
          <TextField label="Locked backup" help="A file whose name ends in .vsend, saved by “Back up everything”." type="file" accept=".vsend" onChange={(event) => void choose(event)} />
          {refused && <Notice tone="problem" title="This file cannot be taken over." live>{refused}</Notice>}
          {chosen && <OpenBackup key={chosen.backup.header.fileId} {...chosen} />}
        </>
      )}
    </div>
  );
}

/** Asks for a secret of the backup, and does it. */
function OpenBackup({ backup, people }: { backup: LockedBackup; people: readonly Person[] }) {
  const vault = useVault();
  const keys = useKeys();
  const proving = useProving(people);
  const [progress, setProgress] = useState<FileProgress | 'opening'>();
  const [trouble, setTrouble] = useState<{ readonly text: string }>();
  const [form, goToProblem] = useFocusOnProblem();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (progress) return;
    const secret = proving.check();
    setTrouble(undefined);
    if (!secret) return goToProblem();
    setProgress('opening');
    const text = await takeOver(vault, keys, backup, secret, setProgress);
    setProgress(undefined);
    if (text) return setTrouble({ text });
    askToKeep();
    await lockNow(vault);
  }

  return (
    <form ref={form} className="stack loose" noValidate onSubmit={(event) => void submit(event)}>
      <p>This backup was made on {dayInWords(backup.header.exportedOn)}. Type a passphrase that could unlock the records then, or the recovery key of that time.</p>
      <Proof people={people} proving={proving} label="Passphrase" />
      {trouble && <Notice tone="problem" live>{trouble.text}</Notice>}
      <div>
        <Button type="submit" weight="first">Take over the records</Button>
        <p role="status" className="meta">{progress && 'Reading the backup…'}</p>
        {progress && progress !== 'opening' && progress.of > 0 && <progress max={progress.of} value={progress.done} aria-label="Reading the backup" />}
      </div>
    </form>
  );
}
