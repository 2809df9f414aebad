import { useEffect, useRef, useState } from 'react';
import { LIST_WORDS, listSentence } from '../../catalog/listWords.ts';
import { headerRowOf } from '../../core/lists/pupilListHeaders.ts';
import { createListReader, type ListReader } from '../../data/file/list/listReader.ts';
import type { ListColumns, ListHead } from '../../data/file/list/listSession.ts';
import { type TaskWork, useTask } from '../../state/task.ts';
import { useFocusOnStep } from './useFocusOnStep.ts';

/** Where a list is chosen: the start, and where one comes back to when something went wrong or was stopped. */
export interface ChooseStep {
  readonly at: 'choose';
  readonly trouble?: string;
  readonly note?: string;
}

/** A list that is open, with what stands below the row that holds the names of its columns. */
export interface OpenedList {
  readonly head: ListHead;
  readonly headerRow: number;
  readonly columns: ListColumns;
}

/**
 * What every way of bringing a list in shares: one step after the other, from `choose` to `done`, each reached by work that can be watched and
 * stopped. What goes wrong or is stopped leads back to the start, with nothing changed.
 */
export function useBringIn<Later extends { readonly at: string }>() {
  type Step = ChooseStep | Later;
  const work = useTask();
  const [step, setStep] = useState<Step>(START);
  const reader = useRef<ListReader>(undefined);
  useEffect(() => () => reader.current?.close(), []);
  const place = useRef<HTMLDivElement>(null);
  useFocusOnStep(place, step.at);

  async function go(task: (task: ListTask) => Promise<Step>): Promise<void> {
    const next = await work.start('', ({ signal, tell }) => task({ signal, say: sayTo(tell) })).catch((): ChooseStep => ({ at: 'choose', trouble: UNEXPECTED }));
    const then: Step = next ?? { at: 'choose', note: listSentence({ code: 'stopped' }) };
    if (then.at === 'choose' || then.at === 'done') reader.current?.close();
    setStep(then);
  }

  /** The columns below this row, or the start with why there are none. */
  async function columnsFrom(head: ListHead, headerRow: number, then: (opened: OpenedList) => Later): Promise<Step> {
    const columns = await reader.current?.columns(headerRow);
    return columns?.ok ? then({ head, headerRow, columns: columns.value }) : wrong(columns?.problem);
  }

  return {
    step, setStep, place, go, columnsFrom,
    progress: work.progress,
    stop: work.stop,
    reader: () => reader.current,
    /** Opens a file; `words` say what is done. */
    open: (file: File, words: string, then: (opened: OpenedList) => Later) => go(async ({ say, signal }) => {
      reader.current?.close();
      reader.current = createListReader();
      const head = await reader.current.open(file, { signal, onProgress: say(words) });
      return head.ok ? columnsFrom(head.value, headerRowOf(head.value.top, LIST_WORDS), then) : wrong(head.problem);
    }),
    toStart: () => {
      reader.current?.close();
      setStep(START);
    },
  };
}

export interface ListTask {
  readonly signal: AbortSignal;
  /** Says what is done from now on, and gives what tells how far it is. */
  readonly say: (words: string, isSure?: boolean) => (done: number, of: number) => void;
}

function sayTo(tell: TaskWork['tell']): ListTask['say'] {
  return (words, isSure = false) => {
    tell({ words, done: 0, of: 0, isSure });
    return (done, of) => tell({ words, done, of, isSure });
  };
}

/** The start, with why a list could not be read; a reader that answers nothing has broken down. */
export function wrong(problem: Parameters<typeof listSentence>[0] = { code: 'brokeDown' }): ChooseStep {
  return { at: 'choose', trouble: listSentence(problem) };
}

const START: ChooseStep = { at: 'choose' };
const UNEXPECTED = 'Something went wrong in this browser that the app did not expect. Nothing was changed. Choose the file again.';
