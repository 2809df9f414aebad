import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Support } from '../../src/core/support.ts';
import { childWith, good, goTo, openApp, type Opened, profileOn, reload, written } from './support.tsx';

const support = (minutes: number): Support => ({ layer: { pack: 'england-2015', code: 'programme' }, provisions: { a: { n: 1, what: 'Check-in each morning', minutes, strands: ['EM1'] } } });
const FIRST = profileOn('2024-11-13', { EM1: 4, CI2: 2, SP1: 1 }, { support: support(10) });
const BEFORE = profileOn('2025-11-12', { EM1: { mark: 2, evidence: 'A calm summer.' }, CI2: 2, SP1: 1 }, { support: support(10) });
const NOW = profileOn('2026-11-04', { EM1: { mark: 3, evidence: 'Two mornings a week.' }, CI2: 2, SP1: 1 }, {
  family: { CI2: 3, H1: 3 }, support: support(10), context: { schoolYear: 4, senStatus: 'E' }, outcomes: { o1: { n: 1, what: 'Be in school by nine', strands: ['EM4'] } },
});

const three = [FIRST, BEFORE, NOW];
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const main = () => screen.getByRole('main');
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function begin(profiles = three, at?: string): Promise<Opened & { readonly stop: (at: string) => Promise<void>; readonly meeting: () => Promise<unknown> }> {
  const id = `r${profiles.length}`;
  const opened = await openApp(`/children/odette/meeting/${id}`, { records: [childWith(profiles)] });
  await opened.user.click(button('Start the meeting'));
  await screen.findByRole('heading', { level: 1, name: 'Who is here' });
  const stop = (place: string) => goTo(`/children/odette/meeting/${id}/${place}`);
  if (at) await stop(at);
  return { ...opened, stop, meeting: async () => { await written(opened.vault); return good(await opened.vault.readDraft(id))?.meeting; } };
}

describe('the day of the meeting', () => {
  it('says at the field, as soon as it is typed, that it is to come, or before the profile', async () => {
    const { meeting, stop } = await begin();
    const day = screen.getByLabelText('Day of the meeting');
    expect(day).not.toHaveAttribute('aria-invalid');
    type('Day of the meeting', '2026-12-24');
    expect(day).toHaveAccessibleDescription(/This day is still to come. If the meeting is today, choose today/);
    expect(screen.getAllByRole('status').some(({ textContent }) => textContent?.includes('still to come'))).toBe(true);
    type('Day of the meeting', '2025-11-20');
    expect(day).not.toHaveAttribute('aria-invalid');
    const reminder = () => screen.queryByText(/This is before the review of 4 November 2026, which the meeting is about/);
    expect(reminder()?.closest('[role=status]')).toBeVisible();
    expect(await meeting()).toMatchObject({ heldOn: '2025-11-20' });
    await stop('finish');
    expect(screen.getByRole('region', { name: 'Worth a look first' })).toHaveTextContent('This is before the review of 4 November 2026');
    await stop('here');
    type('Day of the meeting', '2026-11-04');
    expect(reminder()).toBeNull();
  });

  it('says nothing of a year that is half typed', async () => {
    await begin();
    for (const half of ['0002-11-12', '0020-11-12', '0202-11-12', '']) {
      type('Day of the meeting', half);
      expect(screen.getByLabelText('Day of the meeting')).not.toHaveAttribute('aria-invalid');
      expect(screen.queryByText(/This is before the review/)).toBeNull();
    }
  });
});

