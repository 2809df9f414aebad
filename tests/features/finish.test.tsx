import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import problems from '../../src/catalog/problems.json';
import { TEXT_LIMIT } from '../../src/core/entry/finish.ts';
import type { ChildRecord } from '../../src/core/child.ts';
import { type Draft, rate } from '../../src/core/draft.ts';
import { profileOf } from '../core/arbitraries.ts';
import { TWO_PARTS_DOCUMENT } from '../fixtures/twoPartsDocument.ts';
import { childWith, DRAFT_AT, draftWith, good, goTo, type Opened, openApp, openRecords, pageShown, profileOn, TODAY, written } from './support.tsx';
import { profileEvents, type RecordEvent } from '../../src/core/review.ts';

const rated = (marks: Draft['ratings']['school']) => ({ ratings: { school: marks, family: {} } });
/** Presses “Finish profile”, on the last step, where it goes first. */
const finish = async (opened: Opened) => {
  if (!screen.queryByRole('button', { name: 'Finish profile' })) await toFinish(opened);
  await opened.user.click(screen.getByRole('button', { name: 'Finish profile' }));
};
const toFinish = ({ user }: Opened) => user.click(screen.getByRole('link', { name: 'Finish the profile' }));
const ways = () => within(screen.getByRole('alert', { name: 'This profile cannot be finished yet' })).getAllByRole('button');

async function openDraft(draft: Partial<Draft>, record = childWith(), at = ''): Promise<Opened> {
  const opened = await openApp(`${DRAFT_AT}${at}`, { records: [record], drafts: [draftWith(draft)] });
  await screen.findByLabelText('Review date');
  return opened;
}

async function record({ vault }: Opened): Promise<ChildRecord> {
  await written(vault);
  const child = good(await vault.readChild('odette'));
  if (!child) throw new Error('the child is gone');
  return child;
}

describe('a profile that cannot be finished yet', () => {
  it('tells every problem at once, each with the way to its place, and freezes nothing', async () => {
    const long = 'x'.repeat(TEXT_LIMIT + 1);
    const opened = await openDraft({
      reviewedOn: '', ...rated({ EM3: { mark: 'notAssessed', evidence: long } }), strengths: { SP: { text: long } },
      correction: { why: ' ', context: { schoolYear: 4 } },
    });
    await finish(opened);
    const tooLong = problems.tooLong.replace('{limit}', String(TEXT_LIMIT));
    await waitFor(() => expect(ways().map((way) => way.textContent)).toEqual([
      problems.reviewedOnMissing, problems.nothingRated, `Trust and friendships: ${tooLong}`, `Sensory and physical: ${tooLong}`, problems.whyMissing,
    ]));
    await waitFor(() => expect(screen.getByRole('alert', { name: 'This profile cannot be finished yet' })).toHaveFocus());
    const press = async (index: number) => opened.user.click(ways()[index] ?? document.body);

    await press(0);
    await waitFor(() => expect(screen.getByLabelText('Review date')).toHaveFocus());
    await press(1);
    await waitFor(() => expect(screen.getByRole('group', { name: 'Understanding what others say' })).toContainElement(focused()));
    await press(2);
    expect(await screen.findByRole('group', { name: 'Trust and friendships' })).toBeInTheDocument();
    expect(screen.getByLabelText('What shows this?')).toHaveValue(long);
    await waitFor(() => expect(screen.getByLabelText('What shows this?')).toHaveFocus());
    await press(3);
    expect(await screen.findByRole('group', { name: 'Hearing' })).toBeInTheDocument();
    expect(screen.getByLabelText("First, what are Odette's strengths here?")).toHaveValue(long);
    await waitFor(() => expect(screen.getByLabelText("First, what are Odette's strengths here?")).toHaveFocus());
    await press(4);
    await waitFor(() => expect(screen.getByLabelText('Why is this profile being corrected?')).toHaveFocus());
    expect(await record(opened)).toEqual(childWith());
    expect(good(await opened.vault.readDraft('d1'))).toBeDefined();
  });

  it.each([
    ['2026-11-22', problems.reviewedOnInFuture],
    ['2018-03-01', problems.reviewedBeforeBirth],
    ['0026-11-21', problems.reviewedOnNotADay],
  ])('on %s: %s', async (reviewedOn, message) => {
    const opened = await openDraft({ reviewedOn, ...rated({ CI1: { mark: 2 } }) });
    await finish(opened);
    await waitFor(() => expect(ways().map((way) => way.textContent)).toEqual([message]));
    await opened.user.click(ways()[0] ?? document.body);
    await waitFor(() => expect(screen.getByLabelText('Review date')).toHaveFocus());
  });

  it('can be mended and finished', async () => {
    const opened = await openDraft({});
    await finish(opened);
    await opened.user.click((await screen.findByRole('button', { name: problems.nothingRated })));
    await opened.user.keyboard('3');
    await finish(opened);
    expect(await screen.findByRole('button', { name: 'Copy needs code' })).toBeInTheDocument();
    expect((await record(opened)).events).toHaveLength(1);
  });
});

