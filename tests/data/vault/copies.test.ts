import { describe, expect, it } from 'vitest';
import { TWO_PARTS_DOCUMENT } from '../../fixtures/twoPartsDocument.ts';
import { contentOf, copied, type Device, newDevice } from './copiesSupport.ts';
import { filesIn } from './memoryPlace.ts';
import { childOf, draftOf, good, NOW, rawRows, rewrite, tamper, withReview } from './support.ts';

/** A device on which a little of everything was done, closed again, and what a person found there. */
async function usedDevice(): Promise<{ device: Device; content: Awaited<ReturnType<typeof contentOf>> }> {
  const device = newDevice();
  const vault = await device.open();
  good(await vault.writeChildren([childOf('a', 1), childOf('b', 2), childOf('c', 3)], [draftOf('r1', 'a'), draftOf('r2', 'b')], { packs: [TWO_PARTS_DOCUMENT] }));
  await copied(vault);
  good(await vault.changeChild('a', (record) => record && withReview(record)));
  good(await vault.changeDraft('r2', (draft) => draft && { ...draft, kind: 'interim' }));
  good(await vault.noteBackup(NOW));
  await copied(vault);
  const content = await contentOf(vault);
  vault.close();
  return { device, content };
}

describe('a database that was lost', () => {
  it('comes back from the copies, as it was, and it is told', async () => {
    const { device, content } = await usedDevice();
    const before = await device.rows();
    await device.loseDatabase();
    const vault = await device.open();
    expect(await contentOf(vault)).toEqual(content);
    expect(vault.broughtBack).toEqual({ what: 'everything', lastAt: NOW, whole: true });
    expect(await vault.checkedOnOpening).toMatchObject({ rebuilt: [], damaged: [], missing: [], earlier: [] });
    const after = await device.rows();
    for (const store of ['header', 'child', 'draft', 'directory', 'columns', 'pack', 'erased']) expect(after[store], store).toEqual(before[store]);
    await copied(vault);
    expect(good(await vault.logged()).map(({ kind }) => kind)).toContain('repair');
    vault.close();
  });

  it('comes back without a witness too, and from before anything was written into the journal', async () => {
    const device = newDevice();
    const vault = await device.open();
    good(await vault.changeChild('a', () => childOf('a', 1)));
    await device.close(vault);
    await device.loseDatabase();
    device.witness.remove();
    const again = await device.open();
    expect(good(await again.readChild('a'))).toMatchObject(childOf('a', 1));
    again.close();
  });

  it('is never taken for a new one when the copies are lost as well', async () => {
    const { device } = await usedDevice();
    await device.loseDatabase();
    device.place.vaultFiles.clear();
    const problem = { code: 'gone', children: 3, at: NOW };
    expect(await device.tryOpening()).toEqual({ ok: false, problem });
    expect(await device.tryOpening()).toEqual({ ok: false, problem });
    expect(await rawRows(device.name, 'header')).toEqual([]);
    device.witness.remove();
    expect(await (await device.open()).header()).toMatchObject({ changesSinceBackup: 0 });
  });

  it('says when the copies lack the last changes', async () => {
    const { device } = await usedDevice();
    const files = filesIn(device.place);
    for (const [name, bytes] of files) if (name.startsWith('journal')) files.set(name, bytes.subarray(0, Math.ceil(bytes.length / 2)));
    await device.loseDatabase();
    const vault = await device.open();
    expect(vault.broughtBack).toMatchObject({ what: 'everything', whole: false });
    expect(good(await vault.directory())).toHaveLength(3);
    vault.close();
  });

  it('leaves rows under a header that is gone alone when there is nothing to put there', async () => {
    const device = newDevice();
    device.place.open = async () => undefined;
    const vault = await device.open();
    good(await vault.changeChild('a', () => childOf('a')));
    vault.close();
    device.witness.remove();
    await tamper(device.name, 'header', (rows) => rows.clear());
    expect(await device.tryOpening()).toEqual({ ok: false, problem: { code: 'gone', children: 1 } });
    expect(await rawRows(device.name, 'child')).toHaveLength(1);
  });
});

