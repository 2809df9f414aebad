import { useState } from 'react';
import { SelectField } from '../../ui/SelectField.tsx';
import { ChangeForm, FIELD_PROBLEM } from './ChangeForm.tsx';
import { type Person, useKeys } from './keys.ts';
import { NewPassphrase, useChoosing } from './NewPassphrase.tsx';
import { Proof, useProving } from './Proof.tsx';
import { useKeyring } from './useKeyring.ts';

/** Another passphrase for one person. Who has forgotten theirs takes the recovery key. */
export function ChangePassphrase({ people }: { people: readonly Person[] }) {
  const keys = useKeys();
  const { change } = useKeyring();
  const proving = useProving(people);
  const [forSlot, setForSlot] = useState(people[0]?.slotId ?? '');
  const slotId = proving.kind === 'passphrase' ? proving.slotId : forSlot;
  const choosing = useChoosing([people.find((person) => person.slotId === slotId)?.label ?? '']);

  async function submit(): Promise<string | undefined> {
    const secret = proving.check();
    const passphrase = await choosing.check();
    if (!secret || passphrase === undefined) return FIELD_PROBLEM;
    return change('passphraseChanged', (at) => keys.changePassphrase(at, secret, slotId, passphrase));
  }

  return (
    <ChangeForm action="Change the passphrase" told="The passphrase is changed." onSubmit={submit}>
      <Proof people={people} proving={proving} />
      {proving.kind === 'recoveryKey' && people.length > 1 && (
        <SelectField label="Whose passphrase?" value={forSlot} onChange={(event) => setForSlot(event.currentTarget.value)}>
          {people.map((person) => <option key={person.slotId} value={person.slotId}>{person.label}</option>)}
        </SelectField>
      )}
      <NewPassphrase label="New passphrase" choosing={choosing} />
    </ChangeForm>
  );
}
