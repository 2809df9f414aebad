import { describe, expect, it } from 'vitest';
import { createTrialLock } from '../../../src/data/lock/trialLock.ts';
import { deriveHere } from '../../../src/data/lock/deriveKey.ts';
import type { Keyring } from '../../../src/data/lock/keyring.ts';
import { createKeyring } from '../../../src/data/lock/unlock.ts';
import { changePassphrase } from '../../../src/data/lock/people.ts';
import { openVault } from '../../../src/data/vault/openVault.ts';
import { standingKeys } from '../../../src/app/standingKeys.ts';
import type { VaultHeader } from '../../../src/data/vault/vault.ts';
import { contentOf, copied, newDevice } from './copiesSupport.ts';
import { memoryPlace, memoryWitness } from './memoryPlace.ts';
import { childOf, freshName, good, NOW, rewrite } from './support.ts';

/** What may have become of a header. */
const DAMAGES: readonly (readonly [what: string, change: (header: Record<string, unknown>) => object])[] = [
  ['its vault’s id is a number', (header) => ({ ...header, vaultId: 7 })],
  ['its vault’s id is empty', (header) => ({ ...header, vaultId: '' })],
  ['it has no lock', ({ lock: _, ...header }) => header],
  ['it has no device', ({ deviceId: _, ...header }) => header],
  ['its format is a text', (header) => ({ ...header, format: 'two' })],
  ['its count is not a number', (header) => ({ ...header, changesSinceBackup: Number.NaN })],
  ['its framework is a number', (header) => ({ ...header, framework: 5 })],
  ['nothing is left but its id', ({ id }) => ({ id })],
];

const change = (name: string, how: (header: Record<string, unknown>) => object) => rewrite(name, 'header', (rows) => rows.map((row) => how({ ...row })));

describe('a header that is there but wrong inside', () => {
  it.each(DAMAGES)('is put right from the copies: %s', async (_, damage) => {
    const device = newDevice();
    const vault = await device.open();
    good(await vault.writeChildren([childOf('a', 1)], []));
    await copied(vault);
    const content = await contentOf(vault);
    vault.close();
    await change(device.name, damage);
    const again = await device.open();
    expect(again.broughtBack).toMatchObject({ what: 'header', whole: true });
    const { header, children } = await contentOf(again);
    expect(header).toEqual(content.header);
    expect(children).toEqual(content.children);
    await device.close(again);
    const third = await device.open();
    expect(third.broughtBack).toBeUndefined();
    third.close();
  });

  it('without copies, keeps what opens the records, and only the rest is made anew', async () => {
    const device = newDevice();
    const vault = await device.open();
    good(await vault.writeChildren([childOf('a', 1)], []));
    const { vaultId } = await vault.header();
    await device.close(vault);
    device.place.vaultFiles.clear();
    await change(device.name, ({ deviceId: _, ...header }) => ({ ...header, changesSinceBackup: 'x' }));
    const again = await device.open();
    expect(await again.header()).toMatchObject({ vaultId, changesSinceBackup: 0, deviceId: expect.any(String) as string });
    expect(good(await again.readChild('a'))).toMatchObject({ id: 'a' });
    again.close();
  });

  it('without copies and without what opens the records, is told as gone, and nothing begins over them', async () => {
    const device = newDevice();
    const vault = await device.open();
    good(await vault.writeChildren([childOf('a', 1)], []));
    await device.close(vault);
    device.place.vaultFiles.clear();
    await change(device.name, ({ id }) => ({ id }));
    expect(await device.tryOpening()).toMatchObject({ ok: false, problem: { code: 'gone', children: 1 } });
  });
});

const QUICK = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 };
const [OLD, NEW] = ['seven green llamas dancing', 'eight blue herons waiting'];

/** Sealed records with a copy, closed. */
async function sealedDevice() {
  const [name, place, witness] = [freshName(), memoryPlace(), memoryWitness()];
  const first = good(await openVault({ lock: createTrialLock(), now: () => NOW, name, place, witness }));
  const { vaultId } = await first.header();
  const created = await createKeyring({ vaultId, label: 'Ms Ferrow', passphrase: OLD, today: '2026-11-21', derive: deriveHere, cost: QUICK });
  if (!created.ok) throw new Error(created.problem.code);
  const { lock, keyring } = created.value;
  good(await first.changeLock(lock, keyring));
  const vault = good(await openVault({ lock, now: () => NOW, name, place, witness }));
  good(await vault.writeChildren([childOf('a', 1)], []));
  await copied(vault);
  vault.close();

  /** Opens it with a passphrase, as the screen that unlocks does; gives why it was not opened, or the vault. */
  async function unlock(passphrase: string) {
    let why = '';
    const opened = await openVault({
      now: () => NOW, name, place, witness,
      async lock(header: VaultHeader, other) {
        const keys = await standingKeys(header, deriveHere, other);
        const unlocked = await keys.unlock({ kind: 'passphrase', slotId: keys.keyring.ok ? keys.keyring.value.slots[0]?.id ?? '' : '', passphrase });
        if (!unlocked.ok) why = unlocked.problem.code;
        return unlocked.ok ? unlocked.value.lock : { ...createTrialLock(), kind: 'none' };
      },
    });
    return why || good(opened);
  }
  return { name, place, witness, lock, keyring, vaultId, unlock };
}

