import { sentence } from '../../catalog/sentence.ts';
import type { FileSecret, NeedsSecret } from '../../data/file/openSealed.ts';

export type KeyTrouble = NonNullable<NeedsSecret['trouble']>;

/** Why a secret does not open a file, or why none could be made for it, and what to do. */
export function keyTrouble(trouble: KeyTrouble, kind: FileSecret['kind'] = 'passphrase'): string {
  const { code } = trouble;
  if (code === 'wrongSecret') return sentence(kind === 'recoveryKey' ? 'file.wrongRecoveryKey' : 'file.wrongPassphrase');
  if (code === 'changedKeyring' || code === 'damagedKeyring' || code === 'newerKeyring') return sentence(`file.${code}`);
  if (code === 'recoveryKeyMistyped' && trouble.group === undefined) return sentence('key.recoveryKeyMistypedSomewhere');
  const { code: _, ...values } = trouble;
  return sentence(`key.${code}`, values);
}
