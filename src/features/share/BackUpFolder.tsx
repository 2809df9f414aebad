import { useState } from 'react';
import { Link } from 'wouter';
import rules from '../../catalog/backup-rules.json';
import problems from '../../catalog/folder-problems.json';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { useFolder, useFolderState } from '../../state/backupFolder.ts';
import { thisInstant } from '../../state/clock.ts';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { askPermission, chooseFolder, hasFolders } from './folderAccess.ts';
import { runBackup } from './folderRun.ts';

/** Backups that go into a folder by themselves, such as the school's own synced drive. */
export function BackUpFolder() {
  const { protects } = useVault();
  return (
    <section aria-labelledby="back-up-folder">
      <h2 id="back-up-folder">Back up by itself</h2>
      <p>
        Choose a folder once, such as one on the school’s own synced drive. While the records are unlocked and something has changed,
        a sealed backup of everything goes into it, at most every {rules.folder.hoursBetween} hours, and before the records lock
        where a second is enough for it. Each one is read back before it counts.
      </p>
      {!protects && <p>Only locked records are backed up by themselves. <Link href="/lock">Set a passphrase</Link> first.</p>}
      {protects && !hasFolders() && <p>This browser cannot save into a folder by itself. Chrome and Edge on a computer can. Here, back up by hand as above.</p>}
      {protects && hasFolders() && <Folder />}
    </section>
  );
}

function Folder() {
  const vault = useVault();
  const folder = useFolder();
  const [told, setTold] = useState('');
  const { saving, problem, saved } = useFolderState();
  if (folder === undefined) return null;

  /** The browser is asked first, in the click itself. */
  async function save(into: FileSystemDirectoryHandle) {
    setTold('');
    if (await askPermission(into) !== 'granted') return useFolderState.setState({ problem: { code: 'denied', at: thisInstant() } });
    if (!(await runBackup(vault, into))) setTold('Another tab of this app is backing up into the folder just now.');
  }
  async function keep(chosen: FileSystemDirectoryHandle | undefined) {
    const kept = await vault.keepFolder(chosen);
    useFolderState.setState({ problem: undefined, saved: undefined });
    setTold(kept.ok ? '' : vaultSentence(kept.problem.code));
    return kept.ok;
  }
  async function choose() {
    const chosen = await chooseFolder();
    if (chosen && await keep(chosen)) await save(chosen);
  }
  async function stop() {
    if (await keep(undefined)) setTold('Nothing more goes into that folder by itself. What is in it stays there.');
  }

  return (
    <>
      {folder && <p>Backups go into the folder <strong>{folder.name}</strong>.</p>}
      {problem && !saving && <Notice tone="problem" live>{problems[problem.code]}</Notice>}
      <div>
        <p className="row">
          {folder && <Button disabled={saving} onClick={() => void save(folder)}>Back up into it now</Button>}
          <Button disabled={saving} onClick={() => void choose()}>{folder ? 'Choose another folder' : 'Choose a folder'}</Button>
          {folder && <Button weight="quiet" disabled={saving} onClick={() => void stop()}>Stop</Button>}
        </p>
        <p role="status">
          {saving ? 'Backing up…' : told || (!problem && saved && `${saved.fileName} is in the folder, and was read back whole.`)}
        </p>
      </div>
      {folder && (
        <p className="meta">
          The newest {rules.keep.newest} are kept, and the first of each month for a year. Older ones that this device saved there are
          removed; nothing else in the folder is touched. A child who is erased here stays in earlier backups until those go.
        </p>
      )}
    </>
  );
}
