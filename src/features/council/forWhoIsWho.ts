import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { fullName } from '../../core/child.ts';
import { plainRecipient } from '../../core/recipient.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { pseudonymsFor } from '../../data/vault/schoolKey.ts';
import type { Vault } from '../../data/vault/vault.ts';
import { createPause } from '../../state/pause.ts';

/** Whose a pseudonym is: a child of this school, or the school itself. */
export type Whose = { readonly is: 'child'; readonly id: string; readonly name: string } | { readonly is: 'school' };

/** Works out on this device whose pseudonym it is, for one of these recipients; undefined when it is nobody's here. Throws the signal's reason. */
export async function whoIs(vault: Vault, typed: string, recipients: readonly string[], signal: AbortSignal): Promise<Result<Whose | undefined, string>> {
  const wanted = typed.trim();
  const directory = await vault.directory();
  if (!directory.ok) return failed(vaultSentence(directory.problem.code));
  const pause = createPause();
  for (const recipient of new Map(recipients.map((one) => [plainRecipient(one), one])).values()) {
    const pseudonyms = await pseudonymsFor(vault, recipient);
    if (!pseudonyms.ok) return failed(vaultSentence(pseudonyms.problem.code));
    if (pseudonyms.value.school === wanted) return done({ is: 'school' });
    for (const child of directory.value) {
      if (await pseudonyms.value.of(child.id) === wanted) return done({ is: 'child', id: child.id, name: fullName(child) });
      await pause();
      signal.throwIfAborted();
    }
  }
  return done(undefined);
}
