import { readFileSync } from 'node:fs';
import path from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { loadExampleChildren } from '../../src/catalog/exampleChildren.ts';
import { monthInWords } from '../../src/core/day.ts';
import { places } from '../../src/core/framework.ts';
import { reviewsOf } from '../../src/core/review.ts';
import { checkFramework } from '../../src/data/format/checkFramework.ts';
import { CARD, childWith, framework, goTo, openApp, profileOn } from './support.tsx';

const BEFORE = '2025-11-12';
const NOW = '2026-11-04';
const AT = '/children/odette/summary';

/** All that a family can read or hear: what is printed, with the names of pictures, but not the way back for staff. */
function pageForFamily(): Element {
  const page = screen.getByRole('main').cloneNode(true);
  if (!(page instanceof Element)) throw new Error('there is a page');
  for (const staff of page.querySelectorAll('.no-print')) staff.remove();
  for (const picture of page.querySelectorAll('[aria-label]')) picture.append(` ${picture.getAttribute('aria-label')} `);
  return page;
}

const read = () => pageForFamily().textContent;
const dates = /\d{1,2} (?=[A-Z][a-z]+ 20\d\d)|(?<=[A-Z][a-z]+ )20\d\d/g;
const headings = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
const section = (heading: string) => screen.getByRole('heading', { name: heading }).parentElement ?? document.body;
const lines = (heading: string) => [...section(heading).querySelectorAll('li, p')].map((line) => line.textContent);

const rated = profileOn(NOW, {
  CI1: { mark: 3, evidence: 'Odette Marlowe-Quist, 2 of 10.' }, CI2: 2, CI3: 1, CL1: 0, EM1: 4, SP1: 'notApplicable', S1: 2,
}, { family: { H1: 2 }, strengths: { CI: { text: 'Sings to everyone she meets.', toBuildOn: true } } });

