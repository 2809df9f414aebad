import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SaveSecondCopy } from '../../src/app/SaveSecondCopy.tsx';
import type { ChildRecord } from '../../src/core/child.ts';
import { deriveHere } from '../../src/data/lock/deriveKey.ts';
import { createTrialLock } from '../../src/data/lock/trialLock.ts';
import { createKeyring } from '../../src/data/lock/unlock.ts';
import { createTables } from '../../src/data/vault/tables.ts';
import { openVault } from '../../src/data/vault/openVault.ts';
import { lookIntoSecondCopy, type SecondCopy } from '../../src/data/vault/secondCopy.ts';
import type { Vault } from '../../src/data/vault/vault.ts';
import { readFile } from '../../src/features/share/readFile.ts';
import { copied } from '../data/vault/copiesSupport.ts';
import { memoryPlace, memoryWitness } from '../data/vault/memoryPlace.ts';
import { childOf, draftOf, good, NOW, withReview } from '../data/vault/support.ts';
import { PASSPHRASE, PERSON, QUICK } from './lockSupport.tsx';
import { TODAY } from './support.tsx';

let saved: File[] = [];
let names = 0;

beforeEach(() => {
  saved = [];
  let blob = new Blob();
  URL.createObjectURL = (given) => {
    if (given instanceof Blob) blob = given;
    return 'blob:here/1';
  };
  URL.revokeObjectURL = () => {};
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(this: HTMLAnchorElement) {
    saved.push(new File([blob], this.download));
  });
  return () => { click.mockRestore(); cleanup(); };
});

/** An invented child whose events have ids of their own. */
function example(id: string, reviews = 0): ChildRecord {
  const record = childOf(id, reviews);
  return { ...record, example: true, events: record.events.map((event) => ({ ...event, id: `${id}-${event.id}` })) };
}

/** A device with records in its second copy; its database goes when they are there. */
async function copyOf(sealed: boolean, meanwhile: (vault: Vault) => Promise<void> = async () => {}) {
  names += 1;
  const [name, place, witness] = [`copy-${names}`, memoryPlace(), memoryWitness()];
  const first = good(await openVault({ lock: createTrialLock(), now: () => NOW, name, place, witness }));
  const { vaultId } = await first.header();
  const created = await createKeyring({ vaultId, label: PERSON, passphrase: PASSPHRASE, today: TODAY, derive: deriveHere, cost: QUICK });
  if (!created.ok) throw new Error(created.problem.code);
  const { lock, keyring, recoveryKey } = created.value;
  if (sealed) good(await first.changeLock(lock, keyring));
  const vault = sealed ? good(await openVault({ lock, now: () => NOW, name, place, witness })) : first;
  good(await vault.writeChildren([example('a', 2), example('b', 1)], [draftOf('r1', 'a')]));
  await copied(vault);
  await meanwhile(vault);
  await copied(vault);
  vault.close();
  await createTables(name).database.delete();
  const look = async (): Promise<SecondCopy> => {
    const copy = await lookIntoSecondCopy(name, place, witness);
    if (!copy) throw new Error('there is no copy');
    return copy;
  };
  return { recoveryKey, look };
}

async function save(copy: SecondCopy, secret?: string) {
  const user = userEvent.setup();
  render(<SaveSecondCopy copy={copy} />);
  if (secret?.includes('-')) await user.click(screen.getByRole('button', { name: 'Use the recovery key instead' }));
  const field = secret === undefined ? undefined : screen.getByLabelText(secret.includes('-') ? 'Recovery key' : 'Passphrase');
  if (field && secret) {
    await user.click(field);
    await user.paste(secret);
  }
  await user.click(screen.getByRole('button', { name: 'Save what the second copy holds' }));
}

async function contentOf(secret?: string) {
  const [file] = saved;
  if (!file) throw new Error('nothing was saved');
  const read = await readFile(file, secret === undefined ? {} : { secret: { kind: 'passphrase', passphrase: secret } });
  if (!read.ok) throw new Error(read.problem.code);
  return { name: file.name, ...read.value };
}

