import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { VaultHeader } from '../data/vault/vault.ts';
import { useFolderState } from '../state/backupFolder.ts';
import { useReminder } from '../state/backupReminder.ts';
import { thisInstant, today } from '../state/clock.ts';
import { useDirectory, useHeader } from '../state/live.ts';
import { useVault } from '../state/records.tsx';
import { useCopies } from '../state/useCopies.ts';
import { Button } from '../ui/Button.tsx';
import styles from './BackupAge.module.css';
import { backupInWords, reminderFor, worthKeeping } from './backupReminder.ts';

/** When everything was last backed up, in sight once there is something to lose, and the way to do it again; a reminder when it is time. */
export function BackupAge() {
  const header = useHeader();
  const { protects } = useVault();
  const isFailing = useCopies() === 'failing';
  if (!header || (!header.lastBackupAt && header.changesSinceBackup === 0)) return null;
  // Records that are not locked are invented: losing them is no loss, and nobody is reminded.
  return (
    <div className={styles.backup}>
      {header.lastBackupAt ? <Age header={header} isWorth={protects} /> : protects && <NeverBackedUp header={header} />}
      <FolderWord />
      {isFailing && <Link className="meta" href="/settings">The second copy needs a look</Link>}
    </div>
  );
}

/** Says nothing before there is something to lose. Only here that has to be known: the list of children is not read for it on every screen. */
function NeverBackedUp({ header }: { header: VaultHeader }) {
  const directory = useDirectory();
  const { realSince, seeReal } = useReminder();
  const children = directory?.ok ? directory.value : [];
  const hasReal = children.some(({ example }) => !example);
  useEffect(() => { if (hasReal) seeReal(); }, [hasReal, seeReal]);
  return worthKeeping(children, realSince, today()) && <Age header={header} isWorth />;
}

function Age({ header, isWorth }: { header: VaultHeader; isWorth: boolean }) {
  const now = useMinute();
  const { putOffOn, seen, putOff, see } = useReminder();
  const { protects } = useVault();
  const { lastBackupAt } = header;
  useEffect(() => { if (lastBackupAt) see({ backupAt: lastBackupAt, upTo: now }); }, [lastBackupAt, now, see]);

  const latestSeen = seen && seen.backupAt === lastBackupAt ? seen.upTo : undefined;
  const reminder = protects && putOffOn !== today() ? reminderFor(header, { now, latestSeen, isWorth }) : undefined;
  const said = useSaidOnce(reminder);
  return (
    <>
      <Link className="meta" href="/share">{reminder ? `${reminder}. Back up now` : backupInWords(header, now, latestSeen)}</Link>
      {reminder && <Button weight="quiet" className={styles.later} onClick={putOff}>Remind me tomorrow</Button>}
      <span className="visually-hidden" role="status">{said}</span>
    </>
  );
}

/** The backup folder, where it wants something: nothing to click away, and nothing that moves the page. */
function FolderWord() {
  const { saving, problem, allow } = useFolderState();
  if (saving) return <span className="meta">Backing up…</span>;
  if (problem?.code === 'noPermission' && allow) {
    return <Button weight="quiet" className={styles.later} onClick={() => void allow()}>Allow the backup folder again</Button>;
  }
  return problem ? <Link className="meta" href="/share">The backup folder needs a look</Link> : null;
}

/**
 * The reminder as it first was, for those who listen: it is read out once, and not again with every day or change that is added. Then it goes
 * from there: whoever reads the page line by line meets it in its link alone.
 */
function useSaidOnce(reminder: string | undefined): string {
  const [said, setSaid] = useState('');
  const isDue = reminder !== undefined;
  const first = useRef(reminder);
  useEffect(() => { if (!isDue) first.current = undefined; else first.current ??= reminder; }, [isDue, reminder]);
  useEffect(() => {
    if (!isDue) return undefined;
    // What stands in a place when the place appears is passed over by some screen readers.
    const saying = setTimeout(() => setSaid(`${first.current ?? ''}.`), 100);
    const done = setTimeout(() => setSaid(''), SAID_FOR);
    return () => {
      clearTimeout(saying);
      clearTimeout(done);
      setSaid('');
    };
  }, [isDue]);
  return said;
}

/** In milliseconds: long enough to be taken up by every screen reader. */
const SAID_FOR = 5000;

/** This instant, anew each minute. */
function useMinute(): string {
  const [now, setNow] = useState(thisInstant);
  useEffect(() => {
    const ticking = setInterval(() => setNow(thisInstant()), 60_000);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
