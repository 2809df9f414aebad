import { useState } from 'react';
import { sentence } from '../../catalog/sentence.ts';
import { Button } from '../../ui/Button.tsx';
import { SecretField } from '../../ui/SecretField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Person, Secret } from './keys.ts';

/** What somebody types to show that they may change the lock: the keys that are in use cannot be read out, so it is asked for again. */
export interface Proving {
  readonly slotId: string;
  readonly typed: string;
  readonly kind: Secret['kind'];
  readonly error: string | undefined;
  readonly set: (change: Partial<Pick<Proving, 'slotId' | 'typed' | 'kind'>>) => void;
  /** What was typed; undefined when nothing was, which is then said. */
  readonly check: () => Secret | undefined;
}

export function useProving(people: readonly Person[]): Proving {
  const [{ slotId, typed, kind }, setState] = useState<Pick<Proving, 'slotId' | 'typed' | 'kind'>>({ slotId: people[0]?.slotId ?? '', typed: '', kind: 'passphrase' });
  const [error, setError] = useState<string>();
  return {
    slotId, typed, kind, error,
    set(change) {
      setState({ slotId, typed, kind, ...change });
      setError(undefined);
    },
    check() {
      if (typed.trim() === '') {
        setError(kind === 'passphrase' ? sentence('key.noPassphrase') : sentence('key.recoveryKeyLength', { wanted: 36, characters: 0 }));
        return undefined;
      }
      return kind === 'passphrase' ? { kind, slotId, passphrase: typed } : { kind, typed };
    },
  };
}

interface Props {
  readonly people: readonly Person[];
  readonly proving: Proving;
  /** What the choice of a person is called; left out where somebody else has to type theirs. */
  readonly who?: string;
  readonly label?: string;
}

/** A person and their passphrase, or the recovery key. */
export function Proof({ people, proving: { slotId, typed, kind, error, set }, who = 'Who are you?', label = 'Your passphrase now' }: Props) {
  return (
    <div className="stack">
      {kind === 'passphrase'
        ? (
          <>
            {people.length > 1 && (
              <SelectField label={who} autoComplete="username" value={slotId} onChange={(event) => set({ slotId: event.currentTarget.value })}>
                {people.map((person) => <option key={person.slotId} value={person.slotId}>{person.label}</option>)}
              </SelectField>
            )}
            <SecretField label={label} autoComplete="current-password" error={error} value={typed} onChange={(event) => set({ typed: event.currentTarget.value })} />
          </>
        )
        : <TextField label="Recovery key" autoComplete="off" spellCheck={false} error={error} value={typed} onChange={(event) => set({ typed: event.currentTarget.value })} />}
      <p>
        <Button weight="inline" onClick={() => set({ kind: kind === 'passphrase' ? 'recoveryKey' : 'passphrase', typed: '' })}>
          {kind === 'passphrase' ? 'Use the recovery key instead' : 'Use a passphrase instead'}
        </Button>
      </p>
    </div>
  );
}
