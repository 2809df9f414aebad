import { type ChangeEvent, type FormEvent, type ReactNode, useState } from 'react';
import { dayInWords } from '../../core/day.ts';
import type { FileProgress } from '../../data/file/progress.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type Person, type Secret, useKeys } from './keys.ts';
import { keySentence } from './keySentence.ts';
import { Proof, useProving } from './Proof.tsx';
import { type LockedBackup, lockedBackup } from './takeOver.ts';
import { useFocusOnProblem } from './useFocusOnProblem.ts';

interface Props {
  readonly action: string;
  /** What is to be said of the backup that was chosen, before its secret is asked for. */
  readonly about?: (backup: LockedBackup) => ReactNode;
  /** Gives the sentence to show when it came to nothing. */
  readonly onSecret: (backup: LockedBackup, secret: Secret, onProgress: (progress: FileProgress) => void) => Promise<string | undefined>;
}

/** A locked backup, and a secret that could unlock the records then. */
export function ChooseBackup({ action, about, onSecret }: Props) {
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
    <>
      <TextField label="Locked backup" help="A file whose name ends in .vsend, saved by “Back up everything”." type="file" accept=".vsend" onChange={(event) => void choose(event)} />
      {refused && <Notice tone="problem" title="This file cannot be taken over." live>{refused}</Notice>}
      {chosen && (
        <OpenBackup key={chosen.backup.header.fileId} {...chosen} action={action} onSecret={(secret, onProgress) => onSecret(chosen.backup, secret, onProgress)}>
          {about?.(chosen.backup)}
        </OpenBackup>
      )}
    </>
  );
}

interface OpenProps {
  readonly backup: LockedBackup;
  readonly people: readonly Person[];
  readonly action: string;
  readonly onSecret: (secret: Secret, onProgress: (progress: FileProgress) => void) => Promise<string | undefined>;
  readonly children: ReactNode;
}

/** Asks for a secret of the backup, and has it used. */
function OpenBackup({ backup, people, action, onSecret, children }: OpenProps) {
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
    const text = await onSecret(secret, setProgress);
    setProgress(undefined);
    if (text) setTrouble({ text });
  }

  return (
    <form ref={form} className="stack loose" noValidate onSubmit={(event) => void submit(event)}>
      {children}
      <p>This backup was made on {dayInWords(backup.header.exportedOn)}. Type a passphrase that could unlock the records then, or the recovery key of that time.</p>
      <Proof people={people} proving={proving} label="Passphrase" />
      {trouble && <Notice tone="problem" live>{trouble.text}</Notice>}
      <div>
        <Button type="submit" weight="first">{action}</Button>
        <p role="status" className="meta">{progress && 'Reading the backup…'}</p>
        {progress && progress !== 'opening' && progress.of > 0 && <progress max={progress.of} value={progress.done} aria-label="Reading the backup" />}
      </div>
    </form>
  );
}
