import type { SenStatus, SettingType } from '../../core/census.ts';
import type { Day } from '../../core/day.ts';
import type { ReviewDates } from '../../core/calendar/reviewDates.ts';

/** What lists, sorting and searching need of one child, so that they never open its record. */
export interface DirectoryEntry {
  readonly id: string;
  readonly firstName: string;
  readonly lastName?: string;
  readonly bornOn: Day;
  readonly yearOffset?: number;
  readonly senStatus?: SenStatus;
  readonly settingType?: SettingType;
  readonly setting?: string;
  readonly example?: true;
  readonly reviewCount: number;
  readonly lastReviewedOn?: Day;
  /** In the bin since this instant. */
  readonly removedAt?: string;
  readonly leftOn?: Day;
  /** The card's own day; without it, the rule of the device counts. */
  readonly keepUntil?: Day;
  readonly planMadeOn?: Day;
  readonly planAmendedOn?: Day;
  readonly planReviewedOn?: Day;
  readonly meetingOn?: Day;
  /** The days of the reviews, for deadlines; there whenever there is a review. */
  readonly dates?: ReviewDates;
  /** Devices say different things of the card, and a person has to choose. Always written: where it is missing, the entry is from before. */
  readonly waits?: boolean;
}

/** A child's entry, with the counter of the row it was taken from. */
export interface DirectoryRow {
  readonly counter: number;
  readonly entry: DirectoryEntry;
}

/** Whether an entry was written by an app that said less of a child: it is right, and its shard is made again in the background. */
export function isOfOlderShape({ reviewCount, dates, waits }: DirectoryEntry): boolean {
  return waits === undefined || (reviewCount > 0 && dates === undefined);
}

/** The same entry in today's shape, with what an older one says: of a child whose record cannot be read any more. */
export function inTodaysShape(entry: DirectoryEntry): DirectoryEntry {
  const { dates = entry.lastReviewedOn === undefined ? undefined : { lastOn: entry.lastReviewedOn }, waits = false } = entry;
  return { ...entry, ...(dates && { dates }), waits };
}

/** The directory rows of one shard as bytes. */
export function packDirectory(rows: readonly DirectoryRow[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(rows));
}

/** The directory rows that `packDirectory` wrote. */
export function unpackDirectory(bytes: Uint8Array): readonly DirectoryRow[] {
  const rows: readonly DirectoryRow[] = JSON.parse(new TextDecoder().decode(bytes));
  return rows;
}
