import { useLocation } from 'wouter';
import { useSession } from '../../state/session.ts';
import { ChoosePassphrase } from './ChoosePassphrase.tsx';
import { type NewPerson, type Person, useKeys } from './keys.ts';
import { Proof, useProving } from './Proof.tsx';
import { useKeyring } from './useKeyring.ts';

/** Lets one more person unlock the same records, each with a passphrase of their own. */
export function AddPerson({ people }: { people: readonly Person[] }) {
  const keys = useKeys();
  const { change } = useKeyring();
  const [, navigate] = useLocation();
  const tell = useSession((session) => session.tell);
  const proving = useProving(people);

  async function add(person: NewPerson): Promise<string | undefined> {
    const secret = proving.check();
    if (!secret) return 'First type a passphrase that opens the records now.';
    const text = await change('personAdded', (at) => keys.addPerson(at, secret, person));
    if (text) return text;
    tell('One more person can unlock the records.');
    navigate('/settings');
    return undefined;
  }

  return (
    <>
      <p>They open the same records, with a passphrase only they know. First somebody who can unlock them now types theirs; then hand the device over.</p>
      <ChoosePassphrase action="Add this person" taken={people.map(({ label }) => label)} onChosen={add}>
        <fieldset className="stack">
          <legend>Somebody who can unlock the records now</legend>
          <Proof people={people} proving={proving} who="Who is that?" label="Their passphrase" />
        </fieldset>
      </ChoosePassphrase>
    </>
  );
}
