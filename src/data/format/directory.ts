import type { SenStatus, SettingType } from '../../core/census.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { Day } from '../../core/day.ts';
import { recordValues } from '../../core/recordValues.ts';
import { reviewsOf } from '../../core/review.ts';
import { waitsForChoice } from '../../core/waits.ts';

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
  /** Devices say different things of the card, and a person has to choose. Always written: where it is missing, the entry is from before. */
  readonly waits?: boolean;
}

/** A child's entry, with the counter of the row it was taken from. */
export interface DirectoryRow {
  readonly counter: number;
  readonly entry: DirectoryEntry;
}

/** What the directory says of a child. */
export function directoryEntry(record: ChildRecord): DirectoryEntry {
  const { firstName, lastName, bornOn, yearOffset, senStatus, settingType, setting, leftOn, keepUntil } = record.card;
  const reviews = reviewsOf(record.events);
  return {
    id: record.id, firstName, lastName, bornOn, yearOffset, senStatus, settingType, setting, example: record.example,
    reviewCount: reviews.length, lastReviewedOn: reviews.at(-1)?.profile.reviewedOn,
    removedAt: record.removedAt, leftOn, keepUntil, waits: record.versions?.beside !== undefined && waitsForChoice(recordValues(record)),
  };
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
