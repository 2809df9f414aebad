import { sentence } from '../../catalog/sentence.ts';
import type { FileSecret, NeedsSecret } from '../../data/file/openSealed.ts';

export type KeyTrouble = NonNullable<NeedsSecret['trouble']>;

/** Why a secret does not open a file, or why none could be made for it, and what to do. `people`: whose passphrases open it; 0 for a file with its own. */
export function keyTrouble(trouble: KeyTrouble, kind: FileSecret['kind'] = 'passphrase', people = 0): string {
  const { code } = trouble;
  if (code === 'wrongSecret') return kind === 'recoveryKey' ? sentence('file.wrongRecoveryKey') : wrongPassphrase(people);
  if (code === 'changedKeyring' || code === 'damagedKeyring' || code === 'newerKeyring') return sentence(`file.${code}`);
  if (code === 'recoveryKeyMistyped' && trouble.group === undefined) return sentence('key.recoveryKeyMistypedSomewhere');
  const { code: _, ...values } = trouble;
  return sentence(`key.${code}`, values);
}

/** Only a backup has names, and passphrases that may have been changed since. */
function wrongPassphrase(people: number): string {
  if (people === 0) return 'This passphrase does not open the file. Check that Caps Lock is off, and type it again. If it still does not open, ask whoever sent the file.';
  const ofThatDay = 'It opens with the passphrase of that day: where that was changed since, type the one from before.';
  return people === 1 ? `This passphrase does not open the file. ${ofThatDay} Check that Caps Lock is off.` : `${ofThatDay} ${sentence('file.wrongPassphrase')}`;
}
