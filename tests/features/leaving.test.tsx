import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { editCard } from '../../src/core/child.ts';
import { stampDraft } from '../../src/core/merge/draftValues.ts';
import { mergeDraft, mergeRecord } from '../../src/core/merge/merge.ts';
import { stampRecord } from '../../src/core/merge/recordValues.ts';
import { readEnvelope } from '../../src/data/file/readFile.ts';
import { violations } from '../ui/violations.ts';
import { CARD, childWith, DRAFT_AT, draftWith, finishProfile, framework, good, goTo, openApp, type Opened, profileOn, TODAY } from './support.tsx';
import { profileEvents } from '../../src/core/review.ts';

const NOTE = 'Ask the nurse before swimming.';
const profile = profileOn('2025-11-12', { CI1: { mark: 3, evidence: 'Needs <b>two</b> & more repeats.', reason: 'New class.' }, CI2: 'notApplicable' }, { family: { H1: 1 }, schoolNote: 'Seen with the nurse.' });
const odette = childWith([profile], { schoolNote: NOTE });
const logOf = async ({ vault }: Opened) => good(await vault.logged());

/** What the app hands to the browser to save. */
function downloads(): { name: string; blob: Blob }[] {
  const saved: { name: string; blob: Blob }[] = [];
  let latest = new Blob();
  vi.stubGlobal('URL', Object.assign(URL, {
    createObjectURL: (blob: Blob) => { latest = blob; return 'blob:saved'; },
    revokeObjectURL: () => undefined,
  }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) { saved.push({ name: this.download, blob: latest }); });
  return saved;
}

describe('a child who leaves', () => {
  it('is handed over step by step, and then erased from here', async () => {
    const opened = await openApp('/children/odette', { records: [odette] });
    await opened.user.click(screen.getByRole('link', { name: /leaves or has left/ }));
    await screen.findByRole('heading', { level: 1, name: 'Leaving this setting' });
    expect(screen.getByText(/within 15 school days/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);

    fireEvent.change(screen.getByLabelText('Last day here'), { target: { value: '2026-11-20' } });
    await opened.user.type(screen.getByLabelText('Next setting'), ' Oakfield Academy ');
    await opened.user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(async () => expect(good(await opened.vault.readChild('odette'))?.card).toEqual({ ...odette.card, leftOn: '2026-11-20', leftFor: 'Oakfield Academy' }));
    expect(screen.getByRole('link', { name: 'Go to the transfer file' })).toHaveAttribute('href', '#/share/odette');

    await opened.user.click(screen.getByRole('button', { name: 'Write it down' }));
    expect(screen.getByLabelText(/has said that it has the record/)).toBeInvalid();
    await opened.user.click(screen.getByLabelText(/has said that it has the record/));
    await opened.user.click(screen.getByRole('button', { name: 'Write it down' }));
    expect(await screen.findByText(/They said so on 21 November 2026\.$/)).toBeInTheDocument();
    expect(await logOf(opened)).toEqual([expect.objectContaining({ kind: 'handOver', children: ['odette'] })]);

    await opened.user.click(screen.getByRole('button', { name: 'Move to the bin' }));
    expect(await screen.findByText(/^The child is in the bin/)).toBeInTheDocument();
    expect(good(await opened.vault.readChild('odette'))).toMatchObject({ removedAt: `${TODAY}T12:00:00.000Z`, card: { leftFor: 'Oakfield Academy' } });
  });

  it('keeps where they went when the card is edited', async () => {
    const opened = await openApp('/children/odette/card', { records: [childWith([], { leftOn: '2026-07-17', leftFor: 'Oakfield Academy', keepUntil: '2050-01-31' })] });
    await opened.user.type(screen.getByLabelText('Pronouns'), '!');
    await opened.user.click(screen.getByRole('button', { name: 'Save details' }));
    expect(await screen.findByText('Left on 17 July 2026, for Oakfield Academy.')).toBeInTheDocument();
    expect(screen.getByText(/^Kept until 31 January 2050: a day chosen for this child/)).toBeInTheDocument();
  });

  it('refuses a last day that is none', async () => {
    const opened = await openApp('/children/odette/leaving', { records: [odette] });
    fireEvent.change(screen.getByLabelText('Last day here'), { target: { value: CARD.bornOn } });
    await opened.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByLabelText('Last day here')).toBeInvalid();
    expect(good(await opened.vault.readChild('odette'))?.card).not.toHaveProperty('leftOn');
  });
});