describe('a database of an earlier day', () => {
  it('gets its newest changes from the copies before anything is written', async () => {
    const { device, content } = await usedDevice();
    const yesterday = await device.rows();
    const vault = await device.open();
    good(await vault.changeChild('b', (record) => record && withReview(record)));
    good(await vault.eraseDraft('r1'));
    await device.close(vault);
    for (const [store, rows] of Object.entries(yesterday)) if (store !== 'device') await rewrite(device.name, store, () => rows);
    const again = await device.open();
    expect(again.broughtBack).toEqual({ what: 'newest', lastAt: NOW, whole: true });
    expect(good(await again.readChild('b'))).toMatchObject(childOf('b', 3));
    expect(good(await again.readDraft('r1'))).toBeUndefined();
    expect(good(await again.readChild('c'))).toEqual(content.children[2]);
    again.close();
  });

  it('gets them also when only the copies know, and says so when nothing has them', async () => {
    const { device } = await usedDevice();
    const yesterday = await device.rows();
    const vault = await device.open();
    good(await vault.changeChild('b', (record) => record && withReview(record)));
    await device.close(vault);
    const { said } = device.witness;
    const putBack = async () => { for (const [store, rows] of Object.entries(yesterday)) await rewrite(device.name, store, () => rows); };

    await putBack();
    device.witness.remove();
    const without = await device.open();
    good(await without.changeChild('a', (record) => record && withReview(record)));
    expect(good(await without.readChild('b'))).toMatchObject(childOf('b', 3));
    expect(good(await without.readChild('a'))).toMatchObject(childOf('a', 3));
    await device.close(without);

    await putBack();
    device.witness.said = said;
    device.place.vaultFiles.clear();
    const lost = await device.open();
    expect(lost.broughtBack).toEqual({ what: 'nothing', lastAt: '', whole: false });
    await device.close(lost);
    expect((await device.open()).broughtBack).toBeUndefined();
  });
});

describe('erasing', () => {
  it('takes a child out of every copy', async () => {
    const { device } = await usedDevice();
    const vault = await device.open();
    await copied(vault);
    expect(textIn(device)).toContain('Amara b');
    good(await vault.eraseWhere(['b']));
    await device.close(vault);
    expect(textIn(device)).not.toContain('Amara b');
    await device.loseDatabase();
    const again = await device.open();
    expect(good(await again.directory()).map(({ id }) => id).toSorted()).toEqual(['a', 'c']);
    again.close();
  });

  it('goes on after it was broken off', async () => {
    const { device } = await usedDevice();
    const vault = await device.open();
    await copied(vault);
    device.place.fault = (call, name) => { if (call === 'append' && name.startsWith('snapshot')) throw new Error('killed'); };
    good(await vault.eraseWhere(['b']));
    await device.close(vault);
    expect(vault.copies.state).toBe('failing');
    expect(textIn(device)).toContain('Amara b');
    device.place.fault = undefined;
    await device.close(await device.open());
    expect(textIn(device)).not.toContain('Amara b');
  });

  it('of everything leaves nothing to bring back', async () => {
    const { device } = await usedDevice();
    const vault = await device.open();
    good(await vault.eraseEverything());
    expect(textIn(device)).not.toContain('Amara');
    await device.close(vault);
    await device.loseDatabase();
    const again = await device.open();
    expect(good(await again.directory())).toEqual([]);
    expect(textIn(device)).not.toContain('Amara');
    again.close();
  });
});

describe('where there is no room for copies', () => {
  it('the records are kept all the same, and it can be seen', async () => {
    const device = newDevice();
    device.place.open = async () => undefined;
    const vault = await device.open();
    good(await vault.changeChild('a', () => childOf('a', 1)));
    await copied(vault);
    expect(vault.copies.state).toBe('none');
    expect(good(await vault.readChild('a'))).toMatchObject(childOf('a', 1));
    vault.close();
  });
});

/** The copies as text: the trial lock hides nothing. */
function textIn({ place }: Device): string {
  const decoder = new TextDecoder('latin1');
  return [...place.vaultFiles.values()].flatMap((files) => [...files.values()]).map((bytes) => decoder.decode(bytes)).join('\n');
}
