import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { useTour } from '../../src/state/tour.ts';
import { childWith, DRAFT_AT, draftWith, goTo, openApp, profileOn } from './support.tsx';

const open = () => openApp(DRAFT_AT, { records: [childWith()], drafts: [draftWith()] });
const tour = () => screen.queryByRole('complementary', { name: 'Tour' });
const words = () => within(tour() ?? document.body).getByRole('status').textContent;

/** As a new visit reads what the last one kept. */
async function anotherVisit() {
  cleanup();
  await useTour.persist.rehydrate();
  return open();
}

beforeEach(() => {
  localStorage.clear();
  useTour.setState(useTour.getInitialState(), true);
});

it('stands above the open strand, goes on by four sentences, and when it is over the strand has the focus', async () => {
  const { user } = await open();
  expect(tour()?.nextElementSibling).toBe(screen.getByRole('group', { name: /^Rating: / }));
  const seen = new Set<string | null>();
  for (const at of [1, 2, 3, 4]) {
    seen.add(words());
    expect(tour()).toHaveTextContent(`${at} of 4`);
    await user.click(screen.getByRole('button', { name: at < 4 ? 'Next' : 'Close the tour' }));
  }
  expect(seen.size).toBe(4);
  expect(tour()).not.toBeInTheDocument();
  await waitFor(() => expect(screen.getAllByRole('radio')[0]).toHaveFocus());
});

it('is skipped at once and never comes back by itself', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Skip the tour' }));
  expect(tour()).not.toBeInTheDocument();
  await anotherVisit();
  expect(tour()).not.toBeInTheDocument();
  expect(JSON.parse(localStorage.getItem('valuing-send-tour') ?? '')).toEqual({ state: { at: null }, version: 0 });
});

it('can be had again from Settings', async () => {
  useTour.setState({ at: undefined });
  const { user } = await openApp('/settings', { records: [childWith()], drafts: [draftWith()] });
  await user.click(await screen.findByRole('checkbox', { name: 'A short tour while rating' }));
  await goTo(DRAFT_AT);
  await screen.findByRole('group', { name: /^Rating: / });
  expect(tour()).toHaveTextContent('1 of 4');
});

it('goes on where it was left, with the next strand and at the next visit', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Next' }));
  const second = words();
  await user.click(screen.getByRole('button', { name: /^Next: / }));
  expect(words()).toBe(second);
  await anotherVisit();
  expect(words()).toBe(second);
});

it('begins at its beginning where something else was kept, and stands on no correction', async () => {
  localStorage.setItem('valuing-send-tour', '{"state":{"at":"soon"},"version":0}');
  await useTour.persist.rehydrate();
  await open();
  expect(tour()).toHaveTextContent('1 of 4');
  cleanup();
  const child = childWith([profileOn('2026-11-04', { CI1: 2 })]);
  await openApp('/children/odette/review/r1', { records: [child], drafts: [draftWith({ id: 'r1', correction: { why: '', context: { schoolYear: 4 } } })] });
  expect(screen.getByRole('group', { name: /^Rating: / })).toBeInTheDocument();
  expect(tour()).not.toBeInTheDocument();
});
