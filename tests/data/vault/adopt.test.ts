import { expect, it } from 'vitest';
import { createSealingLock } from '../../../src/data/lock/sealingLock.ts';
import { createTrialLock } from '../../../src/data/lock/trialLock.ts';
import { openVault } from '../../../src/data/vault/openVault.ts';
import { all, childOf, draftOf, freshName, good, NOW, open, rawRows } from './support.ts';

const KEY = new Uint8Array(32).fill(9);
const FROM = { vaultId: 'the-vault-of-a-backup', keyring: { version: 1, epoch: 3, made: 'for this test' }, erasures: [{ id: 'gone', seen: { d1: 4 }, events: ['e1'] }] };
const sealing = () => createSealingLock(KEY, FROM.vaultId, 3);
const openTrial = (name: string) => openVault({ lock: createTrialLock(), now: () => NOW, name });

it('a device with nothing but invented children becomes one more home of the vault of a backup', async () => {
  const name = freshName();
  const [vault, other] = [good(await openTrial(name)), good(await openTrial(name))];
  good(await vault.writeChildren([{ ...childOf('a', 1), example: true }], [draftOf('r1', 'a')]));
  const before = await vault.header();
  const home = good(await vault.adopt(FROM, await sealing()));
  expect(await vault.closed).toEqual({ code: 'closed' });
  await expect(other.header()).rejects.toThrow();
  expect(home.protects).toBe(true);
  good(await home.writeChildren([childOf('b', 2)], [draftOf('r2', 'b')]));
  home.close();

  const again = good(await openVault({ lock: await sealing(), now: () => NOW, name }));
  const header = await again.header();
  expect(header).toMatchObject({ vaultId: FROM.vaultId, keyring: FROM.keyring, lock: 'sealed' });
  expect(header.deviceId).not.toBe(before.deviceId);
  expect(await again.checkedOnOpening).toMatchObject({ damaged: [], missing: [] });
  expect(await all(again.allRecords())).toMatchObject([{ ok: true, value: { id: 'b' } }]);
  expect(await all(again.allDrafts())).toMatchObject([{ ok: true, value: { id: 'r2' } }]);
  expect(good(await again.erasures())).toEqual(FROM.erasures);
  const bytes = (await Promise.all(['child', 'draft', 'directory', 'columns'].map((store) => rawRows(name, store)))).flat()
    .map((row) => new TextDecoder('latin1').decode(row.bytes)).join('');
  expect(bytes).not.toContain('Amara');
  again.close();
});

it('a device with real children does not, and nothing is changed', async () => {
  const name = freshName();
  const vault = await open(name);
  good(await vault.changeChild('a', () => childOf('a', 1)));
  const before = await rawRows(name, 'child');
  expect(await vault.adopt(FROM, await sealing())).toEqual({ ok: false, problem: { code: 'otherLock' } });
  expect(await rawRows(name, 'child')).toEqual(before);
  expect(good(await vault.readChild('a'))?.events).toHaveLength(1);
  vault.close();
});
