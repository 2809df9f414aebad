import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/core/result.ts';
import type { Derive } from '../../../src/data/lock/derive.ts';
import { deriveHere } from '../../../src/data/lock/deriveKey.ts';
import { TODAYS_COST } from '../../../src/data/lock/kdf.ts';
import { type Keyring, peopleOf } from '../../../src/data/lock/keyring.ts';
import type { KeyringProblem } from '../../../src/data/lock/keyringProblem.ts';
import { newEpoch } from '../../../src/data/lock/newEpoch.ts';
import { addPerson, changePassphrase, removePerson, renewRecoveryKey, rewrapWith } from '../../../src/data/lock/people.ts';
import { readKeyring } from '../../../src/data/lock/readKeyring.ts';
import { epochOf } from '../../../src/data/lock/sealedRow.ts';
import { createKeyring, type Created, type Unlocked, unlockWithPassphrase, unlockWithRecoveryKey } from '../../../src/data/lock/unlock.ts';
import { codeOf, derive, good, newVault, PASSPHRASE, QUICK, slotOf, TODAY, utf8, VAULT } from './support.ts';

const HIS = 'seven slow green snails';
const place = { store: 'child', id: 'a', counter: 1 };
const row = utf8('Amara');
let vault: Created;
let sealed: Uint8Array;
let shared: Keyring;

beforeAll(async () => {
  vault = await newVault();
  sealed = await vault.lock.seal(place, row);
  shared = good(await addPerson(vault.keyring, VAULT, ines(), { label: 'Tomasz', passphrase: HIS, derive, cost: QUICK }));
});

const ines = (passphrase = PASSPHRASE) => ({ kind: 'passphrase', passphrase, derive }) as const;
const recovery = (typed: string) => ({ kind: 'recoveryKey', typed }) as const;
const open = (keyring: Keyring, passphrase: string, label?: string) => (
  unlockWithPassphrase(keyring, VAULT, label && slotOf(keyring, label), passphrase, derive));

/** Whether what was unlocked opens the row that the vault was made with. */
async function opens(unlocked: Result<Unlocked, KeyringProblem>): Promise<boolean> {
  return (await good(unlocked).lock.open(place, sealed)).ok;
}

