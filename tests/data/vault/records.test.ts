import { describe, expect, it } from 'vitest';
import { rate } from '../../../src/core/draft.ts';
import type { Lock } from '../../../src/data/lock/lock.ts';
import { createTrialLock } from '../../../src/data/lock/trialLock.ts';
import { openVault } from '../../../src/data/vault/openVault.ts';
import { VAULT_FORMAT } from '../../../src/data/vault/tables.ts';
import { all, bare, childOf, draftOf, freshName, good, NOW, open, rawRows, withReview } from './support.ts';

describe('a child', () => {
  it('is written, read, changed and erased, here and after opening again', async () => {
    const name = freshName();
    const vault = await open(name);
    expect(good(await vault.readChild('a'))).toBeUndefined();
    expect(good(await vault.changeChild('a', () => childOf('a', 2)))).toMatchObject(childOf('a', 2));
    expect(good(await vault.changeChild('a', (record) => record && withReview(record)))).toMatchObject(childOf('a', 3));
    vault.close();

    const again = await open(name);
    expect(good(await again.readChild('a'))).toMatchObject(childOf('a', 3));
    expect(good(await again.directory())).toMatchObject([{ id: 'a', firstName: 'Amara a', reviewCount: 3, lastReviewedOn: '2013-11-14' }]);
    expect(good(await again.columnsOf(['a', 'nobody'])).get('a')?.map((column) => column.markOf('school', 'TK1'))).toEqual([1, 2, 3]);
    expect(good(await again.changeChild('a', () => undefined))).toMatchObject(childOf('a', 3));
    good(await again.eraseWhere(['a']));
    expect(good(await again.readChild('a'))).toBeUndefined();
    expect(good(await again.directory())).toEqual([]);
    expect([...good(await again.columnsOf(['a']))]).toEqual([]);
  });

  it('is not written when the change gives back the same record', async () => {
    const name = freshName();
    const vault = await open(name);
    good(await vault.changeChild('a', () => childOf('a')));
    const before = await rawRows(name, 'child');
    good(await vault.changeChild('a', (record) => record));
    expect(await rawRows(name, 'child')).toEqual(before);
    expect((await vault.header()).changesSinceBackup).toBe(1);
  });

  it('leaves nothing of a change that throws, and the vault goes on', async () => {
    const vault = await open();
    good(await vault.changeChild('a', () => childOf('a')));
    await expect(vault.changeChild('a', () => { throw new Error('a bug'); })).rejects.toThrow('a bug');
    await expect(vault.changeChild('a', () => childOf('b'))).rejects.toThrow('another id');
    expect(good(await vault.changeChild('a', (record) => record && withReview(record)))).toMatchObject(childOf('a', 1));
  });

  it('takes its drafts along when it is erased, and no draft comes back', async () => {
    const vault = await open();
    good(await vault.writeChildren([childOf('a'), childOf('b')], [draftOf('r1', 'a'), draftOf('r2', 'a'), draftOf('r3', 'b')]));
    good(await vault.eraseWhere(['a', 'nobody']));
    expect((await all(vault.allDrafts())).map(good)).toEqual([draftOf('r3', 'b')]);
    expect(await vault.changeDraft('r1', () => draftOf('r1', 'a'))).toEqual({ ok: false, problem: { code: 'noChild' } });
    expect(good(await vault.directory()).map(({ id }) => id)).toEqual(['b']);
  });
});

