import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { loadLibrary } from '../../src/catalog/load.ts';
import { schoolRules } from '../../src/catalog/schoolRules.ts';
import { failed } from '../../src/core/result.ts';
import type { DirectoryEntry, Vault } from '../../src/data/vault/vault.ts';
import { RecordsProvider } from '../../src/state/records.tsx';
import { useSchoolRecords } from '../../src/state/schoolRecords.ts';
import { childWith, framework, good, loading, openRecords, profileOn } from '../features/support.tsx';

const many = (count: number) => Array.from({ length: count }, (_, at) => childWith([profileOn('2026-03-01', { CI1: 2 })], { firstName: 'Wren', lastName: undefined }, `c${at}`));
const closed = failed({ code: 'closed' } as const);
const damaged = (id: string) => failed({ code: 'damaged', store: 'child', id } as const);

interface Asked {
  readonly isOn: boolean;
  readonly children: readonly DirectoryEntry[] | undefined;
}

/** Records that are asked for as a screen does. */
async function asking(vault: Vault, rules = schoolRules(framework)) {
  const children = good(await vault.directory());
  const wrapper = ({ children: inside }: { children: ReactNode }) => <RecordsProvider vault={vault} loadFramework={() => loading} loadLibrary={loadLibrary}>{inside}</RecordsProvider>;
  const { result, rerender } = renderHook(({ isOn, children: whose }: Asked) => useSchoolRecords(rules, isOn, whose), { wrapper, initialProps: { isOn: true, children } as Asked });
  return { result, children, rerender };
}

/** Once the record of one child is reached, everything fails with this, until it is let go. */
function failAt(vault: Vault, id: string, problem: typeof closed | ReturnType<typeof damaged>) {
  let fails = true;
  const [read, all] = [vault.readChild.bind(vault), vault.allRecords.bind(vault)];
  vi.spyOn(vault, 'readChild').mockImplementation(async (which) => (fails && which === id ? problem : read(which)));
  vi.spyOn(vault, 'allRecords').mockImplementation(async function* until() {
    for await (const record of all()) {
      if (fails && record.ok && record.value.id === id) {
        yield problem;
        if (problem === closed) return;
      } else yield record;
    }
  });
  return () => { fails = false; };
}

describe.each([['one after another', 5], ['in batches', 240]])('the records of a school, %s', (_, count) => {
  it('end with a problem where reading does, take nobody for damaged, and are read to their end when asked again (6)', async () => {
    const { vault } = await openRecords({ records: many(count) });
    const mend = failAt(vault, 'c3', closed);
    const { result } = await asking(vault);
    await waitFor(() => expect(result.current.problem?.code).toBe('closed'));
    expect(result.current).toMatchObject({ isDone: false, unread: 0 });
    mend();
    act(() => result.current.problem?.again());
    await waitFor(() => expect(result.current.isDone).toBe(true));
    expect(result.current.problem).toBeUndefined();
    expect([result.current.records.size, result.current.unread]).toEqual([count, 0]);
  });

  it('pass over one that is damaged', async () => {
    const { vault } = await openRecords({ records: many(count) });
    failAt(vault, 'c3', damaged('c3'));
    const { result } = await asking(vault);
    await waitFor(() => expect(result.current.isDone).toBe(true));
    expect([result.current.records.has('c3'), result.current.records.size, result.current.unread]).toEqual([false, count - 1, 1]);
  });

  it('pass over one that nothing can be worked out of (7)', async () => {
    const { vault } = await openRecords({ records: many(count) });
    let looked = 0;
    const rules = { ...schoolRules(framework), get places() { looked += 1; if (looked === 3) throw new Error('a fault'); return []; } };
    const { result } = await asking(vault, rules);
    await waitFor(() => expect(result.current.isDone).toBe(true));
    expect([result.current.records.size, result.current.unread]).toEqual([count - 1, 1]);
  });

  it('end with a problem where the vault throws (7)', async () => {
    const { vault } = await openRecords({ records: many(count) });
    vi.spyOn(vault, 'readChild').mockRejectedValue(new Error('a fault'));
    vi.spyOn(vault, 'allRecords').mockImplementation(() => { throw new Error('a fault'); });
    const { result } = await asking(vault);
    await waitFor(() => expect(result.current.problem?.code).toBe('failed'));
  });

  it('are those of the children given and of nobody else (28)', async () => {
    const { vault } = await openRecords({ records: many(count) });
    const { result, children, rerender } = await asking(vault);
    await waitFor(() => expect(result.current.records.size).toBe(count));
    rerender({ isOn: true, children: children.slice(1) });
    await waitFor(() => expect(result.current.records.size).toBe(count - 1));
    expect(result.current.records.has(children[0]?.id ?? '')).toBe(false);
    expect(result.current.of).toBe(0);
  });
});
