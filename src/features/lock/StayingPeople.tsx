import { Checkbox } from '../../ui/Checkbox.tsx';
import { SecretField } from '../../ui/SecretField.tsx';
import type { Person } from './keys.ts';
import type { WhoStays } from './useStaying.ts';

/** Everybody who can unlock now: who stays is ticked, and types their passphrase below their name. */
export function StayingPeople({ people, staying }: { people: readonly Person[]; staying: WhoStays }) {
  const alone = people.length === 1;
  return (
    <fieldset className="stack">
      <legend>Who stays, and is here to type their passphrase?</legend>
      {people.map(({ slotId, label }, at) => {
        const { stays, passphrase, error } = staying.of(slotId);
        return (
          <div key={slotId} className="stack">
            {!alone && (
              <Checkbox
                label={label}
                checked={stays}
                error={at === 0 && staying.isNobody ? 'Tick who stays: somebody must be able to unlock the records.' : undefined}
                onChange={(event) => staying.setStays(slotId, event.currentTarget.checked)}
              />
            )}
            {stays && (
              <SecretField
                label={`Passphrase of ${label}`}
                autoComplete="current-password"
                error={error}
                value={passphrase}
                onChange={(event) => staying.type(slotId, event.currentTarget.value)}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
