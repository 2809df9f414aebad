import { useState } from 'react';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { dayInWords } from '../../core/day.ts';
import type { Result } from '../../core/result.ts';
import type { Vault, VaultProblem } from '../../data/vault/vault.ts';
import { askToKeep } from '../../state/askToKeep.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ChooseBackup } from './ChooseBackup.tsx';
import { useKeys } from './keys.ts';
import { readBackup, settleIn } from './takeOver.ts';

interface Props {
  /** Which records lie here. */
  readonly vaultId: string;
  /** Erases them without their key; false when that was not done, and nothing was changed. */
  readonly erase: () => Promise<boolean>;
  /** Opens what is here once they are erased. */
  readonly openEmpty: () => Promise<Result<Vault, VaultProblem>>;
  readonly onDone: () => void;
}

/** Puts a locked backup in the place of records that nobody can unlock. They are erased only when all of the backup has been read. */
export function BringBackHere({ vaultId, erase, openEmpty, onDone }: Props) {
  const keys = useKeys();
  const [isErased, setErased] = useState(false);
  return (
    <ChooseBackup
      action="Bring this backup back in their place"
      about={(backup) => (
        <>
          <p>What was changed here after {dayInWords(backup.header.exportedOn)} is lost. Nothing is erased before the whole backup has been opened and read.</p>
          {backup.vaultId !== vaultId && <Notice title="These are other records.">The backup was not made of the records that are on this device.</Notice>}
        </>
      )}
      onSecret={async (backup, secret, onProgress) => {
        const read = await readBackup(keys, backup, secret, onProgress);
        if (!read.ok) return read.problem;
        if (!isErased && !await erase()) return 'The browser did not let go of the records that are here, and nothing was changed. Close the other tabs of the app and try again.';
        setErased(true);
        const vault = await openEmpty();
        if (!vault.ok) return `${vaultSentence(vault.problem.code)} ${ERASED}`;
        const text = await settleIn(vault.value, read.value);
        vault.value.close();
        if (text !== undefined) return `${text} ${ERASED}`;
        askToKeep();
        onDone();
        return undefined;
      }}
    />
  );
}

const ERASED = 'The records that were here are erased. The backup is as it was: keep its file.';
