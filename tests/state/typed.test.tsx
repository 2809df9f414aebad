import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Vault } from '../../src/data/vault/vault.ts';
import { RecordsProvider } from '../../src/state/records.tsx';
import { useTyped } from '../../src/state/typed.ts';
import { openRecords } from '../features/support.tsx';

const KEY = 'valuing-send-typed-form';
beforeEach(() => { sessionStorage.clear(); });

function Form({ form }: { form: string }) {
  const { found, keep } = useTyped(form);
  return (
    <>
      <p>{found === undefined ? 'empty' : found === 'looking' ? 'looking' : `found ${found.text}`}</p>
      <input aria-label="Text" onChange={(event) => keep(event.currentTarget.value)} />
      <button type="button" onClick={() => keep(undefined)}>Give up</button>
    </>
  );
}
const type = (text: string) => fireEvent.change(screen.getByLabelText('Text'), { target: { value: text } });

class Boundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};
  static getDerivedStateFromError(error: Error) { return { error }; }
  override render() { return this.state.error ? <p>stopped: {this.state.error.message}</p> : this.props.children; }
}

/** A form over a vault. `shut` leaves its screen. */
async function show(vault: Vault, form = 'form') {
  const never = () => new Promise<never>(() => undefined);
  const { unmount } = render(<RecordsProvider vault={vault} loadFramework={never} loadLibrary={never}><Boundary><Form form={form} /></Boundary></RecordsProvider>);
  return { shut: async () => { await act(async () => { unmount(); }); } };
}

/** The vault, whose sealing waits to be let go, one after the other, in any order. */
function slow(vault: Vault) {
  const gates: (() => void)[] = [];
  const slowly: Vault = {
    ...vault,
    sealTyped: async (...given) => {
      await new Promise<void>((open) => { gates.push(open); });
      return vault.sealTyped(...given);
    },
  };
  const letGo = async (...places: readonly number[]) => {
    for (const place of places) {
      await waitFor(() => expect(gates.length).toBeGreaterThan(place));
      gates[place]?.();
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
  };
  return { vault: slowly, letGo };
}

const storedIn = async (vault: Vault) => vault.openTyped('form', sessionStorage.getItem(KEY) ?? '');

describe('what is typed into a form', () => {
  it('is on the screen at once for whoever comes back while it is being sealed, and stored when that is done', async () => {
    const opened = await openRecords();
    const { vault, letGo } = slow(opened.vault);
    const first = await show(vault);
    expect(screen.getByText('empty')).toBeInTheDocument();
    type('one');
    await first.shut();
    await show(vault);
    expect(screen.getByText('found one')).toBeInTheDocument();
    await letGo(0);
    expect(await storedIn(opened.vault)).toBe('one');
  });

  it('is the last that was typed, though what was sealed before arrives after it', async () => {
    const opened = await openRecords();
    const { vault, letGo } = slow(opened.vault);
    const first = await show(vault);
    type('one');
    await first.shut();
    const second = await show(vault);
    type('two');
    await second.shut();
    await letGo(1, 0);
    expect(await storedIn(opened.vault)).toBe('two');
    await show(vault);
    expect(screen.getByText('looking')).toBeInTheDocument();
    expect(await screen.findByText('found two')).toBeInTheDocument();
  });

  it('does not come back once it is given up, though it was being sealed', async () => {
    const opened = await openRecords();
    const { vault, letGo } = slow(opened.vault);
    const first = await show(vault);
    type('one');
    await first.shut();
    await show(vault);
    fireEvent.click(screen.getByRole('button', { name: 'Give up' }));
    await letGo(0);
    expect(sessionStorage.getItem(KEY)).toBeNull();
  });

  it('goes on waiting where it could not be sealed', async () => {
    const { vault } = await openRecords();
    let attempts = 0;
    const faulty: Vault = { ...vault, sealTyped: async (...given) => ((attempts += 1) === 1 ? Promise.reject(new Error('not fetched')) : vault.sealTyped(...given)) };
    const first = await show(faulty);
    type('one');
    await first.shut();
    expect(sessionStorage.getItem(KEY)).toBeNull();
    const second = await show(faulty);
    expect(screen.getByText('found one')).toBeInTheDocument();
    await second.shut();
    await waitFor(async () => expect(await storedIn(vault)).toBe('one'));
  });

  it('is not typed over where it could not be opened', async () => {
    const { vault } = await openRecords();
    sessionStorage.setItem(KEY, await vault.sealTyped('form', 'one'));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await show({ ...vault, openTyped: () => Promise.reject(new Error('not fetched')) });
    expect(await screen.findByText('stopped: not fetched')).toBeInTheDocument();
    expect(await storedIn(vault)).toBe('one');
    vi.restoreAllMocks();
  });

  it('is forgotten where it was sealed for something else', async () => {
    const { vault } = await openRecords();
    sessionStorage.setItem(KEY, 'nonsense');
    await show(vault);
    expect(await screen.findByText('empty')).toBeInTheDocument();
    expect(sessionStorage.getItem(KEY)).toBeNull();
  });

  it('beside records that are not locked stays in memory, apart for each form and each vault', async () => {
    const { vault } = await openRecords({ unlocked: true });
    const first = await show(vault);
    type('one');
    await first.shut();
    const other = await show(vault, 'another');
    expect(screen.getByText('empty')).toBeInTheDocument();
    await other.shut();
    const again = await show(vault);
    expect(screen.getByText('found one')).toBeInTheDocument();
    await again.shut();
    await show({ ...vault });
    expect(screen.getByText('empty')).toBeInTheDocument();
    expect(sessionStorage).toHaveLength(0);
  });
});
