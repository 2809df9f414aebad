import { useEffect, useRef, useState } from 'react';
import { filterInWords } from '../../catalog/filterWords.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { aboutChildren } from '../../core/log.ts';
import { useVault } from '../../state/records.tsx';
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

  async function save(asked: OutAsked, purpose: string) {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setBusy(true);
    setSaid('');
    try {
      const [{ outFile, outFileName }, { saveToDisk }] = await Promise.all([import('./outFile.ts'), import('../../data/file/download.ts')]);
      const { cohort, shown, kind, filter, setting } = asked;
      const of = shown.length.toLocaleString('en-GB');
      const blob = await outFile(asked, { signal: mine.signal, onWritten: (rows) => { if (rows % TOLD_EVERY === 0) setSaid(`Written: ${rows.toLocaleString('en-GB')} of ${of}.`); } });
      mine.signal.throwIfAborted();
      const file = outFileName(kind, filter, setting.today);
      // Written down before it leaves: what the browser then does with it is not told to the page.
      const noted = await vault.log({
        kind: 'list', file, ...aboutChildren([...shown].flatMap((at) => cohort.children[at]?.id ?? [])),
        purpose: [purpose.trim(), `Made with: ${filterInWords(filter, cohort.framework)}.`].filter(Boolean).join(' – '),
      });
      if (!noted.ok) return setSaid(vaultSentence(noted.problem.code));
      saveToDisk(blob, file);
      setSaid(`Handed to the browser as ${file}.`);
    } catch (error) {
      if (!mine.signal.aborted) throw error;
      if (running.current === mine) setSaid('Stopped. Nothing was saved.');
    } finally {
      if (running.current === mine) setBusy(false);
    }
  }
  return { save, stop: () => running.current?.abort(), busy, said };
}

const TOLD_EVERY = 512;
