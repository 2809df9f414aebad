import { useEffect, useRef, useState } from 'react';
import { filterInWords } from '../../../catalog/filterWords.ts';
import { vaultSentence } from '../../../catalog/vaultSentence.ts';
import { aboutChildren } from '../../../core/log.ts';
import type { NewLogEntry } from '../../../data/vault/vault.ts';
import { useVault } from '../../../state/records.tsx';
import type { OutAsked } from './outFile.ts';

export interface SaveOut {
  readonly save: (asked: OutAsked, purpose: string) => Promise<void>;
  readonly stop: () => void;
  readonly busy: boolean;
  /** How far it is, or what came of it. */
  readonly said: string;
}

/** Makes the file, writes down that it is made, and hands it to the browser. It is stopped when the screen goes. */
export function useSaveOut(): SaveOut {
  const vault = useVault();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  /** Says in the record that the file of the line before did not leave after all; how that went, as a sentence. */
  async function takeBack(line: NewLogEntry): Promise<string> {
    const written = await vault.log({ ...line, purpose: NOT_SAVED }).catch(() => undefined);
    return written?.ok ? '' : ' The local record still has a line that it was.';
  }

  async function save(asked: OutAsked, purpose: string) {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setBusy(true);
    setSaid('');
    let noted: NewLogEntry | undefined;
    try {
      const [{ isInside, outFile, outFileName }, { saveToDisk }] = await Promise.all([import('./outFile.ts'), import('../../../data/file/download.ts')]);
      const { cohort, shown, kind, filter, setting } = asked;
      const of = shown.length.toLocaleString('en-GB');
      const blob = await outFile(asked, { signal: mine.signal, onWritten: (children) => setSaid(`Children looked at: ${children.toLocaleString('en-GB')} of ${of}.`) });
      mine.signal.throwIfAborted();
      const file = outFileName(kind, filter, setting.today);
      const line: NewLogEntry = {
        kind: 'list', file, ...aboutChildren([...shown].flatMap((at) => (isInside(kind, asked, at) ? cohort.children[at]?.id ?? [] : []))),
        purpose: [purpose.trim(), `Made with: ${filterInWords(filter, cohort.framework)}.`].filter(Boolean).join(' – '),
      };
      // Written down before it leaves: what the browser then does with it is not told to the page.
      const written = await vault.log(line);
      if (!written.ok) return setSaid(vaultSentence(written.problem.code));
      noted = line;
      mine.signal.throwIfAborted();
      saveToDisk(blob, file);
      setSaid(`Handed to the browser as ${file}.`);
    } catch {
      const left = noted ? await takeBack(noted) : '';
      if (running.current === mine) setSaid(`${mine.signal.aborted ? 'Stopped. Nothing was saved.' : BROKEN}${left}`);
    } finally {
      if (running.current === mine) setBusy(false);
    }
  }
  return { save, stop: () => running.current?.abort(), busy, said };
}

const NOT_SAVED = 'The file of the line before was not saved.';
const BROKEN = 'Something went wrong in the app, and nothing was saved. Try again; if that does not help, load the page again.';
