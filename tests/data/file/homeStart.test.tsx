import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { done } from '../../../src/core/result.ts';
import { HOME_WORDS } from '../../../src/data/file/home/homePage.ts';
import { sealedText } from '../../../src/data/file/viewsFile.ts';
import { keyForApp, keyForPage } from '../../../src/data/file/viewsKey.ts';
import type { ViewsKey } from '../../../src/data/file/viewsSeal.ts';

const PASSPHRASE = 'quiet herons wade';
const words = Object.fromEntries(HOME_WORDS.map((word) => [word, `${word} en`]));
const CANNOT = 'This browser cannot open it.';

/** A locked page as a browser has read it, with its script run. */
async function openPage(key: ViewsKey, content: object = { no: 'page' }) {
  const quick = async () => done(new Uint8Array(32));
  const sealed = await sealedText(content, { kind: 'page', passphrase: PASSPHRASE, key, ...(key.name === 'argon2id' && { derive: quick }) });
  const block = (id: string, text: string) => {
    const script = Object.assign(document.createElement('script'), { type: 'application/json', id, textContent: text });
    return script;
  };
  const main = document.createElement('main');
  const fallback = Object.assign(document.createElement('div'), { id: 'cannot-open' });
  fallback.append(Object.assign(document.createElement('p'), { textContent: CANNOT }));
  main.append(fallback);
  document.body.replaceChildren(main, block('languages', JSON.stringify([{ lang: 'en-GB', dir: 'ltr', words }])), block('sealed', sealed.ok ? sealed.value : ''));
  vi.resetModules();
  await import('../../../src/data/file/home/start.ts');
  return screen.findByLabelText('passphrase en');
}

function tryPassphrase(field: HTMLElement, text: string) {
  fireEvent.change(field, { target: { value: text } });
  fireEvent.submit(field.closest('form') ?? field);
}

it('says that a passphrase is wrong, and takes the next', async () => {
  const field = await openPage(keyForPage());
  expect(screen.queryByText(CANNOT)).not.toBeInTheDocument();
  for (const _ of [1, 2]) {
    tryPassphrase(field, 'quiet herons wake');
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('wrong en'), { timeout: 20_000 });
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  }
}, 60_000);

// It stayed at "Opening…" for ever, and took no other passphrase.
it.each([
  ['was not made for a page', keyForApp(), {}],
  ['holds no page', keyForPage(), { no: 'page' }],
] as const)('says that it cannot open what %s, each time it is asked to', async (_, key, content) => {
  const field = await openPage(key, content);
  for (const attempt of [1, 2]) {
    tryPassphrase(field, PASSPHRASE);
    await waitFor(() => expect(screen.getByRole('alert'), `attempt ${attempt}`).toHaveTextContent(CANNOT), { timeout: 20_000 });
    await waitFor(() => expect(screen.getByRole('status')).toBeEmptyDOMElement());
  }
}, 60_000);