describe('the family summary', () => {
  it('has no levels, codes, UPN or last name, and no number but a date', async () => {
    await openApp(AT, { records: [childWith([profileOn(BEFORE, { CI1: 2, CI2: 3, EM1: 4 }), rated])] });
    const text = read();
    expect(text).toContain('For Odette and her family. Review of 4 November 2026.');
    expect(text.replace(dates, '')).not.toMatch(/\d/);
    expect(text).not.toContain(CARD.upn);
    expect(text).not.toContain('Marlowe');
    expect(text).not.toMatch(/\b(CI|CL|EM|SP|IN|EHC|SLCN|SEN|UPN)\b/);
    expect(document.title).toBe('Family summary – Valuing SEND');
  });

  it('is so for every example child, but for what somebody wrote themselves', async () => {
    const records = await loadExampleChildren();
    await openApp('/settings', { records });
    for (const { id, card, events } of records) {
      await goTo(`/children/${id}/summary`);
      const page = pageForFamily();
      expect(page.querySelector('h1')?.textContent).toBe(`${card.firstName}, ${monthInWords(reviewsOf(events).at(-1)?.profile.reviewedOn ?? '')}`);
      for (const written of page.querySelectorAll('dl')) written.remove();
      expect(page.textContent.replace(dates, '')).not.toMatch(/\d/);
      if (card.lastName) expect(page.textContent).not.toContain(card.lastName);
      for (const { strand } of places(framework)) expect(page.textContent).not.toMatch(new RegExp(`\\b${strand.code}\\b`));
    }
  });

  it('begins with what goes well', async () => {
    await openApp(AT, { records: [childWith([profileOn(BEFORE, { CI1: 2 }), rated])] });
    expect(headings()).toEqual([
      'What is going well', 'The help Odette needs', 'What has changed since November 2025', 'What we agreed, and what happens next', 'Your say', 'Who to ask', 'Words explained',
    ]);
    expect(section('What is going well')).toHaveTextContent('Communicating and being with othersSings to everyone she meets. This is something to build on.');
    expect(section('What is going well')).toHaveTextContent('Odette is fine with what everyone gets for learning new things.');
  });

  it('says what help is needed in the words for families, with the name', async () => {
    await openApp(AT, { records: [childWith([rated])] });
    const strand = places(framework).find((place) => place.strand.code === 'EM1')?.strand;
    expect(section('The help Odette needs')).toHaveTextContent(strand?.statements[4].family.replace('{name}', 'Odette').replace('{them}', 'her').replace('{their}', 'her') ?? '');
    expect(section('The help Odette needs')).toHaveTextContent('We have not yet looked at');
    expect(screen.getAllByRole('img', { name: 'A picture of the help Odette needs. The page says the same in words.' })).toHaveLength(2);
  });

  it('sets more help and less help beside each other, in the same way', async () => {
    await openApp(AT, { records: [childWith([profileOn(BEFORE, { CI1: 2, CI2: 3 }), profileOn(NOW, { CI1: 3, CI2: 2 })])] });
    expect(lines('Needs more help')).toEqual(['Understanding what people say: from some planned help to a lot of help']);
    expect(lines('Needs less help')).toEqual(['Telling people things: from a lot of help to some planned help']);
    const shape = (heading: string) => [...section(heading).querySelectorAll('*')].map((element) => `${element.tagName}.${element.className}`);
    expect(shape('Needs more help')).toEqual(['H3.', 'UL.', 'LI.']);
    expect(shape('Needs less help')).toEqual(['H3.', 'UL.', 'LI.']);
  });

  it('names both ways even where one is empty, and says when nothing changed', async () => {
    const { vault } = await openApp(AT, { records: [childWith([profileOn(BEFORE, { CI1: 2 }), profileOn(NOW, { CI1: 3 })])] });
    expect(lines('Needs less help')).toEqual(['Nothing this time.']);
    await vault.changeChild('odette', () => childWith([profileOn(BEFORE, { CI1: 2 }), profileOn(NOW, { CI1: 2 })]));
    expect(await screen.findByText('What we looked at both times has stayed the same.')).toBeInTheDocument();
  });

  it('says when the questions were others last time, and has no changes the first time', async () => {
    const other = profileOn(BEFORE, { CI1: 4 }, { framework: { id: 'vsend-core', edition: '0.9' } });
    const { vault } = await openApp(AT, { records: [childWith([other, rated])] });
    expect(screen.getByText('The questions have changed since last time, so we cannot say what is different.')).toBeInTheDocument();
    await vault.changeChild('odette', () => childWith([rated]));
    await waitFor(() => expect(headings()).not.toContain('What has changed since November 2025'));
  });

  it('says what no longer applies', async () => {
    await openApp(AT, { records: [childWith([profileOn(BEFORE, { SP1: 2, CI1: 1 }), profileOn(NOW, { SP1: 'notApplicable', CI1: 1 })])] });
    expect(screen.getByRole('main')).toHaveTextContent('Applied last time, and does not apply now: hearing.');
  });

  it('is the latest profile as corrected', async () => {
    const child = childWith([profileOn(NOW, { CI1: 3 })]);
    const [first] = child.events;
    if (!first) throw new Error('there is one');
    const corrected = { ...first, id: 'e2', sequence: 2, kind: 'profileCorrected' as const, why: 'Mistyped.', profile: profileOn(NOW, { CI1: 0 }) };
    await openApp(AT, { records: [{ ...child, events: [first, corrected] }] });
    expect(section('What is going well')).toHaveTextContent('Odette is fine with what everyone gets for understanding what people say.');
    expect(read()).not.toContain('Mistyped');
  });

  it('leaves room for the family to answer, and prints', async () => {
    const { user } = await openApp(AT, { records: [childWith([rated])] });
    expect(within(section('Your say')).getByRole('img', { name: 'Room to write' })).toBeInTheDocument();
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledOnce();
  });

  it('waits for a finished profile, and for one it can put into words', async () => {
    const { vault } = await openApp(AT, { records: [childWith()] });
    expect(screen.getByText('The summary is made from a finished profile. When there is one, it is shown here.')).toBeInTheDocument();
    await vault.changeChild('odette', () => childWith([profileOn(NOW, { X1: 3 }, { framework: { id: 'another', edition: '1' } })]));
    expect(await screen.findByText(/so it cannot be put into words here\.$/)).toBeInTheDocument();
  });

  it('explains the words of the framework it was rated with, those on the page and no others, and says their language', async () => {
    const french = checkFramework(JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../public/schema/example-framework.json'), 'utf8')));
    if (!french.ok) throw new Error('it can be installed');
    const { id, edition } = french.value;
    const profile = profileOn(NOW, { LA1: 4, LA2: 3, LA3: 0 }, { framework: { id, edition } });
    await openApp(AT, { records: [childWith([profile])], packs: [french.value] });
    const words = [...section('Words explained').querySelectorAll('dl > div')];
    expect(words.map((word) => [...word.children].map(({ textContent }) => textContent))).toEqual([
      [french.value.levels['3'].plain, expect.stringContaining(french.value.levels['3'].amount)], ['Review', expect.any(String)], ['SENCO', expect.any(String)],
    ]);
    expect(words[0]).toHaveAttribute('lang', 'fr-FR');
    expect(screen.getByRole('heading', { name: 'Parler, lire et écrire' })).toHaveAttribute('lang', 'fr-FR');
    expect(screen.getByText('The words for help are in French, as the framework is.')).toBeInTheDocument();
  });

  it('explains both ends of a change, and says nothing of a language that is English', async () => {
    await openApp(AT, { records: [childWith([profileOn(BEFORE, { CI1: 2 }), profileOn(NOW, { CI1: 3 })])] });
    const terms = [...section('Words explained').querySelectorAll('dt')].map(({ textContent }) => textContent);
    expect(terms).toEqual([framework.levels[2].plain, framework.levels[3].plain, 'Review', 'SENCO']);
    expect(read()).not.toContain('The words for help are in');
  });

  it('ends a sentence once where the name is an initial', async () => {
    await openApp(AT, { records: [childWith([rated], { firstName: 'S.' })] });
    expect(read()).toContain('For S. and her family. Review of');
    expect(read()).toContain('everything that is held about S. Your local');
    expect(read()).not.toContain('S..');
  });
});
