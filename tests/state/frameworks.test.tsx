import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import { type ReactNode, Suspense, useEffect } from 'react';
import { describe, expect, it } from 'vitest';
import type { Framework, FrameworkRef } from '../../src/core/framework.ts';
import type { Library } from '../../src/core/library.ts';
import type { Vault } from '../../src/data/vault/vault.ts';
import { useFramework, useFrameworks, useLibrary } from '../../src/state/frameworks.tsx';
import { RecordsProvider } from '../../src/state/records.tsx';
import { TWO_PARTS } from '../core/arbitraries.ts';
import { childOf, freshName, good, open, withReview } from '../data/vault/support.ts';
import { documentOf, TWO_PARTS_DOCUMENT, TWO_PARTS_HELP } from '../fixtures/twoPartsDocument.ts';

/** Stands for the framework that comes with the app. */
const BUILT_IN: Framework = { ...TWO_PARTS, id: 'built-in', edition: '1.0', title: 'Built in' };
const LIBRARY: Library = { guide: { opening: 'Built in', rules: [], choosing: {} }, strands: {}, cases: [] };
const TWO = { id: TWO_PARTS.id, edition: TWO_PARTS.edition };
const NEXT = { ...TWO, edition: '2.2' };
const NEXT_DOCUMENT = documentOf({ ...TWO_PARTS, edition: '2.2' });

/** A device with two tabs, and the frameworks as the screens of the first one have them. */
async function device(before: (vault: Vault) => Promise<unknown> = async () => undefined) {
  const name = freshName();
  const [vault, otherTab] = [await open(name), await open(name)];
  await before(otherTab);
  const [loaded, asked] = [Promise.resolve(BUILT_IN), Promise.resolve(LIBRARY)];
  const loads = { framework: 0, library: 0, waits: 0 };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <RecordsProvider
      vault={vault}
      loadFramework={() => {
        loads.framework += 1;
        return loaded;
      }}
      loadLibrary={() => {
        loads.library += 1;
        return asked;
      }}
    >
      <Suspense fallback={<Waiting onWait={() => { loads.waits += 1; }} />}>{children}</Suspense>
    </RecordsProvider>
  );
  return { vault, otherTab, wrapper, loads };
}

function Waiting({ onWait }: { onWait: () => void }) {
  useEffect(onWait);
  return <p>One moment</p>;
}

async function shown(on: Awaited<ReturnType<typeof device>>) {
  const { result } = await act(async () => renderHook(() => useFrameworks(), { wrapper: on.wrapper }));
  await waitFor(() => expect(result.current).not.toBeNull());
  return result;
}

const titles = (frameworks: readonly Framework[]) => frameworks.map(({ id, edition }) => `${id} ${edition}`);

async function aWhile(): Promise<void> {
  await act(async () => { await new Promise((resolve) => { setTimeout(resolve, 40); }); });
}

describe('where nothing is installed', () => {
  it('the built-in framework is all there is, and stays the same whatever is written', async () => {
    const on = await device();
    const result = await shown(on);
    const first = result.current;
    expect(first.all).toEqual([BUILT_IN]);
    expect(first.current).toBe(BUILT_IN);
    expect(first.of({ id: 'built-in', edition: '1.0' })).toBe(BUILT_IN);
    expect(first.localHelpFor('built-in')).toEqual([]);
    good(await on.otherTab.writeChildren([withReview(childOf('a'))], []));
    await aWhile();
    expect(result.current).toBe(first);
    expect(on.loads).toEqual({ framework: 1, library: 0, waits: 1 });
  });

  it('no text is fetched before a screen asks', async () => {
    const on = await device();
    await act(async () => { render(<p>A screen without a framework</p>, { wrapper: on.wrapper }); });
    await aWhile();
    expect(on.loads).toEqual({ framework: 0, library: 0, waits: 0 });
  });

  it('the built-in one still stands when the records have closed', async () => {
    const on = await device();
    on.vault.close();
    const result = await shown(on);
    expect(result.current.all).toEqual([BUILT_IN]);
  });
});

