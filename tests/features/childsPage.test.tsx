import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadExampleChildren } from '../../src/catalog/exampleChildren.ts';
import { places } from '../../src/core/framework.ts';
import { usePageSetting } from '../../src/state/pageSetting.ts';
import { NEVER, reviewedChild } from '../fixtures/reviewedChild.ts';
import { childWith, framework, goTo, openApp, profileOn } from './support.tsx';

const AT = '/children/odette/their-page';
const sheet = () => screen.findByRole('article');
const section = (heading: string) => screen.getByRole('region', { name: heading });
const texts = (heading: string) => [...section(heading).querySelectorAll('li, p')].map(({ textContent }) => textContent);

beforeEach(() => { usePageSetting.setState(usePageSetting.getInitialState()); });

describe('the child’s page', () => {
  it('has its parts in this order, under the first name alone', async () => {
    await openApp(AT, { records: [reviewedChild(framework)] });
    const page = await sheet();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^Odette$/);
    expect(screen.getAllByRole('heading')[0]).toBe(screen.getByRole('heading', { level: 1 }));
    expect(within(page).getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'What people like about me', 'What is important to me', 'How to help me', 'What changed', 'What happens next', 'My drawing',
    ]);
    await waitFor(() => expect(document.title).toMatch(/^The child’s page – /));
  });

  it('has in the first person only what the child said, and speaks to the child else', async () => {
    await openApp(AT, { records: [reviewedChild(framework)] });
    const page = await sheet();
    expect(section('What is important to me')).toHaveTextContent('Singing! And I can do the big slide.');
    const own = page.cloneNode(true);
    if (!(own instanceof Element)) throw new Error('there is a page');
    for (const words of own.querySelectorAll('blockquote, h2, [class*="typed"]')) words.remove();
    expect(own.textContent).not.toMatch(/\b(I|my|me)\b/i);
    expect(own.textContent).not.toMatch(/Odette.*Odette/);
    expect(texts('What changed')).toContain('You need more help with understanding what people say.');
  });

  it('says whose words they are where somebody spoke for the child', async () => {
    const childsView = { words: 'onBehalf' as const, by: 'Dad', answers: { helps: { text: 'A song.' } } };
    await openApp(AT, { records: [childWith([profileOn('2026-11-04', { CI1: 2 }, { childsView })])] });
    await sheet();
    expect(section('How to help me')).toHaveTextContent('Dad says for you: A song.');
  });

  it('says of words that nobody called the child’s only that they were written down', async () => {
    const childsView = { by: 'Dad', answers: { helps: { text: 'A song.' } } };
    await openApp(AT, { records: [childWith([profileOn('2026-11-04', { CI1: 2 }, { childsView })])] });
    await sheet();
    expect(section('How to help me')).toHaveTextContent('Written down as your view: A song.');
    expect(section('How to help me')).not.toHaveTextContent(/You say|Dad/);
  });

  it('says where more changes are told than it has room for, and when we look again', async () => {
    const marks = ['CI1', 'CI2', 'CI3', 'CL1'];
    const rated = (mark: 1 | 2) => Object.fromEntries(marks.map((code) => [code, mark]));
    await openApp(AT, { records: [childWith([profileOn('2026-06-04', rated(1)), profileOn('2026-11-04', rated(2))], { senStatus: 'K' })] });
    await sheet();
    expect(texts('What changed')).toHaveLength(3);
    expect(texts('What changed').at(-1)).toBe('There is more on the page for the family.');
    expect(texts('What happens next')[0]).toBe('We look at this again by March 2027.');
  });

  it('has no level, no code, no picture of need, nothing of the setting or the home, and nothing for the school alone', async () => {
    await openApp(AT, { records: [reviewedChild(framework)] });
    const page = await sheet();
    expect(within(page).queryByRole('img', { name: /^A picture of the help/ })).toBeNull();
    for (const { strand } of places(framework)) expect(page.textContent).not.toMatch(new RegExp(`\\b${strand.code}\\b`));
    for (const never of [NEVER.upn, NEVER.cardNote, NEVER.profileNote, 'Marlowe', 'A call home', 'a lot of help', 'planned help', 'council']) expect(page.textContent).not.toContain(never);
  });

  it('leaves room to write where nobody said anything, and to draw', async () => {
    await openApp(AT, { records: [childWith([profileOn('2026-11-04', { CI1: 2 })])] });
    await sheet();
    for (const heading of ['What people like about me', 'What is important to me', 'How to help me']) expect(within(section(heading)).getByRole('img', { name: 'Room to write' })).toBeInTheDocument();
    expect(within(section('My drawing')).getByRole('img', { name: 'My drawing' })).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'What changed' })).toBeNull();
  });

  it('waits for a finished profile', async () => {
    await openApp(AT, { records: [childWith()] });
    expect(screen.getByRole('heading', { level: 1, name: 'The child’s page' })).toBeInTheDocument();
    expect(screen.getByText(/is made from a finished profile/)).toBeInTheDocument();
  });

  it('is reached from the child, once there is a finished profile', async () => {
    const { user } = await openApp('/children/odette', { records: [childWith([profileOn('2026-11-04', { CI1: 2 })]), childWith([], {}, 'other')] });
    await user.click(screen.getByRole('button', { name: 'The child’s page' }));
    expect(await sheet()).toBeInTheDocument();
    await goTo('/children/other');
    expect(screen.queryByRole('button', { name: 'The child’s page' })).not.toBeInTheDocument();
    expect(screen.getByText(/^The pages for the family and the child come with the first finished profile/)).toBeVisible();
  });
});

describe('with pictures', () => {
  it('has a picture to the left of lines, which says nothing of its own', async () => {
    const { user } = await openApp(AT, { records: [reviewedChild(framework)] });
    const page = await sheet();
    const said = page.textContent;
    expect(page.querySelectorAll('img')).toHaveLength(0);
    await user.click(screen.getByRole('checkbox', { name: 'With pictures' }));
    const pictures = [...page.querySelectorAll('img')];
    expect(pictures.length).toBeGreaterThan(5);
    for (const picture of pictures) expect(picture).toHaveAttribute('alt', '');
    expect(page.textContent).toBe(said);
  });

  it('has the same for more help and for less help on every page: one picture each, never missing', async () => {
    const records = await loadExampleChildren();
    const { user } = await openApp('/settings', { records });
    for (const { id } of records.slice(0, 6)) {
      await goTo(`/children/${id}/their-page`);
      await sheet();
      await user.click(screen.getByRole('checkbox', { name: 'With pictures' }));
      for (const item of screen.queryByRole('region', { name: 'What changed' })?.querySelectorAll('li') ?? []) expect(item.querySelectorAll('img'), item.textContent ?? '').toHaveLength(1);
    }
  });
});
