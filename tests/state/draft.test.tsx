import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadFramework, loadLibrary } from '../../src/catalog/load.ts';
import { rate } from '../../src/core/draft.ts';
import type { Vault } from '../../src/data/vault/vault.ts';
import { WithChild } from '../../src/app/WithChild.tsx';
import { Review } from '../../src/app/Review.tsx';
import { useDraft } from '../../src/state/draft.ts';
import { useHeader } from '../../src/state/live.ts';
import { RecordsProvider } from '../../src/state/records.tsx';
import { childOf, draftOf, freshName, good, open, rewrite, withReview } from '../data/vault/support.ts';

afterEach(() => { vi.restoreAllMocks(); });

const framework = loadFramework();

function records(vault: Vault) {
  return ({ children }: { children: ReactNode }) => <RecordsProvider vault={vault} loadFramework={() => framework} loadLibrary={loadLibrary}>{children}</RecordsProvider>;
}

/** A vault with a child and its draft; damaged, when asked for. */
async function filled({ damaged = false } = {}): Promise<Vault> {
  const name = freshName();
  const vault = await open(name);
  good(await vault.writeChildren([withReview(childOf('a'))], [draftOf('d1', 'a')]));
  if (!damaged) return vault;
  vault.close();
  await rewrite(name, 'draft', (rows) => rows.map((row) => ({ ...row, bytes: row.bytes.map((byte) => byte ^ 1) })));
  return open(name);
}

/** The draft as a screen has it, once it is there. */
async function draftShown(vault: Vault) {
  const { result, unmount } = renderHook(() => useDraft('d1'), { wrapper: records(vault) });
  await waitFor(() => expect(result.current).toHaveProperty('draft'));
  const live = () => {
    if (!result.current || 'problem' in result.current) throw new Error('no draft');
    return result.current;
  };
  return { live, unmount };
}

function asksBeforeLeaving(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

describe('the app', () => {
  it('asks before it is left while anything is unwritten, and only then', async () => {
    const { live, unmount } = await draftShown(await filled());
    expect(asksBeforeLeaving()).toBe(false);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('no room', 'QuotaExceededError'); });
    act(() => live().change((draft) => rate(draft, 'school', 'TK1', 3)));
    expect(asksBeforeLeaving()).toBe(true);
    await waitFor(() => expect(live().saving).toEqual({ code: 'full' }));
    expect(asksBeforeLeaving()).toBe(true);
    vi.restoreAllMocks();
    await act(async () => {
      live().retry();
      expect(await live().settled()).toBe(true);
    });
    expect(asksBeforeLeaving()).toBe(false);
    unmount();
  });
});

it('a screen is drawn once for a change and once for its being written, not again when that is read', async () => {
  const vault = await filled();
  let drawn = 0;
  const { result } = renderHook(() => {
    drawn += 1;
    return useDraft('d1');
  }, { wrapper: records(vault) });
  await waitFor(() => expect(result.current).toHaveProperty('draft'));
  const live = result.current;
  if (!live || 'problem' in live) throw new Error('no draft');
  await act(async () => { await new Promise((resolve) => { setTimeout(resolve, 100); }); });
  drawn = 0;
  await act(async () => {
    live.change((draft) => rate(draft, 'school', 'TK1', 3));
    await live.settled();
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  });
  expect(result.current).toMatchObject({ saving: 'saved', draft: { ratings: { school: { TK1: { mark: 3 } } } } });
  expect(drawn).toBe(2);

  // What another tab writes is still shown.
  await act(async () => { good(await vault.changeDraft('d1', (draft) => draft && rate(draft, 'school', 'TK1', 1))); });
  await waitFor(() => expect(result.current).toMatchObject({ draft: { ratings: { school: { TK1: { mark: 1 } } } } }));
});

describe('a draft that cannot be read', () => {
  it('is a problem, not a draft that is not there', async () => {
    const vault = await filled({ damaged: true });
    const { result } = renderHook(() => ({ damaged: useDraft('d1'), none: useDraft('d2') }), { wrapper: records(vault) });
    await waitFor(() => expect(result.current).toEqual({ damaged: { problem: { code: 'damaged', store: 'draft', id: 'd1' } }, none: null }));
  });

  it('is said on the page of the review', async () => {
    const vault = await filled({ damaged: true });
    await act(async () => { render(<Suspense><WithChild id="a">{(child) => <Review child={child} reviewId="d1" />}</WithChild></Suspense>, { wrapper: records(vault) }); });
    expect(await screen.findByText('The draft cannot be opened.')).toBeInTheDocument();
    expect(screen.queryByText('This review is not on this device')).not.toBeInTheDocument();
  });
});

it('a screen that asks what the vault says of itself meets no rejection once the vault is closed or fails', async () => {
  const vault = await filled();
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => { throw new DOMException('Seek failure', 'UnknownError'); });
  const failing = renderHook(() => useHeader(), { wrapper: records(vault) });
  await act(async () => { await new Promise((resolve) => { setTimeout(resolve, 50); }); });
  expect(failing.result.current).toBeUndefined();
  vi.restoreAllMocks();
  vault.close();
  const closed = renderHook(() => ({ header: useHeader(), draft: useDraft('d1') }), { wrapper: records(vault) });
  await waitFor(() => expect(closed.result.current).toEqual({ header: undefined, draft: { problem: { code: 'closed' } } }));
});
