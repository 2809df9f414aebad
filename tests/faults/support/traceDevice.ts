import type { ChildRecord } from '../../../src/core/child.ts';
import type { Draft } from '../../../src/core/draft.ts';
import type { Result } from '../../../src/core/result.ts';
import { openVault } from '../../../src/data/vault/openVault.ts';
import type { Vault, VaultProblem } from '../../../src/data/vault/vault.ts';
import { copied } from '../../data/vault/copiesSupport.ts';
import { memoryPlace, memoryWitness } from '../../data/vault/memoryPlace.ts';
import { all, freshName, good, rewrite } from '../../data/vault/support.ts';
import { backToTwo } from './oldDatabase.ts';
import { quickLockOf, standingOf } from './standing.ts';

/** What was acknowledged, and so must be there. */
export interface Model {
  readonly children: Map<string, { readonly note: string | undefined; readonly reviews: number }>;
  /** The words in each draft. */
  readonly drafts: Map<string, string>;
}

export type TestDevice = Awaited<ReturnType<typeof testDevice>>;

/** A device in memory with what is known of it. A step that was not acknowledged may have been carried out or not: both are allowed until the next look. */
export async function testDevice() {
  const [name, place, witness] = [freshName(), memoryPlace(), memoryWitness()];
  let instant = Date.parse('2026-11-21T10:00:00.000Z');
  let allowed: Model[] = [{ children: new Map(), drafts: new Map() }];
  let file: { records: readonly ChildRecord[]; drafts: readonly Draft[] } | undefined;
  const now = () => new Date(instant).toISOString();
  const lock = quickLockOf('sealed');
  const open = async () => good(await openVault({ lock, now, name, place, witness }));
  let tabs: Vault[] = [await open()];

  const first = (): Vault => {
    const [vault] = tabs;
    if (!vault) throw new Error('no tab is open');
    return vault;
  };
  const closeAll = async () => {
    await copied(first());
    for (const vault of tabs) vault.close();
    tabs = [];
  };
  const device = {
    tab: (number: number): Vault => tabs[number] ?? first(),
    /** Carries out a write; `change` says what then stands. */
    async acknowledge(write: () => Promise<Result<unknown, VaultProblem>>, change: (model: Model) => void) {
      const before = allowed;
      const after = allowed.map(copyOf);
      after.forEach(change);
      allowed = [...before, ...after]; // while it is under way
      const answer = await write();
      allowed = answer.ok ? after : before;
    },
    async check(when: string) {
      const { children, drafts } = await standingOf(first());
      const found = said({
        children: new Map((children as ChildRecord[]).map(({ id, card, events }) => [id, { note: card.schoolNote, reviews: events.length }])),
        drafts: new Map((drafts as Draft[]).map(({ id, by }) => [id, by.school ?? ''])),
      });
      const matching = allowed.filter((model) => said(model) === found);
      if (matching.length === 0) throw new Error(`${when}: found ${found}, but acknowledged was ${[...new Set(allowed.map(said))].join(' or ')}`);
      allowed = matching.slice(0, 1);
    },
    async restart() {
      await closeAll();
      tabs = [await open()];
    },
    /** Ends everything without waiting for anything. */
    async kill(atTheEnd: () => void) {
      for (const vault of tabs) vault.close();
      atTheEnd();
      tabs = [await open()];
    },
    async openSecondTab() {
      if (tabs.length < 2) tabs.push(await open());
    },
    async exportAll() {
      file = { records: (await all(first().allRecords())).map(good), drafts: (await all(first().allDrafts())).map(good) };
    },
    /** Brings the last export in; what is here stays as it is. */
    async importAll() {
      if (!file) return;
      const { records, drafts } = file;
      const here = new Set((await all(first().allDrafts())).map((draft) => good(draft).id));
      const coming = drafts.filter(({ id }) => !here.has(id));
      await device.acknowledge(() => first().writeChildren(records, coming, { merge: (stored) => stored }), (model) => {
        for (const { id, card, events } of records) if (!model.children.has(id)) model.children.set(id, { note: card.schoolNote, reviews: events.length });
        for (const { id, by } of coming) model.drafts.set(id, by.school ?? '');
      });
    },
    async eraseEverything() {
      await device.acknowledge(() => first().eraseEverything(), (model) => { model.children.clear(); model.drafts.clear(); });
      for (const vault of tabs) vault.close();
      tabs = [await open()];
    },
    moveClock(days: number) {
      instant += days * 86_400_000;
    },
    async befall(what: 'loseDatabase' | 'loseCopies' | 'loseRow' | 'damageRow' | 'damageCopy' | 'upgrade') {
      await closeAll();
      if (what === 'loseDatabase') await deleted(name);
      if (what === 'loseCopies') await place.removeAll();
      if (what === 'upgrade') {
        await backToTwo(name);
        await place.removeAll();
        witness.remove();
      }
      if (what === 'loseRow') await rewrite(name, 'child', (rows) => rows.slice(1));
      if (what === 'damageRow') await rewrite(name, 'child', (rows) => rows.map((row, at) => (at === 0 ? { ...row, bytes: row.bytes.map((byte, place_) => (place_ === 20 ? 255 - byte : byte)) } : row)));
      if (what === 'damageCopy') for (const files of place.vaultFiles.values()) for (const [key, bytes] of files) files.set(key, bytes.map((byte, at) => (at === bytes.length >> 1 ? 255 - byte : byte)));
      tabs = [await open()];
      await copied(first());
    },
    async end() {
      for (const vault of tabs) vault.close();
    },
  };
  return device;
}

function copyOf({ children, drafts }: Model): Model {
  return { children: new Map(children), drafts: new Map(drafts) };
}

function said({ children, drafts }: Model): string {
  return JSON.stringify([[...children].toSorted(byKey), [...drafts].toSorted(byKey)]);
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('not deleted')));
  });
}
