import { beforeAll, describe, expect, it } from 'vitest';
import { deriveHere } from '../../../src/data/lock/deriveKey.ts';
import type { Keyring } from '../../../src/data/lock/keyring.ts';
import { newEpoch } from '../../../src/data/lock/newEpoch.ts';
import { epochOf } from '../../../src/data/lock/sealedRow.ts';
import { createTrialLock } from '../../../src/data/lock/trialLock.ts';
import { createKeyring, type Created, type Unlocked, unlockWithPassphrase } from '../../../src/data/lock/unlock.ts';
import { openVault } from '../../../src/data/vault/openVault.ts';
import type { Vault } from '../../../src/data/vault/vault.ts';
import { TWO_PARTS_DOCUMENT } from '../../fixtures/twoPartsDocument.ts';
import { all, childOf, draftOf, freshName, good, NOW, type RawRow, rawRows, tamper, withReview } from './support.ts';

const QUICK = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 };
const PASSPHRASE = 'five owls cross the wet lawn';
const VAULT = 'the-vault-of-these-tests';
const STORES = ['child', 'draft', 'directory', 'columns', 'pack', 'log', 'erased', 'manifest'] as const;
let first: Created;
let second: Keyring;

beforeAll(async () => {
  const person = { label: 'Ines', passphrase: PASSPHRASE, derive: deriveHere, today: '2026-11-21', cost: QUICK };
  const made = await createKeyring({ vaultId: VAULT, ...person });
  if (!made.ok) throw new Error(made.problem.code);
  first = made.value;
  const slotId = first.keyring.slots[0]?.id ?? '';
  const next = await newEpoch({ keyring: first.keyring, vaultId: VAULT, staying: [{ slotId, passphrase: PASSPHRASE }], derive: deriveHere, today: '2026-11-22' });
  if (!next.ok) throw new Error(next.problem.code);
  second = next.value.keyring;
});

interface Tab {
  readonly vault: Vault;
  readonly unlocked: Unlocked;
}

/** A tab that unlocks with whatever keyring the header has; the first one of a database begins it. */
async function openTab(name: string): Promise<Tab> {
  let unlocked: Unlocked | undefined;
  const vault = good(await openVault({
    name, now: () => NOW, randomId: (() => { let ids = 0; return () => { ids += 1; return ids === 1 ? VAULT : `id-${ids}`; }; })(),
    lock: async ({ lock, keyring }) => {
      if (lock === 'trial') return createTrialLock();
      const opened = await unlockWithPassphrase(keyring as Keyring, VAULT, undefined, PASSPHRASE, deriveHere);
      if (!opened.ok) throw new Error(opened.problem.code);
      unlocked = opened.value;
      return unlocked.lock;
    },
  }));
  return { vault, unlocked: unlocked ?? first };
}

/** A locked vault with some of everything, open in one tab: 40 children in two slices. */
async function filled(name: string): Promise<Tab> {
  const { vault } = await openTab(name);
  good(await vault.changeLock(first.lock, first.keyring));
  const tab = await openTab(name);
  const children = Array.from({ length: 40 }, (_, at) => childOf(`c${at}`, 1));
  good(await tab.vault.writeChildren(children, [draftOf('r1', 'c1')], { packs: [TWO_PARTS_DOCUMENT] }));
  good(await tab.vault.eraseWhere(['c39']));
  good(await tab.vault.log({ kind: 'erase', count: 1 }));
  return tab;
}

const epochsIn = async (name: string) => {
  const rows = (await Promise.all(STORES.map((store) => rawRows(name, store)))).flat().filter(({ bytes }: Partial<RawRow>) => bytes);
  return [...new Set(rows.map(({ bytes }) => epochOf(bytes)))].toSorted((a = 0, b = 0) => a - b);
};
const contentOf = async (vault: Vault) => ({
  records: await all(vault.allRecords()), drafts: await all(vault.allDrafts()), directory: good(await vault.directory()),
  packs: good(await vault.packs()).packs.map(({ content }) => content), log: good(await vault.logged()), erased: good(await vault.erasures()),
});

