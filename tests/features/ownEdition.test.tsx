import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { placeOf, places } from '../../src/core/framework.ts';
import { printNeedsCode } from '../../src/core/needsCode.ts';
import type { Profile } from '../../src/core/review.ts';
import { profileOf, TWO_PARTS } from '../core/arbitraries.ts';
import { documentOf, TWO_PARTS_DOCUMENT } from '../fixtures/twoPartsDocument.ts';
import { childWith, DRAFT_AT, draftWith, framework, good, goTo, openApp, openRecords, profileOn } from './support.tsx';

const TWO = { id: TWO_PARTS.id, edition: TWO_PARTS.edition };
const INSTALLED = { packs: [TWO_PARTS_DOCUMENT] };
const twoPartsOn = (reviewedOn: string, level: 1 | 3 = 3) => profileOf({ TK1: level, MV1: 1, F1: 2 }, { reviewedOn });
const builtInOn = (reviewedOn: string) => profileOn(reviewedOn, { CI1: 3, CI2: 1 });
const strandOf = (code: string) => placeOf(framework, code)?.strand.label ?? '';
const odette = childWith([builtInOn('2025-11-12'), twoPartsOn('2026-11-10')]);

describe('with two frameworks on the device', () => {
  it('a finished profile is read with the one it was rated with', async () => {
    await openApp('/children/odette/review/r2', { records: [odette], ...INSTALLED });
    expect(screen.getAllByText('Following talk').length).toBeGreaterThan(0);
    expect(screen.queryByText(strandOf('CI1'))).not.toBeInTheDocument();
    await goTo('/children/odette/review/r1');
    expect(screen.getAllByText(strandOf('CI1')).length).toBeGreaterThan(0);
    expect(screen.queryByText('Following talk')).not.toBeInTheDocument();
  });

  it('each child of the list is drawn with theirs', async () => {
    const other = childWith([builtInOn('2026-11-01')], { firstName: 'Bertil' }, 'bertil');
    const lost = childWith([profileOn('2026-11-01', { Q1: 2 }, { framework: { id: 'elsewhere', edition: '1.0' } })], { firstName: 'Cleo' }, 'cleo');
    await openApp('/children', { records: [odette, other, lost], ...INSTALLED });
    const asked = places(framework).filter(({ part }) => !part.optional).length;
    for (const [name, picture] of [
      ['Odette', 'Odette: 2 of 7 strands over the line; 4 not assessed; 0 not applicable.'],
      ['Bertil', `Bertil: 1 of ${asked} strands over the line; ${asked - 2} not assessed; 0 not applicable.`],
      ['Cleo', 'Cleo: rated with another framework or edition, so it cannot be drawn here.'],
    ]) {
      const row = within(screen.getByRole('row', { name: new RegExp(name ?? '') }));
      expect(await row.findByRole('img')).toHaveAccessibleName(picture);
    }
  });

  it('the page of a child and the family summary are about the latest review, in its own words', async () => {
    await openApp('/children/odette', { records: [odette], ...INSTALLED });
    expect(screen.getAllByRole('img', { name: /^Odette: 2 of 7 strands over the line/ })).not.toHaveLength(0);
    await goTo('/children/odette/summary');
    expect((await screen.findAllByText(/following talk/i)).length).toBeGreaterThan(0);
  });

  it('a comparison is made in the later one, and says where nothing maps the earlier', async () => {
    const records = [childWith([twoPartsOn('2024-11-12', 1), twoPartsOn('2025-11-12'), builtInOn('2026-11-10')])];
    await openApp('/children/odette/compare/r1/r2', { records, ...INSTALLED });
    expect(screen.getAllByText('Following talk').length).toBeGreaterThan(0);
    await goTo('/children/odette/compare');
    expect(screen.getAllByText(/Cannot compare/i).length).toBeGreaterThan(0);
  });

  it('a needs code is read with the one whose letters and edition it has', async () => {
    const { user } = await openApp('/share', INSTALLED);
    const field = await screen.findByLabelText(/^Needs code/);
    await user.type(field, printNeedsCode(twoPartsOn('2026-11-10'), TWO_PARTS, { form: 'long' }));
    expect(await screen.findByText(/^Two parts, edition 2.1/)).toBeInTheDocument();
    expect(screen.getByText('Following talk')).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, printNeedsCode(builtInOn('2026-11-10'), framework, { form: 'short' }));
    expect(await screen.findByText(new RegExp(`^${framework.title}, edition ${framework.edition}`))).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, 'TP2.2 2026-11-10 A TK3');
    expect(await screen.findByText(/“2.2” is another edition of the framework, which is not on this device/)).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, 'XX1.0 2026-11-10 A TK3');
    expect(await screen.findByText(/“XX” is another framework, which is not on this device/)).toBeInTheDocument();
  });

  it('a file says what it holds by the latest review’s, and its private part stays out', async () => {
    await openApp('/share/odette', { records: [childWith([twoPartsOn('2026-11-10')])], ...INSTALLED });
    expect(await screen.findByText('Levels of strands: 2')).toBeInTheDocument();
    expect(screen.getByText('Levels of the Family part: 1')).toBeInTheDocument();
    expect(screen.queryByText(/not on this device/)).not.toBeInTheDocument();
  });

  it.each(['Share the least', 'Full transfer'])('a file says that it takes along the framework it is read with: %s', async (kind) => {
    const { user } = await openApp('/share/odette', { records: [odette], ...INSTALLED });
    await user.click(await screen.findByRole('radio', { name: kind }));
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines.filter((line) => /framework/.test(line ?? ''))).toEqual(['The framework “Two parts”, edition 2.1, so that the levels can be read']);
  });

  it('the private parts go by the names the frameworks of the child give them', async () => {
    const option = () => screen.queryByRole('checkbox', { name: /only if the family says so$/ });
    const open = documentOf({ ...TWO_PARTS, edition: '3.0', parts: TWO_PARTS.parts.map((part) => ({ ...part, keptPrivate: false })) });
    const of = (id: string, profiles: readonly Profile[]) => childWith(profiles, {}, id);
    const lost = profileOn('2026-11-01', { Q1: 2 }, { framework: { id: 'elsewhere', edition: '1.0' } });
    const records = [of('one', [twoPartsOn('2026-11-10')]), odette, of('none', [{ ...twoPartsOn('2026-11-10'), framework: { id: open.id, edition: '3.0' } }]), of('lost', [lost])];
    const { user } = await openApp('/share/one', { records, packs: [TWO_PARTS_DOCUMENT, open] });
    await screen.findByRole('button', { name: 'Share' });
    expect(option()).toHaveAccessibleName('The Family part: only if the family says so');
    expect(screen.getByText('For advice or a meeting: initials, no UPN, no Family part. You can add more.')).toBeInTheDocument();
    // The list of children comes after the form.
    await waitFor(() => expect(within(screen.getByLabelText('Child')).getAllByRole('option')).toHaveLength(records.length + 1));
    await user.selectOptions(screen.getByLabelText('Child'), 'odette');
    await waitFor(() => expect(option()).toHaveAccessibleName('The Home and Family parts: only if the family says so'));
    await user.selectOptions(screen.getByLabelText('Child'), 'none');
    expect(await screen.findByText('For advice or a meeting: initials, no UPN. You can add more.')).toBeInTheDocument();
    expect(option()).not.toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText('Child'), 'lost');
    await waitFor(() => expect(option()).toHaveAccessibleName('Reviews with a framework that is not on this device: only if the family says so'));
  });
});