describe('a vault of one person', () => {
  it('opens with the passphrase and with the recovery key, to the same rows', async () => {
    expect(await opens(await open(vault.keyring, PASSPHRASE, 'Ines'))).toBe(true);
    expect(await opens(await open(vault.keyring, PASSPHRASE))).toBe(true);
    expect(await opens(await unlockWithRecoveryKey(vault.keyring, VAULT, vault.recoveryKey.toLowerCase()))).toBe(true);
    const again = good(await open(vault.keyring, PASSPHRASE)).lock;
    expect(await vault.lock.open(place, await again.seal(place, row))).toEqual({ ok: true, value: row });
  });

  it('does not open with anything else', async () => {
    const other = await newVault();
    expect(codeOf(await unlockWithRecoveryKey(vault.keyring, VAULT, other.recoveryKey))).toBe('wrongSecret');
    expect(codeOf(await unlockWithRecoveryKey(vault.keyring, VAULT, PASSPHRASE))).toBe('recoveryKeyLength');
    expect(codeOf(await unlockWithPassphrase(vault.keyring, VAULT, 'nobody', PASSPHRASE, derive))).toBe('noSuchPerson');
    expect(codeOf(await unlockWithPassphrase(vault.keyring, VAULT, vault.keyring.slots[1]?.id, PASSPHRASE, derive))).toBe('noSuchPerson');
    expect(await other.lock.open(place, sealed)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('is made with today\'s cost, in less than three seconds', async () => {
    // The time that is worked: a machine that is busy with something else says nothing of the cost.
    const began = process.cpuUsage();
    const made = good(await createKeyring({ vaultId: VAULT, label: 'Ines', passphrase: PASSPHRASE, derive: deriveHere, today: TODAY }));
    expect(peopleOf(made.keyring)[0]?.kdf).toMatchObject({ name: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 1 });
    const unlocked = good(await unlockWithPassphrase(made.keyring, VAULT, undefined, PASSPHRASE, deriveHere));
    expect(unlocked).toMatchObject({ isWeak: false, slotId: made.keyring.slots[0]?.id });
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(3000);
  });

  it('passes on why nothing could be derived', async () => {
    const none: Derive = async () => ({ ok: false, problem: { code: 'noKeyMemory' } });
    expect(codeOf(await unlockWithPassphrase(vault.keyring, VAULT, undefined, PASSPHRASE, none))).toBe('noKeyMemory');
    expect(codeOf(await createKeyring({ vaultId: VAULT, label: 'Ines', passphrase: PASSPHRASE, derive: none, today: TODAY }))).toBe('noKeyMemory');
  });
});

describe('people', () => {
  it('each open with their own passphrase', async () => {
    expect(await opens(await open(shared, PASSPHRASE, 'Ines'))).toBe(true);
    expect(await opens(await open(shared, HIS, 'Tomasz'))).toBe(true);
    expect(good(await open(shared, HIS)).slotId).toBe(slotOf(shared, 'Tomasz'));
    expect(codeOf(await open(shared, HIS, 'Ines'))).toBe('wrongSecret');
    expect(readKeyring(JSON.parse(JSON.stringify(shared)))).toEqual({ ok: true, value: shared });
  });

  it('are added, changed and removed only with a secret, and not with a changed keyring', async () => {
    const person = { label: 'Ada', passphrase: 'nine red kites at noon', derive, cost: QUICK };
    const id = slotOf(shared, 'Tomasz');
    const changed = { ...shared, slots: shared.slots.toReversed() };
    for (const [keyring, secret, code] of [[shared, ines('wrong'), 'wrongSecret'], [changed, ines(), 'changedKeyring']] as const) {
      expect(codeOf(await addPerson(keyring, VAULT, secret, person))).toBe(code);
      expect(codeOf(await removePerson(keyring, VAULT, secret, id))).toBe(code);
      expect(codeOf(await changePassphrase(keyring, VAULT, secret, { ...person, slotId: id }))).toBe(code);
      expect(codeOf(await renewRecoveryKey(keyring, VAULT, secret, TODAY))).toBe(code);
    }
    for (const bad of ['', 'x'.repeat(1001)]) expect(codeOf(await addPerson(shared, VAULT, ines(), { ...person, passphrase: bad }))).not.toBe('fine');
  });

  it('are fifty at most', async () => {
    const full = { ...shared, slots: Array.from({ length: 50 }, () => shared.slots).flat().slice(0, 50) };
    expect(codeOf(await addPerson(full, VAULT, ines(), { label: 'Ada', passphrase: HIS, derive, cost: QUICK }))).toBe('tooManySlots');
  });

  it('leave, but never the last of them', async () => {
    const left = good(await removePerson(shared, VAULT, ines(HIS), slotOf(shared, 'Ines')));
    expect(codeOf(await open(left, PASSPHRASE))).toBe('wrongSecret');
    expect(await opens(await open(left, HIS))).toBe(true);
    expect(await opens(await unlockWithRecoveryKey(left, VAULT, vault.recoveryKey))).toBe(true);
    expect(codeOf(await removePerson(left, VAULT, ines(HIS), slotOf(left, 'Tomasz')))).toBe('lastPassphrase');
    expect(codeOf(await removePerson(shared, VAULT, ines(), shared.slots[1]?.id ?? ''))).toBe('noSuchPerson');
  });

  it('change their passphrase, or are given one by the recovery key', async () => {
    const slotId = slotOf(shared, 'Ines');
    for (const secret of [ines(), recovery(vault.recoveryKey)]) {
      const changed = good(await changePassphrase(shared, VAULT, secret, { slotId, passphrase: 'two herons by the weir', derive, cost: QUICK }));
      expect(await opens(await open(changed, 'two herons by the weir', 'Ines'))).toBe(true);
      expect(codeOf(await open(changed, PASSPHRASE))).toBe('wrongSecret');
      expect(await opens(await open(changed, HIS, 'Tomasz'))).toBe(true);
    }
  });

  it('get a new recovery key, and the old one opens no more', async () => {
    const renewed = good(await renewRecoveryKey(shared, VAULT, ines(), '2027-01-05'));
    expect(await opens(await unlockWithRecoveryKey(renewed.keyring, VAULT, renewed.recoveryKey))).toBe(true);
    expect(codeOf(await unlockWithRecoveryKey(renewed.keyring, VAULT, vault.recoveryKey))).toBe('wrongSecret');
    expect(renewed.keyring.slots.filter(({ kind }) => kind === 'recovery')).toMatchObject([{ madeOn: '2027-01-05' }]);
    expect(await opens(await open(renewed.keyring, PASSPHRASE, 'Ines'))).toBe(true);
  });

  it('pay today\'s cost once their passphrase has opened', async () => {
    expect(good(await open(shared, PASSPHRASE, 'Ines')).isWeak).toBe(true);
    const slotId = slotOf(shared, 'Ines');
    const raised = good(await rewrapWith(shared, VAULT, { slotId, passphrase: PASSPHRASE, derive }));
    expect(peopleOf(raised).map(({ kdf: { memoryKiB, passes } }) => [memoryKiB, passes])).toEqual([[65_536, 3], [19_456, 2]]);
    const unlocked = await open(raised, PASSPHRASE, 'Ines');
    expect([await opens(unlocked), good(unlocked).isWeak]).toEqual([true, false]);
    expect(good(await rewrapWith(raised, VAULT, { slotId, passphrase: PASSPHRASE, derive }))).toBe(raised);
    const more = good(await rewrapWith(raised, VAULT, { slotId, passphrase: PASSPHRASE, derive }, { ...TODAYS_COST, memoryKiB: 19_456, passes: 4 }));
    expect(peopleOf(more)[0]?.kdf).toMatchObject({ memoryKiB: 65_536, passes: 4 });
  });
});

describe('a new epoch', () => {
  const staying = (keyring: Keyring, ...people: [label: string, passphrase: string][]) => (
    people.map(([label, passphrase]) => ({ slotId: slotOf(keyring, label), passphrase })));
  const begin = (keyring: Keyring, ...people: [label: string, passphrase: string][]) => (
    newEpoch({ keyring, vaultId: VAULT, staying: staying(keyring, ...people), derive, today: TODAY }));

  it('shuts out who left, opens the old rows and seals with the new key', async () => {
    const next = good(await begin(shared, ['Ines', PASSPHRASE]));
    expect(next.keyring.epoch).toBe(2);
    expect(readKeyring(JSON.parse(JSON.stringify(next.keyring)))).toEqual({ ok: true, value: next.keyring });
    expect(codeOf(await open(next.keyring, HIS))).toBe('wrongSecret');
    expect(codeOf(await unlockWithRecoveryKey(next.keyring, VAULT, vault.recoveryKey))).toBe('wrongSecret');
    for (const unlocked of [await open(next.keyring, PASSPHRASE), await unlockWithRecoveryKey(next.keyring, VAULT, next.recoveryKey)]) {
      expect(await opens(unlocked)).toBe(true);
      const again = await good(unlocked).lock.seal(place, row);
      expect([epochOf(sealed), epochOf(again)]).toEqual([1, 2]);
      expect(await next.lock.open(place, again)).toEqual({ ok: true, value: row });
      // What he could take with him, the old data key, opens nothing that is written from now on.
      expect((await vault.lock.open(place, again)).ok).toBe(false);
    }
  });

  it('keeps everybody who is here to type their passphrase', async () => {
    const next = good(await begin(shared, ['Ines', PASSPHRASE], ['Tomasz', HIS], ['Ines', PASSPHRASE]));
    expect(peopleOf(next.keyring).map(({ label }) => label)).toEqual(['Ines', 'Tomasz']);
    expect(await opens(await open(next.keyring, HIS, 'Tomasz'))).toBe(true);
    const wrong = await begin(shared, ['Ines', PASSPHRASE], ['Tomasz', PASSPHRASE]);
    expect(wrong).toEqual({ ok: false, problem: { code: 'wrongSecret', slotId: slotOf(shared, 'Tomasz') } });
    expect(codeOf(await begin(shared))).toBe('lastPassphrase');
  });

  it('may come again before the first is done, and ends when nothing is left of the old ones', async () => {
    const second = good(await begin(shared, ['Ines', PASSPHRASE]));
    const rowOfSecond = await second.lock.seal(place, row);
    const third = good(await begin(second.keyring, ['Ines', PASSPHRASE]));
    const unlocked = good(await open(third.keyring, PASSPHRASE));
    for (const old of [sealed, rowOfSecond]) expect(await unlocked.lock.open(place, old)).toEqual({ ok: true, value: row });
    // Somebody is added meanwhile, and must not be lost.
    const joined = good(await addPerson(third.keyring, VAULT, ines(), { label: 'Ada', passphrase: HIS, derive, cost: QUICK }));
    const ended = good(await unlocked.withoutEarlier(joined));
    expect(ended).toMatchObject({ epoch: 3, earlier: [], slots: joined.slots });
    const after = good(await open(ended, HIS, 'Ada')).lock;
    expect(await after.open(place, await unlocked.lock.seal(place, row))).toEqual({ ok: true, value: row });
    for (const old of [sealed, rowOfSecond]) expect((await after.open(place, old)).ok).toBe(false);
    expect(codeOf(await unlocked.withoutEarlier(shared))).toBe('changedKeyring');
  });

  it('is the way out when the keyring was changed: nothing of it is trusted but what opens', async () => {
    const changed = { ...shared, slots: shared.slots.map((slot) => (slot.kind === 'passphrase' && slot.label === 'Tomasz' ? { ...slot, label: 'Tom' } : slot)) };
    const asked = { keyring: changed, vaultId: VAULT, staying: staying(changed, ['Ines', PASSPHRASE]), derive, today: TODAY };
    expect(codeOf(await newEpoch(asked))).toBe('changedKeyring');
    const next = good(await newEpoch({ ...asked, evenIfChanged: true }));
    expect(peopleOf(next.keyring).map(({ label }) => label)).toEqual(['Ines']);
    expect(await opens(await open(next.keyring, PASSPHRASE))).toBe(true);
  });
});
