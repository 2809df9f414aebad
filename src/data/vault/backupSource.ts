import type { Vault } from './vault.ts';

/** What a backup is made of: an open vault, or the second copy where there is no database for a vault. */
export type BackupSource = Pick<Vault,
  'header' | 'protects' | 'packs' | 'erasures' | 'directory' | 'allRecords' | 'packedRecords' | 'allDrafts' | 'wrapFileKey' | 'unwrapFileKey'>;
