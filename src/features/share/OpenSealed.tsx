import { type FormEvent, useEffect, useRef, useState } from 'react';
import { dayInWords } from '../../core/day.ts';
import type { FileSecret, NeedsSecret } from '../../data/file/openSealed.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SecretField } from '../../ui/SecretField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { keyTrouble } from './keyTrouble.ts';

interface Props {
  readonly needs: NeedsSecret;
  /** While the key is being worked out. */
  readonly busy: boolean;
  readonly onSecret: (secret: FileSecret) => void;
  readonly onCancel: () => void;
}

/** Asks for what opens a sealed file: its own passphrase, or a passphrase or the recovery key that could unlock the records on its day. */
export function OpenSealed({ needs, busy, onSecret, onCancel }: Props) {
  const { people, takesRecoveryKey, trouble } = needs;
  const [kind, setKind] = useState<FileSecret['kind']>('passphrase');
  const [slotId, setSlotId] = useState(people[0]?.slotId);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [kind, needs]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    onSecret(kind === 'passphrase' ? { kind, slotId, passphrase: typed } : { kind, typed });
  }

  const own = { ref: field, value: typed, readOnly: busy, onChange: (event: { readonly currentTarget: HTMLInputElement }) => setTyped(event.currentTarget.value) };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p>{openingWords(needs)}</p>
      {trouble && <Notice tone="problem" live>{keyTrouble(trouble, kind, people.length)}</Notice>}
      {kind === 'passphrase' && people.length > 0 && (
        <SelectField label="Whose passphrase?" value={slotId} onChange={(event) => setSlotId(event.currentTarget.value)}>
          {people.map((person) => <option key={person.slotId} value={person.slotId}>{person.label}</option>)}
        </SelectField>
      )}
      {kind === 'passphrase'
        ? <SecretField {...own} key="passphrase" label="Passphrase that opens this file" autoComplete="off" />
        : (
          <TextField
            {...own}
            key="recoveryKey"
            label="Recovery key that opens this file"
            help="The nine groups on the paper that was printed when those records were locked. Capital or small letters, with or without dashes."
            autoComplete="off"
            spellCheck={false}
          />
        )}
      <div className="row">
        <Button type="submit" weight="first" aria-disabled={busy || undefined}>Open the file</Button>
        {takesRecoveryKey && (
          <Button weight="quiet" onClick={() => { setKind(kind === 'passphrase' ? 'recoveryKey' : 'passphrase'); setTyped(''); }}>
            {kind === 'passphrase' ? 'Use the recovery key instead' : 'Use a passphrase instead'}
          </Button>
        )}
        {!busy && <Button onClick={onCancel}>Cancel</Button>}
      </div>
    </form>
  );
}

function openingWords({ kind, exportedOn, people }: NeedsSecret): string {
  const what = { share: 'A shared file', transfer: 'A full transfer', backup: 'A backup', council: 'A file for a council' }[kind];
  return people.length > 0
    ? `${what}, saved on ${dayInWords(exportedOn)} and locked. It opens with the passphrase of that day, also where it was changed since, or the recovery key of that day.`
    : `${what}, saved on ${dayInWords(exportedOn)} and locked. Ask whoever sent it for the passphrase.`;
}