describe('where there is no database, what the second copy holds is saved', () => {
  it('sealed, and opens with the same passphrase', async () => {
    const { look } = await copyOf(true);
    await save(await look(), PASSPHRASE);
    expect(await screen.findByText(/was read back and holds 2 children with 3 reviews and 1 draft/)).toBeInTheDocument();
    const { name, kind, children, drafts, vaultId } = await contentOf(PASSPHRASE);
    expect(name).toMatch(/\.vsend$/);
    expect(kind).toBe('backup');
    expect(vaultId).toBe((await look()).header.vaultId);
    expect(children.map(({ id, events }) => [id, events.length])).toEqual([['a', 2], ['b', 1]]);
    expect(drafts).toMatchObject([{ id: 'r1', childId: 'a' }]);
  });

  it('with the recovery key too', async () => {
    const { look, recoveryKey } = await copyOf(true);
    await save(await look(), recoveryKey);
    expect(await screen.findByText('The backup is made.')).toBeInTheDocument();
    expect((await contentOf(PASSPHRASE)).children).toHaveLength(2);
  });

  it('not at all with a wrong passphrase, which is said', async () => {
    const { look } = await copyOf(true);
    await save(await look(), `${PASSPHRASE}.`);
    expect(await screen.findByText(/That passphrase does not open the records/)).toBeInTheDocument();
    expect(saved).toEqual([]);
  });

  it('in clear where the records are not locked, without being asked for anything', async () => {
    const { look } = await copyOf(false);
    await save(await look());
    await waitFor(() => expect(saved).toHaveLength(1));
    const { name, children } = await contentOf();
    expect(name).not.toMatch(/\.vsend$/);
    expect(children).toHaveLength(2);
  });

  it('without a child whose row does not open, who is named', async () => {
    const { look } = await copyOf(true);
    const copy = await look();
    await save({ ...copy, open: async (lock) => copy.open({ ...lock, open: async (place, bytes) => (place.store === 'child' && place.id === 'b' ? { ok: false, problem: 'damaged' } : lock.open(place, bytes)) }) }, PASSPHRASE);
    expect(await screen.findByText('The backup is made, but it is not whole.')).toBeInTheDocument();
    expect(screen.getByText('Not in it, because they cannot be read: 1 child (Amara b).')).toBeInTheDocument();
    expect((await contentOf(PASSPHRASE)).children.map(({ id }) => id)).toEqual(['a']);
  });

  it('with an earlier state of a child whose newest row is damaged in the copy, which is said; erased children stay away', async () => {
    const { look } = await copyOf(true, async (vault) => {
      good(await vault.writeChildren([example('gone')], []));
      good(await vault.eraseWhere(['gone']));
      await copied(vault);
      good(await vault.changeChild('b', (record) => record && withReview(record)));
    });
    const copy = await look();
    const newest = Math.max(...await countersOf(copy, 'b'));
    await save({ ...copy, open: async (lock) => copy.open({ ...lock, open: async (at, row) => (at.store === 'child' && at.id === 'b' && at.counter === newest ? { ok: false, problem: 'damaged' } : lock.open(at, row)) }) }, PASSPHRASE);
    expect(await screen.findByText('In it as they were earlier, because what was newer cannot be read: Amara b.')).toBeInTheDocument();
    expect((await contentOf(PASSPHRASE)).children.map(({ id, events }) => [id, events.length])).toEqual([['a', 2], ['b', 1]]);
  });
});

/** Which editions of a child's row the lock is asked to open. */
async function countersOf(copy: SecondCopy, id: string): Promise<readonly number[]> {
  const asked: number[] = [];
  const lock = createTrialLock();
  const records = await copy.open({ ...lock, open: async (place) => {
    if (place.store === 'child' && place.id === id) asked.push(place.counter);
    return { ok: false, problem: 'damaged' };
  } });
  for await (const _ of records.allRecords());
  return asked;
}
