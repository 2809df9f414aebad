import { useEffect, useRef, useState } from 'react';
import { LIST_WORDS, listSentence } from '../../catalog/listWords.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { ListReading } from '../../core/pupilList.ts';
import type { ListChoices } from '../../core/pupilListChoices.ts';
import { headerRowOf } from '../../core/pupilListHeaders.ts';
import type { ListEntry } from '../../core/pupilListMatch.ts';
import { createListReader, type ListReader } from '../../data/file/list/listReader.ts';
import type { ListColumns, ListHead, ListLook } from '../../data/file/list/listSession.ts';
import { today } from '../../state/clock.ts';
import { useVault } from '../../state/records.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ChooseList } from './ChooseList.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { hereChildren } from './hereChildren.ts';
import { ListProgress } from './ListProgress.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { rememberReading } from './remembered.ts';
import { useFocusOnStep } from './useFocusOnStep.ts';
import { useListWork } from './useListWork.ts';
import { type ListWritten, writeList } from './writeList.ts';

type Step =
  | { readonly at: 'choose'; readonly trouble?: string; readonly note?: string }
  | { readonly at: 'columns'; readonly head: ListHead; readonly headerRow: number; readonly columns: ListColumns; readonly start?: ListReading }
  | { readonly at: 'preview'; readonly before: Extract<Step, { at: 'columns' }>; readonly look: ListLook; readonly erased: number; readonly trouble?: string }
  | { readonly at: 'done'; readonly written: ListWritten; readonly entries: readonly ListEntry[]; readonly choices: ListChoices };

const UNEXPECTED = 'Something went wrong in this browser that the app did not expect. Nothing was changed. Choose the file again.';

/** Choose a list · say what its columns are · look at every row · done. Nothing is written before the last of these was asked for. */
export function BringInList() {
  const vault = useVault();
  const work = useListWork();
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const reader = useRef<ListReader>(undefined);
  useEffect(() => () => reader.current?.close(), []);
  const place = useRef<HTMLDivElement>(null);
  useFocusOnStep(place, step.at);

  /** Does a piece of work; what goes wrong or is stopped leads back to the start, with nothing changed. */
  async function go(task: Parameters<typeof work.run<Step>>[0]) {
    const next = await work.run(task).catch((): Step => ({ at: 'choose', trouble: UNEXPECTED }));
    const then: Step = next ?? { at: 'choose', note: listSentence({ code: 'stopped' }) };
    if (then.at === 'choose' || then.at === 'done') reader.current?.close();
    setStep(then);
  }

  const open = (file: File) => go(async ({ say, signal }) => {
    reader.current?.close();
    reader.current = createListReader();
    const head = await reader.current.open(file, { signal, onProgress: say('Reading the list…') });
    if (!head.ok) return { at: 'choose', trouble: listSentence(head.problem) };
    return columnsFrom(reader.current, head.value, headerRowOf(head.value.top, LIST_WORDS));
  });

  const look = (before: Extract<Step, { at: 'columns' }>, reading: ListReading) => go(async ({ say, signal }) => {
    rememberReading(before.columns.headers, reading);
    const here = await hereChildren(vault, say('Opening the records that are here…'), signal);
    if (!here.ok) return { at: 'choose', trouble: vaultSentence(here.problem.code) };
    const how = { headerRow: before.headerRow, reading, words: LIST_WORDS, today: today() };
    const looked = await reader.current?.look(how, here.value.children, { signal, onProgress: say('Comparing the list with who is here…') });
    if (!looked?.ok) return { at: 'choose', trouble: listSentence(looked ? looked.problem : { code: 'brokeDown' }) };
    return { at: 'preview', before: { ...before, start: reading }, look: looked.value, erased: here.value.erased };
  });

  const write = (preview: Extract<Step, { at: 'preview' }>, choices: ListChoices) => go(async ({ say, signal }) => {
    say('Getting the rows ready…');
    const written = await writeList(vault, preview.look.entries, choices, { today: today(), signal, onWriting: () => say('Bringing the list in…', true) });
    if (!written.ok) return { ...preview, trouble: `Nothing was changed. ${vaultSentence(written.problem.code)}` };
    return { at: 'done', written: written.value, entries: preview.look.entries, choices };
  });

  const toStart = () => {
    reader.current?.close();
    setStep({ at: 'choose' });
  };
  return (
    <div ref={place}>
      {work.doing && <ListProgress doing={work.doing} onStop={work.stop} />}
      <div hidden={work.doing !== undefined}>
        {step.at === 'choose' && (
          <>
            {step.trouble && <Notice tone="problem" title="The list was not brought in." live>{step.trouble}</Notice>}
            {step.note && <Notice live>{step.note}</Notice>}
            <ChooseList onFile={(file) => void open(file)} />
          </>
        )}
        {step.at === 'columns' && (
          <ColumnsStep
            key={step.headerRow}
            head={step.head}
            headerRow={step.headerRow}
            columns={step.columns}
            start={step.start}
            onHeaderRow={(row) => void go(async () => columnsFrom(reader.current, step.head, row))}
            onReading={(reading) => void look(step, reading)}
            onCancel={toStart}
          />
        )}
        {step.at === 'preview' && (
          <PreviewStep look={step.look} erased={step.erased} trouble={step.trouble} today={today()} onBack={() => setStep(step.before)} onCancel={toStart} onAccept={(choices) => void write(step, choices)} />
        )}
        {step.at === 'done' && <DoneStep written={step.written} entries={step.entries} choices={step.choices} today={today()} onAnother={toStart} />}
      </div>
    </div>
  );
}

async function columnsFrom(reader: ListReader | undefined, head: ListHead, headerRow: number): Promise<Step> {
  const columns = await reader?.columns(headerRow);
  if (!columns?.ok) return { at: 'choose', trouble: listSentence(columns ? columns.problem : { code: 'brokeDown' }) };
  return { at: 'columns', head, headerRow, columns: columns.value };
}
