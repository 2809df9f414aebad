import { READ } from './sheet.ts';

interface Told {
  onReading: (is: boolean) => void;
  onNoVoice: () => void;
}

/** How long in milliseconds a browser may take to know its voices. */
const PATIENCE = 1500;

/**
 * Reads the lines of one language aloud, one after another, and shows where it is. Only with a voice that is on the device: others are
 * spoken by a server somewhere, which would be told what the page says.
 */
export function readerOf(main: Element, at: number, lang: string, { onReading, onNoVoice }: Told) {
  // Counts the beginnings, so that what was stopped does not go on.
  let round = 0;
  let isReading = false;

  function stop(): void {
    round += 1;
    if (isReading) globalThis.speechSynthesis.cancel();
    isReading = false;
    unmark();
    onReading(false);
  }

  async function read(): Promise<void> {
    const mine = ++round;
    isReading = true;
    onReading(true);
    const hasVoice = await findVoices(lang);
    if (round !== mine) return;
    if (!hasVoice) {
      stop();
      return onNoVoice();
    }
    for (const line of main.querySelectorAll<HTMLElement>(`[${READ}="${at}"]`)) {
      // What is not shown is not read either.
      if (line.closest('[hidden]')) continue;
      unmark();
      line.classList.add('now');
      line.scrollIntoView({ block: 'nearest' });
      for (const run of line.children.length > 0 ? line.children : [line]) {
        await spoken(run.textContent ?? '', run.getAttribute('lang') ?? lang);
        if (round !== mine) return;
      }
    }
    stop();
  }

  function unmark(): void {
    for (const line of main.querySelectorAll('.now')) line.classList.remove('now');
  }

  globalThis.addEventListener('pagehide', () => { if (isReading) stop(); });
  return { stop, toggle: () => { if (isReading) stop(); else void read(); } };
}

function spoken(text: string, lang: string): Promise<void> {
  const voice = voiceFor(lang);
  if (!voice || text.trim() === '') return Promise.resolve();
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = voice.lang;
    utterance.voice = voice;
    utterance.addEventListener('end', () => { resolve(); });
    utterance.addEventListener('error', () => { resolve(); });
    globalThis.speechSynthesis.speak(utterance);
  });
}

async function findVoices(lang: string): Promise<boolean> {
  const speech = (globalThis as { readonly speechSynthesis?: SpeechSynthesis }).speechSynthesis;
  if (!speech) return false;
  if (speech.getVoices().length === 0) {
    await new Promise((resolve) => {
      speech.addEventListener('voiceschanged', resolve, { once: true });
      setTimeout(resolve, PATIENCE);
    });
  }
  return voiceFor(lang) !== undefined;
}

function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const plain = (tag: string) => tag.replace('_', '-').toLowerCase();
  const [primary = ''] = plain(lang).split('-');
  const known = globalThis.speechSynthesis.getVoices().filter((voice) => voice.localService && plain(voice.lang).split('-')[0] === primary);
  return known.find((voice) => plain(voice.lang) === plain(lang)) ?? known[0];
}
