import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { places } from '../../src/core/framework.ts';
import { NEVER, reviewedChild } from '../fixtures/reviewedChild.ts';
import { childWith, framework, goTo, good, openApp, profileOn } from './support.tsx';
import { violations } from '../ui/violations.ts';

const CHILD = reviewedChild(framework);
const paper = () => screen.findByRole('article');
const text = async () => (await paper()).textContent;
const row = (name: RegExp) => screen.getByRole('row', { name });
const CODES = new RegExp(`\\b(${places(framework).map(({ strand }) => strand.code).join('|')})\\b`);

describe('the list of papers', () => {
  it('leads to each paper of the review that is chosen, and says what is missing', async () => {
    const { user } = await openApp('/children/odette', { records: [CHILD] });
    await user.click(screen.getByRole('link', { name: 'Papers' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Papers' })).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(7);
    expect(screen.getByRole('link', { name: 'Two reviews side by side' })).toHaveAttribute('href', '#/children/odette/papers/comparison/r2');
    await user.selectOptions(screen.getByLabelText('For the review of'), 'r1');
    expect(screen.getByRole('link', { name: 'Papers before the meeting' })).toHaveAttribute('href', '#/children/odette/papers/before/r1');
    expect(screen.queryByRole('link', { name: 'Two reviews side by side' })).toBeNull();
    expect(screen.getByText(/It needs two finished profiles\./)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('is there without any review, with the forms and the letter alone', async () => {
    await openApp('/children/odette/papers', { records: [childWith()] });
    expect((await screen.findAllByRole('link', { name: /form to fill in|Invitation/ }))).toHaveLength(3);
    expect(screen.getAllByText(/It needs a finished profile\./)).toHaveLength(3);
    await goTo('/children/odette/papers/before/gone');
    expect(screen.getByRole('heading', { level: 1, name: 'Papers' })).toBeInTheDocument();
    await goTo('/children/odette/papers/nothing-like-it');
    expect(screen.getByRole('heading', { level: 1, name: 'Papers' })).toBeInTheDocument();
  });

  it('says so where the framework is not on this device', async () => {
    await openApp('/children/odette/papers/before/r1', { records: [childWith([profileOn('2026-11-04', {}, { framework: { id: 'another', edition: '1' } })])] });
    expect(await screen.findByText('This paper cannot be made here.')).toBeInTheDocument();
  });
});

describe('every paper', () => {
  it.each(['before/r2', 'meeting/r2', 'comparison/r2', 'invite', 'family-form', 'child-form', 'advice/r2'])('%s never has UPN, costs or what is for the school only, in either copy, and its title has no name', async (at) => {
    const { user, vault } = await openApp(`/children/odette/papers/${at}`, { records: [CHILD] });
    const never = async () => {
      for (const one of [NEVER.upn, NEVER.cardNote, NEVER.profileNote, '43.21', '£']) expect(await text()).not.toContain(one);
      if (!at.startsWith('advice')) expect(await text()).not.toMatch(CODES);
    };
    await never();
    await waitFor(() => expect(document.title).toBe('Review papers – Valuing SEND'));
    expect(await violations()).toEqual([]);
    const full = screen.queryByLabelText('Full copy, for professionals');
    if (full) {
      await user.click(full);
      await never();
    }
    window.dispatchEvent(new Event('beforeprint'));
    await waitFor(async () => expect(good(await vault.logged())).toEqual([expect.objectContaining({ kind: 'print', children: ['odette'] })]));
  });
});

describe('papers before the meeting', () => {
  it('are in everyday words, and in the words for staff on the full copy', async () => {
    const { user } = await openApp('/children/odette/papers/before/r2', { records: [CHILD] });
    expect(await text()).not.toMatch(/\b(not assessed|over the line|strand|level \d)\b/i);
    expect(within(row(/^Telling people things/)).getAllByRole('cell')[0]).toHaveTextContent('A little extra.');
    expect(screen.queryByRole('row', { name: /Whose level/ })).toBeNull();
    await user.click(screen.getByLabelText('Full copy, for professionals'));
    expect(row(/^Speaking, signing or other ways/)).toHaveTextContent('A little extra');
    expect(row(/^Reading and writing/)).toHaveTextContent('Not assessed.');
    expect(await text()).toContain('Each level is the school’s where it does not say whose it is.');
    expect(screen.queryByRole('row', { name: /Whose level: school/ })).toBeNull();
    await user.click(screen.getByLabelText('With: Home'));
    expect(screen.getAllByRole('row', { name: /Whose level: family/ }).length).toBeGreaterThan(1);
  });

  it('have no column that stands empty, and one row for strands of an area that say the same and no more', async () => {
    const before = profileOn('2025-11-12', { CI1: 1, CI2: 1, CI3: 2, CI4: 1, CL1: 1 });
    const now = profileOn('2026-11-04', { CI1: 1, CI2: 1, CI3: 1, CI4: { mark: 1, specialistAdvice: true }, CL1: 1 });
    await openApp('/children/odette/papers/before/r2', { records: [childWith([before, now])] });
    const table = await screen.findByRole('table', { name: 'The help Odette needs' });
    const told = () => within(table).getAllByRole('row').map((line) => [...line.children].map((cell) => cell.textContent));
    expect(told()).toEqual([
      ['What we looked at', 'November 2026', 'November 2025'], ['Communicating and being with others'],
      ['Understanding what people say; Telling people things', 'A little extra.', 'A little extra'],
      ['Being with others', 'A little extra.', 'Some planned help'],
      ['Coping with change', 'A little extra.A specialist’s advice is needed.', 'A little extra'],
      ['Learning'], ['Learning new things', 'A little extra.', 'A little extra'],
    ]);
    await goTo('/children/odette/papers/before/r1');
    expect([...(await screen.findAllByRole('row'))[0]?.children ?? []].map((cell) => cell.textContent)).toEqual(['What we looked at', 'Help that is needed']);
  });

  it('tell where people see it differently before any table of levels', async () => {
    await openApp('/children/odette/papers/before/r2', { records: [CHILD] });
    const titles = within(await paper()).getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(titles.indexOf('Where people see it differently')).toBe(3); // after the child, the family and one other
    expect(within(await paper()).getAllByRole('table')[0]).toHaveAccessibleName('Where people see it differently');
  });

  it('mark a view that came by file and was changed since, also where nothing is left of it', async () => {
    const came = { givenOn: '2026-10-20', answers: { goodAt: { text: 'Running.' } }, ratings: {} };
    const now = profileOn('2026-11-04', { CI1: 1 }, {
      childsView: { answers: { goodAt: { text: 'Running and maths.' } }, came },
      contributions: { c1: { n: 1, role: 'teacher', by: 'Mr Pell', answers: {}, ratings: {}, came }, c2: { n: 2, role: 'health', answers: { goodAt: { text: 'As it came.' } }, ratings: {} } },
    });
    await openApp('/children/odette/papers/before/r1', { records: [childWith([now])] });
    const said = async (title: string) => (await screen.findByRole('heading', { level: 2, name: title })).closest('section')?.textContent;
    const mark = 'Changed or added to since it came by file, given on 20 October 2026.';
    expect(await said('Odette’s own words')).toMatch(new RegExp(`Running and maths\\..*${mark}$`));
    expect(await said('Teacher, Mr Pell')).toBe(`Teacher, Mr Pell${mark}`);
    expect((await paper()).textContent?.split(mark)).toHaveLength(3);
  });

  it('have what was written beside a level, and figures, on the full copy alone', async () => {
    const { user } = await openApp('/children/odette/papers/before/r2', { records: [CHILD] });
    expect(await text()).not.toMatch(/Seen in class on three mornings|per cent/);
    expect(await text()).toContain('A baby brother was born in June.');
    await user.click(screen.getByLabelText('Full copy, for professionals'));
    expect(await text()).toMatch(/Seen in class on three mornings/);
    expect(await text()).toContain('Attendance: 93 per cent.');
    await goTo('/children/odette/papers/comparison/r2');
    await paper();
    expect(await text()).not.toContain('per cent');
    await user.click(screen.getByLabelText('Full copy, for professionals'));
    expect(await text()).toContain('Attendance: 93 per cent.');
  });

  it('begin with the child’s words, and keep to what went to the meeting', async () => {
    await openApp('/children/odette/papers/before/r2', { records: [CHILD] });
    const [first, second] = within(await paper()).getAllByRole('heading', { level: 2 });
    expect([first?.textContent, second?.textContent]).toEqual(['Odette’s own words', 'What Odette’s family says']);
    expect(screen.getByText('Singing! And I can do the big slide.').tagName).toBe('BLOCKQUOTE');
    expect(row(/^Understanding what people say A little extra/)).toBeInTheDocument(); // the meeting agreed a lot of help
    expect(row(/^Understanding what people say School/)).toHaveTextContent('School, Ms Lindqvist: A little extraFamily, Mum and Dad: Help nearly all the timeSpeech and language therapist, R. Okonjo: A lot of help');
  });

  it('leave out what is the family’s own, until they said yes', async () => {
    const { user } = await openApp('/children/odette/papers/before/r2', { records: [CHILD] });
    expect(await text()).not.toContain('A call home on Fridays');
    expect(await text()).not.toContain('Help that would be welcome at home');
    await user.click(screen.getByLabelText('With: Home'));
    expect(await text()).toContain('A call home on Fridays');
    expect(await text()).toContain('Help that would be welcome at home');
  });
});

describe('what was agreed at the meeting', () => {
  it('has who came, what was agreed, what is still seen differently, actions as they stand now, and the family’s answers', async () => {
    await openApp('/children/odette/papers/meeting/r2', { records: [CHILD] });
    await paper();
    expect(row(/^Ngozi Marlowe, Parent or carer/)).toHaveTextContent('Yes');
    expect(row(/^Council No/)).toHaveTextContent('Asked for, not here');
    expect(row(/^Understanding what people say/)).toHaveTextContent('A lot of helpCalls it a lot of help on busy days.');
    expect(row(/^Worries and mood/)).toHaveTextContent('Home and school look again in spring.');
    expect(row(/^Show the family the picture cards/)).toHaveTextContent('Done');
    expect(await text()).toContain('Change the plan. The council decides; this is what the school recommends.');
    expect(await text()).toContain('Were you listened to? Yes. There was time.');
    expect(await screen.findByRole('row', { name: /^2 December 2026 Send the report/ })).toHaveTextContent('Must');
    expect(await text()).toContain('Must: the law says so. Check with your local authority.');
    expect(screen.queryByRole('img', { name: /Room to write/ })).toBeNull();
  });

  it('has each action as it stands after the meeting was put right', async () => {
    const met = CHILD.events.find((event) => event.kind === 'met');
    if (met?.kind !== 'met') throw new Error('it was met');
    const [id, action] = Object.entries(met.meeting.actions)[0] ?? [];
    if (!id || !action) throw new Error('it has an action');
    const corrected = { ...met, id: 'odette-e5', sequence: 5, why: 'It had only begun.', meeting: { ...met.meeting, actions: { ...met.meeting.actions, [id]: { ...action, state: 'red' as const } } } };
    await openApp('/children/odette/papers/meeting/r2', { records: [{ ...CHILD, events: [...CHILD.events, corrected] }] });
    await paper();
    expect(row(/^Show the family the picture cards/)).not.toHaveTextContent('Done');
  });

  it('is a sheet to write on before', async () => {
    await openApp('/children/unmet/papers/meeting/r2', { records: [reviewedChild(framework, { met: false, id: 'unmet' })] });
    expect(await screen.findByRole('img', { name: 'Room to write: who came' })).toBeInTheDocument();
    expect(row(/^What we looked at Who says what What we agree$/)).toBeInTheDocument();
  });
});

it('two reviews side by side have a row for each strand with a level, and name what was never looked at', async () => {
  await openApp('/children/odette/papers/comparison/r2', { records: [CHILD] });
  await paper();
  expect(row(/^Understanding what people say/)).toHaveTextContent('Some planned helpA lot of help, as agreedNeeds more help');
  expect(row(/^Worries and mood/)).toHaveTextContent('still seen differently');
  expect(screen.queryByRole('row', { name: /^Reading and writing/ })).toBeNull();
  expect(await text()).toContain('Not looked at either time, or not for Odette: Reading and writing;');
  expect(await text()).toContain('Support started: Talking in a small group.');
  expect(await text()).not.toContain('A call home on Fridays');
});

it('two reviews side by side tell what did not apply from what nobody looked at, both ways', async () => {
  const before = profileOn('2025-11-12', { CI1: 'notApplicable', CI3: 2, CI4: 2 });
  const now = profileOn('2026-11-04', { CI1: 2, CI2: 2, CI3: 'notApplicable' });
  const { user } = await openApp('/children/odette/papers/comparison/r2', { records: [childWith([before, now])] });
  const changes = () => screen.getAllByRole('row').flatMap((line) => { const cell = within(line).queryAllByRole('cell')[2]; return cell ? [cell.textContent] : []; });
  await paper();
  expect(changes()).toEqual(['New: this did not apply last time', 'New: we did not look at this last time', 'This does not apply now', 'Not looked at this time']);
  await user.click(screen.getByLabelText('Full copy, for professionals'));
  expect(changes()).toEqual(['Newly rated: it did not apply before', 'Newly rated', 'No longer rated: it does not apply now', 'No longer rated']);
});

describe('the invitation', () => {
  it('has the dates that follow from the day that is typed, and keeps nothing', async () => {
    const { user, vault } = await openApp('/children/odette/papers/invite', { records: [childWith([], { meetingOn: '2026-11-09' })] });
    const dates = async () => within(await screen.findByRole('table')).getAllByRole('row').slice(1).map((line) => within(line).getAllByRole('cell')[0]?.textContent);
    expect(await dates()).toEqual(['9 November 2026', '23 November 2026', '7 December 2026', '1 February 2027']);
    expect(await text()).toContain('gets all the papers by 26 October 2026');
    expect(screen.getByText(/Invite everyone to the meeting by 26 October 2026\./)).toBeInTheDocument();
    const day = screen.getByLabelText('Day of the meeting');
    await user.clear(day);
    expect(screen.queryByRole('table')).toBeNull();
    await user.type(day, '2027-01-20');
    expect(await dates()).toEqual(['20 January 2027', '3 February 2027', '17 February 2027', '14 April 2027']);
    await user.type(screen.getByLabelText('Place'), 'The library');
    await user.click(screen.getByLabelText('Somebody who works with them'));
    expect(await text()).toContain('Odette Marlowe-Quist, born 2 March 2018');
    expect(await text()).toContain('The library');
    expect(good(await vault.readChild('odette'))?.card.meetingOn).toBe('2026-11-09');
  });

  it('promises no dates of a plan where there is none', async () => {
    await openApp('/children/odette/papers/invite', { records: [childWith([], { senStatus: 'K', meetingOn: '2026-12-09' })] });
    expect(await text()).toContain('9 December 2026');
    expect(screen.queryByRole('table')).toBeNull();
  });
});

it('the forms ask what the app asks, with room for each answer', async () => {
  await openApp('/children/odette/papers/family-form', { records: [childWith()] });
  const rooms = within(await paper()).getAllByRole('img').map((room) => room.getAttribute('aria-label'));
  expect(rooms).toContain('Room to write: What is going well for Odette?');
  expect(rooms).toHaveLength(8);
  await goTo('/children/odette/papers/child-form');
  expect(within(await paper()).getAllByRole('img')).toHaveLength(10);
});

it('the request for advice has codes and no names, takes them out of what is typed, and points at words that may be names', async () => {
  const { user } = await openApp('/children/odette/papers/advice/r2', { records: [CHILD] });
  expect(await text()).toMatch(/VS1\.0 2026-11-04 A CI1=3 CI2=1/);
  expect(await text()).not.toMatch(/H1=|A call home/);
  expect(await text()).toContain('The child sits near the door of the school, with ear defenders');
  await user.type(screen.getByLabelText('Your question'), 'Odette Marlowe-Quist at fernhollow primary reads with Tremaine. What helps odette most?');
  expect(await text()).toContain('The child at the school reads with Tremaine. What helps the child most?');
  expect(await text()).not.toMatch(/Odette|Marlowe|Quist|Fernhollow|Abara|Okonjo|Lindqvist/i);
  expect(screen.getByText(/Tremaine\. Nothing is taken out/, { exact: false })).toBeInTheDocument();
});