describe('a new data key', () => {
  it('closes every tab that has the old one: what it wrote then would be lost with it', async () => {
    const name = freshName();
    const { vault } = await filled(name);
    const { vault: other } = await openTab(name);
    good(await vault.keepKeyring(second, first.keyring));
    expect(await vault.closed).toEqual({ code: 'closed' });
    expect(await other.changeChild('c1', (record) => record && withReview(record))).toEqual({ ok: false, problem: { code: 'closed' } });
    await expect(other.header()).rejects.toThrow();
    expect(await other.closed).toEqual({ code: 'closed' });
  });

  it('seals everything anew, the same as before, and then the old one opens nothing', async () => {
    const name = freshName();
    const { vault } = await filled(name);
    const before = await contentOf(vault);
    good(await vault.keepKeyring(second, first.keyring));
    const tab = await openTab(name);
    expect(await contentOf(tab.vault)).toEqual(before);
    expect(await epochsIn(name)).toContain(1);
    const told: [number, number][] = [];
    expect(good(await tab.vault.sealAnew({ onProgress: (looked, of) => told.push([looked, of]) }))).toMatchObject({ finished: true, damaged: 0 });
    expect(await epochsIn(name)).toEqual([2]);
    const [looked, of] = told.at(-1) ?? [];
    expect(looked).toBe(of);
    expect(told.length).toBeGreaterThan(5);

    const ended = await tab.unlocked.withoutEarlier(second);
    if (!ended.ok) throw new Error(ended.problem.code);
    good(await tab.vault.keepKeyring(ended.value, second));
    expect(await contentOf(tab.vault)).toEqual(before);
    tab.vault.close();
    const again = await openTab(name);
    expect(await contentOf(again.vault)).toEqual(before);
    again.vault.close();
    // The old keyring put back: its passphrase is right, and the records stay closed and untouched.
    const [header] = await rawRows(name, 'header');
    const rows = await Promise.all(STORES.map((store) => rawRows(name, store)));
    await tamper(name, 'header', (store) => store.put({ ...header, keyring: first.keyring }));
    expect(await openVault({ name, now: () => NOW, lock: first.lock })).toEqual({ ok: false, problem: { code: 'otherLock' } });
    expect(await Promise.all(STORES.map((store) => rawRows(name, store)))).toEqual(rows);
    for (const { id, counter, bytes } of rows[0] ?? []) expect((await first.lock.open({ store: 'child', id: `${id}`, counter }, bytes)).ok).toBe(false);
  });

  it.each([1, 2, 3, 6])('goes on after slice %i, in another tab, and keeps what is written meanwhile', async (slices) => {
    const name = freshName();
    const { vault } = await filled(name);
    good(await vault.keepKeyring(second, first.keyring));
    const tab = await openTab(name);
    const stop = new AbortController();
    let told = 0;
    const outcome = good(await tab.vault.sealAnew({ signal: stop.signal, onProgress: () => { told += 1; if (told === slices) stop.abort(); } }));
    expect(outcome.finished).toBe(false);
    expect(await epochsIn(name)).toEqual([1, 2]);
    tab.vault.close();
    const [one, two] = [await openTab(name), await openTab(name)];
    const sealing = [one.vault.sealAnew(), two.vault.sealAnew()];
    good(await two.vault.changeChild('c3', (record) => record && withReview(record)));
    for (const sealed of await Promise.all(sealing)) expect(good(sealed).finished).toBe(true);
    expect(await epochsIn(name)).toEqual([2]);
    expect(good(await one.vault.readChild('c3'))?.events).toHaveLength(2);
    expect(await all(one.vault.allRecords())).toHaveLength(39);
    one.vault.close();
    two.vault.close();
  });

  it('leaves a damaged row as it is, and says so', async () => {
    const name = freshName();
    const { vault } = await filled(name);
    good(await vault.keepKeyring(second, first.keyring));
    const { vault: next } = await openTab(name);
    const row = (await rawRows(name, 'child'))[7];
    if (!row) throw new Error('no row');
    const damaged = { ...row, bytes: row.bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) };
    await tamper(name, 'child', (store) => store.put(damaged));
    expect(good(await next.sealAnew())).toMatchObject({ finished: true, damaged: 1 });
    expect((await rawRows(name, 'child'))[7]).toEqual(damaged);
    next.close();
  });
});

describe('a keyring', () => {
  it('is not kept over one that another tab has kept meanwhile', async () => {
    const name = freshName();
    const [{ vault: one }, { vault: two }] = [await filled(name), await openTab(name)];
    const [mine, theirs] = ['A', 'B'].map((letter) => ({ ...first.keyring, check: letter.repeat(43) }));
    const outcomes = await Promise.all([one.keepKeyring(mine, first.keyring), two.keepKeyring(theirs, first.keyring)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, problem: { code: 'overtaken' } });
    for (const tab of [one, two]) tab.close();
  });
});