describe('reminders', () => {
  const last = childWith([profileOn('2025-11-12', { CI1: 1 })]);

  it('lead to the strands they are about', async () => {
    const opened = await openDraft(rated({ CI1: { mark: 2 }, CI2: { mark: 0 } }), last);
    await toFinish(opened);
    const reminders = within(screen.getByText('Worth a look first. None of it keeps you from finishing.').parentElement ?? document.body);
    const told = reminders.getAllByRole('listitem').filter((item) => !item.parentElement?.closest('li')).map((item) => [...item.childNodes].map((node) => (node instanceof HTMLUListElement ? within(node).getAllByRole('listitem').map(({ textContent }) => textContent).join(' | ') : node.textContent)).join('').trim());
    expect(told).toEqual([
      problems.noStrengths, expect.stringMatching(/^Not assessed yet: Being with others, give and take \| .* \| and 17 more/),
      'Changed since last time, with no reason given: Understanding what others say', 'Over the line, with nothing written about what shows this: Understanding what others say',
      'The child has not been asked yet.  Go there', 'The family has not been asked yet.  Go there', 'Over the line, and nothing in place is for it: Understanding what others say Go there',
    ]);
    await opened.user.click(reminders.getByRole('button', { name: 'Reading and writing' }));
    expect(await screen.findByRole('group', { name: 'Reading and writing' })).toBeInTheDocument();
  });

  it('stop nobody', async () => {
    const opened = await openDraft(rated({ CI1: { mark: 2 } }), last);
    await finish(opened);
    expect(await screen.findByRole('button', { name: 'Copy needs code' })).toBeInTheDocument();
  });
});

