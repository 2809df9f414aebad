import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkFramework } from '../../src/data/format/checkFramework.ts';
import { readPack } from '../../src/data/file/readPack.ts';
import { TWO_PARTS_DOCUMENT } from '../fixtures/twoPartsDocument.ts';
import { openApp } from './support.tsx';

const CHOSEN = { packs: [TWO_PARTS_DOCUMENT], chosen: { id: 'two-parts', edition: '2.1' } };

describe('saving a framework', () => {
  const saved: { readonly name: string; readonly blob: Blob | undefined }[] = [];
  let given: Blob | undefined;

  beforeEach(() => {
    saved.length = 0;
    // What a browser has and this page has not.
    URL.createObjectURL = (blob) => {
      given = blob instanceof Blob ? blob : undefined;
      return 'blob:here/1';
    };
    URL.revokeObjectURL = () => {};
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push({ name: this.download, blob: given });
    });
  });
  afterEach(() => { vi.restoreAllMocks(); });

  it('gives a file that can be installed again, under a name that says what it is', async () => {
    const { user } = await openApp('/framework', CHOSEN);
    await user.click(await screen.findByRole('button', { name: 'Save this framework as a file' }));
    expect(saved.map(({ name }) => name)).toEqual(['valuing-send-framework-two-parts-2.1.json']);
    const text = await saved[0]?.blob?.text() ?? '';
    expect(JSON.parse(text)).toEqual(TWO_PARTS_DOCUMENT);
    expect(await readPack(text)).toMatchObject({ ok: true, value: { kind: 'framework' } });
    expect(screen.getByText(/^valuing-send-framework-two-parts-2\.1\.json was handed to this browser to save\./).closest('[role="status"]')).toBeInTheDocument();
  });

  it('gives the built-in one too', async () => {
    const { user } = await openApp('/framework');
    await user.click(await screen.findByRole('button', { name: 'Save this framework as a file' }));
    const document: unknown = JSON.parse(await saved[0]?.blob?.text() ?? '');
    expect(checkFramework(document)).toMatchObject({ ok: true, value: { id: 'vsend-core', edition: '1.0' } });
  });
});

describe('printing a framework', () => {
  /** Prints as a browser does: it says so before and after. Gives what was to be printed, and how much was still folded. */
  function watchPrinting() {
    const seen: { readonly what: string | undefined; readonly folded: number }[] = [];
    vi.spyOn(window, 'print').mockImplementation(() => {
      window.dispatchEvent(new Event('beforeprint'));
      seen.push({ what: document.querySelector<HTMLElement>('[data-print]')?.dataset['print'], folded: folded().length });
      window.dispatchEvent(new Event('afterprint'));
    });
    return seen;
  }
  const folded = () => [...document.querySelectorAll('details:not([open])')];
  afterEach(() => { vi.restoreAllMocks(); });

  it('prints the guide or everything, unfolded, and folds it again', async () => {
    const seen = watchPrinting();
    const { user } = await openApp('/framework', CHOSEN);
    const guide = await screen.findByRole('button', { name: 'Print the rating guide' });
    const [first] = document.querySelectorAll('details');
    if (first) first.open = true;
    const before = folded();
    expect(before.length).toBeGreaterThan(3);
    await user.click(guide);
    await user.click(screen.getByRole('button', { name: 'Print the whole framework' }));
    expect(seen).toEqual([{ what: 'guide', folded: 0 }, { what: 'whole', folded: 0 }]);
    expect(folded()).toEqual(before);
    expect(first).toHaveAttribute('open');
  });

  it('prints everything, unfolded, from the menu of the browser too', async () => {
    const seen = watchPrinting();
    await openApp('/framework', CHOSEN);
    await screen.findByRole('button', { name: 'Print the rating guide' });
    window.print();
    expect(seen).toEqual([{ what: undefined, folded: 0 }]);
  });
});
