import { cleanup, screen, waitFor, within } from '@testing-library/react';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyMeeting } from '../../src/core/meeting.ts';
import { violations } from '../ui/violations.ts';
import { childWith, good, openApp, profileOn } from './support.tsx';

const named = (firstName: string, profiles: Parameters<typeof childWith>[0] = [], more: Parameters<typeof childWith>[1] = {}) =>
  childWith(profiles, { firstName, lastName: 'Marlowe-Quist', ...more }, firstName.toLowerCase());

const wren = named('Wren', [profileOn('2025-03-01', { CI1: 1, EM1: 2 }), profileOn('2026-03-01', { CI1: 3, EM1: 1, SP1: 'notApplicable' }, { family: { H1: 4 } })], { planMadeOn: '2025-10-01' });
const records = [
  { ...wren, events: [...wren.events, { id: 'w-met', device: 'd', sequence: 8, happenedAt: '2026-03-20T10:00:00Z', reviewId: 'r2', kind: 'met' as const, meeting: emptyMeeting('2026-03-20') },
    { id: 'w-decided', device: 'd', sequence: 9, happenedAt: '2026-04-01T10:00:00Z', reviewId: 'r2', kind: 'decided' as const, decision: { decision: 'amend' as const, decidedOn: '2026-04-01' } }] },
  named('Abel', [profileOn('2026-02-01', { CI1: 2 }, { kind: 'senSupport' })], { senStatus: 'K', senTypes: ['NSA'], bornOn: '2012-05-02' }),
  named('=Bo', [], { senTypes: undefined }),
];

interface Saved {
  readonly name: string;
  readonly blob: Blob;
}
let saved: Saved[];

beforeEach(() => {
  saved = [];
  let last: Blob | undefined;
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => { last = blob; return 'blob:x'; }, revokeObjectURL: () => undefined }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) { if (last) saved.push({ name: this.download, blob: last }); });
});
afterEach(() => { vi.restoreAllMocks(); });

const button = async (name: RegExp = /^Save as/) => { const found = await screen.findByRole('button', { name }); await waitFor(() => expect(found).toBeEnabled()); return found; };
const file = () => waitFor(() => { const [one] = saved.slice(-1); if (!one) throw new Error('nothing saved'); return one; });
async function rowsOf({ blob }: Saved) {
  const text = await blob.text();
  return Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;
}

