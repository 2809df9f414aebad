import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { HOME_WORDS, type HomeTools, type HomeWords } from '../../../src/data/file/home/homePage.ts';
import { writeHere } from '../../../src/data/file/home/sayForm.ts';
import { readAnswerFile } from '../../../src/data/file/viewsFile.ts';

const wordsIn = (language: string) => Object.fromEntries(HOME_WORDS.map((word) => [word, `${word} ${language}${word === 'left' || word === 'tooLong' ? ' {count}' : ''}`])) as HomeWords;
const tools: HomeTools = {
  page: 'family', reviewId: 'r1', framework: { id: 'vsend-core', edition: '1.0' }, role: 'parent', madeOn: '2026-11-22',
  languages: [{ lang: 'en-GB', dir: 'ltr', words: wordsIn('en') }, { lang: 'ur', dir: 'rtl', words: wordsIn('ur') }], questions: [{ code: 'pageRight', ask: { texts: [[{ text: 'Right?' }]] } }],
};

/** The form, and what the browser is given to save. */
function open() {
  const main = document.createElement('main');
  main.append(Object.assign(document.createElement('section'), { id: 'say' }));
  document.body.replaceChildren(main);
  const saved: Blob[] = [];
  const give = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => { saved.push(blob as Blob); return 'blob:x'; });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  onTestFinished(() => { give.mockRestore(); click.mockRestore(); });
  writeHere(main, tools);
  const type = (field: HTMLElement, text: string) => fireEvent.input(field, { target: { value: text } });
  return { saved, type, save: () => fireEvent.submit(main.querySelector('form') ?? main), right: screen.getByLabelText(/^Right\?/), by: screen.getByLabelText(/^by en/) };
}

// What was pasted in was cut at 2,000 letters, and nobody was told.
it('cuts nothing: says how much room is left, and saves no more than the app takes', async () => {
  const { saved, type, save, right, by } = open();
  type(by, 'Mum');
  type(right, 'x'.repeat(1500));
  expect(right).not.toHaveAccessibleDescription();
  type(right, 'x'.repeat(1999));
  expect(right).toHaveAccessibleDescription('left en 1 left ur 1');
  type(right, 'x'.repeat(2003));
  expect(right).toHaveValue('x'.repeat(2003));
  expect(right).toHaveAccessibleDescription('tooLong en 3 tooLong ur 3');
  save();
  expect(screen.getByRole('alert')).toHaveTextContent('tooLong en 3 tooLong ur 3');
  expect(right).toHaveFocus();
  expect(right).toBeInvalid();
  expect(saved).toEqual([]);

  type(right, 'x'.repeat(2000));
  expect(right).toBeValid();
  await waitFor(() => {
    if (saved.length === 0) save();
    expect(saved).toHaveLength(1);
  });
  expect(screen.getByRole('alert')).toBeEmptyDOMElement();
  const read = await readAnswerFile(new File([saved[0] ?? ''], 'a.vsend'));
  expect(read).toMatchObject({ ok: true, value: { answer: { by: 'Mum', answers: { pageRight: { text: 'x'.repeat(2000) } } } } });
});

it('holds a name to its room too', () => {
  const { saved, type, save, right, by } = open();
  type(right, 'Yes.');
  type(by, 'y'.repeat(81));
  save();
  expect(by).toHaveFocus();
  expect(screen.getByRole('alert')).toHaveTextContent('tooLong en 1 tooLong ur 1');
  expect(saved).toEqual([]);
});
