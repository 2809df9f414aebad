import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { markThatCounts, meetingOf, type Profile, type RecordEvent, reviewsOf } from '../../src/core/review.ts';
import { placeOf } from '../../src/core/framework.ts';
import { useWhoIsHere } from '../../src/state/whoIsHere.ts';
import { childWith, draftWith, framework, good, goTo, openApp, type Opened, pageShown, profileOn, reload, TODAY, written } from './support.tsx';

const AT = '/children/odette/meeting/r2';
const support = { layer: { pack: 'england-2015', code: 'programme' }, provisions: { a: { n: 1, what: 'Check-in each morning', who: 'Mrs Bell', timesAWeek: 5, minutes: 10, strands: ['EM1'], pencePerHour: 98_765, helped: 'partly' as const } } };
const BEFORE = profileOn('2025-11-12', { EM1: 2, CI2: 2, SP1: 1 }, { support });
const NOW = profileOn('2026-11-04', { EM1: { mark: 3, evidence: 'She takes until ten to settle.', going: 'partly' }, CI2: 1, SP1: 1, CL3: 1 }, {
  family: { EM1: { mark: 2, evidence: 'Sundays are worst.' }, H1: 3 },
  support,
  schoolNote: 'FOR THE SCHOOL ALONE',
  context: { schoolYear: 4, senStatus: 'E' },
  childsView: { by: 'Odette', how: 'spoke', words: 'theirs', answers: { goodAt: { text: 'Maps and trains.' } } },
  familysView: { answers: { hopes: { text: 'Friends who come round.' } } },
  contributions: { c: { n: 1, role: 'child', answers: {}, ratings: { EM1: { mark: 'notAssessed', evidence: 'Mornings are the hardest.' } } } },
  outcomes: { o1: { n: 1, what: 'Be in school by nine', strands: ['EM4'] } },
});

const start = { records: [childWith([BEFORE, NOW])] };
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const there = (name: string) => screen.findByRole('heading', { level: 1, name });

async function begin(more: Parameters<typeof openApp>[1] = start): Promise<Opened> {
  const opened = await openApp(AT, more);
  await opened.user.click(button('Start the meeting'));
  await there('Who is here');
  return opened;
}

const meetingIn = async ({ vault }: Opened) => {
  await written(vault);
  return good(await vault.readDraft('r2'))?.meeting;
};

/** The heading of every screenful, by the key that a presenter sends. */
async function walk({ user }: Opened, look: () => void = () => undefined): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let at = 0; at < 60; at += 1) {
    seen.push(heading() ?? '');
    look();
    if (heading() === 'Finish the meeting') return seen;
    await user.keyboard('{PageDown}');
  }
  throw new Error('there is no end');
}

