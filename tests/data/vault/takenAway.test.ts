import { describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/data/vault/vault.ts';
import { contentOf, copied, newDevice } from './copiesSupport.ts';
import { filesIn } from './memoryPlace.ts';
import { childOf, good, withReview } from './support.ts';

/** The states of the copies that were told, from now on. */
function statesOf(vault: Vault): string[] {
  const told: string[] = [];
  vault.copies.subscribe(() => told.push(vault.copies.state));
  return told;
}

describe('the private folder is taken away while the vault is open', () => {
  it.each(['NotFoundError', 'InvalidStateError'])('(%s): the next write makes a new copy of everything, from which all comes back', async (name) => {
    const device = newDevice();
    const vault = await device.open();
    good(await vault.writeChildren([childOf('a', 1), childOf('b', 1)], []));
    await copied(vault);
    expect(vault.copies.state).toBe('kept');
    const told = statesOf(vault);
    device.place.takeAway(name);
    good(await vault.changeChild('a', (record) => record && withReview(record)));
    await copied(vault);
    expect(told).toEqual(['starting', 'kept']);
    expect([...filesIn(device.place).keys()].toSorted()).toEqual(['journal-1.bin', 'snapshot-1.bin']);
    const content = await contentOf(vault);
    await device.close(vault);
    await device.loseDatabase();
    const again = await device.open();
    expect(await contentOf(again)).toMatchObject({ children: content.children });
    again.close();
  });

  it('and again later: each time there is a copy again', async () => {
    const device = newDevice();
    const vault = await device.open();
    for (const id of ['a', 'b', 'c']) {
      good(await vault.writeChildren([childOf(id)], []));
      await copied(vault);
      expect(vault.copies.state).toBe('kept');
      device.place.takeAway();
    }
    vault.close();
  });

  it('a folder that cannot be had again is said to fail', async () => {
    const device = newDevice();
    const vault = await device.open();
    good(await vault.writeChildren([childOf('a')], []));
    await copied(vault);
    device.place.takeAway();
    device.place.open = () => Promise.reject(new DOMException('no files', 'SecurityError'));
    good(await vault.writeChildren([childOf('b')], []));
    await copied(vault);
    expect(vault.copies.state).toBe('failing');
    vault.close();
  });
});
