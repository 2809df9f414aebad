import { describe, expect, it } from 'vitest';
import { all, childOf, draftOf, freshName, good, open, type RawRow, rawRows, rewrite, tamper, withReview } from './support.ts';

const damaged = (store: 'child' | 'draft', id: string) => ({ ok: false, problem: { code: 'damaged', store, id } });

/** A vault in which three children and two drafts were written, closed again. */
async function closedVault(): Promise<string> {
  const name = freshName();
  const vault = await open(name);
  good(await vault.writeChildren([childOf('a', 1), childOf('b', 2), childOf('c', 3)], [draftOf('r1', 'a'), draftOf('r2', 'b')]));
  vault.close();
  return name;
}

function flipped(row: RawRow, at: number): RawRow {
  return { ...row, bytes: row.bytes.map((byte, index) => (index === at % row.bytes.length ? byte ^ 1 : byte)) };
}

describe('a damaged row', () => {
  it.each([0, 7, 40, 10_001])('of a child is told, and the others still open (byte %i flipped)', async (at) => {
    const name = await closedVault();
    await rewrite(name, 'child', (rows) => rows.map((row) => (row.id === 'b' ? flipped(row, at) : row)));
    const vault = await open(name);
    expect(await vault.readChild('b')).toEqual(damaged('child', 'b'));
    expect(await vault.changeChild('b', (record) => record)).toEqual(damaged('child', 'b'));
    expect(good(await vault.changeChild('a', (record) => record && withReview(record)))).toMatchObject(childOf('a', 2));
    expect((await all(vault.allRecords())).map((result) => (result.ok ? result.value.id : result.problem)))
      .toEqual(['a', damaged('child', 'b').problem, 'c']);
    expect(good(await vault.directory()).map((entry) => entry.firstName)).toContain('Amara b');
  });

  it('can be erased, or given its record back from a backup', async () => {
    const name = await closedVault();
    await rewrite(name, 'child', (rows) => rows.map((row) => flipped(row, 3)));
    const vault = await open(name);
    good(await vault.eraseWhere(['a']));
    good(await vault.writeChildren([childOf('b', 2)], [], { merge: (stored) => stored }));
    good(await vault.writeChildren([childOf('c', 3)], []));
    expect((await all(vault.allRecords())).map((result) => good(result).id)).toEqual(['b', 'c']);
    expect(good(await vault.checkShards())).toEqual({ rebuilt: [], damaged: [], missing: [], earlier: [], repaired: 0, unlisted: 0 });
  });

  it('is noticed when two children have changed places', async () => {
    const name = await closedVault();
    await rewrite(name, 'child', ([a, b, ...rest]) => (a && b ? [{ ...a, bytes: b.bytes }, { ...b, bytes: a.bytes }, ...rest] : []));
    const vault = await open(name);
    expect(await vault.readChild('a')).toEqual(damaged('child', 'a'));
    expect(await vault.readChild('b')).toEqual(damaged('child', 'b'));
    expect(good(await vault.readChild('c'))).toMatchObject(childOf('c', 3));
  });

  it('is noticed when an older edition was put back under the newer number', async () => {
    const name = await closedVault();
    const old = (await rawRows(name, 'child')).find((row) => row.id === 'a');
    const vault = await open(name);
    good(await vault.changeChild('a', (record) => record && withReview(record)));
    await rewrite(name, 'child', (rows) => rows.map((row) => (row.id === 'a' && old ? { ...row, bytes: old.bytes } : row)));
    vault.close();
    expect(await (await open(name)).readChild('a')).toEqual(damaged('child', 'a'));
  });

  it('of a draft is told, can be thrown away, and cannot pass for another child\'s', async () => {
    const name = await closedVault();
    await rewrite(name, 'draft', ([one, two]) => (one && two ? [flipped(one, 5), { ...two, childId: 'c' }] : []));
    const vault = await open(name);
    expect(await vault.readDraft('r1')).toEqual(damaged('draft', 'r1'));
    expect(good(await vault.draftsOf('c'))).toEqual({ drafts: [], damaged: ['r2'] });
    expect(await vault.finishDraft('r1', 'a', (record) => record && withReview(record))).toEqual(damaged('draft', 'r1'));
    expect(good(await vault.readChild('a'))).toMatchObject(childOf('a', 1));
    expect((await all(vault.allDrafts())).map(({ ok }) => ok)).toEqual([false, false]);
    good(await vault.eraseDraft('r1'));
    good(await vault.eraseDraft('r2'));
    expect(await all(vault.allDrafts())).toEqual([]);
  });
});

describe('a damaged draft', () => {
  it('does not hide the other drafts of its child', async () => {
    const name = freshName();
    const vault = await open(name);
    good(await vault.writeChildren([childOf('a')], ['r1', 'r2', 'r3'].map((id) => draftOf(id, 'a'))));
    vault.close();
    await rewrite(name, 'draft', (rows) => rows.map((row) => (row.id === 'r2' ? flipped(row, 5) : row)));
    expect(good(await (await open(name)).draftsOf('a'))).toEqual({ drafts: [draftOf('r1', 'a'), draftOf('r3', 'a')], damaged: ['r2'] });
  });
});

