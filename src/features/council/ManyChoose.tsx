import { type ChangeEvent, useEffect, useRef } from 'react';
import type { CouncilProblemCode } from '../../data/file/council/councilProblem.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { WorkBar } from '../../ui/WorkBar.tsx';
import styles from './ManySchools.module.css';
import { forgetMany, type ManyFile, useManyState } from './manyState.ts';
import { ManyUnlock } from './ManyUnlock.tsx';
import { isLocked, isNotRead, type ManyFiles } from './useManyFiles.ts';

/** Chooses the files, many at once or a folder, asks for passphrases, and says which could not be read and what to do. */
export function ManyChoose({ many }: { many: ManyFiles }) {
  const { files, unlocked } = useManyState();
  const locked = files.filter(({ problem }) => isLocked(problem));
  const isBusy = many.task.progress !== undefined;
  const refused = files.filter(({ problem }) => problem && !isLocked(problem) && !(isBusy && problem.code === 'stopped')); // what has its turn still to come is no trouble
  const hasEnded = files.some(({ problem }) => problem?.code === 'ended');

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
    const more = [...(currentTarget.files ?? [])].filter(({ name }) => !name.startsWith('.')); // a folder has files of the system's own
    currentTarget.value = ''; // so that the same file can be chosen again
    void many.add(more);
  }

  return (
    <div className="stack no-print" ref={place} tabIndex={-1}>
      <div className={styles.choose}>
        <TextField label="Choose files" help="Many at once, as schools saved them" type="file" multiple accept=".vsend,.json,.ndjson,application/json" disabled={isBusy} onChange={choose} />
        <TextField label="Or a folder" help="Every file in it is looked at" type="file" disabled={isBusy} onChange={choose} ref={asFolder} />
      </div>
      <WorkBar progress={many.task.progress} stop={many.task.stop} />
      {locked.length > 0 && <ManyUnlock locked={locked} isBusy={isBusy} unlocked={unlocked} onUnlock={(passphrase, keys) => { wasUnlocking.current = true; void many.unlock(passphrase, keys); }} />}
      <div role="status">{locked.length === 0 && unlocked && unlocked.opened.length > 0 && <p>{unlocked.opened.length === 1 ? 'The file is open.' : `All ${unlocked.opened.length} files are open.`}</p>}</div>
      {refused.length > 0 && (
        <Notice tone="problem" title={refused.length === 1 ? 'One file was not read.' : `${refused.length} files were not read.`} live>
          <ul>{refused.map((file) => <li key={file.key}>{file.name}{file.problem?.school !== undefined && ` (${file.problem.school})`}: {wordsOf(file)}{file.problem?.path !== undefined && <details><summary>Where</summary><code>{file.problem.path}</code></details>}</li>)}</ul>
          {hasEnded ? <p><Button disabled={isBusy} onClick={forgetMany}>Start again</Button></p>
            : refused.some(({ problem }) => isNotRead(problem)) && <p><Button disabled={isBusy} onClick={() => void many.readOn()}>Read them now</Button></p>}
        </Notice>
      )}
    </div>
  );
}

/** React has no name for this attribute, by which every browser lets a folder be chosen. */
function asFolder(input: HTMLInputElement | null): void {
  input?.setAttribute('webkitdirectory', '');
}

function wordsOf({ name, problem }: ManyFile): string {
  return name.endsWith('.ndjson') && problem?.code === 'notOurs' ? FOR_DATABASES : WORDS[problem?.code ?? 'notOurs'];
}

const FOR_DATABASES = 'this is the form for a database. Ask the school for the other file.';

const WORDS: Readonly<Record<CouncilProblemCode, string>> = {
  notOurs: 'it is no file for a council from this app.',
  newer: 'it is from a newer version of this app. Update the app here, then choose it again.',
  damaged: 'it was changed or cut short since it was saved, or does not hold together. Ask the school to save and send it again.',
  locked: 'it is locked.',
  wrongPassphrase: 'the passphrase does not open it.',
  tooLarge: 'it is too large for this app.',
  otherKind: 'it holds children’s names and was not opened. Ask the school for a file made under “For a council or trust”, and delete this one.',
  stopped: 'it was not looked at, because reading was stopped.',
  brokeDown: 'this device could not read it. Close other programs, then read it again.',
  ended: 'this device ended the reading, and forgot what was read before. Close other programs, start again, and choose the files anew.',
  settled: 'tables are shown already. Start again to add it.',
};
