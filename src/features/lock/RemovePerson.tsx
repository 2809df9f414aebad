import { useState } from 'react';
import { Link } from 'wouter';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ChangeForm, FIELD_PROBLEM } from './ChangeForm.tsx';
import { type Person, useKeys } from './keys.ts';
import { Proof, useProving } from './Proof.tsx';
import { useKeyring } from './useKeyring.ts';

/** Ends that somebody's passphrase opens the records. Never for the last one. */
export function RemovePerson({ people }: { people: readonly Person[] }) {
  const keys = useKeys();
  const { change } = useKeyring();
  const proving = useProving(people);
  const [leaving, setLeaving] = useState<string>();
  const [unchosen, setUnchosen] = useState(false);
  if (people.length < 2) return <p>Only one person can unlock the records, and somebody must. Add another person first.</p>;

  async function submit(): Promise<string | undefined> {
    const secret = proving.check();
    setUnchosen(leaving === undefined);
    if (!secret || leaving === undefined) return FIELD_PROBLEM;
    return change('personRemoved', (at) => keys.removePerson(at, secret, leaving));
  }

  return (
    <ChangeForm action="Remove this person" told="This person’s passphrase no longer opens the records." onSubmit={submit}>
      <Choices
        legend="Who leaves?"
        name="leaving"
        stacked
        value={leaving ?? null}
        error={unchosen ? 'Choose who leaves.' : undefined}
        options={people.map(({ slotId, label }) => ({ value: slotId, label }))}
        onChange={(event) => { setLeaving(event.currentTarget.value); setUnchosen(false); }}
      />
      <Notice title="Their passphrase stops working on this device.">
        <p>
          Who kept a copy of this browser’s files from before can still open that copy with it. If that may be so, or if they knew the recovery key,
          choose <Link href="/lock/left">Somebody has left</Link> instead: it seals the records with a new key.
        </p>
      </Notice>
      <Proof people={people} proving={proving} />
    </ChangeForm>
  );
}
