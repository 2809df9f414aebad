import { answerTo, problemsIn } from '../../../core/views/viewsAnswer.ts';
import type { ViewsRequest } from '../../../core/views/viewsRequest.ts';
import { canDerive, deriveWithPbkdf2, newPbkdf2Params } from '../../lock/pbkdf2.ts';
import { randomId } from '../../lock/randomId.ts';
import { saveToDisk } from '../download.ts';
import { type DeriveViews, openViews, readSealedViews, type SealedViews, sealViews } from '../viewsSeal.ts';
import { element, labelled } from './element.ts';
import { formFor, typedIn } from './form.ts';
import { filled, type PageWords } from './words.ts';

/*
 * A page by itself: it opens the request that lies in it, asks, and saves the answer as a file. Nothing is kept anywhere and nothing is sent.
 * Accessibility promise: native fields, each with its label; what happens is told in one status line; problems are told at once and lead to their fields.
 */

const main = document.querySelector('main') ?? document.body;
const words: PageWords = JSON.parse(document.querySelector('#words')?.textContent ?? '');

/** Only PBKDF2: a page this small has no Argon2id. */
const derive: DeriveViews = (passphrase, key) => {
  if (key.name !== 'pbkdf2') throw new Error('this request was not made for a page');
  return deriveWithPbkdf2(passphrase, key);
};

if (canDerive()) void begin();
else show(element('h1', {}, words.title), problem(words.noCrypto));

async function begin(): Promise<void> {
  const sealed = await readSealedViews(JSON.parse(document.querySelector('#sealed')?.textContent ?? 'null'));
  if (sealed.ok) askForPassphrase(sealed.value);
  else show(element('h1', {}, words.title), problem(words.damaged));
}

function askForPassphrase(sealed: SealedViews): void {
  const field = element('input', { type: 'password', autocomplete: 'off', spellcheck: 'false', autocapitalize: 'none' });
  const status = element('p', { role: 'status' });
  const trouble = element('div', { role: 'alert' });
  const form = element('form', { novalidate: true, autocomplete: 'off' },
    element('h1', {}, words.title), element('p', {}, words.lead), labelled('passphrase', words.passphrase, field), trouble,
    element('p', {}, element('button', { type: 'submit', class: 'first' }, words.open)), status);
  let busy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    trouble.replaceChildren();
    status.textContent = words.opening;
    void openViews(sealed, field.value, derive).then((opened) => {
      busy = false;
      status.textContent = '';
      if (opened.ok) return answer(JSON.parse(opened.value), field.value);
      trouble.replaceChildren(problem(words.wrongPassphrase));
      field.select();
    });
  });
  show(form);
}

function answer(request: ViewsRequest, passphrase: string): void {
  const id = randomId();
  const status = element('p', { role: 'status' });
  const trouble = element('div', { role: 'alert', tabindex: '-1' });
  const print = element('button', { type: 'button' }, words.print);
  const form = formFor(request, words, element('div', { class: 'foot' }, trouble, element('p', {}, element('button', { type: 'submit', class: 'first' }, words.save), print), status));
  // How often something was typed, and how often it had been when it was saved last.
  let typedTimes = 0;
  let savedTimes = 0;
  let busy = false;
  form.addEventListener('input', () => { typedTimes += 1; });
  // The browser asks in words of its own.
  window.addEventListener('beforeunload', (event) => { if (typedTimes !== savedTimes) event.preventDefault(); });
  window.addEventListener('beforeprint', () => { for (const area of form.querySelectorAll('textarea')) area.rows = Math.max(3, area.value.split('\n').length + Math.ceil(area.value.length / 70)); });
  print.addEventListener('click', () => window.print());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!busy) void save().catch(() => { status.textContent = words.notSaved; }).finally(() => { busy = false; });
  });
  show(form);
  form.querySelector('h1')?.focus();

  async function save(): Promise<void> {
    busy = true;
    const typed = typedIn(form);
    const times = typedTimes;
    const found = problemsIn(typed, request);
    trouble.replaceChildren(...found.length > 0 ? [element('h2', {}, words.mend), element('ul', {}, ...found.map(({ code, field }) => element('li', {}, element('a', { href: `#${field}` }, told(code, field)))))] : []);
    if (found.length > 0) return trouble.focus();
    status.textContent = words.saving;
    const answeredOn = localDay();
    const sealed = await sealViews(JSON.stringify(answerTo(request, typed, { id, answeredOn })), { kind: 'answer', passphrase, key: newPbkdf2Params(), derive });
    if (!sealed.ok) throw new Error(sealed.problem.code);
    const file = `valuing-send-views-answer-${answeredOn}-${id.slice(0, 4)}.vsend`;
    saveToDisk(new Blob([JSON.stringify(sealed.value)], { type: 'application/octet-stream' }), file);
    savedTimes = times;
    status.textContent = `${filled(words.saved, { file, from: request.from })}${typedTimes === times ? '' : ` ${words.savedTooSoon}`}`;
  }

  function told(code: 'nameMissing' | 'nothingAnswered' | 'tooLong', field: string): string {
    const label = form.querySelector(`label[for="${field}"]`)?.textContent ?? '';
    return filled(words[code], { label });
  }
}

function localDay(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function problem(text: string): HTMLElement {
  return element('p', { class: 'note problem' }, text);
}

function show(content: Node, ...more: readonly Node[]): void {
  main.replaceChildren(content, ...more);
}
