import { cleanup, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { childWith, goTo, openApp } from './support.tsx';

// The file of figures cannot be fetched once, as while a new version of the app takes the place of the old one.
const fetched = vi.hoisted(() => ({ isThere: false }));
vi.mock('../../src/catalog/england-2025.json', async (open) => {
  const file = await open<object>();
  return { get default() { if (!fetched.isThere) throw new TypeError('Failed to fetch'); return 'default' in file ? file.default : undefined; } };
});

const MISSING = /The published figures could not be opened/;

it('figures that cannot be had are said to be missing, and are asked for again', async () => {
  fetched.isThere = false;
  await openApp('/school/england', { records: [childWith([])] });
  expect(await screen.findByText(MISSING)).toBeVisible();
  fetched.isThere = true;
  await goTo('/school');
  await goTo('/school/england');
  expect(await screen.findByRole('table', { name: 'Where they learn' })).toBeVisible();
  expect(screen.queryByText(MISSING)).not.toBeInTheDocument();
});

it('so are those beside a council’s tables', async () => {
  fetched.isThere = false;
  vi.resetModules();
  const { BesideEngland } = await import('../../src/features/council/BesideEngland.tsx');
  render(<BesideEngland />);
  expect(await screen.findByText(MISSING)).toBeVisible();
  cleanup();
});