describe('a draft', () => {
  it('is kept, changed, listed and thrown away', async () => {
    const vault = await open();
    good(await vault.changeChild('a', () => childOf('a')));
    good(await vault.changeDraft('r1', () => draftOf('r1', 'a')));
    good(await vault.changeDraft('r1', (draft) => draft && rate(draft, 'school', 'TK1', 3)));
    const kept = rate(draftOf('r1', 'a'), 'school', 'TK1', 3);
    expect(bare(good(await vault.readDraft('r1')))).toEqual(kept);
    expect(good(await vault.draftsOf('a'))).toMatchObject({ drafts: [kept], damaged: [] });
    expect(good(await vault.draftsOf('b'))).toEqual({ drafts: [], damaged: [] });
    good(await vault.eraseDraft('r1'));
    expect(good(await vault.readDraft('r1'))).toBeUndefined();
  });

  it('keeps quick taps in the order they were made, however long each takes to seal', async () => {
    const trial = createTrialLock();
    let wait = 40;
    const lock: Lock = {
      ...trial,
      protects: true,
      async seal(place, bytes) {
        if (place.store === 'draft') await new Promise((resolve) => { setTimeout(resolve, wait -= 10); });
        return trial.seal(place, bytes);
      },
    };
    const vault = good(await openVault({ lock, now: () => NOW, name: freshName() }));
    good(await vault.writeChildren([childOf('a')], [draftOf('r1', 'a')]));
    const levels = [3, 4, 2] as const;
    await Promise.all(levels.map((level) => vault.changeDraft('r1', (draft) => draft && rate(draft, 'school', 'TK1', level))));
    expect(good(await vault.readDraft('r1'))?.ratings.school['TK1']).toEqual({ mark: 2 });
  });

  it('becomes a profile in one step', async () => {
    const vault = await open();
    good(await vault.writeChildren([childOf('a')], [draftOf('r1', 'a')]));
    const finished = good(await vault.finishDraft('r1', 'a', (record, draft) => record && draft && withReview(record)));
    expect(finished).toMatchObject(childOf('a', 1));
    expect(good(await vault.readChild('a'))).toEqual(finished);
    expect(good(await vault.draftsOf('a')).drafts).toEqual([]);
  });

  it('stays when finishing gives back the same record', async () => {
    const vault = await open();
    good(await vault.writeChildren([childOf('a')], [draftOf('r1', 'a')]));
    good(await vault.finishDraft('r1', 'a', (record) => record));
    expect(good(await vault.draftsOf('a')).drafts).toHaveLength(1);
  });

  it('is told with the counter that was written, or that stands when nothing was', async () => {
    const vault = await open();
    good(await vault.changeChild('a', () => childOf('a')));
    const begun = good(await vault.changeDraft('r1', () => draftOf('r1', 'a')));
    expect(begun).toEqual(good(await vault.standingDraft('r1')));
    const changed = good(await vault.changeDraft('r1', (draft) => draft && rate(draft, 'school', 'TK1', 3)));
    expect(changed).toMatchObject({ draft: rate(draftOf('r1', 'a'), 'school', 'TK1', 3), counter: (begun?.counter ?? 0) + 1 });
    expect(good(await vault.changeDraft('r1', (draft) => draft))).toEqual(changed);
    expect(good(await vault.changeDraft('nobody', (draft) => draft))).toBeUndefined();
  });

  it('of another child is not finished, nor taken away', async () => {
    const vault = await open();
    good(await vault.writeChildren([childOf('a'), childOf('b')], [draftOf('r1', 'b')]));
    let seen: unknown = 'not asked';
    good(await vault.finishDraft('r1', 'a', (record, draft) => {
      seen = draft;
      return record && withReview(record);
    }));
    expect(seen).toBeUndefined();
    expect(good(await vault.readDraft('r1'))).toEqual(draftOf('r1', 'b'));
  });
});

