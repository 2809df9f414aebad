import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useProposedLayers } from '../../src/state/proposedLayers.ts';
import { violations } from '../ui/violations.ts';
import { childWith, DRAFT_AT, draftWith, good, goTo, openApp, profileOn, written } from './support.tsx';

const TARGETED = { pack: 'england-proposed-2026', code: 'targeted' };
const proposed = () => screen.queryByRole('group', { name: 'Layers proposed in 2026 (not law)' });
const toggle = () => screen.findByRole('checkbox', { name: 'Offer them in new reviews too (not law)' });

afterEach(() => {
  act(() => useProposedLayers.getState().setOn(false));
  localStorage.clear();
});

describe('layers of support that are only proposed', () => {
  it('are off until Settings turn them on, and then each is marked', async () => {
    const opened = await openApp(`${DRAFT_AT}/support`, { records: [childWith()], drafts: [draftWith()] });
    expect(await screen.findByRole('group', { name: 'Layers of support in use today' })).toBeInTheDocument();
    expect(proposed()).toBeNull();
    await goTo('/settings');
    expect(screen.getByText(/^Layers proposed in 2026 \(not law\): Universal, Targeted, Targeted Plus and Specialist\./)).toBeInTheDocument();
    expect(await toggle()).not.toBeChecked();
    await opened.user.click(await toggle());
    expect(await violations()).toEqual([]);
    expect(JSON.parse(localStorage.getItem('valuing-send-layers') ?? '')).toEqual({ state: { on: true }, version: 0 });
    await goTo(`${DRAFT_AT}/support`);
    await screen.findByRole('group', { name: 'Layers of support in use today' });
    const radios = within(proposed() ?? document.body).getAllByRole('radio');
    expect(radios.map((radio) => radio.parentElement?.textContent)).toEqual(['Universal', 'Targeted', 'Targeted Plus', 'Specialist'].map((name) => expect.stringContaining(`${name} (proposed, not law)`)));
    await opened.user.click(radios[1] ?? document.body);
    await written(opened.vault);
    await waitFor(async () => expect(good(await opened.vault.readDraft('d1'))?.support?.layer).toEqual(TARGETED));
  });

  it('change nothing that was recorded when they are turned off: a draft still shows what it names, and a profile is as it was', async () => {
    const profile = profileOn('2025-11-12', { CI1: 2 }, { support: { layer: TARGETED, provisions: {} } });
    const opened = await openApp(`${DRAFT_AT}/support`, { records: [childWith([profile])], drafts: [draftWith({ support: { layer: TARGETED, provisions: {} } })] });
    await screen.findByRole('group', { name: 'Layers of support in use today' });
    expect(within(proposed() ?? document.body).getByRole('radio', { checked: true })).toHaveAccessibleName('Targeted (proposed, not law)');
    const before = good(await opened.vault.readChild('odette'));
    await goTo('/settings');
    for (const on of [true, false]) {
      await opened.user.click(await toggle());
      expect(useProposedLayers.getState().on).toBe(on);
    }
    expect(good(await opened.vault.readChild('odette'))).toEqual(before);
    await goTo('/children/odette/review/r1');
    expect(await screen.findByRole('region', { name: 'Support in place' })).toHaveTextContent('Layer of support: Targeted (proposed, not law).');
    await goTo('/children/odette/papers/before/r1');
    expect(await screen.findByRole('article')).toHaveTextContent('Some planned help (proposed, not law).');
  });

  it.each(['{"state":{"on":"yes"},"version":0}', '{"state":null,"version":0}'])('are off where something else is kept: %s', async (kept) => {
    localStorage.setItem('valuing-send-layers', kept);
    await useProposedLayers.persist.rehydrate();
    expect(useProposedLayers.getState().on).toBe(false);
  });
});
