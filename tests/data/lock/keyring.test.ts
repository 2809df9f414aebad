import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64Url } from '../../../src/data/lock/base64url.ts';
import { type Keyring, peopleOf, type Slot } from '../../../src/data/lock/keyring.ts';
import { addPerson } from '../../../src/data/lock/people.ts';
import { readKeyring } from '../../../src/data/lock/readKeyring.ts';
import { type Created, unlockWithPassphrase, unlockWithRecoveryKey } from '../../../src/data/lock/unlock.ts';
import { codeOf, derive, good, newVault, PASSPHRASE, QUICK, slotOf, VAULT } from './support.ts';

let vault: Created;
let keyring: Keyring;
beforeAll(async () => {
  vault = await newVault();
  const secret = { kind: 'recoveryKey', typed: vault.recoveryKey } as const;
  keyring = good(await addPerson(vault.keyring, VAULT, secret, { label: 'Tomasz', passphrase: 'seven slow green snails', derive, cost: QUICK }));
});

/** The header as somebody with the device in their hands may write it. */
type Found = Record<string, unknown> & { slots: (Record<string, unknown> & { kdf: Record<string, unknown> })[]; earlier: unknown[] };
type Edit = (found: Found) => unknown;

function edited(edit: Edit): unknown {
  const found = JSON.parse(JSON.stringify(keyring)) as Found;
  const given = edit(found);
  return given === undefined ? found : given;
}

/** The first, of Ines; the second, the recovery key's; the third, of Tomasz. */
const slot = (found: Found, number: 0 | 1 | 2) => found.slots[number] ?? { kdf: {} };
const set = (number: 0 | 1 | 2, fields: Record<string, unknown>): Edit => (found) => { Object.assign(slot(found, number), fields); };
const setKdf = (number: 0 | 2, fields: Record<string, unknown>): Edit => (found) => { Object.assign(slot(found, number).kdf, fields); };
const flipped = (text: unknown) => (String(text).startsWith('A') ? 'B' : 'A') + String(text).slice(1);

describe('a keyring', () => {
  it('is JSON, and reads as it was written', () => {
    expect(readKeyring(JSON.parse(JSON.stringify(keyring)))).toEqual({ ok: true, value: keyring });
    expect(peopleOf(keyring).map(({ label }) => label)).toEqual(['Ines', 'Tomasz']);
  });

  it('keeps nothing in clear that a secret is made of', () => {
    const text = JSON.stringify(keyring);
    for (const secret of [PASSPHRASE, 'snails', vault.recoveryKey, vault.recoveryKey.replaceAll('-', ''), vault.recoveryKey.slice(0, 9)]) {
      expect(text).not.toContain(secret);
    }
  });

  it('leaves out what it does not know', () => {
    const more = edited((found) => { found.extra = 1; Object.assign(slot(found, 0), { hint: 'owls' }); });
    expect(readKeyring(more)).toEqual({ ok: true, value: keyring });
  });

  it.each<[string, Edit]>([
    ['nothing', () => null],
    ['a text', () => 'keyring'],
    ['a list', () => []],
    ['an empty object', () => ({})],
    ['version 0', (found) => { found.version = 0; }],
    ['a version as text', (found) => { found.version = '1'; }],
    ['a version and a half', (found) => { found.version = 1.5; }],
    ['epoch 0', (found) => { found.epoch = 0; }],
    ['an epoch of five bytes', (found) => { found.epoch = 2 ** 32; }],
    ['no check', (found) => { delete found.check; }],
    ['a check cut short', (found) => { found.check = String(found.check).slice(1); }],
    ['no slots', (found) => { found.slots = []; }],
    ['slots that are no list', (found) => ({ ...found, slots: Object.fromEntries(found.slots.entries()) })],
    ['an empty place among the slots', (found) => ({ ...found, slots: [found.slots[0], null] })],
    ['51 slots', (found) => { found.slots = Array.from({ length: 51 }, (_, at) => ({ ...slot(found, 0), id: `s${at}` })); }],
    ['nobody with a passphrase', (found) => { found.slots = found.slots.slice(1, 2); }],
    ['one id twice', (found) => { for (const one of found.slots) one.id = 'same'; }],
    ['a slot of another kind', set(1, { kind: 'passkey' })],
    ['no id', set(0, { id: '' })],
    ['an id that is not one', set(0, { id: '../x' })],
    ['no label', set(0, { label: '' })],
    ['a label of a page', set(0, { label: 'x'.repeat(4000) })],
    ['a label that is not text', set(0, { label: { toString: 'Ines' } })],
    ['31 February', set(1, { madeOn: '2026-02-31' })],
    ['a wrapped key cut short', (found) => set(0, { wrapped: String(slot(found, 0).wrapped).slice(0, -1) })(found)],
    ['a wrapped key with a space', (found) => set(0, { wrapped: ` ${String(slot(found, 0).wrapped).slice(1)}` })(found)],
    ['no parameters', set(0, { kdf: undefined })],
    ['memory of four tebibytes', setKdf(0, { memoryKiB: 2 ** 32 })],
    ['memory below the least', setKdf(2, { memoryKiB: 8 })],
    ['one pass', setKdf(2, { passes: 1 })],
    ['a million passes', setKdf(0, { passes: 1e6 })],
    ['an empty salt', setKdf(0, { salt: '' })],
    ['a quicker method', setKdf(0, { name: 'argon2i' })],
    ['an earlier key that is none', (found) => { found.earlier = [{ epoch: 1 }]; }],
    ['an earlier key of this epoch', (found) => { found.earlier = [{ epoch: 1, wrapped: slot(found, 0).wrapped }]; }],
    ['no list of earlier keys', (found) => ({ ...found, earlier: undefined })],
  ])('is refused as damaged, with nothing derived: %s', (_, edit) => {
    expect(readKeyring(edited(edit))).toEqual({ ok: false, problem: { code: 'damagedKeyring' } });
  });

  it('of a newer app is said to be that, whatever else is in it', () => {
    expect(readKeyring({ version: 2, keys: 'other' })).toEqual({ ok: false, problem: { code: 'newerKeyring' } });
  });
});

