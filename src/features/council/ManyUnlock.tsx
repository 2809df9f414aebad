import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { SecretField } from '../../ui/SecretField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { ManyFile, Unlocked } from './manyState.ts';

interface Props {
  /** One at least. */
  readonly locked: readonly ManyFile[];
  readonly isBusy: boolean;
  readonly unlocked: Unlocked | undefined;
  readonly onUnlock: (passphrase: string, keys: ReadonlySet<number>) => void;
}

/** Asks for a passphrase, and whether it is that of one file or of all: schools choose their own. Says which it opened and which not. */
export function ManyUnlock({ locked, isBusy, unlocked, onUnlock }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [chosen, setChosen] = useState('');
  const one = locked.find(({ key }) => `${key}` === chosen);
  const wasInVain = !isBusy && unlocked !== undefined && unlocked.opened.length === 0 && unlocked.notOpened.length > 0;

  function unlock(event: FormEvent) {
    event.preventDefault();
    if (isBusy || passphrase === '') return;
    setPassphrase('');
    onUnlock(passphrase, new Set(one ? [one.key] : locked.map(({ key }) => key)));
  }

  return (
    <form className="stack" onSubmit={unlock}>
      <p>{locked.length === 1 ? 'One file is locked' : `${locked.length} files are locked`}: {namesIn(locked.map(({ name }) => name))}.</p>
      <div role="status">
        {!isBusy && unlocked && unlocked.opened.length > 0 && <p>{`The passphrase opened ${unlocked.opened.length} of ${unlocked.opened.length + unlocked.notOpened.length} files.`}{unlocked.notOpened.length > 0 && ` It did not open ${namesIn(unlocked.notOpened)}.`}</p>}
      </div>
      {locked.length > 1 && (
        <SelectField label="Try it on" help="Each file it is tried on takes about a second." value={one ? chosen : ''} disabled={isBusy} onChange={({ currentTarget: { value } }) => setChosen(value)}>
          <option value="">Every locked file</option>
          {locked.map(({ key, name }) => <option key={key} value={key}>{name}</option>)}
        </SelectField>
      )}
      <SecretField
        label="Passphrase" help="It is not kept." autoComplete="off" value={passphrase} disabled={isBusy}
        error={wasInVain ? `That passphrase did not open ${namesIn(unlocked.notOpened)}. Ask the school that sent ${unlocked.notOpened.length === 1 ? 'it' : 'them'}.` : undefined}
        onChange={({ currentTarget: { value } }) => setPassphrase(value)}
      />
      <p><Button type="submit" disabled={isBusy}>Unlock</Button></p>
    </form>
  );
}

/** More names than this are not read. */
const MOST_NAMES = 12;

function namesIn(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more > 1 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more` : names.join(', ');
}
