import { readFileSync } from 'node:fs';
import path from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadExampleChildren } from '../../src/catalog/exampleChildren.ts';
import { monthInWords } from '../../src/core/day.ts';
import { places } from '../../src/core/framework.ts';
import { emptyMeeting } from '../../src/core/meeting.ts';
import { reviewsOf } from '../../src/core/review.ts';
import { checkFramework } from '../../src/data/format/checkFramework.ts';
import { usePageSetting } from '../../src/state/pageSetting.ts';
import { NEVER, reviewedChild } from '../fixtures/reviewedChild.ts';
import { CARD, childWith, framework, goTo, openApp, profileOn } from './support.tsx';

const BEFORE = '2025-11-12';
const NOW = '2026-11-04';
const AT = '/children/odette/summary';

beforeEach(() => { usePageSetting.setState(usePageSetting.getInitialState()); });
afterEach(() => { localStorage.clear(); });

/** The sheet as it is printed, and all that a family can read or hear of it. */
const sheet = () => screen.findByRole('article');
async function read(): Promise<string> {
  const page = (await sheet()).cloneNode(true);
  if (!(page instanceof Element)) throw new Error('there is a page');
  for (const staff of page.querySelectorAll('.no-print')) staff.remove();
  for (const drawn of page.querySelectorAll('svg text')) drawn.remove();
  for (const picture of page.querySelectorAll('[aria-label]')) picture.append(` ${picture.getAttribute('aria-label')} `);
  return page.textContent;
}
/** Dates, and how often something is done. */
const FIGURES = /\d{1,2} (?=[A-Z][a-z]+ 20\d\d)|(?<=[A-Z][a-z]+ )20\d\d|\d+(?= times a week)/g;
const headings = () => within(screen.getByRole('article')).getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
const section = (heading: string) => screen.getByRole('region', { name: heading });

const rated = profileOn(NOW, {
  CI1: { mark: 3, evidence: 'Odette Marlowe-Quist, 2 of 10.' }, CI2: 2, CI3: 1, CL1: 0, EM1: 4, SP1: 'notApplicable', S1: 2,
}, { family: { H1: 2 }, strengths: { CI: { text: 'Sings to everyone she meets.', toBuildOn: true } } });
const twice = [profileOn(BEFORE, { CI1: 2, CI2: 3, EM1: 4 }), rated];

async function open(...profiles: Parameters<typeof childWith>) {
  const opened = await openApp(AT, { records: [childWith(...profiles)] });
  await sheet();
  return opened;
}

describe('what staff can do with the page', () => {
  it('stands in one bar above the sheet, with every choice folded', async () => {
    const { user } = await open(twice);
    const print = screen.getByRole('button', { name: 'Print' });
    const [save, change] = [screen.getByText('Save'), screen.getByText('Change')];
    for (const one of [print, save, change]) expect(one.compareDocumentPosition(screen.getByRole('heading', { level: 1 }))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getByRole('checkbox', { name: 'Change the wording', hidden: true })).not.toBeVisible();
    expect(screen.getByRole('button', { name: 'Save the file', hidden: true })).not.toBeVisible();
    await user.click(change);
    expect(screen.getByRole('checkbox', { name: 'Change the wording' })).toBeVisible();
    expect(within(await sheet()).queryByRole('checkbox')).toBeNull();
  });
});

