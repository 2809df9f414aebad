import { LONGEST_TEXT } from '../../../core/words/tidy.ts';
import { LONGEST_NAME } from '../../../core/views/viewsAnswer.ts';
import { newPbkdf2Params } from '../../lock/pbkdf2.ts';
import { randomId } from '../../lock/randomId.ts';
import { saveToDisk } from '../download.ts';
import { element } from '../page/element.ts';
import { filled } from '../page/words.ts';
import { sealViews } from '../viewsSeal.ts';
import { bothOf } from './bothOf.ts';
import { deriveHere } from './deriveHere.ts';
import { drawn } from './draw.ts';
import type { HomeLine, HomeTools, HomeWord } from './homePage.ts';
import { localDay } from './localDay.ts';
import { OPEN_ANSWER_FORMAT, OPEN_ANSWER_VERSION } from './openFormat.ts';
import { roomLeft } from './roomLeft.ts';
import { SAY } from './sheet.ts';

/** Puts fields in the place of the lines to write on, and saves what is written there as a file: locked where the page was. */
export function writeHere(main: Element, tools: HomeTools, passphrase?: string): void {
  const { languages, questions } = tools;
  const place = main.querySelector(`#${SAY}`);
  if (!place) return;
  const say = (word: HomeWord, values: Readonly<Record<string, string>> = {}) => bothOf(languages, word, (text) => filled(text, values)).flatMap((piece, at) => [at > 0 ? ' ' : '', drawn(piece)]);
  const id = randomId();
  const name = element('input', { id: 'by', autocomplete: 'off' });
  const areas = questions.map(({ code }) => element('textarea', { id: `say-${code}`, rows: '3' }));
  const sayRoom = (word: 'left' | 'tooLong', count: number) => say(word, { count: String(count) });
  const rooms = [...areas.map((area) => roomLeft(area, LONGEST_TEXT, sayRoom)), roomLeft(name, LONGEST_NAME, sayRoom)];
  const trouble = element('p', { role: 'alert' });
  const status = element('p', { role: 'status' });
  const button = element('button', { type: 'submit', class: 'first' });
  button.append(...say('save'));
  const note = element('p', { class: 'small' });
  note.append(...say('say'));
  const form = element('form', { novalidate: true, autocomplete: 'off' },
    note, ...questions.map(({ ask }, at) => field(drawnLine(ask, tools), rooms[at])), field(say('by'), rooms.at(-1)), trouble, element('p', {}, button), status);
  place.replaceChildren(...[place.querySelector('h2')].filter((heading) => heading !== null), form);

  let unsaved = false;
  let busy = false;
  form.addEventListener('input', () => { unsaved = true; });
  // The browser asks in words of its own.
  globalThis.addEventListener('beforeunload', (event) => { if (unsaved) event.preventDefault(); });
  globalThis.addEventListener('beforeprint', () => { for (const area of areas) area.rows = Math.max(3, area.value.split('\n').length + Math.ceil(area.value.length / 60)); });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!busy) void save().catch(() => { status.replaceChildren(...say('notSaved')); }).finally(() => { busy = false; });
  });

  async function save(): Promise<void> {
    busy = true;
    trouble.replaceChildren();
    status.replaceChildren();
    const answers = Object.fromEntries(questions.flatMap(({ code }, at): [string, { text: string }][] => {
      const text = areas[at]?.value ?? '';
      return text.trim() === '' ? [] : [[code, { text: text.trim() }]];
    }));
    const isEmpty = Object.keys(answers).length === 0;
    if (isEmpty || name.value.trim() === '') {
      trouble.append(...say('empty'));
      return (isEmpty ? areas[0] : name)?.focus();
    }
    const over = rooms.find(({ isOver }) => isOver());
    if (over) {
      trouble.append(...over.words());
      over.field.setAttribute('aria-invalid', 'true');
      return over.field.focus();
    }
    if (passphrase !== undefined) status.replaceChildren(...say('opening'));
    unsaved = false;
    const { page, reviewId, role, framework } = tools;
    const answer = { id, page, reviewId, answeredOn: localDay(), role, framework, by: name.value.trim(), answers };
    const file = `valuing-send-views-answer-${answer.answeredOn}-${id.slice(0, 4)}.vsend`;
    try {
      saveToDisk(new Blob([await textOf(answer, passphrase)], { type: 'application/octet-stream' }), file);
    } catch (error) {
      unsaved = true;
      throw error;
    }
    status.replaceChildren(...say('saved', { file }));
  }
}

async function textOf(answer: object, passphrase: string | undefined): Promise<string> {
  if (passphrase === undefined) return JSON.stringify({ format: OPEN_ANSWER_FORMAT, version: OPEN_ANSWER_VERSION, sealed: false, answer }, undefined, 1);
  const sealed = await sealViews(JSON.stringify(answer), { kind: 'answer', passphrase, key: newPbkdf2Params(), derive: deriveHere });
  if (!sealed.ok) throw new Error(sealed.problem.code);
  return JSON.stringify(sealed.value);
}

function field(label: readonly (Node | string)[], room: ReturnType<typeof roomLeft> | undefined): HTMLElement | undefined {
  if (!room) return undefined;
  const { field: input, shown, heard } = room;
  const words = element('label', { for: input.id });
  words.append(...label);
  return element('div', { class: 'field' }, words, input, shown, heard);
}

function drawnLine({ texts }: HomeLine, { languages }: HomeTools): readonly (Node | string)[] {
  return texts.flatMap((runs, at) => {
    const { lang, dir } = languages[at] ?? {};
    return [at > 0 ? ' ' : '', element('span', at > 0 ? { lang, dir, class: 'one', 'data-read': String(at) } : { class: 'one', 'data-read': '0' }, runs.map(({ text }) => text).join(' '))];
  });
}
