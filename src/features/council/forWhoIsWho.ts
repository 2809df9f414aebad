import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { fullName } from '../../core/child.ts';
import { plainRecipient } from '../../core/council/recipient.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { everyPseudonymsFor } from '../../data/vault/schoolKey.ts';
import type { Vault } from '../../data/vault/vault.ts';
import { createPause } from '../../data/vault/pause.ts';
import { SCHOOL_KEY_DAMAGED } from './forPutTogether.ts';

/** Whose a pseudonym is: a child of this school, or the school itself. */
export type Whose = { readonly is: 'child'; readonly id: string; readonly name: string } | { readonly is: 'school' };

/** So many children between two words about it. */
const TOLD_EVERY = 100;

/** Works out on this device whose pseudonym it is, for one of these recipients, also one of an earlier key; undefined when it is nobody's here. Throws the signal's reason. */
export async function whoIs(vault: Vault, typed: string, recipients: readonly string[], { signal, tell }: { readonly signal: AbortSignal; readonly tell: (done: number, of: number) => void }): Promise<Result<Whose | undefined, string>> {
  const wanted = typed.trim();
  const directory = await vault.directory();
  if (!directory.ok) return failed(vaultSentence(directory.problem.code));
  const pause = createPause();
  for (const recipient of new Map(recipients.map((one) => [plainRecipient(one), one])).values()) {
    const every = await everyPseudonymsFor(vault, recipient);
    if (!every.ok) return failed(every.problem.code === 'damaged' ? SCHOOL_KEY_DAMAGED : vaultSentence(every.problem.code));
    for (const { school, of } of every.value) {
      if (school === wanted) return done({ is: 'school' });
      let looked = 0;
      for (const child of directory.value) {
        looked += 1;
        if (looked % TOLD_EVERY === 0) tell(looked, directory.value.length);
        if (await of(child.id) === wanted) return done({ is: 'child', id: child.id, name: fullName(child) });
        await pause();
        signal.throwIfAborted();
      }
    }
  }
  return done(undefined);
}
