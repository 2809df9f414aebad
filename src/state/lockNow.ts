import { create } from 'zustand';
import type { Vault } from '../data/vault/vault.ts';

interface Locking {
  /** From then on no screen is shown any more. */
  readonly locking: boolean;
  /** Loads the page again. A test puts something else in its place. */
  readonly reload: () => void;
}

/** Whether this tab is about to lock. */
export const useLocking = create<Locking>()(() => ({ locking: false, reload: () => location.reload() }));

/** What the tabs of this app tell each other about the lock. */
export const LOCK_CHANNEL = 'valuing-send-lock';
export type LockMessage = 'lock' | 'active' | 'meeting';

/** How long what was done last may take to be written, in milliseconds. */
const SETTLING = 1000;

const lastThings = new Set<() => Promise<void>>();

/** Has something done while this tab locks: within the same second, and cut off after it. Gives what takes it back. */
export function beforeLocking(work: () => Promise<void>): () => void {
  lastThings.add(work);
  return () => void lastThings.delete(work);
}

/**
 * Locks every tab: the screen is emptied at once, and the page loaded again as soon as everything is written, or after a
 * second. The keys and all that was read lie in the memory of the page and go with it.
 */
export async function lockNow(vault: Vault): Promise<void> {
  tellOtherTabs('lock');
  await lockThisTab(vault);
}

/** The same for this tab alone, when another has asked for it. */
export async function lockThisTab(vault: Vault): Promise<void> {
  if (useLocking.getState().locking) return;
  const works = [...lastThings]; // the screens go with the next line, and take theirs back
  useLocking.setState({ locking: true });
  await Promise.race([settledWith(vault, works).catch(() => undefined), new Promise((resolve) => { setTimeout(resolve, SETTLING); })]);
  vault.close();
  useLocking.getState().reload();
}

/** Tells every other tab of the app. Where the browser has no channels, each tab locks by itself. */
export function tellOtherTabs(message: LockMessage): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(LOCK_CHANNEL);
  channel.postMessage(message);
  channel.close();
}

async function settledWith(vault: Vault, works: readonly (() => Promise<void>)[]): Promise<void> {
  await settled(vault);
  await Promise.all(works.map((work) => work()));
}

/**
 * Resolves when what was asked for is written. Writes are carried out one after another, and a draft asks for the next when
 * the one before is done, with all that came meanwhile: two rounds. These write nothing themselves.
 */
export async function settled(vault: Vault): Promise<void> {
  for (let round = 0; round < 2; round += 1) await vault.changeDraft('', () => undefined);
}
