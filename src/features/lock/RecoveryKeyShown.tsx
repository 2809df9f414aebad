import { type ReactNode, useEffect } from 'react';
import { type Day, dayInWords } from '../../core/day.ts';
import { useUnusedKey } from '../../state/unusedKey.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './RecoveryKey.module.css';

/**
 * The recovery key in its groups, to be printed or copied out. On paper it stands alone, with its date and without anybody's
 * name. From then on it counts as unused, until whoever shows it says otherwise. `next` is the way on, beside printing.
 */
export function RecoveryKeyShown({ recoveryKey, today, next }: { recoveryKey: string; today: Day; next?: ReactNode }) {
  const show = useUnusedKey((unused) => unused.show);
  useEffect(show, [show]);
  return (
    <>
      <Groups recoveryKey={recoveryKey} />
      <div className="screen-only">
        <div className="row">
          <Button onClick={() => window.print()}>Print it</Button>
          {next}
        </div>
      </div>
      <p className="screen-only meta">Or copy it onto paper by hand. It is not saved anywhere: it is shown until you finish setting it up, and never again.</p>
      <div className={styles.sheet} aria-hidden="true">
        <p className={styles.title}>Recovery key</p>
        <p>It opens the records of Valuing SEND, and backups of them, when nobody can unlock them with a passphrase. Made on {dayInWords(today)}.</p>
        <Groups recoveryKey={recoveryKey} />
        <p>On the screen that asks for the passphrase, choose “Use the recovery key instead” and type all nine groups. Capital or small letters, with or without dashes.</p>
        <p>Whoever has this paper and the device, or a backup, can read every record. Keep it locked away, apart from both. A newer recovery key takes the place of this one; backups made before go on opening with this one.</p>
      </div>
    </>
  );
}

function Groups({ recoveryKey }: { recoveryKey: string }) {
  return (
    <ol className={styles.groups} aria-label="Recovery key">
      {recoveryKey.split('-').map((group, at) => (
        // Groups may be alike; their place is what tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at}>{group}</li>
      ))}
    </ol>
  );
}