describe('a question', () => {
  it('asks why not now, keeps it, and hides nothing that goes into the report', async () => {
    const opened = await begin(three, 'questions');
    const { user, meeting } = opened;
    const first = screen.getByRole('group', { name: /needs more help with worries and mood/ });
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(within(first).getByRole('radio', { name: 'Not now' }));
    const because = screen.getByRole('textbox', { name: /^Not now, because: Odette needs more help with worries and mood/ });
    expect(because).not.toBeRequired();
    await user.type(because, 'A new teacher on Monday.');
    expect(await meeting()).toMatchObject({ points: { 'more-need-same-support-EM1': { answer: 'notNow', because: 'A new teacher on Monday.' } } });
    await user.click(within(first).getByRole('radio', { name: 'Talked about' }));
    expect(screen.getByRole('textbox', { name: /^What was said about it: / })).toHaveValue('A new teacher on Monday.');
    await user.clear(screen.getByRole('textbox'));
    expect(await meeting()).toMatchObject({ points: { 'more-need-same-support-EM1': { answer: 'talkedAbout' } } });
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('that the family asks is worded for a room in which they sit', async () => {
    await begin(three, 'questions');
    expect(main()).toHaveTextContent('Odette’s family says that more help is needed with telling people things than was seen in November 2025. Shall we talk about');
    expect(main()).not.toHaveTextContent('Your family');
  });
});

describe('what everything is compared with', () => {
  it('is one review, said on both pages, and one choice', async () => {
    const { user, stop } = await begin(three, 'questions');
    expect(main()).toHaveTextContent('Compared with the review of 12 November 2025, as everything under What has changed.');
    expect(main()).toHaveTextContent('Odette needs more help with worries and mood than in November 2025');
    await user.click(button('What has changed'));
    expect(main()).toHaveTextContent('Compared with the review of 12 November 2025.');
    await user.click(screen.getByText('Compare with another review'));
    expect(screen.getByRole('radio', { name: 'Last time, 12 November 2025' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'The first review, 13 November 2024' }));
    expect(main()).toHaveTextContent('Compared with the review of 13 November 2024.');
    await stop('EM1');
    expect(main()).toHaveTextContent('▼ Needs less help than in November 2024');
    await stop('questions');
    // From there it went down: what the rule says of last time stands apart, under its own day.
    const apart = screen.getByRole('region', { name: 'Compared with the review of 12 November 2025' });
    expect(apart).toHaveTextContent('Odette needs more help with worries and mood than in November 2025');
    expect(main()).toHaveTextContent('Odette’s family says that more help is needed with telling people things than was seen in November 2024');
    await user.click(within(apart).getByRole('button', { name: 'Compare everything with 12 November 2025' }));
    expect(screen.queryByRole('region', { name: /Compared with/ })).toBeNull();
    await stop('EM1');
    expect(main()).toHaveTextContent('▲ Needs more help than in November 2025');
  });

  it('stays as it was chosen when the tab is loaded again, and is forgotten when the meeting is left', async () => {
    const opened = await begin(three, 'changes');
    await opened.user.click(screen.getByText('Compare with another review'));
    await opened.user.click(screen.getByRole('radio', { name: /The first review/ }));
    await act(async () => { await new Promise((resolve) => { setTimeout(resolve, 400); }); });
    const again = await reload('/children/odette/meeting/r3/changes', opened);
    expect(await screen.findByText('Compared with the review of 13 November 2024.')).toBeInTheDocument();
    await again.user.click(button('Leave'));
    await again.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Leave' }));
    await goTo('/children/odette/meeting/r3/changes');
    expect(await screen.findByText('Compared with the review of 12 November 2025.')).toBeInTheDocument();
  });

  it('is no choice where one review is before this one', async () => {
    await begin([BEFORE, NOW], 'changes');
    expect(main()).toHaveTextContent('Compared with the review of 12 November 2025.');
    expect(screen.queryByText('Compare with another review')).toBeNull();
  });
});

it.each([
  ['actions', 'Add an action', 'What will be done?'],
  ['outcomes', 'Add an outcome', 'What will Odette be able to do?'],
  ['earlier', 'Add something', 'What might have helped earlier?'],
  ['here', 'Add somebody', 'Name: Somebody else'],
])('on %s, “%s” leads to the first field of the new row', async (at, name, field) => {
  const { user } = await begin(three, at);
  for (const count of [1, 2]) {
    await user.click(button(name));
    const fields = screen.getAllByRole('textbox', { name: field });
    expect(fields.length).toBeGreaterThanOrEqual(count);
    await waitFor(() => expect(fields.at(-1)).toHaveFocus());
  }
});

it('does not put on a room’s screen a reason why a plan ends that is for staff alone', async () => {
  const { user } = await begin(three, 'recommend');
  await user.click(screen.getByRole('radio', { name: 'End the plan' }));
  const offered = within(screen.getByRole('combobox')).getAllByRole('option').map(({ textContent }) => textContent);
  expect(offered).toHaveLength(9);
  expect(offered).not.toContain('Died');
  expect(offered).toContain('Needs are met without a plan');
});

it('what was settled about home is told only while the family wants it here', async () => {
  const { user, stop } = await begin(three, 'changes');
  const wants = () => screen.getByRole('checkbox', { name: /wants to talk about home here too/ });
  await user.click(wants());
  await stop('H1');
  const title = heading() ?? '';
  await user.click(button('Set the agreed level'));
  await user.click(screen.getByRole('radio', { name: 'A lot of help' }));
  await user.click(button('Done'));
  for (const at of ['different', 'finish']) {
    await stop(at);
    expect(main()).toHaveTextContent(title);
  }
  await stop('changes');
  await user.click(wants());
  for (const at of ['different', 'finish']) {
    await stop(at);
    expect(main()).not.toHaveTextContent(title);
    expect(main()).toHaveTextContent('may be the family’s own is not shown here');
  }
});

describe('full screen', () => {
  it('is offered only where the browser has it', async () => {
    await begin();
    expect(screen.queryByRole('button', { name: /full screen/i })).toBeNull();
  });

  it('is left by the first Escape; only the next one asks about leaving', async () => {
    const full = fullScreenHere();
    const { user } = await begin(three, 'changes');
    await user.click(button('Full screen'));
    expect(full.element()).toBe(document.documentElement);
    await user.keyboard('{Escape}');
    expect(full.element()).toBeNull();
    await user.keyboard('{Escape}'); // as a browser may send it, which has left by itself
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(button('Full screen')).toBeInTheDocument();
    await act(async () => { await new Promise((resolve) => { setTimeout(resolve, 600); }); });
    await user.keyboard('{Escape}');
    expect(screen.getByRole('dialog', { name: 'Leave the meeting view?' })).toBeInTheDocument();
  });

  it('ends with the meeting’s pages', async () => {
    const full = fullScreenHere();
    const { user } = await begin();
    await user.click(button('Full screen'));
    await user.click(button('Leave'));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Leave' }));
    await screen.findByRole('heading', { name: 'Annual review, 4 November 2026' });
    expect(full.element()).toBeNull();
  });
});

/** The Fullscreen API, which this browser lacks. */
function fullScreenHere(): { readonly element: () => Element | null } {
  let element: Element | null = null;
  const become = (next: Element | null) => {
    element = next;
    document.dispatchEvent(new Event('fullscreenchange'));
  };
  Object.defineProperties(document, {
    fullscreenEnabled: { configurable: true, value: true },
    fullscreenElement: { configurable: true, get: () => element },
    exitFullscreen: { configurable: true, value: async () => { become(null); } },
  });
  Object.defineProperty(document.documentElement, 'requestFullscreen', { configurable: true, value: async () => { become(document.documentElement); } });
  onTestFinished(() => {
    for (const name of ['fullscreenEnabled', 'fullscreenElement', 'exitFullscreen']) Reflect.deleteProperty(document, name);
    Reflect.deleteProperty(document.documentElement, 'requestFullscreen');
  });
  return { element: () => element };
}
