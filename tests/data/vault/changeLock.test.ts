import { describe, expect, it } from 'vitest';
import { createSealingLock } from '../../../src/data/lock/sealingLock.ts';
import { createTrialLock } from '../../../src/data/lock/trialLock.ts';
import { openVault } from '../../../src/data/vault/openVault.ts';
import type { Vault, VaultHeader } from '../../../src/data/vault/vault.ts';
import { TWO_PARTS_DOCUMENT } from '../../fixtures/twoPartsDocument.ts';
import { all, childOf, draftOf, freshName, good, NOW, rawRows, tamper, withReview } from './support.ts';

const KEY = new Uint8Array(32).fill(7);
const KEYRING = { version: 1, made: 'for this test' };
const sealing = ({ vaultId }: VaultHeader) => createSealingLock(KEY, vaultId, 1);

const example = (id: string) => ({ ...childOf(id, 2), example: true as const });

/** A tab that asks for the key when the header says that there is one. */
const openAsking = (name: string) => openVault({ lock: (header) => (header.lock === 'trial' ? Promise.resolve(createTrialLock()) : sealing(header)), now: () => NOW, name });

/** A vault with some of everything, still without a passphrase. */
async function filled(name: string): Promise<Vault> {
  const vault = good(await openAsking(name));
  good(await vault.writeChildren([example('a'), example('b')], [draftOf('r1', 'a')], { packs: [TWO_PARTS_DOCUMENT] }));
  return vault;
}

async function bytesIn(name: string): Promise<string> {
  const stores = ['header', 'child', 'draft', 'directory', 'columns', 'pack'] as const;
  const rows = await Promise.all(stores.map((store) => rawRows(name, store)));
  const decoder = new TextDecoder('latin1');
  return rows.flat().map((row) => JSON.stringify(row) + ('bytes' in row && row.bytes instanceof Uint8Array ? decoder.decode(row.bytes) : '')).join('\n');
}

