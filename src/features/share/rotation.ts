import rules from '../../catalog/backup-rules.json';

/** A backup that this device has saved into the folder, as its name tells. */
export interface FolderFile {
  readonly name: string;
  /** Day and time by this device's calendar, `YYYY-MM-DD-HHMM`. Compares correctly as a text. */
  readonly savedAt: string;
  /** Whether nothing was left out of it. */
  readonly whole: boolean;
}

/**
 * The names of the files that have had their time. Never the newest whole one, and none twice: what is left stays left.
 *
 * | file                                                   |                                            |
 * |--------------------------------------------------------|--------------------------------------------|
 * | later than now: a clock was wrong once                 | kept, and counts for nothing               |
 * | one of the newest 10 whole ones                        | kept                                       |
 * | the first whole one of this month or of the 12 before  | kept                                       |
 * | not whole, and no whole one came after it              | the newest 10 are kept                     |
 * | anything else                                          | removed                                    |
 */
export function filesToRemove(files: readonly FolderFile[], now: string): readonly string[] {
  const { newest, months } = rules.keep;
  const past = files.filter(({ savedAt }) => savedAt <= now).toSorted((one, other) => (isBefore(one, other) ? 1 : -1));
  const whole = past.filter((file) => file.whole);
  const oldestMonth = monthBefore(now, months);
  const firsts = new Map(whole.map((file) => [monthOf(file.savedAt), file])); // the last one put in is the earliest
  const latestWhole = whole[0];
  const parts = past.filter((file) => !file.whole && !(latestWhole && isBefore(file, latestWhole)));
  const kept = new Set([
    ...whole.slice(0, newest),
    ...[...firsts].filter(([month]) => month >= oldestMonth).map(([, file]) => file),
    ...parts.slice(0, newest),
  ]);
  return past.filter((file) => !kept.has(file)).map(({ name }) => name);
}

/** What a backup in the folder is called. `device` is the id of this device: two that share a synced folder keep out of each other's way. */
export function folderName(savedAt: string, device: string, whole: boolean, again = 1): string {
  return `${OPENING}${savedAt}-${tagOf(device)}${again > 1 ? `-${again}` : ''}${whole ? '' : NOT_WHOLE}.vsend`;
}

/** What a name tells; undefined for any file that this device has not saved, as far as the name says. */
export function folderFile(name: string, device: string): FolderFile | undefined {
  const found = NAME.exec(name);
  const [, savedAt, tag, notWhole] = found ?? [];
  return savedAt && tag === tagOf(device) ? { name, savedAt, whole: notWhole === undefined } : undefined;
}

/** The name a backup has until it has been read back; there is one for each device, used again. */
export function unfinishedName(device: string): string {
  return `valuing-send-unfinished-${tagOf(device)}.vsend`;
}

/** An instant in the form that names carry, by this device's calendar. */
export function savedAtOf(instant: string): string {
  const at = new Date(instant);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}`;
}

const OPENING = 'valuing-send-backup-';
const NOT_WHOLE = '-not-whole';
const NAME = /^valuing-send-backup-(\d{4}-\d{2}-\d{2}-\d{4})-([0-9a-z]{6})(?:-\d+)?(-not-whole)?\.vsend$/;

/** Enough of an id to tell devices apart; what really counts is read from the file before it is removed. */
function tagOf(device: string): string {
  return device.toLowerCase().replaceAll(/[^0-9a-z]/g, '').slice(0, 6).padEnd(6, '0');
}

function isBefore(one: FolderFile, other: FolderFile): boolean {
  return one.savedAt === other.savedAt ? one.name < other.name : one.savedAt < other.savedAt;
}

function monthOf(savedAt: string): string {
  return savedAt.slice(0, 7);
}

/** The month so many months before, `YYYY-MM`. */
function monthBefore(savedAt: string, count: number): string {
  const months = Number(savedAt.slice(0, 4)) * 12 + Number(savedAt.slice(5, 7)) - 1 - count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String(months % 12 + 1).padStart(2, '0')}`;
}
