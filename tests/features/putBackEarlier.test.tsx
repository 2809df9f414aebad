import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { expect, it, onTestFinished } from 'vitest';
import { loadLibrary } from '../../src/catalog/load.ts';
import { Unreadable } from '../../src/features/children/Unreadable.tsx';
import { RecordsProvider } from '../../src/state/records.tsx';
import { copied, type Device, newDevice } from '../data/vault/copiesSupport.ts';
import { childOf, good, rewrite, withReview } from '../data/vault/support.ts';
import { loading } from './support.tsx';

/** A child with two reviews whose newest row is damaged; the copies stood still after the first, or are gone. */
async function damagedDevice(copies: 'earlier' | 'none'): Promise<Device> {
  const device = newDevice();
  const first = await device.open();
  good(await first.writeChildren([childOf('a', 1), childOf('b', 1)], []));
  await device.close(first);
  const [files] = device.place.vaultFiles.values();
  const older = new Map([...files ?? []].map(([name, bytes]) => [name, bytes.slice()]));
  const vault = await device.open();
  good(await vault.changeChild('b', (record) => record && withReview(record)));
  await device.close(vault);
  files?.clear();
  for (const [name, bytes] of copies === 'earlier' ? older : []) files?.set(name, bytes);
  await rewrite(device.name, 'child', (rows) => rows.map((row) => (row.id === 'b' ? { ...row, bytes: row.bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) } : row)));
  return device;
}

async function show(device: Device) {
  const vault = await device.open();
  onTestFinished(() => vault.close());
  await act(async () => {
    render(<RecordsProvider vault={vault} loadFramework={() => loading} loadLibrary={loadLibrary}><Suspense><Unreadable id="b" text="Damaged." /></Suspense></RecordsProvider>);
  });
  return { vault, user: userEvent.setup() };
}

it('a damaged record of which the copies hold only an earlier state stays damaged until a person puts that back', async () => {
  const device = await damagedDevice('earlier');
  const { vault, user } = await show(device);
  expect(await vault.readChild('b')).toMatchObject({ ok: false, problem: { code: 'damaged' } });
  expect(await screen.findByText('The second copy holds an earlier state of this record.')).toBeInTheDocument();
  expect(screen.getByText('Amara b')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^Put back how it was on 21 November 2026/ }));
  await waitFor(async () => expect(await vault.readChild('b')).toMatchObject({ ok: true, value: childOf('b', 1) }));
  await copied(vault);
  const row = (await device.rows())['child']?.find(({ id }) => id === 'b');
  vault.close();
  // As a new edition: neither the lists nor the copies take it for a row that was put back to an earlier day.
  const again = await device.open();
  expect(await again.checkedOnOpening).toMatchObject({ damaged: [], earlier: [], missing: [], rebuilt: [], repaired: 0 });
  expect(good(await again.readChild('b'))).toMatchObject(childOf('b', 1));
  expect(good(await again.earlierState('b'))).toBeUndefined();
  expect(row?.counter).toBeGreaterThan(0);
  await device.close(again);
  await device.loseDatabase();
  const brought = await device.open();
  expect(good(await brought.readChild('b'))).toMatchObject(childOf('b', 1));
  brought.close();
});

it('where the copies hold nothing of it, nothing is offered', async () => {
  const { vault } = await show(await damagedDevice('none'));
  expect(good(await vault.earlierState('b'))).toBeUndefined();
  expect(good(await vault.earlierState('a'))).toBeUndefined();
  expect(screen.queryByRole('button', { name: /^Put back/ })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Erase this record' })).toBeInTheDocument();
});
