import { describe, expect, it } from 'vitest';
import type { CopySource } from '../../../src/data/vault/copies/copySource.ts';
import { createKeeper } from '../../../src/data/vault/copies/keeper.ts';
import type { Vault } from '../../../src/data/vault/vault.ts';
import { contentOf, copied, type Device, newDevice } from './copiesSupport.ts';
import { type Fault, type Files, folderOver } from './memoryPlace.ts';
import { childOf, good, NOW, withReview } from './support.ts';

/** The states of the copies that were told, from now on. */
function statesOf(vault: Vault): string[] {
  const told: string[] = [];
  vault.copies.subscribe(() => told.push(vault.copies.state));
  return told;
}

async function withOneChild(): Promise<{ device: Device; vault: Vault; told: string[] }> {
  const device = newDevice();
  const vault = await device.open();
  good(await vault.writeChildren([childOf('a', 1)], []));
  await copied(vault);
  expect(vault.copies.state).toBe('kept');
  return { device, vault, told: statesOf(vault) };
}

const review = async (vault: Vault) => good(await vault.changeChild('a', (record) => record && withReview(record)));

/** A fault that comes only the first time such a call is made. */
function once(call: Parameters<Fault>[0], name: string): Fault {
  let comes = true;
  return (own) => {
    if (own !== call || !comes) return;
    comes = false;
    throw new DOMException('refused', name);
  };
}

describe('what the browser refuses once raises no alarm', () => {
  it.each([
    ['append', 'NoModificationAllowedError'], ['read', 'NotReadableError'], ['list', 'UnknownError'],
  ] as const)('(%s: %s): it is tried again, and everything is in the copies', async (call, name) => {
    const { device, vault, told } = await withOneChild();
    await review(vault);
    device.place.fault = once(call, name);
    await review(vault);
    await copied(vault);
    expect(told).not.toContain('failing');
    expect(vault.copies.state).toBe('kept');
    const { children } = await contentOf(vault);
    await device.close(vault);
    await device.loseDatabase();
    const again = await device.open();
    expect((await contentOf(again)).children).toEqual(children);
    again.close();
  });

  it('when nobody writes any more: by itself, within seconds', async () => {
    const { device, vault, told } = await withOneChild();
    let refused = 0;
    device.place.fault = (call, name) => {
      if (call === 'append' && (name.startsWith('journal-1') || refused === 1)) {
        refused += 1;
        throw new DOMException('refused', 'NoModificationAllowedError');
      }
    };
    await review(vault);
    await expect.poll(() => told, { timeout: 4500 }).toEqual(['starting', 'kept']);
    expect(refused).toBe(2);
    vault.close();
  });
});

describe('a snapshot that the browser refuses', () => {
  it.each(['InvalidStateError', 'UnknownError', 'NotReadableError'])('(%s) does not end the vault', async (name) => {
    const { device, vault } = await withOneChild();
    device.place.fault = (call, file) => { if (call === 'append' && file.startsWith('snapshot')) throw new DOMException('refused', name); };
    good(await vault.writeChildren([childOf('b', 1)], []));
    good(await vault.eraseWhere(['b']));
    await copied(vault);
    await review(vault);
    expect(good(await vault.readChild('a'))).toMatchObject(childOf('a', 2));
    vault.close();
  });
});

describe('an alarm that has passed', () => {
  it('is taken back by itself, long before a minute', async () => {
    const { device, vault } = await withOneChild();
    device.place.fault = (call) => { if (call === 'append') throw new DOMException('no room', 'QuotaExceededError'); };
    await review(vault);
    await copied(vault);
    expect(vault.copies.state).toBe('failing');
    device.place.fault = undefined;
    await expect.poll(() => vault.copies.state, { timeout: 9000 }).toBe('kept');
    vault.close();
  }, 15_000);
});

describe('closing', () => {
  it('while a folder is being had again raises no alarm', async () => {
    const { device, vault, told } = await withOneChild();
    const open = device.place.open.bind(device.place);
    device.place.open = async (vaultId) => {
      vault.close();
      await Promise.resolve();
      return open(vaultId);
    };
    device.place.fault = once('append', 'NotFoundError');
    await vault.changeChild('a', (record) => record && withReview(record));
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect(told).not.toContain('failing');
  });
});

describe('while another tab makes a snapshot', () => {
  it('it is not left at that: what was refused here is looked at again', async () => {
    const files: Files = new Map();
    let [asked, told] = [0, ''];
    const source: CopySource = {
      vaultId: 'v', now: () => NOW, tell: (state) => { told = state; }, async *rows() { yield []; }, async compare() {}, async idle() {},
      standing: async () => ({ commit: 1, forgetBefore: 0 }), inTurn: (work) => work(), folderAfresh: async () => folderOver(files),
      async alone(work) {
        asked += 1;
        if (asked === 1) return false;
        await work();
        return true;
      },
    };
    const keeper = createKeeper(folderOver(files), source);
    await keeper.start([]);
    await keeper.settled();
    expect([asked, told]).toEqual([2, 'kept']);
    keeper.stop();
  });
});
