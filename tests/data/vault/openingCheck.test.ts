import { expect, it, vi } from 'vitest';
import { MANIFEST_ID } from '../../../src/data/vault/tables.ts';
import { around } from '../../../src/data/vault/quiet.ts';
import { whenQuiet } from '../../../src/data/vault/whenQuiet.ts';
import { childOf, freshName, good, open, rewrite } from './support.ts';

/** A closed vault with two children, the row of one of which was taken away outside the app. */
async function vaultWithLoss(): Promise<string> {
  const name = freshName();
  const vault = await open(name);
  good(await vault.writeChildren([childOf('a', 1), childOf('b', 2)], []));
  vault.close();
  await rewrite(name, 'child', (rows) => rows.filter(({ id }) => id !== 'b'));
  return name;
}

it('shows lists that agree before the rows behind them are counted', async () => {
  const name = await vaultWithLoss();
  const keys = vi.spyOn(IDBIndex.prototype, 'getAllKeys');
  const vault = await open(name);
  expect(good(await vault.directory()).map(({ id }) => id)).toEqual(['a', 'b']);
  expect([...good(await vault.columnsOf(['a', 'b', 'nobody']))].map(([id, profiles]) => [id, profiles.length])).toEqual([['a', 1], ['b', 2]]);
  const stores = keys.mock.contexts.map((index) => (index instanceof IDBIndex ? index.objectStore.name : ''));
  expect(stores).not.toContain('child');
  keys.mockRestore();
  vault.close();
});

it('counts nothing before it shows that there is nobody, but counts where there are children and all lists are lost', async () => {
  const name = freshName();
  const keys = vi.spyOn(IDBIndex.prototype, 'getAllKeys');
  const stores = () => keys.mock.contexts.map((index) => (index instanceof IDBIndex ? index.objectStore.name : ''));
  const vault = await open(name);
  expect(good(await vault.directory())).toEqual([]);
  expect(stores()).not.toContain('child');
  good(await vault.writeChildren([childOf('a', 1), childOf('b', 2)], []));
  vault.close();

  for (const lists of ['directory', 'columns'] as const) await rewrite(name, lists, () => []);
  await rewrite(name, 'manifest', (rows) => rows.filter(({ id }) => id !== MANIFEST_ID));
  keys.mockClear();
  const again = await open(name);
  expect(stores()).toContain('child');
  expect(good(await again.directory()).map(({ id }) => id)).toEqual(['a', 'b']);
  keys.mockRestore();
  again.close();
});

it('counts them by itself soon after, and tells what is missing', async () => {
  const vault = await open(await vaultWithLoss());
  expect(await vault.checkedOnOpening).toMatchObject({ rebuilt: [0], missing: [{ id: 'b' }] });
  expect(good(await vault.directory()).map(({ id }) => id)).toEqual(['a']);
});

it.each<[string, (vault: Awaited<ReturnType<typeof open>>) => Promise<unknown>]>([
  ['a record is read', (vault) => vault.readChild('b')],
  ['something is written', (vault) => vault.changeChild('a', () => childOf('a', 3))],
  ['everything is read', (vault) => vault.allRecords().next()],
])('and at once, and before it is answered, when %s', async (_, ask) => {
  const vault = await open(await vaultWithLoss());
  await ask(vault);
  expect(good(await vault.directory()).map(({ id }) => id)).toEqual(['a']);
});

it('says that nothing was found when the vault is closed before', async () => {
  const vault = await open(await vaultWithLoss());
  vault.close();
  await vault.readChild('a');
  expect(await vault.checkedOnOpening).toMatchObject({ missing: [] });
});

it('what can wait, waits while something is written and for a moment after, and never for long', async () => {
  const quiet = { underWay: 0, lastAt: -Infinity };
  const began = performance.now();
  await around(quiet, async () => undefined);
  await whenQuiet(quiet);
  expect(performance.now() - began).toBeGreaterThan(200);
  void around(quiet, () => new Promise(() => {}));
  const again = performance.now();
  await whenQuiet(quiet);
  expect(performance.now() - again).toBeGreaterThan(900);
});
