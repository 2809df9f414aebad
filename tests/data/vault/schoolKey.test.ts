import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comingKey, isSchoolKey, SCHOOL_KEY_FORMAT, SCHOOL_KEY_ID, type SchoolKey, settledKey } from '../../../src/core/council/schoolKey.ts';
import { recordsToWrite } from '../../../src/data/file/acceptImport.ts';
import { previewImport } from '../../../src/data/file/preview.ts';
import { readEnvelope } from '../../../src/data/file/readFile.ts';
import { type ToWrite, writeEnvelope } from '../../../src/data/file/writeFile.ts';
import { createSealingLock } from '../../../src/data/lock/sealingLock.ts';
import { createTrialLock } from '../../../src/data/lock/trialLock.ts';
import { openVault } from '../../../src/data/vault/openVault.ts';
import { everyPseudonymsFor, pseudonymsFor, schoolKeyOf } from '../../../src/data/vault/schoolKey.ts';
import type { Vault } from '../../../src/data/vault/vault.ts';
import { TWO_PARTS_DOCUMENT } from '../../fixtures/twoPartsDocument.ts';
import { childOf, freshName, good, NOW, open, rawRows, rewrite } from './support.ts';

const KEYRING = { version: 1, epoch: 1, made: 'for this test' };
const sealing = (vaultId: string) => createSealingLock(new Uint8Array(32).fill(7), vaultId, 1);
const openSealed = (name: string) => openVault({ lock: ({ vaultId }) => sealing(vaultId), now: () => NOW, name });
const keyOf = (letter: string, ...earlier: readonly string[]): SchoolKey =>
  ({ format: SCHOOL_KEY_FORMAT, version: 1, key: letter.repeat(43), ...(earlier.length > 0 && { earlier: earlier.map((one) => one.repeat(43)) }) });

/** That of a child in a file which is saved. */
async function pseudonym(vault: Vault, recipient = 'Riverbank Council'): Promise<string> {
  const { of, keep } = good(await pseudonymsFor(vault, recipient));
  expect(good(await keep())).toBe(true);
  return of('a');
}

/** The key of a school that has saved a file. */
async function savedKey(vault: Vault): Promise<SchoolKey> {
  await pseudonym(vault);
  const key = good(await schoolKeyOf(vault));
  if (!key) throw new Error('no key was kept');
  return key;
}