describe('finishing', () => {
  const draft: Partial<Draft> = {
    ...rated({ CI1: { mark: 2, going: 'well', evidence: 'Two steps, 7 of 10.' }, CI2: { mark: 'notApplicable' } }),
    by: { school: 'Ms Ferrow' }, strengths: { CI: { text: 'Sings.', toBuildOn: true } },
  };

  it('freezes the profile, takes the draft away and shows what was frozen', async () => {
    const opened = await openDraft(draft);
    await finish(opened);
    expect(await screen.findByRole('heading', { level: 1, name: 'Annual review, 21 November 2026' })).toBeInTheDocument();
    const { deviceId } = await opened.vault.header();
    expect(await record(opened)).toEqual({
      ...childWith(),
      events: [{
        id: expect.any(String), device: deviceId, sequence: 1, happenedAt: `${TODAY}T12:00:00.000Z`, kind: 'profileFinished', reviewId: 'd1', by: 'Ms Ferrow',
        profile: profileOn(TODAY, {}, {
          views: [{ voice: 'school', by: 'Ms Ferrow', ratings: draft.ratings?.school ?? {} }], strengths: draft.strengths ?? {},
          context: { schoolYear: 4, setting: 'Fernhollow Primary', settingType: 'mainstream', senStatus: 'E' },
        }),
      }],
    });
    expect(good(await opened.vault.readDraft('d1'))).toBeUndefined();
    expect(screen.queryByRole('radio', { name: /^\d/ })).not.toBeInTheDocument();
    const row = screen.getByRole('row', { name: /^Understanding what others say/ });
    expect(row).toHaveTextContent('Planned helpSchoolWith that help: well.What shows this: Two steps, 7 of 10.');
    expect(screen.getByText('Sings.')).toHaveTextContent('Strengths, to build on: Sings.');
    expect(screen.getByText('Profile finished. It is frozen now: a correction makes a new edition.')).toBeInTheDocument();
  });

  it('makes one event, with its id and its time, also where the change is applied again', async () => {
    const opened = await openDraft(rated({ CI1: { mark: 2 } }));
    const { vault } = opened;
    const finishDraft = vault.finishDraft.bind(vault);
    const made: (RecordEvent | undefined)[] = [];
    vi.spyOn(vault, 'finishDraft').mockImplementation((id, childId, decide) => finishDraft(id, childId, (...given) => {
      made.push(decide(...given)?.events.at(-1));
      vi.setSystemTime(`${TODAY}T12:30:00Z`);
      return decide(...given);
    }));
    await finish(opened);
    await screen.findByRole('button', { name: 'Copy needs code' });
    expect((await record(opened))?.events.at(-1)).toMatchObject(made[0] ?? { id: 'none was made' });
  });

  it('keeps the last tap before it', async () => {
    const opened = await openDraft({});
    await opened.user.click(screen.getByRole('radio', { name: '4 Help nearly all the time' }));
    await opened.user.type(screen.getByLabelText('What shows this?'), 'All day.');
    await finish(opened);
    await screen.findByRole('button', { name: 'Copy needs code' });
    expect(profileEvents((await record(opened)).events)[0]?.profile.views[0]?.ratings).toEqual({ CI1: { mark: 4, evidence: 'All day.' } });
  });

  it('happens once when the button is pressed twice', async () => {
    const opened = await openDraft(rated({ CI1: { mark: 2 } }), childWith([profileOn('2025-11-12', { CI1: 1 })]));
    await toFinish(opened);
    await opened.user.dblClick(screen.getByRole('button', { name: 'Finish profile' }));
    await screen.findByRole('button', { name: 'Copy needs code' });
    expect((await record(opened)).events.map(({ reviewId }) => reviewId)).toEqual(['r1', 'd1']);
  });

  it('freezes what the vault has, also what another tab wrote a moment ago', async () => {
    const opened = await openDraft(rated({ CI1: { mark: 2 } }));
    const written2 = opened.vault.changeDraft('d1', (draft) => draft && rate(draft, 'school', 'CI2', 4));
    await finish(opened);
    good(await written2);
    await screen.findByRole('heading', { level: 1, name: /review, 21 November 2026|profile, 21 November 2026/ });
    expect(profileEvents((await record(opened)).events)[0]?.profile.views[0]?.ratings).toEqual({ CI1: { mark: 2 }, CI2: { mark: 4 } });
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });

  it('does not say that a profile is finished when there was none to finish', async () => {
    const opened = await openDraft(rated({ CI1: { mark: 2 } }));
    await toFinish(opened);
    const gone = opened.vault.eraseDraft('d1');
    fireEvent.click(screen.getByRole('button', { name: 'Finish profile' }));
    good(await gone);
    await screen.findByRole('heading', { level: 1, name: 'This review is not on this device' });
    expect(screen.queryByText(/^Profile finished/)).not.toBeInTheDocument();
  });

  it('loses nothing when another tab has just thrown the draft away', async () => {
    const opened = await openDraft(rated({ CI1: { mark: 2 } }), childWith([profileOn('2025-11-12', { CI1: 1 })]));
    await toFinish(opened);
    const other = await openRecords({ name: opened.name });
    good(await other.vault.eraseDraft('d1'));
    fireEvent.click(screen.getByRole('button', { name: 'Finish profile' })); // before this tab has heard of it
    expect(await screen.findByRole('heading', { name: 'This review is not on this device' })).toBeInTheDocument();
    expect((await record(opened)).events.map(({ reviewId }) => reviewId)).toEqual(['r1']);
  });
});

it('a finished profile names its framework where that is not the current one, and only there', async () => {
  const elsewhere = { ...profileOf({ TK1: 3 }), reviewedOn: '2025-11-12' };
  await openApp('/children/odette/review/r1', { records: [childWith([elsewhere, profileOn('2026-11-04', { CI1: 2 })])], packs: [TWO_PARTS_DOCUMENT] });
  expect(screen.getByText(/^Profile finished\./)).toHaveTextContent(/Rated with “Two parts”, edition 2\.1\.$/);
  await goTo('/children/odette/review/r2');
  expect(await screen.findByRole('heading', { level: 1, name: 'Annual review, 4 November 2026' })).toBeInTheDocument();
  expect(screen.getByText(/^Profile finished\./)).not.toHaveTextContent(/Rated with/);
});