describe('what never stands on the family summary', () => {
  it('levels, codes, UPN, last name, evidence, and no number but a date', async () => {
    await open(twice);
    const text = await read();
    expect(text).toContain('For Odette and her family.');
    expect(text.replace(FIGURES, '')).not.toMatch(/\d/);
    expect(text).not.toContain(CARD.upn);
    expect(text).not.toContain('Marlowe');
    expect(text).not.toMatch(/\b(CI|CL|EM|SP|IN|EHC|SLCN|SEN|UPN)\b/);
    await waitFor(() => expect(document.title).toBe('Family summary – Valuing SEND'));
  });

  it('is so for every example child, but for what somebody wrote themselves', async () => {
    const records = await loadExampleChildren();
    await openApp('/settings', { records });
    for (const { id, card, events } of records) {
      await goTo(`/children/${id}/summary`);
      const page = await sheet();
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(`${card.firstName}, ${monthInWords(reviewsOf(events).at(-1)?.profile.reviewedOn ?? '')}`);
      for (const typed of page.querySelectorAll('[class*="typed"]')) typed.remove();
      expect(page.textContent.replace(FIGURES, '')).not.toMatch(/\d|undefined/);
      if (card.lastName) expect(page.textContent).not.toContain(card.lastName);
      for (const { strand } of places(framework)) expect(page.textContent).not.toMatch(new RegExp(`\\b${strand.code}\\b`));
    }
  });

  it('what is for the school alone: notes, costs, the recommendation, how others voted', async () => {
    await openApp(AT, { records: [reviewedChild(framework)] });
    const text = await read();
    for (const never of [NEVER.upn, NEVER.cardNote, NEVER.profileNote, '43.21', '£', 'Section F', 'next setting will visit', 'There was time', 'Okonjo']) expect(text).not.toContain(never);
    expect(text).toContain('With Ms Abara.');
  });
});

