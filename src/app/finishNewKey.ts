import type { Keyring } from '../data/lock/keyring.ts';
import { readKeyring } from '../data/lock/readKeyring.ts';
import type { Unlocked } from '../data/lock/unlock.ts';
import type { Vault, VaultProblem } from '../data/vault/vault.ts';
import { headerOf } from '../state/live.ts';
import { useSealingAnew } from '../state/sealingAnew.ts';
import { useSession } from '../state/session.ts';

/**
 * Goes on where somebody has begun with a new data key: seals everything with it, and then forgets the earlier ones. Does
 * nothing where there are none. Called after each unlocking; closing the app in the middle loses nothing.
 */
export async function finishNewKey(vault: Vault, unlocked: Pick<Unlocked, 'withoutEarlier'>): Promise<void> {
  if (!hasEarlier((await keyringOf(vault)).keyring)) return;
  await inOneTab(async () => {
    useSealingAnew.setState({ now: { stage: 'sealing', looked: 0, of: 0 } });
    const sealed = await vault.sealAnew({ onProgress: (looked, of) => useSealingAnew.setState({ now: { stage: 'sealing', looked, of } }) });
    if (!sealed.ok) return stop(sealed.problem.code);
    const ended = sealed.value.finished && await forgetEarlier(vault, unlocked);
    if (ended !== true) return stop(ended || undefined);
    useSealingAnew.setState({ now: { stage: 'done', damaged: sealed.value.damaged } });
    useSession.getState().tell('Every record is sealed with the new key now.');
  });
}

/** Takes the earlier keys out of the keyring as it stands; gives why it could not. */
async function forgetEarlier(vault: Vault, unlocked: Pick<Unlocked, 'withoutEarlier'>): Promise<true | VaultProblem['code'] | undefined> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { found, keyring } = await keyringOf(vault);
    const ended = keyring && await unlocked.withoutEarlier(keyring);
    if (!ended?.ok) return undefined;
    const kept = await vault.keepKeyring(ended.value, found);
    if (kept.ok) return true;
    if (kept.problem.code !== 'overtaken') return kept.problem.code;
  }
  return 'overtaken';
}

/** Somebody may be added or change a passphrase in another tab just then. */
const MOST_TRIES = 5;

function stop(code?: VaultProblem['code']): void {
  useSealingAnew.setState({ now: { stage: 'stopped', ...(code && { code }) } });
}

async function keyringOf(vault: Vault): Promise<{ readonly found?: unknown; readonly keyring?: Keyring }> {
  const header = await headerOf(vault);
  if (!header.ok) return {}; // locked again meanwhile
  const { keyring: found } = header.value;
  const read = readKeyring(found);
  return { found, ...(read.ok && { keyring: read.value }) };
}

function hasEarlier(keyring: Keyring | undefined): boolean {
  return keyring !== undefined && keyring.earlier.length > 0;
}

/** Two tabs would do it twice. That is harmless, and so it is where the browser has no such locks. */
async function inOneTab(work: () => Promise<void>): Promise<void> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work();
  await navigator.locks.request('valuing-send-seal-anew', { ifAvailable: true }, async (granted) => { if (granted) await work(); });
}
