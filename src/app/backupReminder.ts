import { reminder } from '../catalog/backup-rules.json';
import type { Day } from '../core/day.ts';
import type { VaultHeader } from '../data/vault/vault.ts';

export type BackedUp = Pick<VaultHeader, 'lastBackupAt' | 'changesSinceBackup'>;

/** What is known besides the header. Instants are ISO 8601, UTC. */
interface Around {
  readonly now: string;
  /** The latest instant the clock has said since the last backup. */
  readonly latestSeen?: string | undefined;
  /** Whether real children are here (`worthKeeping`). */
  readonly isWorth: boolean;
}

/**
 * Why it is time for a backup, as the beginning of a sentence; undefined when it is not. After 14 days or 20 changes (R-J3,
 * `backup-rules.json`), or when real children were never backed up and there is something of them to lose.
 *
 * | clock                                    | what counts as now                              |
 * |------------------------------------------|-------------------------------------------------|
 * | as it should be                          | the clock                                       |
 * | put back, to after the last backup       | the latest it has said: no backup gets younger  |
 * | more than a day before it                | nothing: a backup of the future has no age      |
 */
export function reminderFor({ lastBackupAt, changesSinceBackup }: BackedUp, { now, latestSeen, isWorth }: Around): string | undefined {
  const { days, changes, clockDays } = reminder;
  if (!lastBackupAt) return isWorth ? 'Not backed up yet' : undefined;
  if (msBetween(lastBackupAt, now) < -clockDays * DAY) return IN_FUTURE;
  const age = Math.floor(msBetween(lastBackupAt, latest(now, latestSeen)) / DAY);
  if (age >= days) return `Not backed up for ${age} days`;
  return changesSinceBackup >= changes ? `${changesSinceBackup} changes since the last backup` : undefined;
}

/** Who is here, as far as the list of children tells it. */
type Here = readonly { readonly example?: boolean | undefined; readonly lastReviewedOn?: Day | undefined }[];

/**
 * Whether records that were never backed up are worth a word about it. Nobody is told in the first minutes, with a name typed and
 * nothing else: only from the first finished profile of a real child, or the day after there was one (`realSince`).
 */
export function worthKeeping(children: Here, realSince: Day | undefined, today: Day): boolean {
  const real = children.filter(({ example }) => !example);
  return real.some(({ lastReviewedOn }) => lastReviewedOn) || (real.length > 0 && realSince !== undefined && realSince < today);
}

/** "Backup made 2 hours ago, 3 changes since", "Not backed up yet"; of a backup from a time that has not come, that it is so. */
export function backupInWords({ lastBackupAt, changesSinceBackup: changes }: BackedUp, now: string, latestSeen?: string): string {
  if (!lastBackupAt) return 'Not backed up yet';
  if (msBetween(lastBackupAt, now) < -HOUR) return IN_FUTURE;
  const age = msBetween(lastBackupAt, latest(now, latestSeen));
  const since = changes === 0 ? '' : changes === 1 ? ', 1 change since' : `, ${changes} changes since`;
  return `Backup made ${ageInWords(age)}${since}`;
}

const IN_FUTURE = 'The last backup is dated in the future';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function msBetween(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}

/** What somebody wrote into the browser's store by hand may be no instant at all. */
function latest(now: string, seen = now): string {
  return Date.parse(seen) > Date.parse(now) ? seen : now;
}

function ageInWords(age: number): string {
  if (age < MINUTE) return 'just now';
  if (age < HOUR) return counted(Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return counted(Math.floor(age / HOUR), 'hour');
  return counted(Math.floor(age / DAY), 'day');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}