describe('everything held about a child', () => {
  const drafts = [draftWith({ schoolNote: 'Draft note.', ratings: { school: { EM1: { mark: 2, evidence: 'In the draft.' } }, family: {} } }), draftWith({ id: 'd2', removedAt: '2026-11-20T09:00:00Z', by: { school: 'Ms Thrown' } })];

  it('can be read: card, levels in words, notes, drafts, the bin, and what the local record says', async () => {
    const opened = await openApp('/children/odette', { records: [odette], drafts });
    good(await opened.vault.log({ kind: 'share', children: ['odette'], file: 'valuing-send-share.json', purpose: 'Advice' }));
    await opened.user.click(screen.getByRole('link', { name: /^Everything held/ }));
    const article = await screen.findByRole('article');
    for (const held of [CARD.upn ?? '', NOTE, 'Seen with the nurse.', 'Needs <b>two</b> & more repeats.', 'New class.', 'In the draft.', 'Draft note.', 'Ms Thrown', 'Advice', 'valuing-send-share.json', '2 March 2049']) {
      expect(article).toHaveTextContent(held);
    }
    const statement = framework.parts.flatMap((part) => part.domains).flatMap((domain) => domain.strands).find(({ code }) => code === 'CI1')?.statements['3'].staff ?? '';
    expect(within(article).getByText(`Level 3, A lot of help. ${statement}`)).toBeInTheDocument();
    expect(within(article).queryByRole('link')).not.toBeInTheDocument();
    expect(screen.getByText(/look for other people/)).toBeInTheDocument();
    expect(screen.getByText(/within one month/)).toHaveTextContent('Check with your data protection lead');
    expect(await violations()).toEqual([]);
  });

  it('is saved as one page without script or name, and as data that comes back as it was', async () => {
    const saved = downloads();
    const opened = await openApp('/children/odette/everything', { records: [odette], drafts });
    await opened.user.click(await screen.findByRole('button', { name: 'Save as a page to read' }));
    await screen.findByText(/has been handed to this browser to save/);
    await opened.user.click(screen.getByRole('button', { name: 'Save as data' }));
    await waitFor(() => expect(saved).toHaveLength(2));
    const [page, data] = saved;
    expect(saved.map(({ name }) => name)).toEqual([`valuing-send-access-copy-${TODAY}-odet.html`, `valuing-send-access-copy-${TODAY}-odet.json`]);

    const html = await page?.blob.text() ?? '';
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    expect(parsed.querySelector('script, img, link, button, a, b')).toBeNull();
    expect(parsed.title).not.toMatch(/Odette|Marlowe/);
    expect(html).toContain("default-src 'none'");
    for (const held of [NOTE, 'Needs <b>two</b> & more repeats.', 'Draft note.', 'Ms Thrown']) expect(parsed.body.textContent).toContain(held);

    const back = await readEnvelope(data?.blob ?? new Blob());
    if (!back.ok) throw new Error(JSON.stringify(back.problem));
    expect(back.value.children).toEqual([good(await opened.vault.readChild('odette'))]);
    expect(back.value.drafts).toHaveLength(2);
    await waitFor(async () => expect((await logOf(opened)).map(({ kind, file }) => `${kind} ${file}`).toSorted()).toEqual(saved.map(({ name }) => `accessCopy ${name}`)));
  });

  it('can also be reached and read while the child is in the bin', async () => {
    const opened = await openApp('/bin', { records: [{ ...odette, removedAt: `${TODAY}T08:00:00Z` }] });
    await opened.user.click(await screen.findByRole('link', { name: 'Everything held about Odette Marlowe-Quist' }));
    expect(await screen.findByText(/in the bin since/)).toBeInTheDocument();
    await goTo('/children/odette');
    await opened.user.click(await screen.findByRole('link', { name: 'Everything held about this child' }));
    expect(await screen.findByText(/in the bin since/)).toBeInTheDocument();
  });

  it('says in words, not in code, what another device gave and waits for a choice', async () => {
    const [north, south] = [{ device: 'device-north', now: 10 }, { device: 'device-south', now: 20 }];
    const status = (senStatus: 'K' | 'E', stamp: typeof north) => stampRecord(odette, editCard(odette, { ...odette.card, senStatus, yearOffset: senStatus === 'K' ? -1 : 1 }), stamp);
    const rated = (mark: 1 | 3, evidence: string, stamp: typeof north) =>
      stampDraft(draftWith(), { ...draftWith(), ratings: { school: { CI1: { mark, evidence, specialistAdvice: true } }, family: {} } }, stamp);
    await openApp('/children/odette/everything', {
      records: [mergeRecord(status('K', north), status('E', south))], drafts: [mergeDraft(rated(1, 'With a picture.', north), rated(3, 'Only with Ms Okafor.', south))],
    });
    const article = await screen.findByRole('article');
    const label = framework.parts.flatMap((part) => part.domains).flatMap((domain) => domain.strands).find(({ code }) => code === 'CI1')?.label ?? '';
    const said = (term: string) => within(article).getAllByText(term, { selector: 'dt' }).map((dt) => dt.nextElementSibling?.textContent);
    expect(said('SEN status')).toContain('SEN support');
    expect(said('School year')).toContain('1 year below the year of their age');
    expect(said(`${label}, School`)).toEqual([expect.stringMatching(/: With a picture\.: specialist advice needed$/)]);
    expect(article).not.toHaveTextContent(/rating\.school|"mark"|[{}]/);
  });
});

