import type { LocalDates } from '../../core/calendar/localDates.ts';
import type { FrameworkRef } from '../../core/framework.ts';

/** The one record in clear. It holds nothing about any person. */
export interface VaultHeader {
  /** Random. Copies of one vault share it. */
  readonly vaultId: string;
  /** Random. Stands in every event this device makes. */
  readonly deviceId: string;
  /** The layout of the rows. A vault of a newer format is not touched. */
  readonly format: number;
  readonly createdAt: string;
  /** The kind of lock the rows are sealed with. */
  readonly lock: string;
  /** What that lock needs to be opened with a passphrase; it opens nothing by itself. */
  readonly keyring?: unknown;
  readonly lastBackupAt?: string;
  /** The framework that new reviews are rated with; without it, the built-in one. */
  readonly framework?: FrameworkRef;
  /** For how many years after a child's birth records are kept; without it, the usual rule. */
  readonly keepYears?: number;
  /** The council's own numbers for dates; without it, the rules as they are. */
  readonly localDates?: LocalDates;
  /** How often a child has been written or erased since the last backup. */
  readonly changesSinceBackup: number;
}
