import { describe, expect, it } from 'vitest';
import { comingKey, isSchoolKey, SCHOOL_KEY_FORMAT, type SchoolKey, settledKey } from '../../../src/core/schoolKey.ts';
import { recordsToWrite } from '../../../src/data/file/acceptImport.ts';
import { previewImport } from '../../../src/data/file/preview.ts';
import { readEnvelope } from '../../../src/data/file/readFile.ts';
import { writeEnvelope } from '../../../src/data/file/writeFile.ts';
import { createSealingLock } from '../../../src/data/lock/sealingLock.ts';
import { createTrialLock } from '../../../src/data/lock/trialLock.ts';
import { openVault } from '../../../src/data/vault/openVault.ts';
import { pseudonymsFor, schoolKeyOf } from '../../../src/data/vault/schoolKey.ts';
import type { Vault } from '../../../src/data/vault/vault.ts';
import { TWO_PARTS_DOCUMENT } from '../../fixtures/twoPartsDocument.ts';
import { childOf, freshName, good, NOW, open, rawRows, rewrite } from './support.ts';

const KEYRING = { version: 1, epoch: 1, made: 'for this test' };
const sealing = (vaultId: string) => createSealingLock(new Uint8Array(32).fill(7), vaultId, 1);
const openSealed = (name: string) => openVault({ lock: ({ vaultId }) => sealing(vaultId), now: () => NOW, name });
const keyOf = (letter: string): SchoolKey => ({ format: SCHOOL_KEY_FORMAT, version: 1, key: letter.repeat(43) });
const pseudonym = async (vault: Vault, recipient = 'Riverbank Council') => good(await pseudonymsFor(vault, recipient)).of('a');

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

  it('is one when two tabs ask for it at the same moment', async () => {
    const name = freshName();
    const tabs = [await open(name), await open(name)] as const;
    const [one, other] = await Promise.all(tabs.map((tab) => schoolKeyOf(tab)));
    expect(one).toEqual(other);
    expect(await rawRows(name, 'pack')).toHaveLength(1);
  });

  it('stays under a passphrase, and does not lie there in clear', async () => {
    const name = freshName();
    const vault = good(await openVault({ lock: createTrialLock(), now: () => NOW, name }));
    const [before, { key }] = [await pseudonym(vault), good(await schoolKeyOf(vault))];
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
    const keys = [good(await schoolKeyOf(one)), good(await schoolKeyOf(other))] as const;
    const ofOneVault = async (vault: Vault) => ({ ...await backupOf(vault), vaultId: (await one.header()).vaultId });
    await bringIn(one, await ofOneVault(other));
    const settled = settledKey(...keys).key;
    expect(good(await schoolKeyOf(one)).key).toBe(settled);
    good(await other.writeChildren([], [], { schoolKey: good(await schoolKeyOf(one)) }));
    expect(good(await schoolKeyOf(other)).key).toBe(settled);
    expect(await bringIn(one, await ofOneVault(other))).toBeUndefined();
  });

  it('comes from a backup of another vault only where nobody is yet', async () => {
    const backup = await backupOf(await (async () => { const vault = await open(); await pseudonym(vault); return vault; })());
    const fresh = await open();
    expect(await bringIn(fresh, backup, true)).toEqual(backup.schoolKey);
    expect(good(await schoolKeyOf(fresh))).toEqual(backup.schoolKey);
    const school = await open();
    good(await school.changeChild('a', () => childOf('a')));
    expect(await bringIn(school, backup)).toBeUndefined();
    expect(good(await schoolKeyOf(school))).not.toEqual(backup.schoolKey);
  });

  it('is in no share and no transfer', async () => {
    for (const kind of ['share', 'transfer'] as const) {
      const { blob } = await writeEnvelope({ kind, exportedOn: '2026-11-21', records: [], drafts: [], schoolKey: keyOf('A') });
      const read = await readEnvelope(blob);
      expect(read.ok && read.value.schoolKey).toBeUndefined();
    }
  });

  it('is not made anew while a row that may be it cannot be opened', async () => {
    const name = freshName();
    const vault = await open(name);
    await pseudonym(vault);
    vault.close();
    await rewrite(name, 'pack', (rows) => rows.map((row) => ({ ...row, bytes: new Uint8Array([9, 9, 9]) })));
    const again = await open(name);
    expect(await schoolKeyOf(again)).toMatchObject({ ok: false, problem: { code: 'damaged', store: 'pack' } });
    expect(await rawRows(name, 'pack')).toHaveLength(1);
  });
});

describe('which key is kept', () => {
  const [A, B] = [keyOf('A'), keyOf('B')];
  it.each<[string, SchoolKey | undefined, Parameters<typeof comingKey>[1], SchoolKey | undefined]>([
    ['of this vault, none here', A, { schoolKey: undefined, isOfThisVault: true, isEmpty: false }, A],
    ['of this vault, the smaller one comes', A, { schoolKey: B, isOfThisVault: true, isEmpty: false }, A],
    ['of this vault, the smaller one is here', B, { schoolKey: A, isOfThisVault: true, isEmpty: false }, undefined],
    ['of this vault, the same', A, { schoolKey: A, isOfThisVault: true, isEmpty: false }, undefined],
    ['of another vault, nobody here', A, { schoolKey: undefined, isOfThisVault: false, isEmpty: true }, A],
    ['of another vault, nobody here but a key', A, { schoolKey: B, isOfThisVault: false, isEmpty: true }, undefined],
    ['of another vault, a school here', A, { schoolKey: undefined, isOfThisVault: false, isEmpty: false }, undefined],
    ['a backup without one', undefined, { schoolKey: undefined, isOfThisVault: true, isEmpty: false }, undefined],
  ])('%s', (_, theirs, here, kept) => {
    expect(comingKey(theirs, here)).toEqual(kept);
  });

  it.each<[unknown, boolean]>([[A, true], [{ ...A, key: 'short' }, false], [{ ...A, version: 2 }, false], [TWO_PARTS_DOCUMENT, false], [null, false]])('%# knows a key', (value, is) => {
    expect(isSchoolKey(value)).toBe(is);
  });
});