describe('the meeting view', () => {
  it('begins only when somebody says so, and stays where it was after the tab is closed', async () => {
    const opened = await openApp(AT, start);
    expect(heading()).toBe('Odette’s review meeting');
    expect(good(await opened.vault.readDraft('r2'))).toBeUndefined();
    await opened.user.click(button('Start the meeting'));
    await there('Who is here');
    await opened.user.click(screen.getByRole('checkbox', { name: 'Here: Odette' }));
    await opened.user.type(screen.getByRole('textbox', { name: 'Name: Council' }), 'Ms Okoro');
    await opened.user.click(button('Next'));
    await there('Odette’s view');
    expect(await meetingIn(opened)).toMatchObject({ heldOn: '2026-11-21', invitees: { child: { came: true }, council: { name: 'Ms Okoro' } }, outcomes: { o1: { what: 'Be in school by nine' } } });
    await reload(`${AT}/here`, opened);
    expect(screen.getByRole('checkbox', { name: 'Here: Odette' })).toBeChecked();
    expect(screen.getByRole('textbox', { name: 'Name: Council' })).toHaveValue('Ms Okoro');
  });

  it('goes through its steps in their order by the keys of a presenter, back, home and out', async () => {
    const opened = await begin();
    expect(await walk(opened)).toEqual([
      'Who is here', 'Odette’s view', 'What the family says', 'What is going well', 'What has changed', 'Telling people things', 'Worries and mood',
      'Where we see it differently', 'What is in place, and did it help?', 'Could anything have helped earlier?', 'Shall we talk about this?',
      'What we hope for', 'Who will do what, and by when', 'What the school recommends', 'Two questions to the family', 'What happens next', 'Finish the meeting',
    ]);
    const { user } = opened;
    await user.keyboard('{PageDown}');
    expect(heading()).toBe('Finish the meeting');
    await user.keyboard('{ArrowLeft}');
    expect(heading()).toBe('What happens next');
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
    await user.keyboard('{Home}');
    expect(heading()).toBe('Who is here');
    await user.keyboard('{ArrowLeft}{PageUp}');
    expect(heading()).toBe('Who is here');
    await user.keyboard('{Escape}');
    // A presenter's Escape must not put the pages for staff on the big screen.
    await user.click(within(await screen.findByRole('dialog', { name: 'Leave the meeting view?' })).getByRole('button', { name: 'Leave' }));
    await there('Annual review, 4 November 2026');
    expect(location.hash).toBe('#/children/odette/review/r2');
    await user.click(await screen.findByRole('link', { name: 'Continue the meeting' }));
    await there('Who is here');
  });

  it('leaves keys to the fields that need them, and to dialogs', async () => {
    const opened = await begin();
    const { user } = opened;
    await user.click(screen.getByRole('textbox', { name: 'Name: Health' }));
    await user.keyboard('ab{ArrowLeft}c{Home}d{Escape}');
    expect(screen.getByRole('textbox', { name: 'Name: Health' })).toHaveValue('dacb');
    expect(heading()).toBe('Who is here');
    await goTo(`${AT}/recommend`);
    await user.click(screen.getByRole('radio', { name: 'Keep the plan as it is' }));
    await user.keyboard('{ArrowRight}');
    expect(heading()).toBe('What the school recommends');
    await user.keyboard('{PageDown}');
    expect(heading()).toBe('Two questions to the family');
    await user.click(button('Notes'));
    await user.keyboard('{ArrowRight}{PageDown}');
    expect(heading()).toBe('Two questions to the family');
    await user.type(screen.getByRole('textbox', { name: 'What else was said' }), 'The taxi is late.');
    await user.click(button('Done'));
    expect((await meetingIn(opened))?.notes).toBe('The taxi is late.');
  });

  it('leads to any step by the list of steps', async () => {
    const { user } = await begin();
    await user.click(button('All steps'));
    expect(within(screen.getByRole('dialog', { name: 'All steps' })).getAllByRole('button').slice(0, 11).map((one) => one.textContent)).toEqual([
      'Who is here', 'In their words', 'What is going well', 'What has changed', 'Where we see it differently', 'What is in place', 'What we agree',
      'What the school recommends', 'Two questions to the family', 'What happens next', 'Finish the meeting',
    ]);
    await user.click(button('What happens next'));
    expect(heading()).toBe('What happens next');
    expect(screen.getByText('5 December 2026')).toBeInTheDocument();
    expect(screen.getByText('19 December 2026')).toBeInTheDocument();
    expect(screen.getByText('13 February 2027')).toBeInTheDocument();
  });

  // Under “What has changed” a level alone read as one that has.
  it('says of what stayed as it was that it is the same', async () => {
    const { user } = await begin({ records: [childWith([profileOn('2025-11-12', { EM1: 3, CI2: 2 }), profileOn('2026-11-04', { EM1: 3, CI2: 1 })])] });
    await user.click(button('All steps'));
    await user.click(button('What has changed'));
    expect(await screen.findByText('The same: A lot of help')).toBeInTheDocument();
    expect(screen.getByText('Needs less help')).toBeInTheDocument();
  });

  it('has no empty page where nothing follows by itself', async () => {
    const { user } = await begin({ records: [childWith([profileOn('2025-11-12', { EM1: 3 }), profileOn('2026-11-04', { EM1: 3 }, { kind: 'interim' })])] });
    await user.click(button('All steps'));
    await user.click(button('What happens next'));
    expect(await screen.findByText('No date follows from this meeting, and no action is written down. Say together when you meet again.')).toBeInTheDocument();
  });

  it('shows no number of a level, no cost and no note for the school alone, on any screenful', async () => {
    const opened = await begin();
    const main = () => screen.getByRole('main').textContent;
    await walk(opened, () => {
      expect(main()).not.toMatch(/£|987|FOR THE SCHOOL ALONE|\blevel [0-4]\b|\b(EM1|CI2|H1)\b/i);
      if (/Worries|Telling/.test(heading() ?? '')) expect(main()?.replace(/\d of \d|November 20\d\d/g, '')).not.toMatch(/\d/);
    });
  });
});

