import { type FormEvent, useId, useState } from 'react';
import { instantInWords } from '../../state/clock.ts';
import { useEveryone, useHeader } from '../../state/live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface Props {
  readonly onErase: () => Promise<void>;
  readonly onClose: () => void;
}

/** What has to be typed: the same two words as where nobody can unlock. */
const WORDS = 'erase everything';

/** Asks before everything goes: how many children that is, when the last backup was made, and for two words, so that no stray press does it. */
export function EraseEverythingDialog({ onErase, onClose }: Props) {
  const everyone = useEveryone();
  const header = useHeader();
  const form = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (typed.trim().toLowerCase() !== WORDS) return setProblem(`Type the two words “${WORDS}”. Nothing was erased.`);
    await onErase();
  }

  const children = everyone?.ok ? everyone.value : undefined;
  return (
    <Dialog
      open
      title="Erase everything on this device?"
      onClose={onClose}
      actions={(
        <>
          <Button weight="first" onClick={onClose}>Keep everything</Button>
          <Button type="submit" form={form}>Erase everything</Button>
        </>
      )}
    >
      <form id={form} className="stack" noValidate autoComplete="off" onSubmit={(event) => void submit(event)}>
        {children && <p><strong>{children.length === 1 ? '1 child goes' : `${children.length} children go`}</strong>, counting any in the bin, with every review and draft.</p>}
        {header && <p>{lastBackup(header)}</p>}
        <p>This cannot be undone. If you may need anything again, back up everything first, under Files, and look whether the file is there.</p>
        <TextField
          label={`To erase, type “${WORDS}”`}
          width="medium"
          autoComplete="off"
          error={problem || undefined}
          value={typed}
          onChange={(event) => { setTyped(event.currentTarget.value); setProblem(''); }}
        />
      </form>
    </Dialog>
  );
}

/** When it was made, and what is not in it. Whether its file is still somewhere, nobody here can know. */
function lastBackup({ lastBackupAt, changesSinceBackup: changes }: { readonly lastBackupAt?: string; readonly changesSinceBackup: number }): string {
  if (!lastBackupAt) return 'No backup of these records is known.';
  const since = changes === 0 ? 'Nothing was changed since.' : changes === 1 ? '1 change since is not in it.' : `${changes} changes since are not in it.`;
  return `The last backup was made on ${instantInWords(lastBackupAt)}. ${since}`;
}