/** What a backup of a vault gives back when it is read. */
async function backupOf(vault: Vault) {
  const { packs, schoolKey } = good(await vault.packs());
  const { vaultId } = await vault.header();
  const { blob } = await writeEnvelope({
    kind: 'backup', exportedOn: '2026-11-21', records: [], drafts: [], packs: packs.map(({ content }) => content), vaultId, schoolKey: schoolKey?.content,
  });
  const read = await readEnvelope(blob);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

/** Brings a backup in, as a person does. */
async function bringIn(vault: Vault, backup: Awaited<ReturnType<typeof backupOf>>, isEmpty = false) {
  const { vaultId } = await vault.header();
  const schoolKey = good(await vault.packs()).schoolKey?.content;
  const none = async () => undefined;
  const preview = await previewImport(backup, none, none, { packs: [], builtIn: '' }, { vaultId, erasures: [], draftsOf: async () => ({ drafts: [], damaged: [] }), schoolKey, isEmpty });
  const { records, drafts, ...along } = recordsToWrite(preview);
  good(await vault.writeChildren(records, drafts, along));
  return preview.schoolKey;
}

describe('the school’s key', () => {
  it('is made once, stays, and is never one of the packs', async () => {
    const vault = await open();
    good(await vault.keepPack(TWO_PARTS_DOCUMENT));
    const before = await pseudonym(vault);
    expect(await pseudonym(vault)).toBe(before);
    expect(good(await vault.packs()).packs.map(({ content }) => content)).toEqual([TWO_PARTS_DOCUMENT]);
    good(await vault.keepPack({ ...TWO_PARTS_DOCUMENT, edition: '9.9' }));
    expect(await pseudonym(vault)).toBe(before);
    expect(await pseudonym(vault, 'Hillside Trust')).not.toBe(before);
    expect(await pseudonym(await open())).not.toBe(before);
  });

  it('is made by saving a file, and by nothing that only looks', async () => {
    const name = freshName();
    const vault = await open(name);
    const { of } = good(await pseudonymsFor(vault, 'Riverbank Council'));
    expect(await of('a')).toMatch(/^[\w-]{22}$/);
    expect(good(await everyPseudonymsFor(vault, 'Riverbank Council'))).toEqual([]);
    expect(await rawRows(name, 'pack')).toEqual([]);
    await pseudonym(vault);
    expect(good(await everyPseudonymsFor(vault, 'Riverbank Council'))).toHaveLength(1);
    expect((await rawRows(name, 'pack')).map(({ id }) => id)).toEqual([SCHOOL_KEY_ID]);
  });

  it('is one when two tabs save at the same moment: the slower one is told to put its file together again', async () => {
    const name = freshName();
    const tabs = [await open(name), await open(name)] as const;
    const files = [good(await pseudonymsFor(tabs[0], 'Riverbank Council')), good(await pseudonymsFor(tabs[1], 'Riverbank Council'))] as const;
    expect((await Promise.all(files.map(async ({ keep }) => good(await keep())))).filter(Boolean)).toHaveLength(1);
    expect(await rawRows(name, 'pack')).toHaveLength(1);
    expect(await pseudonym(tabs[0])).toBe(await pseudonym(tabs[1]));
  });

  it('of a backup takes the place of none that was only looked at, and a file put together before it is not saved', async () => {
    const school = await open();
    const before = await pseudonym(school);
    const fresh = await open();
    const early = good(await pseudonymsFor(fresh, 'Riverbank Council'));
    await bringIn(fresh, await backupOf(school), true);
    expect(good(await early.keep())).toBe(false);
    expect(await pseudonym(fresh)).toBe(before);
  });

  it('stays under a passphrase, and does not lie there in clear', async () => {
    const name = freshName();
    const vault = good(await openVault({ lock: createTrialLock(), now: () => NOW, name }));
    const [before, { key }] = [await pseudonym(vault), await savedKey(vault)];
    const clear = async () => (await rawRows(name, 'pack')).map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join('');
    expect(await clear()).toContain(key);
    good(await vault.changeLock(await sealing((await vault.header()).vaultId), KEYRING));
    const again = good(await openSealed(name));
    expect(await pseudonym(again)).toBe(before);
    expect(await clear()).not.toContain(key);
    again.close();
  });

  it('stays when a backup is taken over on another device', async () => {
    const first = await open();
    const before = await pseudonym(first);
    const backup = await backupOf(first);
    const name = freshName();
    const device = good(await openVault({ lock: createTrialLock(), now: () => NOW, name }));
    const home = good(await device.adopt({ vaultId: backup.vaultId ?? '', keyring: KEYRING }, await sealing(backup.vaultId ?? '')));
    good(await home.writeChildren(backup.children, backup.drafts, { packs: backup.packs, schoolKey: backup.schoolKey }));
    home.close();
    const again = good(await openSealed(name));
    expect(await pseudonym(again)).toBe(before);
    again.close();
  });

  it('is the same on two devices of one vault that each made one, whichever way their backups go', async () => {
    const [one, other] = [await open(), await open()];
    const before = [await pseudonym(one), await pseudonym(other)] as const;
    const keys = [await savedKey(one), await savedKey(other)] as const;
    const ofOneVault = async (vault: Vault) => ({ ...await backupOf(vault), vaultId: (await one.header()).vaultId });
    await bringIn(one, await ofOneVault(other));
    const settled = settledKey(...keys);
    expect(await savedKey(one)).toEqual(settled);
    good(await other.writeChildren([], [], { schoolKey: await savedKey(one) }));
    expect(await savedKey(other)).toEqual(settled);
    expect(await bringIn(one, await ofOneVault(other))).toBeUndefined();
    for (const vault of [one, other]) {
      const { hasEarlier } = good(await pseudonymsFor(vault, 'Riverbank Council'));
      expect(hasEarlier).toBe(true);
      // Whose an earlier pseudonym is can still be told, on both.
      const known = await Promise.all(good(await everyPseudonymsFor(vault, 'Riverbank Council')).map(({ of }) => of('a')));
      expect(known.toSorted()).toEqual(before.toSorted());
      expect(known[0]).toBe(await pseudonym(vault));
    }
  });

  it('of a backup counts where nobody but invented children is left, also over one that is here', async () => {
    const [school, device] = [await open(), await open()];
    const [before, left] = [await pseudonym(school), await pseudonym(device)];
    await bringIn(device, await backupOf(school), true);
    expect(await pseudonym(device)).toBe(before);
    const known = await Promise.all(good(await everyPseudonymsFor(device, 'Riverbank Council')).map(({ of }) => of('a')));
    expect(known).toEqual([before, left]);
  });

  it('comes from a backup of another vault only where nobody is yet', async () => {
    const backup = await backupOf(await (async () => { const vault = await open(); await pseudonym(vault); return vault; })());
    const fresh = await open();
    expect(await bringIn(fresh, backup, true)).toEqual(backup.schoolKey);
    expect(good(await schoolKeyOf(fresh))).toEqual(backup.schoolKey);
    const school = await open();
    good(await school.changeChild('a', () => childOf('a')));
    expect(await bringIn(school, backup)).toBeUndefined();
    expect(await savedKey(school)).not.toEqual(backup.schoolKey);
  });

  it('is in no share and no transfer, not even where a caller hands it in', async () => {
    const { key } = keyOf('A');
    const inside = async (kind: ToWrite['kind']) => {
      const { blob } = await writeEnvelope({ kind, exportedOn: '2026-11-21', records: [], drafts: [], vaultId: 'vault-1', schoolKey: keyOf('A') } as ToWrite);
      return blob.text();
    };
    expect(await inside('backup')).toContain(key);
    for (const kind of ['share', 'transfer'] as const) {
      const text = await inside(kind);
      for (const word of [key, 'schoolKey', SCHOOL_KEY_FORMAT, 'vault-1']) expect(text).not.toContain(word);
    }
  });

  it('is not made anew while its row cannot be opened, and a backup puts it back', async () => {
    const name = freshName();
    const vault = await open(name);
    const before = await pseudonym(vault);
    const backup = await backupOf(vault);
    vault.close();
    await rewrite(name, 'pack', (rows) => rows.map((row) => ({ ...row, bytes: new Uint8Array([9, 9, 9]) })));
    const again = await open(name);
    expect(await pseudonymsFor(again, 'Riverbank Council')).toMatchObject({ ok: false, problem: { code: 'damaged', store: 'pack', id: SCHOOL_KEY_ID } });
    good(await again.writeChildren([], [], { newSchoolKey: keyOf('N') }));
    expect(good(await again.packs()).damaged).toEqual([SCHOOL_KEY_ID]);
    await bringIn(again, backup);
    expect(await pseudonym(again)).toBe(before);
    expect(await rawRows(name, 'pack')).toHaveLength(1);
  });

  it('is made although something else that was installed cannot be read', async () => {
    const name = freshName();
    const vault = await open(name);
    good(await vault.keepPack(TWO_PARTS_DOCUMENT));
    vault.close();
    await rewrite(name, 'pack', (rows) => rows.map((row) => ({ ...row, bytes: new Uint8Array([9, 9, 9]) })));
    expect(await pseudonym(await open(name))).toMatch(/^[\w-]{22}$/);
  });
});

describe('which key is kept', () => {
  const [A, B, C] = [keyOf('A'), keyOf('B'), keyOf('C')];
  it.each<[string, SchoolKey | undefined, Parameters<typeof comingKey>[1], SchoolKey | undefined]>([
    ['of this vault, none here', A, { schoolKey: undefined, isOfThisVault: true, isEmpty: false }, A],
    ['of this vault, the smaller one comes', A, { schoolKey: B, isOfThisVault: true, isEmpty: false }, keyOf('A', 'B')],
    ['of this vault, the smaller one is here', B, { schoolKey: A, isOfThisVault: true, isEmpty: false }, keyOf('A', 'B')],
    ['of this vault, all of it known', B, { schoolKey: keyOf('A', 'B'), isOfThisVault: true, isEmpty: false }, undefined],
    ['of this vault, with an earlier one', keyOf('A', 'C'), { schoolKey: A, isOfThisVault: true, isEmpty: false }, keyOf('A', 'C')],
    ['of this vault, one that a larger one took the place of', A, { schoolKey: keyOf('B', 'A'), isOfThisVault: true, isEmpty: false }, undefined],
    ['of this vault, the same', A, { schoolKey: A, isOfThisVault: true, isEmpty: false }, undefined],
    ['of another vault, nobody here', A, { schoolKey: undefined, isOfThisVault: false, isEmpty: true }, A],
    ['of another vault, nobody here but a key', B, { schoolKey: A, isOfThisVault: false, isEmpty: true }, keyOf('B', 'A')],
    ['of another vault, a school and its key here', A, { schoolKey: B, isOfThisVault: false, isEmpty: false }, undefined],
    ['of another vault, a school here', A, { schoolKey: undefined, isOfThisVault: false, isEmpty: false }, undefined],
    ['a backup without one', undefined, { schoolKey: undefined, isOfThisVault: true, isEmpty: false }, undefined],
  ])('%s', (_, theirs, here, kept) => {
    expect(comingKey(theirs, here)).toEqual(kept);
  });

  it('is the same whichever way round, and no key is forgotten', () => {
    const letters = fc.constantFrom('A', 'B', 'C', 'D');
    const keys = fc.tuple(letters, fc.uniqueArray(letters)).map(([key, earlier]) => keyOf(key, ...earlier.filter((one) => one !== key).toSorted()));
    const allOf = ({ key, earlier = [] }: SchoolKey) => [key, ...earlier].toSorted();
    fc.assert(fc.property(keys, keys, (one, other) => {
      const settled = settledKey(one, other);
      expect(settledKey(other, one)).toEqual(settled);
      expect(settledKey(settled, other)).toEqual(settled);
      expect(allOf(settled)).toEqual([...new Set([...allOf(one), ...allOf(other)])].toSorted());
    }));
    expect(settledKey(settledKey(A, B), C)).toEqual(settledKey(A, settledKey(B, C)));
  });

  it.each<[unknown, boolean]>([[A, true], [keyOf('A', 'B'), true], [{ ...A, earlier: ['short'] }, false], [{ ...A, earlier: 'B' }, false], [{ ...A, key: 'short' }, false], [{ ...A, version: 2 }, false], [TWO_PARTS_DOCUMENT, false], [null, false]])('%# knows a key', (value, is) => {
    expect(isSchoolKey(value)).toBe(is);
  });
});
