import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { saveToDisk } from '../../data/file/download.ts';
import type { Vault } from '../../data/vault/vault.ts';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type BackupNote, noteMade, takeNoteBack } from './backupNote.ts';
import { counted } from './counted.ts';
import { FileProgressBar } from './FileProgressBar.tsx';
import { makeBackup } from './makeBackup.ts';
import { TestRestore } from './TestRestore.tsx';
import { UNEXPECTED } from './unexpected.ts';
import { useFocusWhenLost } from './useFocusWhenLost.ts';
import { type Task, useWork } from './useWork.ts';

/** Everything on this device in one file, and the way to see whether such a file is good. */
export function BackUp() {
  const vault = useVault();
  const work = useWork();
  const [told, setTold] = useState<Told>();
  const button = useRef<HTMLButtonElement>(null);
  useFocusWhenLost(button, told);

  async function backUp() {
    setTold(undefined);
    const next = await work.start((task) => save(vault, task).catch((): Told => notSaved(UNEXPECTED)));
    if (next) setTold(next);
  }

  return (
    <section aria-labelledby="back-up">
      <h2 id="back-up">Back up</h2>
      <p>
        One file with every child, review, draft and installed framework on this device.{' '}
        {vault.protects
          ? 'It is locked: it opens here, and anywhere else with a passphrase or the recovery key of these records.'
          : <>It is not locked, as these records are not: anyone who has it can read it. <Link href="/lock">Set a passphrase</Link></>}
      </p>
      <p><Button ref={button} disabled={work.busy} onClick={() => void backUp()}>Back up everything</Button></p>
      {work.busy && <FileProgressBar progress={work.progress} opening="Putting the records together…" onStop={work.stop} />}
      {told && <Notice tone={told.tone} live>{told.text}</Notice>}
      {told?.note && <p><Button onClick={() => void withoutIt(vault, told.note).then(setTold)}>It is not there</Button></p>}
      <TestRestore />
    </section>
  );
}

interface Told {
  readonly tone: 'note' | 'problem';
  readonly text: string;
  /** What was noted of a backup that may not have landed. */
  readonly note?: BackupNote;
}

/**
 * The device only counts as backed up when nothing was left out: else people would lean on a file with a gap. Whether the browser
 * has put the file anywhere is not told to a page, so that is left to the person.
 */
async function save(vault: Vault, { signal, onProgress }: Task): Promise<Told> {
  const made = await makeBackup(vault, onProgress, signal);
  if (!made.ok) return made.problem.code === 'stopped' ? { tone: 'note', text: 'Stopped. Nothing was saved.' } : notSaved(made.problem.text);
  const { blob, fileName, contents, leftOut, changes } = made.value;
  saveToDisk(blob, fileName);
  const logged = await vault.log({ kind: 'backup', count: contents.children, file: fileName });
  const missing = counted(leftOut);
  if (missing) {
    return { tone: 'problem', text: `${fileName} was handed to this browser to save, but it is not whole. Not in it, because they cannot be read: ${missing}. ${vaultSentence('damaged')}` };
  }
  const noted = await noteMade(vault, changes);
  if (!noted.ok) return { tone: 'problem', text: vaultSentence(noted.problem.code) };
  if (!logged.ok) return { tone: 'problem', text: vaultSentence(logged.problem.code) };
  const held = [counted({ child: contents.children, review: contents.reviews }, ' with ') || 'no children', counted({ draft: contents.drafts })].filter(Boolean).join(' and ');
  return {
    tone: 'note', note: noted.value,
    text: `The backup was made, read back (${held}), and handed to this browser to save as ${fileName}. Look in your downloads: only a file that is there is a backup. Keep a copy of it away from this device.`,
  };
}

async function withoutIt(vault: Vault, note: BackupNote | undefined): Promise<Told> {
  const taken = note ? await takeNoteBack(vault, note) : undefined;
  if (taken && !taken.ok) return { tone: 'problem', text: vaultSentence(taken.problem.code) };
  return {
    tone: 'note',
    text: 'Then it does not count: the last backup is the one before, as it was. Nothing else was changed. See whether this browser asks before it saves, or is not allowed to save files from this page, and whether there is room. Then press “Back up everything” again, or try another browser.',
  };
}

function notSaved(why: string): Told {
  return { tone: 'problem', text: `The backup was not saved. ${why}` };
}
