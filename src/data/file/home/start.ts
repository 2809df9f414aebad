import { canDerive } from '../../lock/pbkdf2.ts';
import { element } from '../page/element.ts';
import { openViews, readSealedViews } from '../viewsSeal.ts';
import { bothOf } from './bothOf.ts';
import { deriveHere } from './deriveHere.ts';
import { drawn } from './draw.ts';
import type { HomeLanguage, HomePage, HomeTools } from './homePage.ts';
import { CANNOT_OPEN, HOME_DATA } from './isHomePage.ts';
import { writeHere } from './sayForm.ts';
import { sheetOf } from './sheet.ts';
import { toolsOver } from './tools.ts';

/*
 * A page for home: it adds its tools to what it says, or first opens what it says with a passphrase. Nothing is kept anywhere and nothing is sent.
 * Accessibility promise: native fields and buttons, each with its words; what happens is told in one status line; every button is 44 px or more.
 */

const main = document.querySelector('main') ?? document.body;
const open = document.querySelector(`#${HOME_DATA}`)?.textContent;

if (open) begin(JSON.parse(open) as HomeTools);
else void unlock(JSON.parse(document.querySelector('#languages')?.textContent ?? '[]') as readonly HomeLanguage[]);

function begin(tools: HomeTools, passphrase?: string): void {
  document.querySelector('html')?.setAttribute('lang', tools.languages[0]?.lang ?? 'en-GB');
  toolsOver(main, tools);
  writeHere(main, tools, passphrase);
}

async function unlock(languages: readonly HomeLanguage[]): Promise<void> {
  const say = (word: 'passphrase' | 'open' | 'opening' | 'wrong') => bothOf(languages, word).flatMap((piece, at) => [at > 0 ? ' ' : '', drawn(piece)]);
  const trouble = element('div', { role: 'alert' });
  const status = element('p', { role: 'status' });
  const sealed = canDerive() ? await readSealedViews(JSON.parse(document.querySelector('#sealed')?.textContent ?? 'null')) : undefined;
  if (!sealed?.ok) return;
  const cannotOpen = document.querySelector(`#${CANNOT_OPEN}`);
  cannotOpen?.remove();
  const field = element('input', { type: 'password', id: 'passphrase', autocomplete: 'off', spellcheck: 'false', autocapitalize: 'none' });
  const label = element('label', { for: 'passphrase' });
  const button = element('button', { type: 'submit', class: 'first' });
  label.append(...say('passphrase'));
  button.append(...say('open'));
  // A browser writes what stands in a field to the disk, in clear, unless its form says no.
  const form = element('form', { novalidate: true, autocomplete: 'off' }, element('div', { class: 'field' }, label, field), trouble, element('p', {}, button), status);
  let busy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    trouble.replaceChildren();
    status.replaceChildren(...say('opening'));
    void openViews(sealed.value, field.value, deriveHere).then((opened) => {
      if (opened.ok) return show(JSON.parse(opened.value) as HomePage, field.value);
      if (opened.problem.code !== 'wrongSecret') throw new Error(opened.problem.code);
      trouble.replaceChildren(...say('wrong'));
      field.select();
    }).catch(() => trouble.replaceChildren(...cannotOpen?.cloneNode(true).childNodes ?? [])).finally(() => {
      busy = false;
      status.replaceChildren();
    });
  });
  main.append(form);
}

function show(page: HomePage, passphrase: string): void {
  main.replaceChildren(...sheetOf(page).map((piece) => drawn(piece)));
  begin(page, passphrase);
  const heading = main.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