describe('one strand', () => {
  const open = () => openAt('EM1');
  async function openAt(at: string) {
    const opened = await begin();
    await goTo(`${AT}/${at}`);
    return opened;
  }

  it('has last time and now side by side, and the child’s, the family’s and the school’s words in this order', async () => {
    await openAt('CI2');
    const main = screen.getByRole('main');
    expect(main).toHaveTextContent('Odette’s review. Communication, 1 of 2');
    expect(main).toHaveTextContent('November 2025, as the school saw it');
    expect(main).toHaveTextContent('Now, as the school sees it');
    expect(main).toHaveTextContent('▼ Needs less help than in November 2025. Support for this stayed the same.');
    expect(screen.getByRole('img', { name: 'Before: Some planned help. Now: A little extra.' })).toBeInTheDocument();
    await goTo(`${AT}/EM1`);
    const words = screen.getByRole('main').textContent ?? '';
    const order = ['Mornings are the hardest.', 'Sundays are worst.', 'She takes until ten to settle.'].map((text) => words.indexOf(text));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it('offers no level as agreed where voices differ: the family’s first, then the school’s', async () => {
    const { user } = await open();
    const main = screen.getByRole('main');
    expect(main).toHaveTextContent(/Now: Family, MumSome planned help.*Now: SchoolA lot of help/);
    expect(main).toHaveTextContent('We do not see this the same way.');
    expect(screen.queryByRole('img')).toBeNull();
    await user.click(button('Set the agreed level'));
    for (const radio of within(screen.getByRole('dialog')).getAllByRole('radio')) expect(radio).not.toBeChecked();
  });

  it('keeps an agreed level and its note at once, shows it, and takes it back', async () => {
    const opened = await open();
    const { user } = opened;
    await user.click(button('Set the agreed level'));
    await user.click(screen.getByRole('radio', { name: 'A lot of help' }));
    await user.type(within(screen.getByRole('dialog')).getByRole('textbox', { name: 'A note' }), 'After a long talk.');
    expect((await meetingIn(opened))?.settled).toEqual({ EM1: { mark: 3, note: 'After a long talk.' } });
    await user.click(button('Done'));
    expect(screen.getByText(/Agreed: A lot of help\./)).toBeInTheDocument();
    expect(screen.getByRole('main')).toHaveTextContent('Now, as we agree');
    expect(screen.getByRole('main')).toHaveTextContent('▲ Needs more help than in November 2025.');
    await reload(`${AT}/EM1`, opened);
    expect(screen.getByText('Note: After a long talk.')).toBeInTheDocument();
    await screen.findByText(/Agreed/);
  });

  it('writes down that it is seen differently, by the keyboard alone', async () => {
    const opened = await open();
    const { user } = opened;
    button('We see it differently').focus();
    await user.keyboard('{Enter}');
    expect(screen.getByText('Written down: we see it differently. Each view stays on the record.')).toBeInTheDocument();
    expect((await meetingIn(opened))?.settled).toEqual({ EM1: { unresolved: true } });
    await user.click(button('Next'));
    expect(screen.getByRole('main')).toHaveTextContent('Family, Mum: Some planned help. School: A lot of help.Written down as seen differently.');
    await user.click(button('Worries and mood'));
    await user.click(button('Take it back'));
    expect((await meetingIn(opened))?.settled).toEqual({});
  });

  it('is every strand on request, and of home only when the family wants it', async () => {
    const { user } = await openAt('changes');
    const listed = () => within(screen.getByRole('main')).getAllByRole('listitem').length;
    expect(listed()).toBe(2);
    await user.click(screen.getByRole('checkbox', { name: 'Odette’s family wants to talk about home here too' }));
    expect(listed()).toBe(3);
    await user.click(screen.getByRole('checkbox', { name: 'Show every strand' }));
    expect(listed()).toBe(30);
    await user.click(screen.getByRole('checkbox', { name: 'Odette’s family wants to talk about home here too' }));
    expect(listed()).toBe(25);
  });
});

describe('what was agreed before', () => {
  const heldBefore = { heldOn: '2025-11-20', invitees: {}, settled: {}, outcomes: {}, earlierHelp: {}, recommendation: {}, familyAnswers: {}, points: {} };
  const head = (n: number) => ({ id: `odette-later-${n}`, device: 'another-device', sequence: 10 + n, happenedAt: '2025-12-01T15:30:00.000Z', reviewId: 'r1' });
  const gate = { n: 1, what: 'Meet at the gate' };

  it('stands as on every other screen, also after the meeting was put right', async () => {
    const child = childWith([BEFORE, NOW]);
    await begin({ records: [{ ...child, events: [
      ...child.events,
      { ...head(1), kind: 'met', meeting: { ...heldBefore, actions: { a: { ...gate, state: 'red' } } } },
      { ...head(2), kind: 'actionMoved', actionId: 'a', state: 'green' },
      { ...head(3), kind: 'met', meeting: { ...heldBefore, actions: { a: { ...gate, state: 'amber' } } }, why: 'It had only begun.' },
    ] }] });
    await goTo(`${AT}/since-last-time`);
    expect(screen.getByRole('region', { name: /What we agreed on/ })).toHaveTextContent('Under way');
  });
});

describe('what is the family’s own', () => {
  const home = { n: 2, what: 'A call home on Fridays', strands: ['H1'] };
  const before = profileOn('2025-11-12', { EM1: 2 }, { outcomes: { o1: { n: 1, what: 'Be in school by nine', strands: ['EM4'] }, o2: { n: 2, what: 'Sunday walks together', strands: ['H1'] } } });
  const now = profileOn('2026-11-04', { EM1: 3 }, {
    family: { H1: 3 }, support: { provisions: { ...support.provisions, b: home } }, progress: { o1: { evidence: 'Most days.' }, o2: { evidence: 'Twice.' } },
    outcomes: { o1: { n: 1, what: 'Be in school by nine', strands: ['EM4'] }, o3: { n: 2, what: 'A lamp of her own', strands: ['H1'] } },
  });

  it('is on no screenful until they want it there', async () => {
    const { user } = await begin({ records: [childWith([before, now])] });
    const main = () => `${screen.getByRole('main').textContent} ${screen.getByRole('main').querySelector('textarea')?.value ?? ''}`;
    const shown = async () => {
      const told: string[] = [];
      for (const at of ['since-last-time', 'support', 'outcomes', 'finish']) {
        await goTo(`${AT}/${at}`);
        const all = [...screen.getByRole('main').querySelectorAll('textarea')].map(({ value }) => value).join(' ') + main();
        told.push(...['A call home on Fridays', 'Sunday walks together', 'A lamp of her own'].filter((text) => all.includes(text)));
        if (at !== 'since-last-time') expect(all.includes('may be the family’s own is not shown')).toBe(told.length === 0);
      }
      return told;
    };
    expect(await shown()).toEqual([]);
    await goTo(`${AT}/changes`);
    await user.click(screen.getByRole('checkbox', { name: 'Odette’s family wants to talk about home here too' }));
    expect(await shown()).toEqual(['Sunday walks together', 'A call home on Fridays', 'A lamp of her own', 'A lamp of her own']);
  });
});

describe('who is here', () => {
  it('has a place for the invitation and for advice, and writes down who did not come', async () => {
    const opened = await begin();
    const { user } = opened;
    const council = screen.getByRole('checkbox', { name: 'Here: Council' });
    await user.click(council);
    await user.click(council);
    await user.click(screen.getByRole('checkbox', { name: 'Here: Odette' }));
    await user.click(screen.getByText('Invitation and advice', { selector: 'summary:has(+ * [aria-label$=": Council"])' }));
    await user.type(screen.getByLabelText('Invited on: Council'), '2026-10-08');
    await user.click(screen.getByRole('checkbox', { name: 'Asked for advice: Council' }));
    await user.type(screen.getByLabelText('Advice came on: Council'), '2026-11-02');
    expect((await meetingIn(opened))?.invitees['council']).toEqual({ n: 4, role: 'council', name: '', came: false, invitedOn: '2026-10-08', adviceAsked: true, adviceReceivedOn: '2026-11-02' });
    await goTo(`${AT}/finish`);
    expect(screen.getByRole('region', { name: 'What will be frozen' })).toHaveTextContent(/Did not come.*Council.*Health/);
    await user.click(button('Finish the meeting'));
    await there('Annual review, 4 November 2026');
    expect(good(await opened.vault.readChild('odette'))?.events.at(-1)).toMatchObject({ kind: 'met', meeting: { invitees: { child: { came: true }, council: { came: false }, health: { came: false } } } });
  });
});

describe('what is agreed', () => {
  it('holds outcomes, actions with who, by when and their state in words, and the answers of the family', async () => {
    const opened = await begin();
    const { user } = opened;
    await goTo(`${AT}/outcomes`);
    await user.type(screen.getByRole('textbox', { name: 'What will Odette be able to do?' }), ' on four days');
    await goTo(`${AT}/actions`);
    await user.click(button('Add an action'));
    await user.type(screen.getByRole('textbox', { name: 'What will be done?' }), 'Meet at the gate');
    await user.type(screen.getByRole('combobox', { name: 'Who?' }), 'Mrs Bell');
    await user.click(screen.getByRole('radio', { name: /Under way/ }));
    await user.click(button('Take out: Meet at the gate'));
    expect(screen.queryByRole('textbox', { name: 'What will be done?' })).toBeNull();
    await user.click(button('Undo'));
    await goTo(`${AT}/earlier`);
    await user.click(button('Add something'));
    await user.type(screen.getByRole('textbox', { name: 'What might have helped earlier?' }), 'A quiet room');
    await user.click(screen.getByRole('radio', { name: 'It was there and was not used' }));
    await goTo(`${AT}/family`);
    await user.click(within(screen.getByRole('group', { name: 'Were you listened to?' })).getByRole('radio', { name: 'Yes' }));
    await user.type(screen.getByRole('textbox', { name: 'Do you know what happens next? In your words' }), 'Not about the taxi.');
    const meeting = await meetingIn(opened);
    expect(meeting?.outcomes['o1']?.what).toBe('Be in school by nine on four days');
    expect(Object.values(meeting?.actions ?? {})).toEqual([{ n: 1, what: 'Meet at the gate', who: 'Mrs Bell', state: 'amber' }]);
    expect(Object.values(meeting?.earlierHelp ?? {})).toEqual([{ n: 1, what: 'A quiet room', was: 'thereNotUsed' }]);
    expect(meeting?.familyAnswers).toEqual({ listenedTo: { answer: 'yes' }, knowsWhatNext: { words: 'Not about the taxi.' } });
  });

  it('suggests no recommendation; ending a plan asks for its reason and shows what has to come first', async () => {
    const opened = await begin();
    const { user } = opened;
    await goTo(`${AT}/recommend`);
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
    expect(screen.queryByText(/must ask the family or young person/)).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'End the plan' }));
    expect(screen.getByRole('region', { name: 'Before a plan can end' })).toHaveTextContent('must ask the family or young person, and the head');
    expect(screen.getByRole('region', { name: 'Before a plan can end' })).toHaveTextContent('That a young person is 19 or older is no reason by itself.');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Why would the plan end?' }), 'Needs are met without a plan');
    expect((await meetingIn(opened))?.recommendation).toEqual({ code: 'cease', ceaseReason: '2' });
    await user.click(screen.getByRole('radio', { name: 'Change the plan' }));
    expect((await meetingIn(opened))?.recommendation).toEqual({ code: 'amend' });
  });

  it('asks about a talking point only when nothing of its rule is missing, and keeps the answer', async () => {
    const raised: Profile = profileOn('2026-11-04', { EM1: { mark: 3, evidence: 'Late to settle.' }, CI2: 1 }, { support });
    const opened = await begin({ records: [childWith([BEFORE, raised])] });
    await goTo(`${AT}/questions`);
    const asked = screen.getAllByRole('group');
    expect(asked).toHaveLength(1); // less help with telling people things is held back
    expect(asked[0]).toHaveAccessibleName(/Odette needs more help with worries and mood than in November 2025, and support stayed the same\. Shall we talk/);
    await opened.user.click(screen.getByRole('radio', { name: 'Talked about' }));
    expect((await meetingIn(opened))?.points).toEqual({ 'more-need-same-support-EM1': { answer: 'talkedAbout' } });
  });
});