describe('what another tab does', () => {
  it('is seen here, with no blank page between, and frameworks that stay are the same objects', async () => {
    const on = await device((vault) => vault.keepPack(TWO_PARTS_DOCUMENT));
    const result = await shown(on);
    const [, two] = result.current.all;
    expect(titles(result.current.all)).toEqual(['built-in 1.0', 'two-parts 2.1']);
    await act(async () => { good(await on.otherTab.keepPack(NEXT_DOCUMENT)); });
    await waitFor(() => expect(titles(result.current.all)).toEqual(['built-in 1.0', 'two-parts 2.1', 'two-parts 2.2']));
    expect(result.current.all[0]).toBe(BUILT_IN);
    expect(result.current.of(TWO)).toBe(two);
    await act(async () => { good(await on.otherTab.keepPack({ ...TWO_PARTS_DOCUMENT, title: 'Put right' })); });
    await waitFor(() => expect(result.current.of(TWO)?.title).toBe('Put right'));
    expect(on.loads.waits).toBe(1);
  });

  it('chooses the framework for new reviews, and goes back to the built-in one', async () => {
    const on = await device((vault) => vault.keepPack(TWO_PARTS_DOCUMENT));
    const result = await shown(on);
    expect(result.current.current).toBe(BUILT_IN);
    await act(async () => { good(await on.otherTab.chooseFramework(TWO)); });
    await waitFor(() => expect(result.current.current.id).toBe('two-parts'));
    await act(async () => { good(await on.otherTab.chooseFramework(undefined)); });
    await waitFor(() => expect(result.current.current).toBe(BUILT_IN));
    expect(on.loads.waits).toBe(1);
  });

  it('takes the chosen one away: the built-in one stands in until it is back', async () => {
    const on = await device(async (vault) => {
      await vault.keepPack(TWO_PARTS_DOCUMENT);
      await vault.chooseFramework(TWO);
    });
    const result = await shown(on);
    expect(result.current.current.id).toBe('two-parts');
    const [pack] = good(await on.otherTab.packs()).packs;
    await act(async () => { good(await on.otherTab.erasePack(pack?.id ?? '')); });
    await waitFor(() => expect(result.current.current).toBe(BUILT_IN));
    await act(async () => { good(await on.otherTab.keepPack(TWO_PARTS_DOCUMENT)); });
    await waitFor(() => expect(result.current.current.id).toBe('two-parts'));
  });
});

describe('a review', () => {
  it.each<[what: string, ref: FrameworkRef | undefined, title: string]>([
    ['is read with its own edition', TWO, 'Two parts'],
    ['of an edition that is not here is shown the current one, to say so', NEXT, 'Built in'],
    ['of a framework that is not here likewise', { id: 'elsewhere', edition: '2.1' }, 'Built in'],
    ['that is new is rated with the current one', undefined, 'Built in'],
  ])('%s', async (_, ref, title) => {
    const on = await device((vault) => vault.keepPack(TWO_PARTS_DOCUMENT));
    function Title() { return <h1>{useFramework(ref).title}</h1>; }
    await act(async () => { render(<Title />, { wrapper: on.wrapper }); });
    expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
  });

  it('is not read with a pack that calls itself the built-in framework', async () => {
    const on = await device((vault) => vault.keepPack(documentOf({ ...BUILT_IN, title: 'An impostor' })));
    expect((await shown(on)).current.all).toEqual([BUILT_IN]);
  });
});

describe('long texts', () => {
  it('are those of each framework, given as the same promise each time, and fetched only when asked for', async () => {
    const on = await device((vault) => vault.keepPack(TWO_PARTS_DOCUMENT));
    const result = await shown(on);
    const { libraryOf, of, current } = result.current;
    const two = of(TWO) ?? current;
    expect((await libraryOf(two)).strands['TK1']?.askFamily).toEqual(['What helps {name} with TK1?']);
    expect(on.loads.library).toBe(0);
    expect(libraryOf(two)).toBe(libraryOf(two));
    expect(libraryOf(BUILT_IN)).toBe(libraryOf(BUILT_IN));
    await act(async () => { good(await on.otherTab.keepPack(TWO_PARTS_HELP)); });
    await waitFor(() => expect(result.current.localHelpFor('two-parts')).toEqual([TWO_PARTS_HELP]));
    expect(result.current.libraryOf(two)).toBe(libraryOf(two));
    expect(result.current.localHelpFor('built-in')).toEqual([]);
  });

  it('reach a screen', async () => {
    const on = await device();
    function Opening() { return <h1>{useLibrary(useFramework()).guide.opening}</h1>; }
    await act(async () => { render(<Opening />, { wrapper: on.wrapper }); });
    expect(await screen.findByRole('heading', { name: 'Built in' })).toBeInTheDocument();
  });
});