describe('many children', () => {
  it('fill shards of 64 in order, and are read back whole', async () => {
    const name = freshName();
    const vault = await open(name);
    const told: number[] = [];
    const records = Array.from({ length: 150 }, (_, at) => childOf(`c${at}`, at % 3));
    good(await vault.writeChildren(records, [draftOf('r1', 'c7')], { onProgress: (sealed) => told.push(sealed) }));
    good(await vault.changeChild('new', () => childOf('new')));

    expect(told).toEqual([64, 128, 150]);
    const shards = (await rawRows(name, 'child')).map((row) => row.shard);
    expect([0, 1, 2, 3].map((shard) => shards.filter((at) => at === shard).length)).toEqual([64, 64, 23, 0]);
    expect(new Map((await all(vault.allRecords())).map(good).map((record) => [record.id, bare(record)])))
      .toEqual(new Map([...records, childOf('new')].map((record) => [record.id, record])));
    expect(good(await vault.directory())).toHaveLength(151);
    const columns = good(await vault.columnsOf([...records.map(({ id }) => id), 'new']));
    expect([...columns.values()].map((profiles) => profiles.length).reduce((sum, count) => sum + count)).toBe(150);
    expect((await vault.header()).changesSinceBackup).toBe(151);

    good(await vault.writeChildren([...records.slice(30), ...Array.from({ length: 50 }, (_, at) => childOf(`more ${at}`))], []));
    good(await vault.writeChildren([...records.slice(40), childOf('last')], []));
    const after = (await rawRows(name, 'child')).map((row) => row.shard);
    expect([0, 1, 2, 3, 4].map((shard) => after.filter((at) => at === shard).length)).toEqual([64, 64, 64, 10, 0]);
    expect(good(await vault.checkShards())).toEqual({ rebuilt: [], damaged: [], missing: [], earlier: [], repaired: 0, unlisted: 0 });
  });

  it('take the place of what is there, or are merged with it', async () => {
    const vault = await open();
    good(await vault.writeChildren([childOf('a', 1), childOf('b', 1)], []));
    good(await vault.writeChildren([childOf('a', 2)], []));
    expect(good(await vault.readChild('a'))).toMatchObject(childOf('a', 2));
    good(await vault.writeChildren([childOf('a'), childOf('c')], [], { merge: (stored, given) => ({ ...stored, cardEdition: given.cardEdition + 1 }) }));
    expect(good(await vault.readChild('a'))).toEqual({ ...childOf('a', 2), cardEdition: 2 });
    expect(good(await vault.readChild('c'))).toMatchObject(childOf('c'));
    expect(good(await vault.readChild('b'))).toMatchObject(childOf('b', 1));
  });

  it('can be erased altogether', async () => {
    const name = freshName();
    const vault = await open(name);
    good(await vault.writeChildren([childOf('a'), childOf('b')], [draftOf('r1', 'a')]));
    const before = await vault.header();
    good(await vault.eraseEverything());
    for (const store of ['child', 'draft', 'directory', 'columns']) expect(await rawRows(name, store)).toEqual([]);
    const { vaultId, deviceId, ...rest } = await vault.header();
    expect(rest).toEqual({ format: VAULT_FORMAT, createdAt: NOW, lock: 'trial', changesSinceBackup: 0 });
    expect([vaultId, deviceId]).not.toEqual([before.vaultId, before.deviceId]);
    good(await vault.changeChild('a', () => childOf('a', 1)));
    expect(good(await vault.directory())).toHaveLength(1);
  });
});

describe('the header', () => {
  it('counts changes since the last backup, and those that came while it was made', async () => {
    const vault = await open();
    good(await vault.writeChildren([childOf('a'), childOf('b')], []));
    const { changesSinceBackup } = await vault.header();
    good(await vault.eraseWhere(['b']));
    good(await vault.noteBackup(NOW, changesSinceBackup));
    expect(await vault.header()).toMatchObject({ lastBackupAt: NOW, changesSinceBackup: 1 });
    good(await vault.noteBackup(NOW));
    expect(await vault.header()).toMatchObject({ lastBackupAt: NOW, changesSinceBackup: 0 });
  });

  it('is the only row in clear, and says nothing of anybody', async () => {
    const name = freshName();
    const vault = await open(name);
    good(await vault.writeChildren([childOf('a')], [draftOf('r1', 'a')]));
    expect(Object.keys(await vault.header()).toSorted()).toEqual(['changesSinceBackup', 'createdAt', 'deviceId', 'format', 'lock', 'vaultId']);
    const keys = { child: ['bytes', 'counter', 'id', 'shard'], draft: ['bytes', 'childId', 'counter', 'id'], directory: ['bytes', 'counter', 'id'], columns: ['bytes', 'counter', 'id'] };
    for (const [store, expected] of Object.entries(keys)) {
      for (const row of await rawRows(name, store)) expect(Object.keys(row).toSorted()).toEqual(expected);
    }
  });
});
