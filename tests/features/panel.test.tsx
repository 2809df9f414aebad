import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChildRecord } from '../../src/core/child.ts';
import { reviewsOf } from '../../src/core/review.ts';
import { panelsOf } from '../../src/core/panel/panels.ts';
import { NEVER, reviewedChild } from '../fixtures/reviewedChild.ts';
import { childWith, framework, goTo, good, type Opened, openApp, profileOn, reload, written } from './support.tsx';

const odette = reviewedChild(framework);
const named = (firstName: string, profiles: Parameters<typeof childWith>[0], more: Parameters<typeof childWith>[1] = {}) => childWith(profiles, { firstName, lastName: undefined, ...more }, firstName.toLowerCase());
const wren = named('Wren', [profileOn('2025-05-01', { CI1: 2, EM1: 3 }), profileOn('2026-05-12', { CI1: 3, EM1: 2 }, {
  childsView: { answers: { likes: { text: 'Wren and Priya run.' }, hard: { text: 'Loud rooms.' } } },
  support: { provisions: { p: { n: 1, what: 'A quiet start', who: 'Ms Abara', timesAWeek: 5, minutes: 10, pencePerHour: 1800, strands: ['EM1'], helped: 'partly' } } },
})], { senStatus: 'K' });
const abel = named('Abel', [profileOn('2026-02-01', { CI1: 0 })]);
const records = [odette, wren, abel, named('Bo', [])];

/* Each test is in a tab of its own: what was typed for a panel stays for the tab. */
beforeEach(() => { sessionStorage.clear(); });

const boxes = () => within(screen.getByRole('group', { name: 'Which children' })).getAllByRole('checkbox').map((box) => box.closest('label')?.textContent);
const sheets = () => screen.findAllByRole('article', { name: /^Sheet of Child \d/ });
const sheetWith = async (text: string) => (await sheets()).find((sheet) => sheet.textContent?.includes(text));

