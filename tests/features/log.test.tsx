import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { writeEnvelope } from '../../src/data/file/writeFile.ts';
import { logLock } from '../../src/features/lock/logLock.ts';
import { violations } from '../ui/violations.ts';
import { childWith, goTo, good, openApp, profileOn } from './support.tsx';

it('shows the local record from the latest line, with names as they are now', async () => {
  const { vault } = await openApp('/record', { records: [childWith(), { ...childWith([], { firstName: 'Wilf', lastName: undefined }, 'wilf'), removedAt: '2026-11-20T09:00:00Z' }] });
  expect(await screen.findByText('Nothing has been written down yet.')).toBeInTheDocument();
  good(await vault.log({ kind: 'share', children: ['odette'], count: 1, file: 'valuing-send-share-2026-11-21-0a1b.json', purpose: 'Advice from the hearing service' }));
  good(await vault.log({ kind: 'erase', children: ['gone', 'wilf'], count: 2 }));
  const table = within(await screen.findByRole('table', { name: 'Local record' }));
  await waitFor(() => expect(table.getAllByRole('row')).toHaveLength(3));
  const texts = table.getAllByRole('row').slice(1).map((row) => row.textContent ?? '').toSorted();
  expect(texts[0]).toContain('Erased for gooda child erased since; Wilf, in the bin–');
  expect(texts[1]).toContain('Shared file savedOdette Marlowe-Quistvaluing-send-share-2026-11-21-0a1b.jsonAdvice from the hearing service');
  expect(await violations()).toEqual([]);
});

it('says what was changed about who can unlock, in words', async () => {
  const { vault } = await openApp('/record');
  for (const kind of ['personAdded', 'personRemoved', 'newKey', 'passphraseChanged'] as const) await logLock(vault, kind);
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(5));
  for (const words of [/^A person was added/, /^A person was removed/, /^New key made/, /^Passphrase changed$/]) expect(screen.getByText(words)).toBeInTheDocument();
});

it.each([
  ['/children/odette', ['odette']], ['/children/odette/summary', ['odette']], ['/children/odette/review/r1', ['odette']],
  ['/children', ['odette', 'wilf']], ['/school', ['odette', 'wilf']], ['/bin', ['binned', 'wilf']], ['/record', ['binned', 'odette']], ['/share/odette', ['odette']], ['/share', undefined],
  ['/children/new', undefined], ['/settings', undefined], ['/children/nobody', undefined],
])('writes a print of %s down, by the ids of those whom it names', async (address, named) => {
  const { vault } = await openApp('/children', {
    records: [
      childWith([profileOn('2025-11-12', { CI1: 2 })]), childWith([], { firstName: 'Wilf', keepUntil: '2026-11-20' }, 'wilf'),
      { ...childWith([], { firstName: 'Bo' }, 'binned'), removedAt: '2026-11-20T09:00:00Z' },
    ],
  });
  good(await vault.log({ kind: 'share', children: ['odette', 'binned', 'gone'], count: 3 }));
  await goTo(address);
  if (named) await waitFor(() => expect(named.length === 1 || named.every((id) => document.querySelector(`a[href^="#/children/${id}"]`))).toBe(true));
  window.dispatchEvent(new Event('beforeprint'));
  await goTo('/children/odette/card'); // one more print, which is always written down
  window.dispatchEvent(new Event('beforeprint'));
  const prints = async () => good(await vault.logged()).filter(({ kind }) => kind === 'print').map(({ children, count }) => ({ children: children?.toSorted(), count }));
  await waitFor(async () => expect(await prints()).toHaveLength(named ? 2 : 1));
  const last = { children: ['odette'], count: 1 };
  expect(await prints()).toEqual(expect.arrayContaining(named ? [{ children: named, count: named.length }, last] : [last]));
});

it('writes a print of a file’s preview down, by the ids of those whom it names, also of one who is not here', async () => {
  const { vault, user } = await openApp('/share', { records: [childWith()] });
  const { blob } = await writeEnvelope({ kind: 'transfer', exportedOn: '2026-11-21', records: [childWith([], { pronouns: 'they/them' }), childWith([], { firstName: 'Bo' }, 'bo')], drafts: [] });
  await user.upload(screen.getByLabelText('File to bring in'), new File([blob], 'a.json', { type: 'application/json' }));
  await screen.findByRole('table', { name: 'What the file holds' });
  window.dispatchEvent(new Event('beforeprint'));
  await waitFor(async () => expect(good(await vault.logged())).toEqual([expect.objectContaining({ kind: 'print', count: 2 })]));
  expect(good(await vault.logged())[0]?.children?.toSorted()).toEqual(['bo', 'odette']);
});

it('counts the children of a printed list, and names no more than twenty of a line', async () => {
  const many = Array.from({ length: 32 }, (_, at) => childWith([], { firstName: `Ada${at}`, lastName: undefined }, `ada${at}`));
  const { vault } = await openApp('/children', { records: many });
  window.dispatchEvent(new Event('beforeprint'));
  await waitFor(async () => expect(good(await vault.logged())).toEqual([expect.objectContaining({ kind: 'print', count: 32 })]));
  expect(good(await vault.logged())[0]).not.toHaveProperty('children');
  good(await vault.log({ kind: 'share', children: many.map(({ id }) => id), count: 32 }));
  await goTo('/record');
  const row = await screen.findByRole('row', { name: /Shared file saved/ });
  expect(within(row).getAllByRole('link')).toHaveLength(20);
  expect(row).toHaveTextContent('and 12 more');
  expect(screen.getByText(/It holds no names but those somebody typed/)).toBeInTheDocument();
});
