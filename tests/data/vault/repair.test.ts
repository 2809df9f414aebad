import { describe, expect, it } from 'vitest';
import { contentOf, copied, type Device, newDevice } from './copiesSupport.ts';
import { all, childOf, draftOf, good, type RawRow, rewrite, tamper, withReview } from './support.ts';

type Content = Awaited<ReturnType<typeof contentOf>>;

/** Three children in a first shard, with drafts, all of it copied; as the rows were the day before, and what a person found at the end. */
async function usedDevice(): Promise<{ device: Device; yesterday: Readonly<Record<string, readonly RawRow[]>>; content: Content }> {
  const device = newDevice();
  const first = await device.open();
  good(await first.writeChildren([childOf('a', 1), childOf('b', 1), childOf('c', 1)], [draftOf('r1', 'a'), draftOf('r2', 'b')]));
  await device.close(first);
  const yesterday = await device.rows();
  const vault = await device.open();
  good(await vault.changeChild('b', (record) => record && withReview(record)));
  good(await vault.changeDraft('r2', (draft) => draft && { ...draft, kind: 'interim' }));
  await copied(vault);
  const content = await contentOf(vault);
  vault.close();
  return { device, yesterday, content };
}

const flip = (row: RawRow): RawRow => ({ ...row, bytes: row.bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) });
const named = (rows: readonly RawRow[] | undefined, id: string) => rows?.find((row) => row.id === id);

/** What may have happened to some rows while the rest stayed as it was. */
const FAULTS: readonly (readonly [what: string, fault: (device: Device, yesterday: Readonly<Record<string, readonly RawRow[]>>) => Promise<unknown>])[] = [
  ['the row of a child is damaged', ({ name }) => rewrite(name, 'child', (rows) => rows.map((row) => (row.id === 'b' ? flip(row) : row)))],
  ['the row of a child is gone', ({ name }) => rewrite(name, 'child', (rows) => rows.filter((row) => row.id !== 'b'))],
  ['the row of a child is of yesterday', ({ name }, { child }) =>
    rewrite(name, 'child', (rows) => rows.map((row) => (row.id === 'b' ? named(child, 'b') ?? row : row)))],
  ['all children are gone, the lists are there', ({ name }) => tamper(name, 'child', (rows) => rows.clear())],
  ['children and lists are of yesterday, the rest is not', async ({ name }, yesterday) => {
    for (const store of ['child', 'directory', 'columns']) await rewrite(name, store, () => yesterday[store] ?? []);
  }],
  ['children and lists are gone', async ({ name }) => {
    for (const store of ['child', 'directory', 'columns']) await tamper(name, store, (rows) => rows.clear());
  }],
  ['every row of children and drafts is damaged', async ({ name }) => {
    for (const store of ['child', 'draft', 'directory', 'columns']) await rewrite(name, store, (rows) => rows.map(flip));
  }],
  ['a draft is damaged', ({ name }) => rewrite(name, 'draft', (rows) => rows.map((row) => (row.id === 'r2' ? flip(row) : row)))],
  ['a draft is filed under another child', ({ name }) => rewrite(name, 'draft', (rows) => rows.map((row) => (row.id === 'r2' ? { ...row, childId: 'c' } : row)))],
  ['a draft is gone', ({ name }) => rewrite(name, 'draft', (rows) => rows.filter((row) => row.id !== 'r2'))],
  ['a draft is of yesterday', ({ name }, { draft }) => rewrite(name, 'draft', (rows) => rows.map((row) => (row.id === 'r2' ? named(draft, 'r2') ?? row : row)))],
  ['the manifest is gone', ({ name }) => tamper(name, 'manifest', (rows) => rows.clear())],
];

describe('from the copies is put right', () => {
  it.each(FAULTS)('%s', async (_, fault) => {
    const { device, yesterday, content } = await usedDevice();
    await fault(device, yesterday);
    const vault = await device.open();
    await copied(vault);
    const { directory: listed, header: _header, ...expected } = content;
    const { directory, ...found } = await contentOf(vault);
    expect(found).toMatchObject(expected);
    expect(directory.toSorted(byId)).toEqual(listed.toSorted(byId));
    expect(await vault.checkedOnOpening).toMatchObject({ damaged: [], missing: [], earlier: [], unlisted: 0 });
    await device.close(vault);
    expect(await (await device.open()).checkedOnOpening).toEqual({ rebuilt: [], damaged: [], missing: [], earlier: [], repaired: 0, unlisted: 0 });
  });
});

describe('what the copies do not have either', () => {
  const bare = async ({ place }: Device) => { place.vaultFiles.clear(); };

  it('a child put back to an earlier state is named, and the rest opens', async () => {
    const { device, yesterday } = await usedDevice();
    await bare(device);
    await rewrite(device.name, 'child', (rows) => rows.map((row) => (row.id === 'b' ? named(yesterday['child'], 'b') ?? row : row)));
    const vault = await device.open();
    expect(await vault.checkedOnOpening).toMatchObject({ repaired: 0, damaged: [], missing: [], earlier: [{ id: 'b', firstName: 'Amara b' }] });
    expect(good(await vault.readChild('b'))).toMatchObject(childOf('b', 1));
    expect(good(await vault.readChild('a'))).toMatchObject(childOf('a', 1));
    vault.close();
  });

  it.each<[string, (device: Device, yesterday: Readonly<Record<string, readonly RawRow[]>>) => Promise<void>]>([
    ['of an earlier day', async ({ name }, yesterday) => { for (const store of ['child', 'directory', 'columns']) await rewrite(name, store, () => yesterday[store] ?? []); }],
    ['gone', async ({ name }) => { for (const store of ['child', 'directory', 'columns']) await tamper(name, store, (rows) => rows.clear()); }],
  ])('a whole group of children %s is noticed', async (_, fault) => {
    const { device, yesterday } = await usedDevice();
    await bare(device);
    await fault(device, yesterday);
    expect(await (await device.open()).checkedOnOpening).toMatchObject({ unlisted: 1, repaired: 0 });
    expect(await (await device.open()).checkedOnOpening).toMatchObject({ unlisted: 0 });
  });

  it('a damaged child stays told, and its damage never takes the place of a good copy of it', async () => {
    const { device } = await usedDevice();
    const [files] = device.place.vaultFiles.values();
    const older = new Map([...files ?? []].map(([name, bytes]) => [name, bytes.slice()]));
    const vault = await device.open();
    good(await vault.changeChild('b', (record) => record && withReview(record)));
    await device.close(vault);
    // The copies stood still, and the newest edition was damaged.
    files?.clear();
    for (const [name, bytes] of older) files?.set(name, bytes);
    await rewrite(device.name, 'child', (rows) => rows.map((row) => (row.id === 'b' ? flip(row) : row)));
    const again = await device.open();
    expect(await again.readChild('b')).toMatchObject({ ok: false, problem: { code: 'damaged' } });
    await device.close(again);
    await device.loseDatabase();
    const brought = await device.open();
    expect(good(await brought.readChild('b'))).toMatchObject(childOf('b', 2));
    expect((await all(brought.allRecords())).map((record) => good(record).id)).toEqual(['a', 'b', 'c']);
    brought.close();
  });
});

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}
