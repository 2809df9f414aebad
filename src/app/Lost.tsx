import { Link } from 'wouter';
import { fullName } from '../core/child.ts';
import type { BroughtBack, ShardCheck } from '../data/vault/vault.ts';
import { instantInWords } from '../state/clock.ts';
import { Notice } from '../ui/Notice.tsx';

interface Props {
  readonly found: ShardCheck;
  /** How many rows were put back later, when there was time to compare all of them with the second copy. */
  readonly later: number;
  readonly broughtBack: BroughtBack | undefined;
}

/** What was found lost, damaged or put back when the app was opened, and what was mended. */
export function Lost({ found, later, broughtBack }: Props) {
  const repaired = later + (broughtBack ? 0 : found.repaired);
  return (
    <>
      {broughtBack && <Notice title={TITLES[broughtBack.what]} {...(!broughtBack.whole && { tone: 'problem' as const })}><Brought {...broughtBack} /></Notice>}
      {repaired > 0 && (
        <Notice title={repaired === 1 ? '1 record was put right from the second copy.' : `${repaired} records were put right from the second copy.`}>
          The browser had lost or changed them. A backup file keeps them safe outside it too.
        </Notice>
      )}
      {isSomethingLost(found) && <NotMended {...found} />}
    </>
  );
}

const TITLES: Readonly<Record<BroughtBack['what'], string>> = {
  everything: 'The browser had lost the records. They were brought back from the second copy.',
  header: 'The browser had lost a part of the records. It was brought back from the second copy.',
  keyring: 'What the browser keeps for unlocking was damaged. It was brought back from the second copy.',
  newest: 'The browser had put the records back to an earlier day. The newest changes were brought back from the second copy.',
  nothing: 'The records are of an earlier day than they should be.',
};

function Brought({ what, lastAt, whole }: BroughtBack) {
  if (what === 'keyring') {
    return (
      <p>
        {whole ? 'The passphrases are as they were. ' : 'It may be of an earlier day: a passphrase that was changed since may be the earlier one again. Look who can unlock, under Settings. '}
        Make a backup now, under <Link href="/share">Files</Link>.
      </p>
    );
  }
  if (what === 'nothing') {
    return <p>The browser has lost the last changes, and the second copy does not have them either. Look through what you last worked on. A newer backup may hold it, under <Link href="/share">Files</Link>.</p>;
  }
  return (
    <p>
      {lastAt && <>The last change in them was made on {instantInWords(lastAt)}. </>}
      {whole ? 'No change is known to be missing. ' : 'The last changes may be missing. Look through what you last worked on. '}
      Make a backup now, under <Link href="/share">Files</Link>: a browser that has lost them once may do so again.
    </p>
  );
}

function isSomethingLost({ missing, damaged, earlier, unlisted }: ShardCheck): boolean {
  return missing.length + damaged.length + earlier.length + unlisted > 0;
}

function NotMended({ missing, damaged, earlier, unlisted }: ShardCheck) {
  return (
    <Notice tone="problem" title="Some records are lost or damaged.">
      {missing.length > 0 && <p>No longer on this device: {missing.map(fullName).join(', ')}.</p>}
      {earlier.length > 0 && <p>Put back to an earlier state, so that the last changes are missing: {earlier.map(fullName).join(', ')}.</p>}
      {damaged.length > 0 && <p>{damaged.length === 1 ? '1 record' : `${damaged.length} records`} cannot be read. The others are not affected.</p>}
      {unlisted > 0 && <p>Part of the list of children was lost. It was made again from the records that are there, so children may be missing that nobody can name. Compare it with a list of your own.</p>}
      <p>Bring them back from a backup, under <Link href="/share">Files</Link>.</p>
    </Notice>
  );
}
