import { AboutLock } from './AboutLock.tsx';
import { AddPerson } from './AddPerson.tsx';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { NewRecoveryKey } from './NewRecoveryKey.tsx';
import { RemovePerson } from './RemovePerson.tsx';
import { SetUpPage } from './SetUpPage.tsx';
import { SomebodyLeft } from './SomebodyLeft.tsx';
import { TakeOver } from './TakeOver.tsx';
import { WithPeople } from './WithPeople.tsx';

export const LOCK_PLACES = ['first', 'about', 'passphrase', 'add', 'remove', 'recovery', 'left', 'take-over'] as const;
export type LockPlace = (typeof LOCK_PLACES)[number];

/** Everything about the lock: setting it up, what it protects, and who can unlock. */
export function LockPage({ place }: { place?: LockPlace | undefined }) {
  switch (place) {
    case 'first': return <SetUpPage first />;
    case 'about': return <AboutLock />;
    case 'passphrase': return <WithPeople title="Change a passphrase">{(people) => <ChangePassphrase people={people} />}</WithPeople>;
    case 'add': return <WithPeople title="Add a person">{(people) => <AddPerson people={people} />}</WithPeople>;
    case 'remove': return <WithPeople title="Remove a person">{(people) => <RemovePerson people={people} />}</WithPeople>;
    case 'recovery': return <WithPeople title="A new recovery key">{(people) => <NewRecoveryKey people={people} />}</WithPeople>;
    case 'left': return <WithPeople title="Somebody has left">{(people) => <SomebodyLeft people={people} />}</WithPeople>;
    case 'take-over': return <TakeOver />;
    case undefined: return <SetUpPage />;
  }
}