describe('a vault that gets a passphrase', () => {
  it('holds the same afterwards, and nothing of it in clear', async () => {
    const name = freshName();
    const vault = await filled(name);
    expect(await bytesIn(name)).toContain('Amara a');
    const before = { records: await all(vault.allRecords()), drafts: await all(vault.allDrafts()), directory: good(await vault.directory()), packs: good(await vault.packs()).packs };
    good(await vault.changeLock(await sealing(await vault.header()), KEYRING));
    expect(await vault.closed).toEqual({ code: 'closed' });

    const again = good(await openAsking(name));
    expect(again.protects).toBe(true);
    expect(await again.checkedOnOpening).toEqual({ rebuilt: [], damaged: [], missing: [], earlier: [], repaired: 0, unlisted: 0 });
    expect(await all(again.allRecords())).toEqual(before.records);
    expect(await all(again.allDrafts())).toEqual(before.drafts);
    expect(good(await again.directory())).toEqual(before.directory);
    expect(good(await again.packs()).packs).toEqual(before.packs);
    expect(await again.header()).toMatchObject({ lock: 'sealed', keyring: KEYRING });
    const bytes = await bytesIn(name);
    for (const word of ['Amara', 'Two parts', '2016-03-04', 'TK1']) expect(bytes).not.toContain(word);
    again.close();
  });

  it('takes real children from then on, and before it only invented ones', async () => {
    const name = freshName();
    const vault = await filled(name);
    expect(await vault.changeChild('c', () => childOf('c'))).toEqual({ ok: false, problem: { code: 'notLocked' } });
    expect(await vault.writeChildren([example('d'), childOf('c')], [])).toEqual({ ok: false, problem: { code: 'notLocked' } });
    expect(good(await vault.readChild('d'))).toBeUndefined();
    good(await vault.changeLock(await sealing(await vault.header()), KEYRING));
    const again = good(await openAsking(name));
    good(await again.changeChild('c', () => childOf('c')));
    expect(good(await again.readChild('c'))).toMatchObject(childOf('c'));
    again.close();
  });

  it('is not written by a tab that still has the old lock', async () => {
    const name = freshName();
    const vault = await filled(name);
    const other = good(await openAsking(name));
    good(await vault.changeLock(await sealing(await vault.header()), KEYRING));
    await expect(other.header()).rejects.toThrow();
    expect(await other.closed).toEqual({ code: 'closed' });
    expect(await other.changeChild('a', (record) => record && withReview(record))).toEqual({ ok: false, problem: { code: 'closed' } });
    const again = good(await openAsking(name));
    expect(good(await again.readChild('a'))?.events).toHaveLength(2);
    again.close();
  });

  it('keeps what another tab wrote while it was being sealed', async () => {
    const name = freshName();
    const vault = await filled(name);
    const other = good(await openAsking(name));
    const next = await sealing(await vault.header());
    let written = false;
    const slow: typeof next = {
      ...next,
      async seal(place, bytes) {
        if (!written) {
          written = true;
          good(await other.changeChild('a', (record) => record && withReview(record)));
          good(await other.changeDraft('r1', (draft) => draft && { ...draft, reviewedOn: '2026-10-02' }));
        }
        return next.seal(place, bytes);
      },
    };
    good(await vault.changeLock(slow, KEYRING));
    const again = good(await openAsking(name));
    expect(good(await again.readChild('a'))?.events).toHaveLength(3);
    expect(good(await again.readDraft('r1'))?.reviewedOn).toBe('2026-10-02');
    again.close();
  });

  it('is not opened with another lock than its own', async () => {
    const name = freshName();
    const vault = await filled(name);
    good(await vault.changeLock(await sealing(await vault.header()), KEYRING));
    expect(await openVault({ lock: createTrialLock(), now: () => NOW, name })).toEqual({ ok: false, problem: { code: 'otherLock' } });
  });

  it.each([
    ['says that there is no passphrase', { lock: 'trial' }],
    ['says so and has lost the keyring too', { lock: 'trial', keyring: undefined }],
  ])('is not opened, nor its lists made anew, when the header %s', async (_, change) => {
    const name = freshName();
    const vault = await filled(name);
    good(await vault.changeLock(await sealing(await vault.header()), KEYRING));
    const [header] = await rawRows(name, 'header');
    const rows = await Promise.all(['child', 'directory', 'columns'].map((store) => rawRows(name, store)));
    await tamper(name, 'header', (store) => store.put({ ...header, ...change }));
    expect(await openAsking(name)).toEqual({ ok: false, problem: { code: 'otherLock' } });
    expect(await Promise.all(['child', 'directory', 'columns'].map((store) => rawRows(name, store)))).toEqual(rows);
    await tamper(name, 'header', (store) => store.put(header));
    const again = good(await openAsking(name));
    expect(good(await again.readChild('a'))?.events).toHaveLength(2);
    again.close();
  });

  it('changes its keyring without touching a row', async () => {
    const name = freshName();
    const vault = await filled(name);
    good(await vault.changeLock(await sealing(await vault.header()), KEYRING));
    const again = good(await openAsking(name));
    const rows = await rawRows(name, 'child');
    good(await again.keepKeyring({ ...KEYRING, version: 2 }, KEYRING));
    expect(await again.keepKeyring({ ...KEYRING, version: 3 }, KEYRING)).toEqual({ ok: false, problem: { code: 'overtaken' } });
    expect(await rawRows(name, 'child')).toEqual(rows);
    expect(await again.header()).toMatchObject({ lock: 'sealed', keyring: { version: 2 } });
    again.close();
  });

  it('begins without a passphrase again when everything is erased', async () => {
    const name = freshName();
    const vault = await filled(name);
    good(await vault.changeLock(await sealing(await vault.header()), KEYRING));
    const again = good(await openAsking(name));
    good(await again.eraseEverything());
    expect(await again.closed).toEqual({ code: 'closed' });
    const empty = good(await openAsking(name));
    expect(empty.protects).toBe(false);
    expect(await empty.header()).not.toHaveProperty('keyring');
    expect(good(await empty.directory())).toEqual([]);
    empty.close();
  });
});
