import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useHeader } from '../state/live.ts';
import { thisInstant } from '../state/clock.ts';

/** When everything was last backed up, always in sight, and the way to do it again. */
export function BackupAge() {
  const header = useHeader();
  const now = useMinute();
  if (!header || (!header.lastBackupAt && header.changesSinceBackup === 0)) return null;
  return <Link className="meta" href="/share">{backupInWords(header, now)}</Link>;
}

/** This instant, anew each minute. */
function useMinute(): string {
  const [now, setNow] = useState(thisInstant);
  useEffect(() => {
    const ticking = setInterval(() => setNow(thisInstant()), 60_000);
    return () => clearInterval(ticking);
  }, []);
  return now;
}

/** "Backed up 2 hours ago, 3 changes since", "Not backed up yet". `now` is an ISO instant. */
export function backupInWords(header: { lastBackupAt?: string; changesSinceBackup: number }, now: string): string {
  if (!header.lastBackupAt) return 'Not backed up yet';
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(header.lastBackupAt)) / 60_000));
  const changes = header.changesSinceBackup;
  const since = changes === 0 ? '' : changes === 1 ? ', 1 change since' : `, ${changes} changes since`;
  return `Backed up ${ageInWords(minutes)}${since}`;
}

function ageInWords(minutes: number): string {
  if (minutes < 1) return 'just now';
  if (minutes < 60) return counted(minutes, 'minute');
  if (minutes < 60 * 24) return counted(Math.floor(minutes / 60), 'hour');
  return counted(Math.floor(minutes / (60 * 24)), 'day');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}