describe('to finish', () => {
  async function finish(opened: Opened) {
    await goTo(`${AT}/finish`);
    await opened.user.click(button('Finish the meeting'));
  }
  const record = async ({ vault }: Opened) => good(await vault.readChild('odette'));

  it('reminds, says what will be frozen, and freezes it as an event that says who', async () => {
    const opened = await begin();
    useWhoIsHere.setState({ unlocked: '', typed: '' });
    const { user } = opened;
    await user.click(screen.getByRole('checkbox', { name: 'Here: Parent or carer' }));
    await goTo(`${AT}/EM1`);
    await user.click(button('Set the agreed level'));
    await user.click(screen.getByRole('radio', { name: 'A lot of help' }));
    await user.click(button('Done'));
    await goTo(`${AT}/finish`);
    expect(screen.getByRole('region', { name: 'Worth a look first' })).toHaveTextContent('No action is written down');
    expect(screen.getByRole('region', { name: 'Worth a look first' })).not.toHaveTextContent('Worries and mood');
    expect(screen.getByRole('region', { name: 'What will be frozen' })).toHaveTextContent('Worries and mood: A lot of help.');
    await user.type(screen.getByRole('textbox', { name: 'Name of who writes this down' }), 'Ms Lindqvist');
    const before = await record(opened);
    await user.click(button('Finish the meeting'));
    await there('Annual review, 4 November 2026');
    const after = await record(opened);
    expect(after?.events.slice(0, 2)).toEqual(before?.events);
    expect(after?.events[2]).toMatchObject({ kind: 'met', reviewId: 'r2', sequence: 3, by: 'Ms Lindqvist', meeting: { heldOn: '2026-11-21', settled: { EM1: { mark: 3 } }, invitees: { family: { came: true } } } });
    expect(after?.events[2]).not.toHaveProperty('why');
    const review = reviewsOf(after?.events ?? [])[1];
    const place = placeOf(framework, 'EM1');
    if (!review || !place) throw new Error('both are there');
    expect(markThatCounts(review.profile, place)).toMatchObject({ mark: 3, whose: 'agreed' });
    await waitFor(async () => expect(good(await opened.vault.readDraft('r2'))).toBeUndefined());
  });

  it('makes one event, with its id and its time, also where the change is applied again', async () => {
    const opened = await begin();
    const { vault } = opened;
    const finishDraft = vault.finishDraft.bind(vault);
    const made: (RecordEvent | undefined)[] = [];
    vi.spyOn(vault, 'finishDraft').mockImplementation((id, childId, decide) => finishDraft(id, childId, (...given) => {
      made.push(decide(...given)?.events.at(-1));
      vi.setSystemTime(`${TODAY}T12:30:00Z`);
      return decide(...given);
    }));
    await finish(opened);
    await there('Annual review, 4 November 2026');
    expect((await record(opened))?.events.at(-1)).toMatchObject(made[0] ?? { id: 'none was made' });
  });

  it('does not finish on a day to come, and leads to the day', async () => {
    const opened = await begin();
    const { user } = opened;
    const day = screen.getByLabelText('Day of the meeting');
    await user.clear(day);
    await user.type(day, '2026-12-24');
    await finish(opened);
    expect(await screen.findByRole('alert')).toHaveTextContent('The day of the meeting is still to come.');
    expect((await record(opened))?.events).toHaveLength(2);
    await user.click(within(screen.getByRole('alert')).getByRole('button'));
    expect(heading()).toBe('Who is here');
  });

  it('opens a frozen meeting again, and asks why', async () => {
    const opened = await begin();
    await finish(opened);
    await there('Annual review, 4 November 2026');
    await goTo(AT);
    expect(screen.getByText('A meeting was held on 21 November 2026.')).toBeInTheDocument();
    await opened.user.click(button('Open the meeting again'));
    await there('Who is here');
    await finish(opened);
    expect(await screen.findByRole('alert')).toHaveTextContent('Say why');
    await opened.user.type(screen.getByRole('textbox', { name: /^Why/ }), 'A level was wrong.');
    await opened.user.click(button('Finish the meeting'));
    await there('Annual review, 4 November 2026');
    const events = (await record(opened))?.events ?? [];
    expect(events.map(({ kind, why }) => [kind, why])).toEqual([['profileFinished', undefined], ['profileFinished', undefined], ['met', undefined], ['met', 'A level was wrong.']]);
    const review = reviewsOf(events)[1];
    expect(review && meetingOf(review)).toMatchObject({ heldOn: '2026-11-21' });
  });

  it('puts what was written into the bin, and back', async () => {
    const opened = await begin();
    await goTo(`${AT}/finish`);
    await opened.user.click(button('Throw away what was written here'));
    await there('Annual review, 4 November 2026');
    await written(opened.vault);
    expect(good(await opened.vault.readDraft('r2'))?.removedAt).toBeDefined();
    await opened.user.click(button('Undo'));
    await waitFor(async () => expect(good(await opened.vault.readDraft('r2'))).not.toHaveProperty('removedAt'));
    await goTo(AT);
    await there('Who is here');
  });
});

describe('where there can be no meeting', () => {
  it.each([
    ['a record that is not to be changed', { records: [childWith([BEFORE, NOW], { restrictedOn: '2026-11-20' })] }, 'This meeting cannot be held for now'],
    ['a review that is no finished profile', { records: [childWith([BEFORE])], drafts: [draftWith({ id: 'r2' })] }, 'This meeting cannot be held yet'],
    ['a correction that is open', { ...start, drafts: [draftWith({ id: 'r2', correction: { why: '', context: { schoolYear: 4 } } })] }, 'A correction is open'],
    ['a framework that is not here', { records: [childWith([BEFORE, { ...NOW, framework: { id: 'elsewhere', edition: '1' } }])] }, 'This meeting cannot be held here'],
  ])('says so: %s', async (_, more, title) => {
    await openApp(AT, more);
    expect((await pageShown()).textContent).toBe(title);
    expect(screen.queryByRole('button', { name: /meeting/ })).toBeNull();
  });
});