describe('sheets for a panel', () => {
  it('are of the children whom somebody chooses among those of the filter, by name', async () => {
    const { user } = await openApp('/panel/with/status=K', { records });
    await screen.findByRole('group', { name: 'Which children' });
    expect(boxes()).toEqual(['Wren']);
    await goTo('/panel/with/sort=changed');
    await waitFor(() => expect(boxes()).toEqual(['Abel', 'Bo', 'Odette Marlowe-Quist', 'Wren']));
    expect(screen.getByRole('checkbox', { name: 'Bo' })).toBeDisabled();
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Abel' }));
    await user.click(screen.getByRole('checkbox', { name: 'Wren' }));
    await waitFor(async () => expect(await sheets()).toHaveLength(2));
    expect(screen.getByText('2 of 4 chosen.')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Find a child'), 'ode');
    expect(boxes()).toEqual(['Odette Marlowe-Quist']);
    await goTo('/panel/with/status=K');
    expect(await screen.findByText('1 of 1 chosen. Chosen before and not among these, so without a sheet here: 1.')).toBeInTheDocument();
    expect(await sheets()).toHaveLength(1);
    await waitFor(() => expect(document.title).toBe('Sheets for a panel – Valuing SEND'));
    expect(location.hash).not.toMatch(/wren|abel/i);
  });

  it('name nobody, show views before levels, the same words both ways, and no number of anything', async () => {
    await openApp('/panel/of/odette', { records });
    const [sheet] = await sheets();
    const text = sheet?.textContent ?? '';
    expect(text).toContain('Year 4 · Education, health and care plan · Mainstream school');
    for (const never of ['Odette', 'Marlowe', 'Fernhollow', NEVER.upn, NEVER.cardNote, NEVER.profileNote, '2018', 'A call home', '£', 'Abara', 'November 4']) expect(text).not.toContain(never);
    expect(text).toContain('Profile of November 2026; before: November 2025.');
    expect(within(sheet as HTMLElement).getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Child \d\d$/), 'In the child’s own words', 'What the family says', 'The help that is needed', 'Strengths', 'What is hoped for', 'The support in place: Education, health and care plan',
    ]);
    expect(text).not.toMatch(/\b(total|average|mean|rank|score|band)\b|\d+ of \d+|strands over the line/i);
    expect(text).toMatch(/Needs more help/);
    expect(within(sheet as HTMLElement).getByRole('row', { name: /^Understanding what others say A lot of help, over the line, agreed Needs more help$/ })).toBeInTheDocument();
    expect(screen.queryByText(/takes 2 sheets/)).not.toBeInTheDocument();
  });

  it('say more only where somebody asked: initials, costs, what the school asks; and less', async () => {
    const { user } = await openApp('/panel/of/wren', { records });
    await sheets();
    expect((await sheetWith('A quiet start'))?.textContent).toMatch(/The child and Priya run\..*Ms A\.: 5 times a week for 10 minutes/);
    await user.click(screen.getByLabelText('With initials'));
    await user.click(screen.getByLabelText('With what support costs'));
    await user.click(screen.getByRole('checkbox', { name: 'Priya' }));
    await user.type(screen.getByLabelText(/^What the school asks the panel about Child \d\d, W\./), 'Could Wren have a visit?');
    const [sheet] = await sheets();
    expect(sheet).toHaveTextContent('W. and P. run.');
    expect(sheet).toHaveTextContent('£18 an hour');
    expect(sheet).toHaveTextContent('What the school asks the panelCould W. have a visit?');
    await user.click(screen.getByText('Leave something out'));
    await user.click(screen.getByRole('checkbox', { name: /Loud rooms/ }));
    await user.click(screen.getByRole('checkbox', { name: 'A quiet start' }));
    expect(sheet).not.toHaveTextContent(/Loud rooms|A quiet start/);
    expect(sheet).toHaveTextContent('Some answers are left out here.');
    expect(sheet).toHaveTextContent('Something is left out here.');
  });

  it('find what was typed again in the same tab, until somebody starts again', async () => {
    const opened = await openApp('/panel/of/wren', { records });
    await opened.user.type(await screen.findByLabelText('What it is called'), 'Early help');
    await goTo('/children');
    await goTo('/panel/of/wren');
    expect(await screen.findByLabelText('What it is called')).toHaveValue('Early help');
    await opened.user.click(screen.getByRole('button', { name: 'Start again' }));
    expect(screen.getByLabelText('What it is called')).toHaveValue('');
    expect((await sheets())).toHaveLength(1);
  });

  it('have other children’s whole names, and settings of theirs, taken out without being asked', async () => {
    const ada = named('Ada', [profileOn('2026-02-01', { CI1: 0 })], { lastName: 'Okafor', setting: 'Greenfield Primary' });
    const told = named('Kit', [profileOn('2026-02-01', { CI1: 1 }, { childsView: { answers: { likes: { text: 'I met Ada Okafor at Greenfield with Chidi on 18 March 2026.' } } } })], { setting: 'Fernhollow' });
    const { user } = await openApp('/panel/of/kit', { records: [ada, told] });
    const [sheet] = await sheets();
    await waitFor(() => expect(sheet).toHaveTextContent('I met A. O. at G. with Chidi in March 2026.'));
    await user.click(screen.getByRole('checkbox', { name: 'Chidi' }));
    expect(sheet).toHaveTextContent('I met A. O. at G. with C. in March 2026.');
  });

  it('ask before they are lost, where records have no passphrase and nothing is kept for after', async () => {
    const isAsked = () => { const event = new Event('beforeunload', { cancelable: true }); window.dispatchEvent(event); return event.defaultPrevented; };
    const { user } = await openApp('/panel/with/', { records: records.map((record) => ({ ...record, example: true })), unlocked: true });
    await screen.findByText(/^These records have no passphrase, so what is chosen and typed here is kept only until/);
    expect(isAsked()).toBe(false);
    await user.click(screen.getByRole('checkbox', { name: 'Wren' }));
    expect(isAsked()).toBe(true);
    await goTo('/children');
    expect(isAsked()).toBe(false); // it is found again on the way back
    await goTo('/panel/with/');
    await waitFor(() => expect(screen.getByRole('checkbox', { name: 'Wren' })).toBeChecked());
    expect(isAsked()).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Start again' }));
    expect(isAsked()).toBe(false);
  });

  it('are printed apart from who is who, and each print is in the local record by ids, and by which it was', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => { window.dispatchEvent(new Event('beforeprint')); });
    const { user, vault } = await openApp('/panel/of/wren', { records });
    await sheets();
    await screen.findByRole('region', { name: 'Who is who' });
    const key = () => screen.getByRole('region', { name: 'Who is who' });
    expect(key()).toHaveClass('no-print');
    expect(key()).toHaveTextContent(/Keep with the school\..*Child \d\dWren/);
    await user.click(screen.getByRole('button', { name: 'Print who is who' }));
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    expect(key()).not.toHaveClass('no-print');
    expect((await sheets())[0]?.closest('.no-print')).not.toBe(null);
    window.dispatchEvent(new Event('afterprint'));
    await waitFor(() => expect(key()).toHaveClass('no-print'));
    expect((await sheets())[0]?.closest('.no-print')).toBe(null);
    await waitFor(async () => expect(good(await vault.logged())).toEqual([expect.objectContaining({ kind: 'print', children: ['wren'], purpose: expect.stringMatching(/^Who is who on sheets for a panel, pack \w{4}$/) as unknown })]));
    await user.click(screen.getByRole('button', { name: 'Print the sheet' }));
    await waitFor(async () => expect(good(await vault.logged()).map(({ purpose = '' }) => purpose.replace(/ \w{4}$/, '')).toSorted()).toEqual(['Sheets for a panel, pack', 'Who is who on sheets for a panel, pack']));
    print.mockRestore();
  });

  it('keep their numbers whoever else is chosen, and carry the mark of the list', async () => {
    const { user } = await openApp('/panel/with/', { records });
    await user.click(await screen.findByRole('checkbox', { name: 'Wren' }));
    const labelOf = async (text: string) => (await sheetWith(text))?.getAttribute('aria-label');
    await waitFor(async () => expect(await labelOf('A quiet start')).toMatch(/^Sheet of Child \d\d$/));
    const before = await labelOf('A quiet start');
    for (const name of ['Abel', 'Odette Marlowe-Quist']) await user.click(screen.getByRole('checkbox', { name }));
    await waitFor(async () => expect(await sheets()).toHaveLength(3));
    expect(await labelOf('A quiet start')).toBe(before);
    const marks = (await sheets()).map(({ textContent }) => /Pack (\w{4})\./.exec(textContent ?? '')?.[1]);
    expect(new Set(marks).size).toBe(1);
    expect(screen.getByRole('region', { name: 'Who is who' })).toHaveTextContent(`It is of the sheets with the mark ${marks[0]}.`);
    await user.click(screen.getByRole('button', { name: 'Start again' }));
    await user.click(screen.getByRole('checkbox', { name: 'Wren' }));
    expect((await sheets())[0]).not.toHaveTextContent(`Pack ${marks[0]}.`);
  });

  it('keep mark and numbers once they are printed, though nothing was typed', async () => {
    await openApp('/panel/of/wren', { records });
    const head = async () => (await sheets())[0]?.querySelector('header')?.textContent;
    const before = await head();
    window.dispatchEvent(new Event('beforeprint'));
    await goTo('/children');
    await goTo('/panel/of/wren');
    expect(await head()).toBe(before);
  });

  it('offer names in what the school asks, of other children here and of those who are not', async () => {
    const { user } = await openApp('/panel/of/wren', { records });
    await sheets();
    await user.type(screen.getByLabelText(/^What the school asks/), 'Can Abels mum and ODETTE M. sit by Tremaine, UPN Z912345678901? Wrens start is 3 Sept.');
    const [sheet] = await sheets();
    await waitFor(() => expect(sheet).toHaveTextContent(/UPN \[UPN\]\? The child’s start is September\.$/));
    expect(await screen.findByRole('group', { name: /Names of children and settings here are ticked already\.$/ })).toBeInTheDocument();
    for (const name of ['Abel', 'Odette']) expect(screen.getByRole('checkbox', { name })).toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: 'Tremaine' }));
    await waitFor(() => expect(sheet).toHaveTextContent(/Can A\.’s mum and O\. M\. sit by T\., UPN/));
    await user.click(screen.getByRole('checkbox', { name: 'Abel' }));
    await waitFor(() => expect(screen.getByRole('checkbox', { name: 'Abel' })).not.toBeChecked());
    await waitFor(() => expect(sheet).toHaveTextContent(/Can Abels mum and O\. M\. sit/));
  });

  it('have no child’s name in that of the panel, and it says so', async () => {
    const { user } = await openApp('/panel/of/wren', { records });
    await sheets();
    await user.type(screen.getByLabelText('What it is called'), 'Wrens panel with Abel');
    const [sheet] = await sheets();
    await waitFor(() => expect(sheet).toHaveTextContent('The child’s panel with Abel.'));
    await waitFor(() => expect(screen.getByText(/It stands on every sheet as “The child’s panel with Abel”/)).toHaveTextContent('Look at it again: Abel may be a child’s name.'));
    expect(screen.getByRole('region', { name: 'Who is who' })).not.toHaveTextContent('Wrens panel');
    await user.clear(screen.getByLabelText('What it is called'));
    await user.type(screen.getByLabelText('What it is called'), 'Early help');
    await waitFor(() => expect(screen.queryByText(/stands on every sheet as/)).not.toBeInTheDocument());
  });

  it('are measured once somebody pauses, all at once, and not for the panel’s name', async () => {
    const { user } = await openApp('/panel/with/', { records });
    for (const name of ['Wren', 'Abel']) await user.click(await screen.findByRole('checkbox', { name }));
    await waitFor(async () => expect(await sheets()).toHaveLength(2));
    await new Promise((resolve) => { setTimeout(resolve, 400); });
    const measured: string[] = [];
    const height = vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(function read(this: Element) {
      if (this.tagName === 'ARTICLE') measured.push(`${this.getAttribute('aria-label')} with ${document.querySelectorAll('article[class*="measured"]').length} laid out`);
      return 1500;
    });
    await user.type(screen.getByLabelText('What it is called'), 'Early help');
    await new Promise((resolve) => { setTimeout(resolve, 400); });
    expect(measured).toEqual([]);
    await user.click(screen.getByLabelText('With what support costs'));
    await user.type(screen.getAllByLabelText(/^What the school asks/)[0] as HTMLElement, 'Could somebody visit?');
    expect(await screen.findAllByText(/takes 2 sheets/)).toHaveLength(2);
    expect(measured).toHaveLength(2);
    for (const one of measured) expect(one).toMatch(/with 2 laid out$/);
    height.mockRestore();
  });

  it('say so of a child who is not here', async () => {
    await openApp('/panel/of/nobody', { records: [abel] });
    expect(await screen.findByText(/This child is not among those here/)).toBeInTheDocument();
  });
});

