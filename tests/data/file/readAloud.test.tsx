import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readerOf } from '../../../src/data/file/home/readAloud.ts';

// jsdom has no speech: this stands for that of a browser.
const spoken: string[] = [];
let utterances: EventTarget[] = [];
let voices: { lang: string; localService: boolean; name: string }[] = [];
class Utterance extends EventTarget {
  lang = '';
  voice: { name: string } | null = null;
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}
const speech = Object.assign(new EventTarget(), {
  getVoices: () => voices,
  speak: (one: Utterance) => { spoken.push(`${one.voice?.name}: ${one.text}`); utterances.push(one); },
  cancel: () => { for (const one of utterances) one.dispatchEvent(new Event('error')); },
});

beforeEach(() => {
  spoken.length = 0;
  utterances = [];
  vi.stubGlobal('speechSynthesis', speech);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => { vi.unstubAllGlobals(); vi.useRealTimers(); });

function page() {
  const main = document.createElement('main');
  main.innerHTML = '<p><span data-read="0"><span>One.</span></span><span data-read="1" lang="pl"><span>Raz.</span></span></p><p><span data-read="0"><span>She says:</span> <span lang="pl">Dwa</span></span></p>';
  document.body.replaceChildren(main);
  return main;
}
const told = () => ({ onReading: vi.fn(), onNoVoice: vi.fn() });
const next = async () => { utterances.at(-1)?.dispatchEvent(new Event('end')); await new Promise((resolve) => { setTimeout(resolve); }); };

it('reads the lines of its language one after another, each piece with a voice for it, and shows where it is', async () => {
  voices = [{ lang: 'en-US', localService: true, name: 'other' }, { lang: 'en_GB', localService: true, name: 'british' }, { lang: 'pl-PL', localService: true, name: 'polish' }];
  const main = page();
  const { onReading, onNoVoice } = told();
  readerOf(main, 0, 'en-GB', { onReading, onNoVoice }).toggle();
  await vi.waitFor(() => expect(spoken).toEqual(['british: One.']));
  expect(main.querySelector('.now')).toHaveTextContent('One.');
  await next();
  await next();
  expect(spoken).toEqual(['british: One.', 'british: She says:', 'polish: Dwa']);
  await next();
  expect(onReading.mock.calls).toEqual([[true], [false]]);
  expect(main.querySelector('.now')).toBeNull();
  expect(onNoVoice).not.toHaveBeenCalled();
});

it('stops where it is told to, and begins again at the top', async () => {
  voices = [{ lang: 'en-GB', localService: true, name: 'british' }];
  const reader = readerOf(page(), 0, 'en-GB', told());
  reader.toggle();
  await vi.waitFor(() => expect(spoken).toHaveLength(1));
  reader.toggle();
  await next();
  expect(spoken).toHaveLength(1);
  reader.toggle();
  await vi.waitFor(() => expect(spoken).toEqual(['british: One.', 'british: One.']));
});

it.each([
  ['there is none', []],
  ['the only one for the language is spoken somewhere else', [{ lang: 'en-GB', localService: false, name: 'cloud' }]],
  ['there is one for another language alone', [{ lang: 'de-DE', localService: true, name: 'german' }]],
])('says that there is no voice, and speaks with none, where %s', async (_, there) => {
  voices = there;
  const { onReading, onNoVoice } = told();
  readerOf(page(), 0, 'en-GB', { onReading, onNoVoice }).toggle();
  await vi.waitFor(() => expect(onNoVoice).toHaveBeenCalled(), 4000);
  expect(spoken).toEqual([]);
  expect(onReading).toHaveBeenLastCalledWith(false);
});