const DAMAGED_KEYRINGS: readonly (readonly [what: string, change: (keyring: Keyring) => unknown])[] = [
  ['it is gone', () => undefined],
  ['it is a text', () => 'keyring'],
  ['it has no slots', (keyring) => ({ ...keyring, slots: [] })],
  ['one letter of the wrapped key is another', (keyring) => ({ ...keyring, slots: keyring.slots.map((slot) => ({ ...slot, wrapped: `${slot.wrapped.startsWith('A') ? 'B' : 'A'}${slot.wrapped.slice(1)}` })) })],
  ['one letter of the salt is another', (keyring) => ({ ...keyring, slots: keyring.slots.map((slot) => (slot.kind === 'passphrase' ? { ...slot, kdf: { ...slot.kdf, salt: `${slot.kdf.salt.startsWith('A') ? 'B' : 'A'}${slot.kdf.salt.slice(1)}` } } : slot)) })],
  ['the name of the person is another', (keyring) => ({ ...keyring, slots: keyring.slots.map((slot) => ({ ...slot, label: 'Mx Nobody' })) })],
  ['the recovery key’s slot is damaged', (keyring) => ({ ...keyring, slots: keyring.slots.map((slot) => (slot.kind === 'recovery' ? { ...slot, madeOn: '2020-01-01' } : slot)) })],
  ['it says that it is of a later data key', (keyring) => ({ ...keyring, epoch: 2 })],
];

describe('a keyring that is there but wrong inside', () => {
  it.each(DAMAGED_KEYRINGS)('is put right from the copies, and said: %s', async (_, damage) => {
    const { name, keyring, unlock } = await sealedDevice();
    await change(name, (header) => ({ ...header, keyring: damage(keyring) }));
    const vault = await unlock(OLD);
    if (typeof vault === 'string') throw new Error(vault);
    expect(vault.broughtBack).toEqual({ what: 'keyring', lastAt: '', whole: true });
    expect((await vault.header()).keyring).toEqual(keyring);
    expect(good(await vault.readChild('a'))).toMatchObject({ id: 'a' });
    good(await vault.writeChildren([childOf('b')], []));
    await copied(vault);
    vault.close();
    const again = await unlock(OLD);
    if (typeof again === 'string') throw new Error(again);
    expect(again.broughtBack).toBeUndefined();
    again.close();
  });

  it('does not open with a wrong passphrase because of it', async () => {
    const { name, keyring, unlock } = await sealedDevice();
    await change(name, (header) => ({ ...header, keyring: { ...keyring, epoch: 2 } }));
    expect(await unlock(NEW)).toBe('wrongSecret');
  });

  it('never brings back a passphrase that was changed while the copies stood still', async () => {
    const { name, place, witness, lock, keyring, vaultId, unlock } = await sealedDevice();
    const [files] = place.vaultFiles.values();
    const older = new Map([...files ?? []].map(([file, bytes]) => [file, bytes.slice()]));
    const changed = await changePassphrase(keyring, vaultId, { kind: 'passphrase', passphrase: OLD, derive: deriveHere }, { slotId: keyring.slots[0]?.id ?? '', passphrase: NEW, derive: deriveHere, cost: QUICK });
    if (!changed.ok) throw new Error(changed.problem.code);
    const vault = good(await openVault({ lock, now: () => NOW, name, place, witness }));
    good(await vault.keepKeyring(changed.value, keyring));
    await copied(vault);
    vault.close();
    files?.clear();
    for (const [file, bytes] of older) files?.set(file, bytes);
    expect(await unlock(OLD)).toBe('wrongSecret');
    const opened = await unlock(NEW);
    if (typeof opened === 'string') throw new Error(opened);
    expect(opened.broughtBack).toBeUndefined();
    opened.close();
  });
});
