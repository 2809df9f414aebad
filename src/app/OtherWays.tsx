import { type FormEvent, useState } from 'react';
import type { Derive } from '../data/lock/derive.ts';
import { createTrialLock } from '../data/lock/trialLock.ts';
import { eraseUnopened } from '../data/vault/eraseUnopened.ts';
import { openVault } from '../data/vault/openVault.ts';
import { BringBackHere } from '../features/lock/BringBackHere.tsx';
import { KeysContext } from '../features/lock/keys.ts';
import { thisInstant } from '../state/clock.ts';
import { tellOtherTabs } from '../state/lockNow.ts';
import { usePageSetting } from '../state/pageSetting.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { keysWith } from './keysWith.ts';

export interface OtherWaysProps {
  readonly vaultId: string;
  readonly derive: Derive;
  /** Shows the field for the recovery key; left out where no key can be tried. */
  readonly onRecoveryKey?: (() => void) | undefined;
  /** Loads the app again. */
  readonly reload: () => void;
}

/** Every way on for somebody who cannot unlock the records, from the one that loses nothing to the one that loses all; each says what is lost. */
export function OtherWays({ vaultId, derive, onRecoveryKey, reload }: OtherWaysProps) {
  const [keys] = useState(() => keysWith(derive));
  const [bringing, setBringing] = useState(false);
  const beginAt = (address: string) => {
    tellOtherTabs('lock');
    location.hash = address;
    reload();
  };
  return (
    <section className="stack loose" aria-labelledby="ways">
      <h2 id="ways">Other ways on</h2>
      <div className="stack">
        <h3>Try again</h3>
        <p>Close every other tab of the app, and load it again. Nothing is lost.</p>
        <p><Button onClick={reload}>Load the app again</Button></p>
      </div>
      {onRecoveryKey && (
        <div className="stack">
          <h3>The recovery key</h3>
          <p>The paper that was printed when the records were locked, or when a newer key was made. It opens them without a passphrase. Nothing is lost.</p>
          <p><Button onClick={onRecoveryKey}>Type the recovery key</Button></p>
        </div>
      )}
      <div className="stack">
        <h3>A backup, in another place</h3>
        <p>
          Open the app in another browser or on another device, and choose “Take over the records of a locked backup” there. It opens with a passphrase or the recovery key of its
          day. What was changed after that day is not in it. Nothing on this device is touched, so somebody may still unlock it later.
        </p>
      </div>
      <div className="stack">
        <h3>A backup, here</h3>
        <p>The backup takes the place of the records on this device. What was changed here after the backup was made is lost.</p>
        {bringing
          ? (
            <KeysContext value={keys}>
              <BringBackHere
                vaultId={vaultId}
                erase={eraseUnopened}
                openEmpty={() => openVault({ lock: createTrialLock(), now: thisInstant })}
                onDone={() => beginAt('/')}
              />
            </KeysContext>
          )
          : <p><Button onClick={() => setBringing(true)}>Choose a backup</Button></p>}
      </div>
      <div className="stack">
        <h3>Erase everything here</h3>
        <p>
          Every child, review and draft on this device is lost for good, with the second copy of them. Nobody can bring them back, unless in a backup that was saved elsewhere. The app
          then begins anew.
        </p>
        <EraseUnopened onErased={() => beginAt('/')} />
      </div>
    </section>
  );
}

const WORDS = 'erase everything';

function EraseUnopened({ onErased }: { onErased: () => void }) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');

  async function erase(event: FormEvent) {
    event.preventDefault();
    if (typed.trim().toLowerCase() !== WORDS) return setProblem(`Type the two words “${WORDS}”. Nothing was erased.`);
    if (await eraseUnopened()) {
      // Whom families can ask: a name and a number of staff.
      usePageSetting.getState().setContact('');
      return onErased();
    }
    setProblem('The browser did not let go of the records, and nothing was erased. Close the other tabs of the app and try again.');
  }

  return (
    <form className="stack" noValidate autoComplete="off" onSubmit={(event) => void erase(event)}>
      <TextField
        label={`To erase, type “${WORDS}”`}
        width="medium"
        autoComplete="off"
        error={problem || undefined}
        value={typed}
        onChange={(event) => { setTyped(event.currentTarget.value); setProblem(''); }}
      />
      <p><Button type="submit">Erase everything on this device</Button></p>
    </form>
  );
}