describe('a keyring that somebody without a secret has changed', () => {
  // What Ines, Tomasz and the recovery key are told.
  it.each<[string, Edit, ines: string, tomasz: string, recovery: string]>([
    ['not at all', () => undefined, 'fine', 'fine', 'fine'],
    ['her memory lowered', setKdf(0, { memoryKiB: 19 * 1024 + 1 }), 'wrongSecret', 'changedKeyring', 'changedKeyring'],
    ['her passes raised', setKdf(0, { passes: 3 }), 'wrongSecret', 'changedKeyring', 'changedKeyring'],
    ['her lanes', setKdf(0, { lanes: 2 }), 'wrongSecret', 'changedKeyring', 'changedKeyring'],
    ['her salt', setKdf(0, { salt: 'AAECAwQFBgcICQoLDA0ODw' }), 'wrongSecret', 'changedKeyring', 'changedKeyring'],
    ['her label', set(0, { label: 'Ida' }), 'wrongSecret', 'changedKeyring', 'changedKeyring'],
    ['her id', set(0, { id: 'another' }), 'wrongSecret', 'changedKeyring', 'changedKeyring'],
    ['her wrapped key', (found) => set(0, { wrapped: flipped(slot(found, 0).wrapped) })(found), 'wrongSecret', 'changedKeyring', 'changedKeyring'],
    ['her wrapped key for his', (found) => set(2, { wrapped: slot(found, 0).wrapped })(found), 'changedKeyring', 'wrongSecret', 'changedKeyring'],
    ['her whole secret for his', (found) => set(2, { wrapped: slot(found, 0).wrapped, kdf: slot(found, 0).kdf })(found), 'changedKeyring', 'wrongSecret', 'changedKeyring'],
    ['the day of the recovery key', set(1, { madeOn: '2026-11-22' }), 'changedKeyring', 'changedKeyring', 'wrongSecret'],
    ['his slot taken away', (found) => { found.slots = found.slots.slice(0, 2); }, 'changedKeyring', 'noSuchPerson', 'changedKeyring'],
    ['the recovery key taken away', (found) => { found.slots.splice(1, 1); }, 'changedKeyring', 'changedKeyring', 'wrongSecret'],
    ['a slot added', (found) => { found.slots.push({ ...slot(found, 0), id: 'new' }); }, 'changedKeyring', 'changedKeyring', 'changedKeyring'],
    ['a recovery key put before the real one', (found) => { found.slots.unshift({ ...slot(found, 1), id: 'new' }); }, 'changedKeyring', 'changedKeyring', 'changedKeyring'],
    ['the order', (found) => { found.slots.reverse(); }, 'changedKeyring', 'changedKeyring', 'changedKeyring'],
    ['the epoch', (found) => { found.epoch = 2; }, 'wrongSecret', 'wrongSecret', 'wrongSecret'],
    ['the check', (found) => { found.check = flipped(found.check); }, 'changedKeyring', 'changedKeyring', 'changedKeyring'],
    ['a check of zeros', (found) => { found.check = toBase64Url(new Uint8Array(32)); }, 'changedKeyring', 'changedKeyring', 'changedKeyring'],
    ['an earlier key added', (found) => { found.earlier = [{ epoch: 9, wrapped: slot(found, 0).wrapped }]; }, 'changedKeyring', 'changedKeyring', 'changedKeyring'],
  ])('%s', async (_, edit, ines, tomasz, recovery) => {
    const [hers, his] = [slotOf(keyring, 'Ines'), slotOf(keyring, 'Tomasz')];
    const changed = good(readKeyring(edited(edit)));
    const idOf = (old: string, at: number) => (changed.slots.some(({ id }) => id === old) ? old : changed.slots[at]?.id ?? old);
    expect([
      codeOf(await unlockWithPassphrase(changed, VAULT, idOf(hers, 0), PASSPHRASE, derive)),
      codeOf(await unlockWithPassphrase(changed, VAULT, his, 'seven slow green snails', derive)),
      codeOf(await unlockWithRecoveryKey(changed, VAULT, vault.recoveryKey)),
    ]).toEqual([ines, tomasz, recovery]);
  });

  it('or that belongs to another vault, opens nothing', async () => {
    expect(codeOf(await unlockWithPassphrase(keyring, 'another vault', undefined, PASSPHRASE, derive))).toBe('wrongSecret');
    expect(codeOf(await unlockWithRecoveryKey(keyring, 'another vault', vault.recoveryKey))).toBe('wrongSecret');
    const other = await newVault();
    const mixed: Slot[] = [...other.keyring.slots, ...keyring.slots];
    expect(codeOf(await unlockWithPassphrase({ ...other.keyring, slots: mixed }, VAULT, undefined, PASSPHRASE, derive))).toBe('changedKeyring');
  });
});