/** What may have happened to the shards' rows while the app was not looking. */
const TAMPERED: readonly (readonly [what: string, tampering: (name: string) => Promise<unknown>])[] = [
  ['the directory is gone', (name) => tamper(name, 'directory', (rows) => rows.clear())],
  ['the columns are gone', (name) => tamper(name, 'columns', (rows) => rows.clear())],
  ['a byte of the directory is flipped', (name) => rewrite(name, 'directory', (rows) => rows.map((row) => flipped(row, 9)))],
  ['the columns carry another counter', (name) => rewrite(name, 'columns', (rows) => rows.map((row) => ({ ...row, counter: row.counter + 5 })))],
  ['both carry another counter', async (name) => {
    for (const store of ['directory', 'columns']) await rewrite(name, store, (rows) => rows.map((row) => ({ ...row, counter: row.counter + 5 })));
  }],
  ['the columns are those of yesterday', async (name) => {
    const tab = await open(name);
    good(await tab.changeChild('b', () => childOf('b', 4)));
    const yesterday = await rawRows(name, 'columns');
    good(await tab.changeChild('b', () => childOf('b', 2)));
    tab.close();
    await rewrite(name, 'columns', () => yesterday);
  }],
  ['a child stands in another shard', (name) => rewrite(name, 'child', (rows) => rows.map((row) => (row.id === 'b' ? { ...row, shard: 3 } : row)))],
  ['there are shards of nobody', async (name) => {
    for (const store of ['directory', 'columns']) await rewrite(name, store, (rows) => [...rows, ...rows.map((row) => ({ ...row, id: 1 }))]);
  }],
];

describe('shards that disagree with the rows', () => {
  it.each(TAMPERED)('are made again on opening: %s', async (_, tampering) => {
    const name = await closedVault();
    await tampering(name);
    await expectRightShards(name);
  });

  it('are put right on the way when it happens while the vault is open', async () => {
    for (const [, tampering] of TAMPERED) {
      const name = await closedVault();
      const vault = await open(name);
      await tampering(name);
      good(await vault.changeChild('a', (record) => record && withReview(record)));
      good(await vault.changeChild('new', () => childOf('new')));
      good(await vault.eraseWhere(['new']));
      good(await vault.changeChild('a', () => childOf('a', 1)));
      vault.close();
      await expectRightShards(name);
    }
  });

  it('keep the name of a child whose row is damaged', async () => {
    const name = await closedVault();
    await rewrite(name, 'child', (rows) => rows.map((row) => (row.id === 'b' ? flipped(row, 3) : row)));
    await tamper(name, 'columns', (rows) => rows.clear());
    const vault = await open(name);
    expect(good(await vault.directory()).map((entry) => entry.firstName).toSorted()).toEqual(['Amara a', 'Amara b', 'Amara c']);
    await rewrite(name, 'directory', (rows) => rows.map((row) => flipped(row, 3)));
    await tamper(name, 'columns', (rows) => rows.clear());
    vault.close();
    const again = await open(name);
    expect(good(await again.checkShards())).toEqual({ rebuilt: [0], damaged: ['b'], missing: [], earlier: [], repaired: 0, unlisted: 0 });
    expect(good(await again.directory()).map((entry) => entry.id).toSorted()).toEqual(['a', 'c']);
  });

  it('say so when a row carries another counter than the list', async () => {
    const name = await closedVault();
    await rewrite(name, 'child', (rows) => rows.map((row) => (row.id === 'b' ? { ...row, counter: row.counter - 1 } : row)));
    const vault = await open(name);
    expect(await vault.checkedOnOpening).toEqual({ rebuilt: [0], damaged: ['b'], missing: [], earlier: [], repaired: 0, unlisted: 0 });
    expect(await vault.readChild('b')).toEqual(damaged('child', 'b'));
  });

  it('do not keep a child from being added beside children that are all damaged', async () => {
    const name = await closedVault();
    await rewrite(name, 'child', (rows) => rows.map((row) => flipped(row, 3)));
    for (const store of ['directory', 'columns']) await tamper(name, store, (rows) => rows.clear());
    const vault = await open(name);
    good(await vault.changeChild('new', () => childOf('new', 1)));
    expect(good(await vault.directory()).map((entry) => entry.id)).toEqual(['new']);
    expect(await vault.checkedOnOpening).toEqual({ rebuilt: [0], damaged: ['a', 'b', 'c'], missing: [], earlier: [], repaired: 0, unlisted: 0 });
  });

  it('tell which child\'s row has gone', async () => {
    const name = await closedVault();
    await rewrite(name, 'child', (rows) => rows.filter((row) => row.id !== 'b'));
    const vault = await open(name);
    expect(await vault.checkedOnOpening).toMatchObject({ rebuilt: [0], damaged: [], missing: [{ id: 'b', firstName: 'Amara b', reviewCount: 2 }] });
    expect(good(await vault.directory()).map((entry) => entry.id).toSorted()).toEqual(['a', 'c']);
    expect(good(await vault.readChild('b'))).toBeUndefined();
  });
});

async function expectRightShards(name: string): Promise<void> {
  const vault = await open(name);
  expect(new Map(good(await vault.directory()).map((entry) => [entry.id, entry.reviewCount]))).toEqual(new Map([['a', 1], ['b', 2], ['c', 3]]));
  const columns = good(await vault.columnsOf(['a', 'b', 'c']));
  expect(new Map([...columns].map(([id, profiles]) => [id, profiles.length]))).toEqual(new Map([['a', 1], ['b', 2], ['c', 3]]));
  expect(good(await vault.checkShards())).toEqual({ rebuilt: [], damaged: [], missing: [], earlier: [], repaired: 0, unlisted: 0 });
  vault.close();
}