describe('a correction', () => {
  const before = childWith([profileOn('2025-11-12', { CI1: { mark: 2, evidence: 'Two steps.' }, CI2: 3 })]);

  it('makes a new edition that says why, and keeps the earlier one as it was', async () => {
    const opened = await openApp('/children/odette/review/r1', { records: [before] });
    await opened.user.click(screen.getByRole('button', { name: 'Correct this profile' }));
    const why = await screen.findByLabelText('Why is this profile being corrected?');
    expect(screen.getByText(/Correcting a finished profile\./)).toBeInTheDocument();
    expect(screen.getByLabelText('Review date')).toHaveValue('2025-11-12');
    await finish(opened);
    await waitFor(() => expect(ways().map((way) => way.textContent)).toEqual([problems.whyMissing]));

    await opened.user.type(why, 'Mistyped. ');
    await opened.user.click(within(screen.getByRole('navigation', { name: 'Domains and sections' })).getByRole('button', { name: /^Communication/ }));
    await opened.user.click(screen.getByRole('button', { name: 'Change Understanding what others say' }));
    await opened.user.click(await screen.findByRole('radio', { name: '1 A little extra' }));
    await finish(opened);
    const editions = await screen.findByRole('heading', { name: 'Editions' });
    const [firstItem, second] = within(editions.parentElement ?? document.body).getAllByRole('listitem');
    expect(firstItem).toHaveTextContent(/^Finished 12 November 2025/);
    expect(second).toHaveTextContent(/^Corrected 21 November 2026: Mistyped\.$/);
    // The earlier edition can still be read, and comes first; what counts now stands below.
    expect(within(firstItem ?? document.body).getByText('See this edition')).toBeInTheDocument();
    const [earlier, now] = screen.getAllByRole('row', { name: /^Understanding what others say/, hidden: true });
    expect(earlier).not.toHaveTextContent('A little extra');
    expect(now).toHaveTextContent('A little extra');

    const { events } = await record(opened);
    const [first] = before.events;
    expect(events).toEqual([first, {
      ...first, id: expect.any(String), device: (await opened.vault.header()).deviceId, sequence: 2, happenedAt: `${TODAY}T12:00:00.000Z`, kind: 'profileCorrected', why: 'Mistyped.', saw: expect.any(Object),
      profile: profileOn('2025-11-12', { CI1: { mark: 1, evidence: 'Two steps.' }, CI2: 3 }),
    }]);
  });

  it('thrown away, leaves the finished profile as it was', async () => {
    const opened = await openApp('/children/odette/review/r1', { records: [before] });
    await opened.user.click(screen.getByRole('button', { name: 'Correct this profile' }));
    await opened.user.click(await screen.findByRole('radio', { name: '4 Help nearly all the time' }));
    await opened.user.click(screen.getByRole('button', { name: 'Throw this draft away' }));
    await screen.findByRole('heading', { name: 'Latest profile, 12 November 2025' });
    expect(await record(opened)).toEqual(before);
    await opened.user.click(await screen.findByRole('link', { name: '12 November 2025' }));
    // What had been typed is not lost when the correction is begun again.
    await opened.user.click(await screen.findByRole('button', { name: 'Correct this profile' }));
    await screen.findByLabelText('Why is this profile being corrected?');
    const back = good(await opened.vault.readDraft('r1'));
    expect(Object.values(back?.ratings.school ?? {}).map(({ mark }) => mark)).toContain(4);
    expect(back).not.toHaveProperty('removedAt');
  });
});

it('throws a draft away at once, says so, and brings it back as it was', async () => {
  const draft = draftWith(rated({ CI1: { mark: 2 } }));
  const opened = await openDraft(rated({ CI1: { mark: 2 } }));
  await opened.user.click(screen.getByRole('button', { name: 'Throw this draft away' }));
  await waitFor(async () => expect(await pageShown()).toHaveTextContent('Odette Marlowe-Quist'));
  expect(screen.getByText(/^The draft is in the bin/)).toHaveAttribute('role', 'status');
  await waitFor(() => expect(screen.queryByRole('link', { name: /Continue the draft/ })).not.toBeInTheDocument());
  expect(await screen.findByText(/^A draft that was thrown away is in/)).toBeInTheDocument();

  await opened.user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('link', { name: /Continue the draft/ })).toBeInTheDocument();
  expect(good(await opened.vault.readDraft('d1'))).toMatchObject(draft);
  expect(good(await opened.vault.readDraft('d1'))).not.toHaveProperty('removedAt');
});

it('finishes nothing that another tab has thrown away', async () => {
  const opened = await openDraft(rated({ CI1: { mark: 2 } }));
  await toFinish(opened);
  const finish = screen.getByRole('button', { name: 'Finish profile' });
  const gone = opened.vault.changeDraft('d1', (draft) => draft && { ...draft, removedAt: `${TODAY}T11:00:00Z` });
  await opened.user.click(finish);
  good(await gone);
  expect(await screen.findByRole('heading', { level: 1, name: 'This draft is in the bin' })).toBeInTheDocument();
  expect((await record(opened)).events).toEqual([]);
  await opened.user.click(screen.getByRole('button', { name: 'Put back' }));
  expect(await screen.findByRole('button', { name: 'Finish profile' })).toBeInTheDocument();
});

function focused(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null;
}
