import { type ChangeEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import type { CouncilProblemCode } from '../../data/file/council/councilProblem.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SecretField } from '../../ui/SecretField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './ManySchools.module.css';
import { TaskBar } from './TaskBar.tsx';
import { isLocked, type ManyFiles } from './useManyFiles.ts';

/** Chooses the files, many at once or a folder, asks for passphrases, and says which could not be read and what to do. */
export function ManyChoose({ many }: { many: ManyFiles }) {
  const [passphrase, setPassphrase] = useState('');
  const locked = many.files.filter(({ problem }) => isLocked(problem));
  const wasWrong = locked.some(({ problem }) => problem?.code === 'wrongPassphrase');
  const refused = many.files.filter(({ problem }) => problem && !isLocked(problem));
  const isBusy = many.task.progress !== undefined;

  // The button had the focus and was switched off meanwhile: it goes to what is to be done next.
  const wasUnlocking = useRef(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isBusy || !wasUnlocking.current) return;
    wasUnlocking.current = false;
    const field = place.current?.querySelector<HTMLElement>('form input');
    (field ?? document.getElementById('schools-that-came') ?? place.current)?.focus();
  }, [isBusy]);

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const files = [...(currentTarget.files ?? [])].filter(({ name }) => !name.startsWith('.')); // a folder has files of the system's own
    currentTarget.value = ''; // so that the same file can be chosen again
    void many.add(files);
  }

  function unlock(event: FormEvent) {
    event.preventDefault();
    if (isBusy || passphrase === '') return;
    setPassphrase('');
    wasUnlocking.current = true;
    void many.unlock(passphrase);
  }

  return (
    <div className="stack no-print" ref={place} tabIndex={-1}>
      <div className={styles.choose}>
        <TextField label="Choose files" help="Many at once, as schools saved them" type="file" multiple accept=".vsend,.json,.ndjson,application/json" disabled={isBusy} onChange={choose} />
        <TextField label="Or a folder" help="Every file in it is looked at" type="file" disabled={isBusy} onChange={choose} ref={asFolder} />
      </div>
      <TaskBar task={many.task} />
      {locked.length > 0 && (
        <form className="stack" onSubmit={unlock}>
          <p>{locked.length === 1 ? 'One file is locked' : `${locked.length} files are locked`}: {locked.map(({ name }) => name).join(', ')}.</p>
          <SecretField
            label="Passphrase" help="It is tried on every locked file." autoComplete="off" value={passphrase} disabled={isBusy}
            error={wasWrong && !isBusy ? 'That passphrase did not open them. Ask the school that sent the file.' : undefined}
            onChange={({ currentTarget: { value } }) => setPassphrase(value)}
          />
          <p><Button type="submit" disabled={isBusy}>Unlock</Button></p>
        </form>
      )}
      {refused.length > 0 && (
        <Notice tone="problem" title={refused.length === 1 ? 'One file was not read.' : `${refused.length} files were not read.`} live>
          <ul>{refused.map(({ key, name, problem }) => <li key={key}>{name}: {name.endsWith('.ndjson') && problem?.code === 'notOurs' ? FOR_DATABASES : WORDS[problem?.code ?? 'notOurs']}</li>)}</ul>
        </Notice>
      )}
    </div>
  );
}

/** React has no name for this attribute, by which every browser lets a folder be chosen. */
function asFolder(input: HTMLInputElement | null): void {
  input?.setAttribute('webkitdirectory', '');
}

const FOR_DATABASES = 'this is the form for a database. Ask the school for the other file.';

const WORDS: Readonly<Record<CouncilProblemCode, string>> = {
  notOurs: 'it is no file for a council from this app.',
  newer: 'it is from a newer version of this app. Update the app here, then choose it again.',
  damaged: 'it was changed or cut short since it was saved. Ask the school to save and send it again.',
  locked: 'it is locked.',
  wrongPassphrase: 'the passphrase does not open it.',
  tooLarge: 'it is too large for this app.',
  otherKind: 'it holds children’s names and was not opened. Ask the school for a file made under “For a council or trust”, and delete this one.',
  stopped: 'reading was stopped. Choose it again.',
  brokeDown: 'this device could not read it. Close other programs, then choose it again.',
};
