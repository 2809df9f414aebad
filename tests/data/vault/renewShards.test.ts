import { expect, it, vi } from 'vitest';
import { chooseInRecord } from '../../../src/core/merge/differing.ts';
import { mergeRecord } from '../../../src/core/merge/merge.ts';
import { stampRecord } from '../../../src/core/merge/recordValues.ts';
import { packDirectory, unpackDirectory } from '../../../src/data/format/directory.ts';
import { childOf, freshName, good, open, quickLock, rewrite } from './support.ts';

const record = childOf('a', 1);
const named = (lastName: string, device: string) => stampRecord(record, { ...record, card: { ...record.card, lastName } }, { device, now: 10 });
const waiting = mergeRecord(named('Bell', 'north'), named('Asante', 'south'));
const waits = async (vault: Awaited<ReturnType<typeof open>>) => good(await vault.directory()).map((entry) => [entry.id, entry.waits] as const).toSorted(([one], [other]) => one.localeCompare(other));

it('the list says who waits for a choice as soon as it is written', async () => {
  const vault = await open();
  good(await vault.writeChildren([waiting, childOf('b')], []));
  expect(await waits(vault)).toEqual([['a', true], ['b', false]]);
  good(await vault.changeChild('a', (stored) => stored && chooseInRecord(stored, new Map([['lastName', 'Bell']]))));
  expect(await waits(vault)).toEqual([['a', false], ['b', false]]);
});

it('a list from an earlier version of the app is made again by itself, before anything of it is written, also with a damaged child in it', async () => {
  const name = freshName();
  const first = await open(name);
  good(await first.writeChildren([waiting, childOf('b', 1)], []));
  first.close();
  const lock = quickLock();
  const sealed: { readonly id: string | number; readonly counter: number; readonly bytes: Uint8Array<ArrayBuffer> }[] = [];
  await rewrite(name, 'directory', (rows) => {
    sealed.push(...rows);
    return rows;
  });
  const before = await Promise.all(sealed.map(async (row) => {
    const place = { store: 'directory', id: `${row.id}`, counter: row.counter };
    const opened = await lock.open(place, row.bytes);
    if (!opened.ok) throw new Error('the list opens');
    const rows = unpackDirectory(opened.value).map(({ counter, entry: { waits: _1, dates: _2, ...entry } }) => ({ counter, entry }));
    return { ...row, bytes: await lock.seal(place, packDirectory(rows)) };
  }));
  await rewrite(name, 'directory', () => before);
  await rewrite(name, 'child', (rows) => rows.map((row) => (row.id === 'b' ? { ...row, bytes: row.bytes.slice(0, -1) } : row)));

  const vault = await open(name);
  good(await vault.checkShards());
  await vi.waitFor(async () => expect(await waits(vault)).toEqual([['a', true], ['b', false]]), { timeout: 10_000 });
  expect(good(await vault.directory()).every(({ dates, lastReviewedOn }) => lastReviewedOn !== undefined && dates?.lastOn === lastReviewedOn)).toBe(true);
  vault.close();
}, 20_000);
