import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { Suspense } from 'react';
import { describe, expect, it } from 'vitest';
import { Router, useLocation } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { WithChild } from '../../src/app/WithChild.tsx';
import { loadLibrary } from '../../src/catalog/load.ts';
import { Review } from '../../src/app/Review.tsx';
import type { ChildRecord } from '../../src/core/child.ts';
import { RecordsProvider } from '../../src/state/records.tsx';
import { childWith, DRAFT_AT, draftWith, good, loading, type Opened, openRecords, profileOn, written } from './support.tsx';

interface Tab extends Opened {
  readonly place: HTMLElement;
  readonly screen: ReturnType<typeof within>;
}

/** One tab of a browser: the draft on a page, an address and a vault of its own. */
async function openTab(opened: Opened): Promise<Tab> {
  const place = document.body.appendChild(document.createElement('div'));
  const { hook } = memoryLocation({ path: DRAFT_AT });
  await act(async () => {
    render(
      <RecordsProvider vault={opened.vault} loadFramework={() => loading} loadLibrary={loadLibrary}>
        <Router hook={hook}><Suspense><WithChild id="odette">{(child) => <Here child={child} />}</WithChild></Suspense></Router>
      </RecordsProvider>,
      { container: place },
    );
  });
  await within(place).findByRole('link', { name: 'Finish the profile' });
  return { ...opened, place, screen: within(place) };
}

/** The review at the address of its tab: the first strand, or where somebody has gone. */
function Here({ child }: { child: ChildRecord }) {
  const [path] = useLocation();
  return <Review child={child} reviewId="d1" at={path.slice(DRAFT_AT.length + 1) || 'CI1'} />;
}

async function twoTabs(): Promise<readonly [Tab, Tab]> {
  const first = await openRecords({ records: [childWith([profileOn('2025-11-12', { CI1: 1 })])], drafts: [draftWith()] });
  const second = await openRecords({ name: first.name });
  return [await openTab(first), await openTab(second)];
}

/** Two tabs on one page have every id twice, and a label names only the first of them. */
function evidence({ place }: Tab): HTMLElement {
  const box = [...place.querySelectorAll('textarea')].find(({ id }) => id === 'evidence-CI1');
  if (!box) throw new Error('the strand is not open');
  return box;
}

const radio = (tab: Tab, name: string) => tab.screen.getByRole('radio', { name });

describe('two tabs with one draft', () => {
  it('keep both changes, made at the same time', async () => {
    const [one, other] = await twoTabs();
    fireEvent.click(radio(one, '3 A lot of help'));
    fireEvent.click(radio(other, 'Partly'));
    fireEvent.change(one.screen.getByLabelText(/^Rated by/), { target: { value: 'Ms Ferrow' } });
    fireEvent.click(other.screen.getByRole('checkbox', { name: 'Specialist advice needed' }));
    await waitFor(async () => {
      await Promise.all([written(one.vault), written(other.vault)]);
      expect(good(await one.vault.readDraft('d1'))).toMatchObject(draftWith({
        by: { school: 'Ms Ferrow' }, ratings: { school: { CI1: { mark: 3, going: 'partly', specialistAdvice: true } }, family: {} },
      }));
    });
  });

  it('show what was done in the other', async () => {
    const [one, other] = await twoTabs();
    await one.user.click(radio(one, '3 A lot of help'));
    await waitFor(() => expect(radio(other, '3 A lot of help')).toBeChecked());
    await other.user.click(radio(other, 'Well'));
    await waitFor(() => expect(radio(one, 'Well')).toBeChecked());
  });

  it('show what was typed in the other, and write on from there', async () => {
    const [one, other] = await twoTabs();
    await one.user.type(evidence(one), 'Two steps.');
    await waitFor(() => expect(evidence(other)).toHaveValue('Two steps.'));
    await other.user.type(evidence(other), ' Seen twice.');
    await waitFor(async () => expect(good(await one.vault.readDraft('d1'))?.ratings.school['CI1']?.evidence).toBe('Two steps. Seen twice.'));
  });

  it('do not write over what was added in the other, when the person comes back to the first', async () => {
    const [one, other] = await twoTabs();
    await one.user.type(evidence(one), 'Morning.');
    await waitFor(() => expect(evidence(other)).toHaveValue('Morning.'));
    await other.user.type(evidence(other), ' Noon.');
    await waitFor(() => expect(evidence(one)).toHaveValue('Morning. Noon.'), { timeout: 2000 });
    await one.user.type(evidence(one), ' Night.');
    await waitFor(async () => expect(good(await one.vault.readDraft('d1'))?.ratings.school['CI1']?.evidence).toBe('Morning. Noon. Night.'));
  });

  it('finish it once, when asked in both', async () => {
    const [one, other] = await twoTabs();
    fireEvent.click(radio(one, '3 A lot of help'));
    await waitFor(() => expect(radio(other, '3 A lot of help')).toBeChecked());
    for (const tab of [one, other]) fireEvent.click(tab.screen.getByRole('link', { name: 'Finish the profile' }));
    for (const tab of [one, other]) fireEvent.click(tab.screen.getByRole('button', { name: 'Finish profile' }));
    await waitFor(async () => expect(good(await one.vault.readDraft('d1'))).toBeUndefined());
    await Promise.all([written(one.vault), written(other.vault)]);
    expect(good(await one.vault.readChild('odette'))?.events.map(({ reviewId }) => reviewId)).toEqual(['r1', 'd1']);
  });

  it('both show the frozen profile when one of them has finished it', async () => {
    const [one, other] = await twoTabs();
    await one.user.click(radio(one, '3 A lot of help'));
    await one.user.click(one.screen.getByRole('link', { name: 'Finish the profile' }));
    await one.user.click(await one.screen.findByRole('button', { name: 'Finish profile' }));
    expect(await other.screen.findByRole('button', { name: 'Copy needs code' })).toBeInTheDocument();
    expect(other.screen.queryByRole('button', { name: 'Finish profile' })).not.toBeInTheDocument();
  });

  it('say so in both when the child is removed in one', async () => {
    const [one] = await twoTabs();
    good(await one.vault.eraseWhere(['odette']));
    await waitFor(() => expect(screen.getAllByRole('heading', { name: 'This child is not on this device' })).toHaveLength(2));
  });
});