describe('the family summary', () => {
  it('begins with what goes well, and has its parts in this order', async () => {
    await open(twice);
    expect(headings()).toEqual(['What is going well', 'What helps', 'The help Odette needs', 'What we agreed', 'What happens next', 'Your say', 'Who to ask', 'Words explained']);
    expect(section('What is going well')).toHaveTextContent('Communicating and being with othersSings to everyone she meets. This is something to build on.');
  });

  it('says what help is needed in the words for families, with the name, and what nobody looked at', async () => {
    await open([rated]);
    const strand = places(framework).find((place) => place.strand.code === 'EM1')?.strand;
    const said = strand?.statements[4].family.replace('{name}', 'Odette').replace('{them}', 'her').replace('{their}', 'her');
    expect(section('The help Odette needs')).toHaveTextContent(said ?? '');
    expect(section('The help Odette needs')).toHaveTextContent('We have only just begun: there is much that we have not looked at yet.');
    expect(section('The help Odette needs')).not.toHaveTextContent('We have not yet looked at'); // twenty names would be a wall
    expect(screen.getAllByRole('img', { name: 'A picture of the help Odette needs. The page says the same in words.' })).toHaveLength(2);
  });

  it('promises what follows a meeting only once somebody wrote down that there was one', async () => {
    const plan = { senStatus: 'E', planMadeOn: '2025-12-03', meetingOn: '2026-11-18' } as const;
    const { vault } = await open([profileOn(NOW, { CI1: 2 })], plan);
    expect(section('What happens next')).not.toHaveTextContent(/Report to the council|council’s decision|new plan/);
    const unmet = childWith([profileOn(NOW, { CI1: 2 })], plan);
    const [first] = unmet.events;
    if (!first?.reviewId) throw new Error('there is a review');
    await vault.changeChild('odette', () => ({ ...unmet, events: [...unmet.events, { ...first, id: 'met', sequence: 99, kind: 'met', meeting: emptyMeeting('2026-11-18') }] }));
    await vi.waitFor(() => expect(section('What happens next')).toHaveTextContent(/Report to the council: due by 2 December 2026\..*The council’s decision: due by 16 December 2026\./));
  });

  it('says more help and less help alike, in the same place', async () => {
    await open([profileOn(BEFORE, { CI1: 2, CI2: 3, EM1: 2, EM2: 2, EM3: 3 }), profileOn(NOW, { CI1: 3, CI2: 2, EM1: 3, EM2: 3, EM3: 2 })]);
    const text = await read();
    expect(text).toContain('Since November 2025, more help is needed for understanding what people say, and less for telling people things.');
    const sentence = (way: string) => new RegExp(`Since November 2025, ${way} help is needed for [^.]+\\.`).exec(text.slice(text.indexOf('Feelings and friends')))?.[0];
    expect(sentence('more')).toBe('Since November 2025, more help is needed for worries and mood; and strong feelings.');
    expect(sentence('less')).toBe('Since November 2025, less help is needed for trust and friends.');
  });

  it('says when nothing changed, when the questions were others, and no change the first time', async () => {
    const { vault } = await open([profileOn(BEFORE, { CI1: 2 }), profileOn(NOW, { CI1: 2 })]);
    expect(section('The help Odette needs')).toHaveTextContent('No change since November 2025.');
    await vault.changeChild('odette', () => childWith([profileOn(BEFORE, { CI1: 4 }, { framework: { id: 'vsend-core', edition: '0.9' } }), rated]));
    expect(await screen.findByText(/The questions have changed since last time/)).toBeInTheDocument();
    await vault.changeChild('odette', () => childWith([profileOn(NOW, { CI1: 2 })]));
    await vi.waitFor(async () => expect(await read()).not.toMatch(/November 2025|No change|have changed/));
  });

  it('says what no longer applies', async () => {
    await open([profileOn(BEFORE, { SP1: 2, CI1: 1 }), profileOn(NOW, { SP1: 'notApplicable', CI1: 1 })]);
    expect(section('The help Odette needs')).toHaveTextContent('Applied last time, and does not apply now: hearing.');
  });

  it('is the latest profile as corrected, without why it was', async () => {
    const child = childWith([profileOn(NOW, { CI1: 3 })]);
    const [first] = child.events;
    if (!first) throw new Error('there is one');
    const corrected = { ...first, id: 'e2', sequence: 2, kind: 'profileCorrected' as const, why: 'Mistyped.', profile: profileOn(NOW, { CI1: 0 }) };
    await openApp(AT, { records: [{ ...child, events: [first, corrected] }] });
    const text = await read();
    expect(text).not.toContain('For much of most days');
    expect(text).not.toContain('Mistyped');
  });

  it('has what was agreed, by whom and when, and the next days; before the meeting, room to write', async () => {
    await openApp('/children/odette/summary', { records: [reviewedChild(framework), reviewedChild(framework, { met: false, id: 'unmet' })] });
    await sheet();
    expect(section('What we agreed')).toHaveTextContent('We met on 18 November 2026.');
    expect(section('What we agreed')).toHaveTextContent('Show the family the picture cards. Who: Ms Abara. By: 1 December 2026. This is done.');
    expect(section('What happens next')).not.toHaveTextContent('next review');
    await goTo('/children/unmet/summary');
    await sheet();
    expect(within(section('What we agreed')).getByRole('img', { name: 'Room to write' })).toBeInTheDocument();
    expect(section('What happens next')).toHaveTextContent('The meeting is on 8 December 2026.');
  });

  it('names whom a family can ask, as Settings have it; else leaves room for the name', async () => {
    const { user } = await open([rated]);
    expect(within(section('Who to ask')).getByRole('img', { name: 'Room to write' })).toBeInTheDocument();
    await goTo('/settings');
    await user.type(await screen.findByLabelText(/^Whom families can ask/), 'Ms Lindqvist, 01632 960000');
    await goTo(AT);
    await sheet();
    expect(section('Who to ask')).toHaveTextContent('Ms Lindqvist, 01632 960000');
    expect(within(section('Who to ask')).queryByRole('img')).toBeNull();
  });

  it('leaves room for the family to answer, and prints', async () => {
    const { user } = await open([rated]);
    expect(within(section('Your say')).getByRole('img', { name: 'Room to write' })).toBeInTheDocument();
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledOnce();
  });

  it('waits for a finished profile, and for one it can put into words', async () => {
    const { vault } = await openApp(AT, { records: [childWith()] });
    expect(screen.getByText('The page is made from a finished profile. When there is one, it is shown here.')).toBeInTheDocument();
    await vault.changeChild('odette', () => childWith([profileOn(NOW, { X1: 3 }, { framework: { id: 'another', edition: '1' } })]));
    expect(await screen.findByText(/so it cannot be put into words here\.$/)).toBeInTheDocument();
  });

  it('explains the words of the framework it was rated with, those on the page and no others, and says their language', async () => {
    const french = checkFramework(JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../public/schema/example-framework.json'), 'utf8')));
    if (!french.ok) throw new Error('it can be installed');
    const { id, edition } = french.value;
    await openApp(AT, { records: [childWith([profileOn(NOW, { LA1: 4, LA2: 3, LA3: 0 }, { framework: { id, edition } })])], packs: [french.value] });
    await sheet();
    const words = [...section('Words explained').querySelectorAll('dl > div')];
    expect(words.map((word) => word.querySelector('dt')?.textContent)).toEqual([french.value.levels['3'].plain, 'SENCO', 'SENDIASS']);
    expect(words[0]?.querySelector('dd')).toHaveTextContent(french.value.levels['3'].amount);
    expect(within(section('Words explained')).getByText(french.value.levels['3'].plain)).toHaveAttribute('lang', 'fr-FR');
    for (const said of ['Toute la journée, Odette a besoin', 'Odette$']) expect(within(section('The help Odette needs')).getAllByText(new RegExp(`^${said}`)).some((one) => one.lang === 'fr-FR')).toBe(true);
    expect(screen.getByText('The words for help are in French, as the framework is.')).toBeInTheDocument();
  });

  it('says nothing of a language that is English, and ends a sentence once where the name is an initial', async () => {
    await open([rated], { firstName: 'S.' });
    const text = await read();
    expect(text).not.toContain('The words for help are in');
    expect(text).toContain('For S. and her family.');
    expect(text).toContain('everything that is held about S. Your local');
    expect(text).not.toContain('S..');
  });
});

describe('to whom it speaks', () => {
  const young = { bornOn: '2009-10-02' };

  it('is the young person once the rights are theirs, and the family where they do not decide', async () => {
    const { user } = await open([rated], young);
    const box = screen.getByRole('checkbox', { name: 'The page speaks to Odette' });
    expect(box).toBeChecked();
    expect(await read()).toContain('For you.');
    expect(headings()).toContain('The help you need');
    expect((await read()).replace(/^.*November 2026/, '')).not.toContain('Odette');
    await user.click(box);
    expect(await read()).toContain('For Odette and her family.');
  });

  it('is the family before, and nothing is asked', async () => {
    await open([rated]);
    expect(screen.queryByRole('checkbox', { name: /^The page speaks to/ })).toBeNull();
  });
});

describe('in a second language', () => {
  const turnOn = (...languages: readonly string[]) => { usePageSetting.setState({ languages }); };

  it('stands beside the English line by line, marked with its language, and says first that it is a draft', async () => {
    turnOn('pl', 'ur');
    const { user } = await open(twice);
    expect(await read()).not.toContain('Draft');
    await user.selectOptions(screen.getByLabelText('Language'), 'English and Urdu (اردو)');
    expect(await screen.findByText(/^Draft translation into Urdu\. No speaker of it has checked it yet\. The English words count\./)).toBeInTheDocument();
    for (const heading of within(await sheet()).getAllByRole('heading', { level: 2 })) {
      expect(heading.querySelector('[lang="ur"]')).toHaveAttribute('dir', 'rtl');
      expect(heading.textContent).toMatch(/^[A-Z]/);
    }
    expect(section(headings()[0] ?? '')).toHaveTextContent('Sings to everyone she meets.');
    expect([...(await sheet()).querySelectorAll('[lang="ur"]')].map(({ textContent }) => textContent).join(' ')).not.toContain('Sings to everyone');
  });

  it('is that of the home where it was turned on, and English alone else', async () => {
    turnOn('pl');
    await openApp(AT, { records: [childWith([rated], { homeLanguages: ['English', 'polish '] }), childWith([rated], { homeLanguages: ['Urdu'] }, 'other')] });
    expect(await screen.findByText(/^Draft translation into Polish/)).toBeInTheDocument();
    await goTo('/children/other/summary');
    expect(await read()).not.toContain('Draft');
    expect(screen.getByLabelText('Language')).toHaveValue('en');
  });

  it('is turned on in Settings: until then the page says where', async () => {
    const { user } = await open([rated]);
    expect(screen.queryByLabelText('Language')).toBeNull();
    await user.click(within(screen.getByText(/^The page can have another language/)).getByRole('link', { name: 'Settings' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Romanian (Română)' }));
    expect(JSON.parse(localStorage.getItem('valuing-send-pages') ?? '')).toMatchObject({ state: { languages: ['ro'], contact: '' } });
    await goTo(AT);
    await sheet();
    expect(within(screen.getByLabelText('Language')).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['English alone', 'English and Romanian (Română)']);
  });
});