describe('a new review', () => {
  it('is begun with the chosen framework, and filled in with it when another is chosen later', async () => {
    const { vault, user } = await openApp('/children/odette', { records: [childWith()], ...INSTALLED, chosen: TWO });
    await user.click(screen.getByRole('button', { name: 'Start a review' }));
    expect(await screen.findByRole('heading', { name: /Following talk/ })).toBeInTheDocument();
    const [draft] = good(await vault.draftsOf('odette')).drafts;
    expect(draft?.framework).toEqual(TWO);
    await act(async () => { good(await vault.chooseFramework(undefined)); });
    await user.click(screen.getByRole('radio', { name: '3 A lot of help' }));
    await waitFor(async () => expect(good(await vault.readDraft(draft?.id ?? ''))?.ratings.school).toEqual({ TK1: { mark: 3 } }));
  });
});

describe('a draft whose framework is not on the device', () => {
  it('is kept as it is, and filled in once the framework is there', async () => {
    const opened = await openApp(DRAFT_AT, { records: [childWith()], drafts: [draftWith({ framework: TWO })] });
    expect(screen.getByRole('heading', { name: 'This draft cannot be filled in here' })).toBeInTheDocument();
    expect(screen.getByText(/two-parts, edition 2.1, which is not on this device/)).toBeInTheDocument();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    const otherTab = await openRecords({ name: opened.name });
    await act(async () => { good(await otherTab.vault.keepPack(documentOf({ ...TWO_PARTS, edition: '2.2' }))); });
    expect(screen.getByRole('heading', { name: 'This draft cannot be filled in here' })).toBeInTheDocument();
    await act(async () => { good(await otherTab.vault.keepPack(TWO_PARTS_DOCUMENT)); });
    expect(await screen.findByRole('heading', { name: /Following talk/ })).toBeInTheDocument();
  });

  it('can be thrown away, so that it does not stand in the way of a new one', async () => {
    const { user, vault } = await openApp(DRAFT_AT, { records: [childWith()], drafts: [draftWith({ framework: TWO })] });
    await user.click(screen.getByRole('button', { name: 'Throw this draft away' }));
    expect(await screen.findByRole('button', { name: 'Start a review' })).toBeInTheDocument();
    expect(good(await vault.readDraft('d1'))?.removedAt).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Start a review' }));
    await screen.findByLabelText('Review date');
    expect(good(await vault.draftsOf('odette')).drafts).toHaveLength(2);
  });
});

it.each<[where: string, says: RegExp]>([
  ['/children/odette', /rated with a framework that is not on this device/],
  ['/children/odette/review/r2', /which is not on this device/],
  ['/children/odette/summary', /cannot be put into words here/],
  ['/children/odette/compare', /Cannot compare/i],
])('%s says so when the framework of the review is not on the device', async (where, says) => {
  await openApp(where, { records: [odette] });
  expect(screen.getAllByText(says).length).toBeGreaterThan(0);
  expect(screen.queryByText('Following talk')).not.toBeInTheDocument();
});