describe('a record that is not to be changed', () => {
  it('can be read and not changed, until that is taken off', async () => {
    const opened = await openApp('/children/odette', { records: [odette], drafts: [draftWith()] });
    await opened.user.click(screen.getByText(/^Keeping this record/));
    await opened.user.click(screen.getByRole('button', { name: 'Keep it from being changed' }));
    expect(await screen.findByText(/^On 21 November 2026 somebody asked that this record not be changed/)).toBeInTheDocument();
    expect(screen.getByText('This record is not to be changed from now on.')).toBeInTheDocument();
    expect(good(await opened.vault.readChild('odette'))?.card.restrictedOn).toBe(TODAY);
    expect(screen.getByRole('button', { name: 'Continue the draft' })).toBeDisabled();
    expect(screen.queryByRole('link', { name: 'Edit details' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Remove this child' })).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);

    await goTo('/children/odette/card');
    expect(screen.queryByLabelText('First name')).not.toBeInTheDocument();
    await goTo(DRAFT_AT);
    expect(await screen.findByRole('heading', { level: 1, name: 'This draft cannot be changed for now' })).toBeInTheDocument();
    await goTo('/children/odette/review/r1');
    await screen.findByRole('button', { name: 'Copy needs code' });
    expect(screen.queryByRole('button', { name: 'Correct this profile' })).not.toBeInTheDocument();
    await goTo('/children/odette/leaving');
    expect(await screen.findByRole('button', { name: 'Move to the bin' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Move to the bin' })).toHaveAccessibleDescription('Not while the record is not to be changed.');
    await goTo('/children/odette/summary'); // the page works, so it says what is so; the family’s print does not
    expect((await screen.findByText(/^On 21 November 2026 somebody asked/)).closest('.no-print')).not.toBeNull();

    await goTo('/children/odette');
    await opened.user.click(await screen.findByRole('button', { name: 'Let it be changed again' }));
    expect(await screen.findByRole('link', { name: 'Edit details' })).toBeInTheDocument();
    expect(screen.getByText('This record can be changed again.')).toBeInTheDocument();
    expect(good(await opened.vault.readChild('odette'))?.card).toEqual(odette.card);
  });
});

describe('notes for the school only', () => {
  it('are written in a draft, frozen with it, and stay off the family’s page', async () => {
    const opened = await openApp(DRAFT_AT, { records: [childWith()], drafts: [draftWith({ ratings: { school: { CI1: { mark: 2 } }, family: {} } })] });
    const field = screen.getByLabelText('A note for the school only');
    expect(field).toHaveAccessibleDescription(/Only a full transfer to the next school and a backup have it\. A family may ask to see all that is held/);
    expect(field.closest('.no-print')).not.toBeNull(); // a draft is printed too
    await opened.user.type(field, NOTE);
    await finishProfile(opened.user);
    await screen.findByRole('button', { name: 'Copy needs code' });
    const shown = screen.getByText(NOTE);
    expect(shown.closest('.no-print')).not.toBeNull();
    expect(profileEvents(good(await opened.vault.readChild('odette'))?.events ?? [])[0]?.profile.schoolNote).toBe(NOTE);
    await goTo('/children/odette/summary');
    await screen.findByRole('heading', { level: 1 });
    expect(document.body).not.toHaveTextContent(NOTE);
  });

  it('are written on the card, and shown beside what they are', async () => {
    const opened = await openApp('/children/odette/card', { records: [childWith()] });
    await opened.user.type(screen.getByLabelText('For the school only'), NOTE);
    await opened.user.click(screen.getByRole('button', { name: 'Save details' }));
    expect(await screen.findByText(NOTE)).toBeInTheDocument();
    expect(screen.getByText(/^It stays out of what you share and out of every page for the family/)).toBeInTheDocument();
    expect(good(await opened.vault.readChild('odette'))?.card.schoolNote).toBe(NOTE);
  });
});