describe('saving a list', () => {
  it('gives what the filter leaves as CSV, with initials and without UPN', async () => {
    const { user } = await openApp('/school/out', { records });
    expect(await screen.findByText(/^3 children, chosen with: no filter\./)).toBeVisible();
    await user.click(await button());
    const list = await file();
    expect(list.name).toBe('valuing-send-list-2026-11-21-all.csv');
    expect(await list.blob.text()).not.toMatch(/Wren|Marlowe|K8012|2018-03-02/);
    const rows = await rowsOf(list);
    expect(rows.map(({ Initials }) => Initials)).toEqual(['A. M.', 'B. M.', 'W. M.']);
    const last = rows.at(-1) ?? {};
    const strand = (code: string) => Object.entries(last).find(([column]) => column.startsWith(`${code} `))?.[1];
    expect([strand('CI1'), strand('SP1'), strand('SP2'), strand('H1')]).toEqual(['3', 'does not apply', 'not assessed', undefined]);
    expect([last['Strands where more help is needed than at the review before'], last['Strands where less help is needed than at the review before']]).toEqual(['CI1', 'EM1']);
    expect(await screen.findByText('Handed to the browser as valuing-send-list-2026-11-21-all.csv.')).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('leaves out whom the filter leaves out, and says so in the record and not in the file’s name', async () => {
    const { user, vault } = await openApp('/school/out/with/year=10;changed=less', { records: [...records, named('Kit', [profileOn('2025-01-01', { CI1: 3 }), profileOn('2026-01-01', { CI1: 1 })], { bornOn: '2012-01-02' })] });
    expect(await screen.findByText(/^1 child, chosen with: Year 10; needs less help in some strand\./)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Change the filter' })).toHaveAttribute('href', '#/school/with/year=10;changed=less');
    await user.type(screen.getByLabelText(/^What it is for/), 'Governors’ meeting');
    await user.click(await button());
    const list = await file();
    expect(await rowsOf(list)).toHaveLength(1);
    expect(list.name).toMatch(/^valuing-send-list-2026-11-21-[0-9a-z]{4}\.csv$/);
    expect(good(await vault.logged())).toMatchObject([{ kind: 'list', file: list.name, count: 1, children: ['kit'], purpose: 'Governors’ meeting – Made with: Year 10; needs less help in some strand.' }]);
    expect(screen.getByText(new RegExp(`ends in “${list.name.slice(-8, -4)}”,`))).toBeVisible();
  });

  it('gives names and UPN only to who ticks them, shows that they are inside, and lets no name run as a formula', async () => {
    const { user } = await openApp('/school/out', { records });
    const inside = await screen.findByRole('region', { name: 'What is inside' });
    expect(within(inside).getByText('Initials')).toBeVisible();
    expect(within(inside).queryByText('UPN')).not.toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Full names in place of initials' }));
    await user.click(screen.getByRole('checkbox', { name: 'UPN' }));
    expect(within(inside).getByText('First name')).toBeVisible();
    expect(within(inside).getByText('UPN')).toBeVisible();
    await user.click(await button());
    const rows = await rowsOf(await file());
    expect(rows.map((row) => row['First name'])).toEqual(['Abel', "'=Bo", 'Wren']);
    expect(rows[2]).toMatchObject({ UPN: 'K801200005001', 'Last name': 'Marlowe-Quist' });
  });

  it('puts a heading row above only where somebody ticks it', async () => {
    const { user } = await openApp('/school/out/with/status=K', { records });
    await user.click(await screen.findByRole('checkbox', { name: 'A heading row above, with the filter' }));
    await user.click(await button());
    const [first = '', second = ''] = (await (await file()).blob.text()).split('\r\n');
    expect(first.replace(/^\uFEFF/, '')).toBe('"List of children, 21 November 2026. Made with: SEN support."'.replaceAll('"', first.includes('"') ? '"' : ''));
    expect(second).toMatch(/^Number in this list,Initials,/);
  });

  it('gives reviews of plans aligned with SEN2, and says that it is not the return', async () => {
    const { user } = await openApp('/school/out', { records });
    await user.click(await screen.findByRole('radio', { name: /aligned with SEN2/ }));
    expect(screen.getByText(/is not the return itself/)).toBeVisible();
    expect(await screen.findByText(/^2 reviews of plans to save\./)).toBeVisible();
    await user.click(await button());
    const list = await file();
    expect(list.name).toBe('valuing-send-sen2-aligned-2026-11-21-all.csv');
    const rows = await rowsOf(list);
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({ 'Annual review meeting date (reviewmeeting)': '2026-03-20', 'Annual review decision, in words (reviewoutcome has codes)': 'amend', 'Annual review decision date (lastreview)': '2026-04-01', 'SEN type with sentyperank 1 (sentype)': 'SLCN' });
    expect(await list.blob.text()).not.toContain('NSA');
  });

  it('gives the same list as JSON, with what it was made from', async () => {
    const { user } = await openApp('/school/out/with/status=K', { records });
    await user.click(await screen.findByRole('radio', { name: /JSON/ }));
    await user.click(await button(/^Save as JSON/));
    const list = await file();
    expect(list.name).toMatch(/\.json$/);
    const made: unknown = JSON.parse(await list.blob.text());
    expect(made).toMatchObject({ format: 'valuing-send-list', version: 1, madeOn: '2026-11-21', filter: { text: 'status=K', words: 'SEN support' }, children: [{ n: 1, name: { initials: 'A. M.' }, schoolYear: 10, senTypes: [{ code: 'NSA' }], strands: { CI1: { mark: 2 } } }] });
  });

  it('cannot be done of nobody', async () => {
    await openApp('/school/out/with/year=1', { records });
    expect(await screen.findByText(/^0 children, chosen with: Year 1\./)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save as CSV' })).toBeDisabled();
  });
});

describe('saving a list that does not go as it should', () => {
  const press = async (start: Parameters<typeof openApp>[1]) => {
    const app = await openApp('/school/out', start);
    return { ...app, save: await button() };
  };

  it('says a fault without a sentence of its own, and the next attempt saves', async () => {
    const { user, vault, save } = await press({ records });
    vi.spyOn(vault, 'log').mockRejectedValueOnce(new Error('not there'));
    await user.click(save);
    expect(await screen.findByText(/^Something went wrong in the app, and nothing was saved\./)).toBeVisible();
    expect(saved).toEqual([]);
    await user.click(await button());
    expect((await file()).name).toBe('valuing-send-list-2026-11-21-all.csv');
  });

  it('writes down that the file did not leave where the browser would not take it', async () => {
    const { user, vault, save } = await press({ records });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementationOnce(() => { throw new Error('no room'); });
    await user.click(save);
    expect(await screen.findByText(/^Something went wrong in the app, and nothing was saved\./)).toBeVisible();
    expect(good(await vault.logged()).map(({ purpose }) => purpose)).toContain('The file of the line before was not saved.');
  });

  it('saves nothing once somebody stops it while it is being written down, and the record says so', async () => {
    const { user, vault, save } = await press({ records });
    const log = vault.log.bind(vault);
    let goOn = () => undefined as void;
    const held = new Promise<void>((resolve) => { goOn = resolve; });
    vi.spyOn(vault, 'log').mockImplementationOnce(async (line) => { const written = await log(line); await held; return written; });
    await user.click(save);
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    goOn();
    expect(await screen.findByText('Stopped. Nothing was saved.')).toBeVisible();
    expect(saved).toEqual([]);
    const lines = good(await vault.logged());
    expect(lines).toHaveLength(2);
    expect(new Set(lines.map(({ purpose }) => purpose))).toEqual(new Set(['Made with: no filter.', 'The file of the line before was not saved.']));
    expect(new Set(lines.map(({ file: name, count }) => `${name} ${count}`))).toEqual(new Set(['valuing-send-list-2026-11-21-all.csv 3']));
  });

  it('says where the record still has the line that it could not take back', async () => {
    const { user, vault, save } = await press({ records });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementationOnce(() => { vi.spyOn(vault, 'log').mockRejectedValueOnce(new Error('gone')); throw new Error('no room'); });
    await user.click(save);
    expect(await screen.findByText(/The local record still has a line that it was\.$/)).toBeVisible();
  });
});

it('the local record of reviews of plans names those who are in the file, and not those without one', async () => {
  const { user, vault } = await openApp('/school/out', { records });
  await user.click(await screen.findByRole('radio', { name: /aligned with SEN2/ }));
  await user.click(await button());
  await file();
  expect(good(await vault.logged())).toMatchObject([{ kind: 'list', count: 1, children: ['wren'] }]);
});

it('says how many reviews of which kinds the file of reviews of plans leaves out, and why', async () => {
  const more = named('Kit', [profileOn('2025-01-01', { CI1: 3 }, { kind: 'baseline' }), profileOn('2025-07-01', { CI1: 3 }, { kind: 'sixMonthly' }), profileOn('2026-01-01', { CI1: 1 }, { kind: 'interim', context: { schoolYear: 3, senStatus: 'K' } })]);
  const { user } = await openApp('/school/out', { records: [...records, more] });
  await user.click(await screen.findByRole('radio', { name: /aligned with SEN2/ }));
  expect(await screen.findByText('3 reviews of plans to save. Left out, as these are not reviews of a plan: First profile 1, SEN support review 1. Left out, as no plan was on record at the time: Interim review 1.')).toBeVisible();
  await user.click(await button());
  expect((await rowsOf(await file())).map((row) => row['Kind of review (no SEN2 item)'])).toEqual(['Six-monthly review', 'Annual review', 'Annual review']);
});

it('counts nobody of a filter over records before they are open, and says why nothing can be saved', async () => {
  const { user } = await openApp('/school/out/with/viewMissing=child', { records });
  await button();
  expect(screen.getByText(/^2 children, chosen with: /)).toBeVisible();
  cleanup();
  const many = Array.from({ length: 1000 }, (_, at) => named(`Child${at}`));
  const app = await openApp('/school/out/with/viewMissing=child', { records: many });
  expect(await screen.findByText(/^Chosen with: /, undefined, { timeout: 20_000 })).toBeVisible();
  expect(screen.getByText(/a list can be saved once they are open/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save as CSV' })).toBeDisabled();
  await (app.user ?? user).click(screen.getByRole('button', { name: 'Open the records' }));
  expect(await screen.findByText(/^0 children, chosen with: /, undefined, { timeout: 20_000 })).toBeVisible();
}, 60_000);

it('says how far it is in children, whatever the number of rows', async () => {
  const many = Array.from({ length: 300 }, (_, at) => named(`Child${at}`, [profileOn('2025-03-01', { CI1: 1 }), profileOn('2026-03-01', { CI1: 2 })]));
  const { user } = await openApp('/school/out', { records: many });
  await user.click(await screen.findByRole('radio', { name: /aligned with SEN2/ }));
  const save = await button();
  const heard: string[] = [];
  const watch = new MutationObserver(() => { heard.push(...screen.queryAllByText(/^Children looked at/).map(({ textContent }) => textContent ?? '')); });
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  await user.click(save);
  expect(await rowsOf(await file())).toHaveLength(600);
  watch.disconnect();
  expect(new Set(heard)).toEqual(new Set(['Children looked at: 256 of 300.']));
}, 60_000);

it('a print of the list says its filter', async () => {
  await openApp('/school/with/year=10;changed=less', { records });
  expect(await screen.findByText(/^Filter: Year 10; needs less help in some strand\./)).toHaveClass('print-only');
});
