import { Link } from 'wouter';
import { askToKeep } from '../../state/askToKeep.ts';
import { lockNow } from '../../state/lockNow.ts';
import { useWindowKind } from '../../state/privateWindow.ts';
import { useVault } from '../../state/records.tsx';
import { PrivateWindowNotice } from '../../ui/PrivateWindowNotice.tsx';
import { ChooseBackup } from './ChooseBackup.tsx';
import { useKeys } from './keys.ts';
import { leadToChildren } from './takenOver.ts';
import { takeOver } from './takeOver.ts';

/** Makes this device one more home of the records in a locked backup: for a new device, or one that was cleared. */
export function TakeOver() {
  const vault = useVault();
  const keys = useKeys();
  const windowKind = useWindowKind();
  return (
    <div className="stack">
      <p className="crumb"><Link href="/lock">Set a passphrase</Link></p>
      <h1>Take over the records of a backup</h1>
      {vault.protects ? <p>Records on this device are locked already. Bring the backup in under <Link href="/share">Files</Link>.</p> : (
        <>
          <PrivateWindowNotice kind={windowKind} evenUnknown />
          <p>
            For a new device, or one whose records are gone. This device then holds everything that was in the backup, and unlocks with the same passphrases and the same recovery
            key. Invented children that are here now are removed.
          </p>
          <ChooseBackup
            action="Take over the records"
            onSecret={async (backup, secret, onProgress) => {
              const text = await takeOver(vault, keys, backup, secret, onProgress);
              if (text !== undefined) return text;
              askToKeep();
              leadToChildren();
              await lockNow(vault);
              return undefined;
            }}
          />
        </>
      )}
    </div>
  );
}