describe('what a panel said', () => {
  const heldBy = async ({ vault }: Opened) => {
    await written(vault);
    return panelsOf(reviewsOf(good(await vault.readChild('wren'))?.events ?? []));
  };
  const write = async ({ user }: Opened) => { await user.click(screen.getByRole('button', { name: 'Write it down' })); };
  const rows = () => within(screen.getByRole('table', { name: 'History' })).getAllByRole('row').map(({ textContent }) => textContent);

  it('is written down in the history, put right with a why, and the last of it stands on the child’s page', async () => {
    const opened = await openApp('/children/wren', { records });
    const { user } = opened;
    await user.click(screen.getByRole('link', { name: 'Write down what a panel said' }));
    await user.click(await screen.findByRole('button', { name: 'Write down what a panel said' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'What a panel said' })).toHaveFocus());
    await write(opened);
    expect(screen.getByRole('alert')).toHaveTextContent('What it decided: Say what the panel decided.');
    await user.type(screen.getByLabelText('Which panel'), 'Early help');
    await user.type(screen.getByLabelText('What it decided'), 'A visit each half term.');
    await user.type(screen.getByLabelText('Because'), 'Mornings are hard.');
    await write(opened);
    await waitFor(() => expect(rows()[1]).toMatch(/^What a panel saidEarly help, 21 November 2026What it decided: A visit each half term\.Because: Mornings are hard\./));
    expect(await heldBy(opened)).toMatchObject([{ reviewId: 'r2', decided: 'A visit each half term.', heldOn: '2026-11-21' }]);

    await user.click(screen.getByRole('button', { name: 'Add to what this panel said, or correct it' }));
    await user.clear(screen.getByLabelText('What it decided'));
    await user.type(screen.getByLabelText('What it decided'), 'A visit each term.');
    await write(opened);
    expect(screen.getByRole('alert')).toHaveTextContent('Say why');
    await user.type(screen.getByLabelText('Why it is corrected'), 'Misheard.');
    await write(opened);
    await waitFor(() => expect(rows()).toHaveLength(5));
    expect(rows()[1]).toMatch(/^What a panel said: written down again.*A visit each term\..*Why: Misheard\./);
    expect(screen.getAllByRole('button', { name: /Add to what this panel said/ })).toHaveLength(1);
    const [held, ...more] = await heldBy(opened);
    expect([held?.decided, held?.why, more]).toEqual(['A visit each term.', 'Misheard.', []]);

    await goTo('/children/wren');
    expect(screen.getByText('Early help, 21 November 2026: A visit each term.')).toBeInTheDocument();
    await reload('/children/wren/everything', opened);
    expect(await screen.findByRole('article')).toHaveTextContent('Mornings are hard.');
  });

  it('is not written where a record is not to be changed, nor before the first profile', async () => {
    const closed: ChildRecord = { ...wren, card: { ...wren.card, restrictedOn: '2026-11-01' } };
    await openApp('/children/wren/history', { records: [closed, ...records.slice(3)] });
    expect(screen.queryByRole('button', { name: 'Write down what a panel said' })).not.toBeInTheDocument();
    await goTo('/children/bo');
    expect(screen.queryByRole('link', { name: /panel/ })).not.toBeInTheDocument();
  });

  it('says so where another tab wrote of a panel meanwhile, and keeps nothing until it is asked again', async () => {
    const opened = await openApp('/children/wren/history', { records });
    const { user, vault } = opened;
    await user.click(await screen.findByRole('button', { name: 'Write down what a panel said' }));
    await user.type(await screen.findByLabelText('What it decided'), 'Here.');
    good(await vault.changeChild('wren', (record) => record && { ...record, events: [...record.events, {
      id: 'other', device: 'd', sequence: 9, happenedAt: '2026-11-21T09:00:00Z', reviewId: 'r2', kind: 'panelHeld', panelId: 'p9', heldOn: '2026-11-19', decided: 'There.',
    }] }));
    await write(opened);
    expect(await screen.findByText(/Meanwhile somebody wrote this down/)).toBeInTheDocument();
    expect((await heldBy(opened)).map(({ decided }) => decided)).toEqual(['There.']);
    await write(opened);
    await waitFor(async () => expect((await heldBy(opened)).map(({ decided }) => decided)).toEqual(['There.', 'Here.']));
  });
});
