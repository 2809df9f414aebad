import { describe, expect, it } from 'vitest';
import { packDirectory, unpackDirectory } from '../../../src/data/format/directory.ts';
import { childOf, freshName, good, open, quickLock, rewrite } from './support.ts';

/** The directory as the app before this one wrote it: without the days of reviews. */
async function makeOlder(name: string): Promise<void> {
  const lock = quickLock();
  const older = new Map<number, Uint8Array>();
  await rewrite(name, 'directory', (rows) => rows.map((row) => { older.set(Number(row.id), row.bytes); return row; }));
  for (const [id, bytes] of older) {
    const counter = await counterOf(name, id);
    const opened = await lock.open({ store: 'directory', id: `${id}`, counter }, bytes);
    if (!opened.ok) throw new Error('the row does not open');
    const rows = unpackDirectory(opened.value).map(({ entry: { dates: _, ...entry }, ...row }) => ({ ...row, entry }));
    older.set(id, await lock.seal({ store: 'directory', id: `${id}`, counter }, packDirectory(rows)));
  }
  await rewrite(name, 'directory', (rows) => rows.map((row) => ({ ...row, bytes: older.get(Number(row.id)) ?? row.bytes })));
}

async function counterOf(name: string, id: number): Promise<number> {
  let counter = 0;
  await rewrite(name, 'directory', (rows) => {
    counter = rows.find((row) => Number(row.id) === id)?.counter ?? 0;
    return rows;
  });
  return counter;
}

const NOTHING_WRONG = { rebuilt: [], damaged: [], missing: [], earlier: [], repaired: 0, unlisted: 0 };

describe('a directory of the app before this one', () => {
  it('is made again on opening, once, and nothing is told as wrong', async () => {
    const name = freshName();
    const vault = await open(name);
    good(await vault.writeChildren([childOf('a', 1), childOf('b')], []));
    const before = good(await vault.directory());
    vault.close();
    await makeOlder(name);
    const again = await open(name);
    expect(again.checkedOnOpening).toEqual(NOTHING_WRONG);
    expect(good(await again.directory())).toEqual(before);
    expect(good(await again.directory()).find(({ id }) => id === 'a')?.dates?.lastOn).toBeDefined();
    again.close();
    const counter = await counterOf(name, 0);
    (await open(name)).close();
    expect(await counterOf(name, 0)).toBe(counter);
  });

  it('is not made again for ever where a child’s record cannot be read', async () => {
    const name = freshName();
    const vault = await open(name);
    good(await vault.writeChildren([childOf('a', 1)], []));
    vault.close();
    await makeOlder(name);
    await rewrite(name, 'child', (rows) => rows.map((row) => ({ ...row, bytes: row.bytes.map((byte) => byte ^ 1) })));
    const first = await open(name);
    expect(first.checkedOnOpening).toEqual({ ...NOTHING_WRONG, damaged: ['a'] });
    first.close();
    const second = await open(name);
    expect(second.checkedOnOpening).toEqual(NOTHING_WRONG);
    expect(good(await second.directory())).toMatchObject([{ id: 'a', reviewCount: 1 }]);
  });
});
