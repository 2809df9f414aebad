import { element } from '../page/element.ts';
import { bothOf } from './bothOf.ts';
import { drawn } from './draw.ts';
import type { HomeTools, HomeWord } from './homePage.ts';
import { readerOf } from './readAloud.ts';

/** How many steps of larger text there are; `page.css` has their sizes. */
const STEPS = 4;

/** The tools over a page: read aloud in each of its languages, larger and smaller text, dark or light, print. */
export function toolsOver(main: Element, { languages }: HomeTools): void {
  const root = document.documentElement;
  const say = (button: Element, word: HomeWord) => button.replaceChildren(...bothOf(languages, word).flatMap((piece, at) => [at > 0 ? ' ' : '', drawn(piece)]));
  const made = (word: HomeWord, act: () => void) => {
    const button = element('button', { type: 'button' });
    say(button, word);
    button.addEventListener('click', act);
    return button;
  };
  const status = element('p', { role: 'status' });

  const readers = languages.map(({ lang, dir, words }, at) => {
    const button = element('button', { type: 'button', ...(at > 0 && { lang, dir }) }, words.readAloud);
    const reader = readerOf(main, at, lang, {
      onReading: (is) => { button.textContent = is ? words.stop : words.readAloud; },
      onNoVoice: () => { status.replaceChildren(element('span', at > 0 ? { lang, dir } : {}, words.noVoice)); },
    });
    button.addEventListener('click', () => {
      status.replaceChildren();
      readers.filter((other) => other.reader !== reader).forEach((other) => { other.reader.stop(); });
      reader.toggle();
    });
    return { button, reader };
  });

  let step = 0;
  const sized = (by: number) => () => {
    step = Math.max(0, Math.min(STEPS - 1, step + by));
    root.setAttribute('data-size', String(step));
    larger.setAttribute('aria-disabled', String(step === STEPS - 1));
    smaller.setAttribute('aria-disabled', String(step === 0));
  };
  const larger = made('larger', sized(1));
  const smaller = made('smaller', sized(-1));
  smaller.setAttribute('aria-disabled', 'true');

  let isDark = globalThis.matchMedia('(prefers-color-scheme: dark)').matches;
  const look = made(isDark ? 'light' : 'dark', () => {
    isDark = !isDark;
    root.setAttribute('data-theme', isDark ? 'dark' : 'light');
    say(look, isDark ? 'light' : 'dark');
  });
  main.prepend(element('div', { class: 'tools' }, ...readers.map(({ button }) => button), larger, smaller, look, made('print', () => { globalThis.print(); })), status);
}
