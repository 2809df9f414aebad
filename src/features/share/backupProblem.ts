import { fileSentence } from '../../catalog/fileSentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { failed, type Result } from '../../core/result.ts';
import type { VaultProblem } from '../../data/vault/vault.ts';

/** Why there is no backup, as a sentence. `stopped` by whoever asked for it. */
export interface BackupProblem {
  readonly code: 'vault' | 'key' | 'file' | 'stopped';
  readonly text: string;
}

/** What came of some part of making one. */
export type Made<Value> = Result<Value, BackupProblem>;

/** The records cannot be read. */
export function unreachable({ code }: VaultProblem): Made<never> {
  return failed({ code: 'vault', text: vaultSentence(code) });
}

/** Whoever asked for it has stopped it. */
export function stopped(): Made<never> {
  return failed({ code: 'stopped', text: fileSentence({ code: 'stopped' }) });
}
