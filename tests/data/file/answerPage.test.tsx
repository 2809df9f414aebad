import { afterEach, expect, it, vi } from 'vitest';
import { ANSWER_WORDS } from '../../../src/catalog/answerPage.ts';
import { loadFramework } from '../../../src/catalog/load.ts';
import { requestFor } from '../../../src/core/views/viewsRequest.ts';
import { sealedText } from '../../../src/data/file/viewsFile.ts';
import { keyForPage } from '../../../src/data/file/viewsKey.ts';
import { deriveWithPbkdf2 } from '../../../src/data/lock/pbkdf2.ts';

const PASSPHRASE = 'quiet herons wade';

afterEach(() => vi.restoreAllMocks());

it('lets go of what was typed only when it is in a file, and says so when it could not be saved', async () => {
  // What a browser has and this page has not.
  URL.createObjectURL = () => 'blob:here/1';
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const said = await openedPage();
  const save = () => field<HTMLFormElement>('form').requestSubmit();
  type('[name=by]', 'Mum');
  type('[name=answer-helps]', 'Pictures.');
  expect(asksBeforeLeaving()).toBe(true);

  save();
  type('[name=answer-helps]', 'Pictures, and time.');
  await vi.waitFor(() => expect(said()).toMatch(/asked to save .*while it was being saved is not in this file/), 20_000);
  expect(asksBeforeLeaving()).toBe(true);

  save();
  await vi.waitFor(() => expect(said()).toMatch(/asked to save [^]*send the last one\.$/), 20_000);
  expect(asksBeforeLeaving()).toBe(false);

  type('[name=answer-helps]', 'Time.');
  vi.spyOn(crypto.subtle, 'encrypt').mockRejectedValueOnce(new Error('no room'));
  save();
  await vi.waitFor(() => expect(said()).toBe(ANSWER_WORDS.notSaved), 20_000);
  expect(asksBeforeLeaving()).toBe(true);
}, 60_000);

/** The page with its request open; what its status line says. */
async function openedPage(): Promise<() => string | null> {
  const framework = await loadFramework();
  const request = requestFor({
    id: 'q1', reviewId: 'r1', askedOn: '2026-11-21', from: 'Ms Hale', role: 'parent', card: { firstName: 'Zofia' }, framework, parts: [], questions: [{ code: 'helps', ask: 'What helps?' }],
  });
  const sealed = await sealedText(request, { kind: 'request', passphrase: PASSPHRASE, key: keyForPage(), derive: (passphrase, key) => {
    if (key.name !== 'pbkdf2') throw new Error('it is for a page');
    return deriveWithPbkdf2(passphrase, key);
  } });
  if (!sealed.ok) throw new Error(sealed.problem.code);
  const data = (id: string, text: string) => Object.assign(document.createElement('script'), { id, type: 'application/json', textContent: text });
  document.body.replaceChildren(document.createElement('main'), data('words', JSON.stringify(ANSWER_WORDS)), data('sealed', sealed.value));
  await import('../../../src/data/file/page/start.ts');
  await vi.waitFor(() => field('#passphrase'), 20_000);
  type('#passphrase', PASSPHRASE);
  field<HTMLFormElement>('form').requestSubmit();
  await vi.waitFor(() => field('[name=answer-helps]'), 20_000);
  return () => field('[role=status]').textContent;
}

function field<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

function type(selector: string, text: string) {
  const into = field<HTMLInputElement | HTMLTextAreaElement>(selector);
  into.value = text;
  into.dispatchEvent(new Event('input', { bubbles: true }));
}

function asksBeforeLeaving(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}
