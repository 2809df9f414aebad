import { LIST_WORDS } from '../../catalog/listWords.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { ListReading } from '../../core/lists/pupilList.ts';
import type { ListChoices } from '../../core/lists/pupilListChoices.ts';
import type { ListEntry } from '../../core/lists/pupilListMatch.ts';
import type { ListLook } from '../../data/file/list/listSession.ts';
import { today } from '../../state/clock.ts';
import { useVault } from '../../state/records.tsx';
import { BringInFrame, WhyAgain } from './BringInFrame.tsx';
import { ChooseList } from './ChooseList.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { hereChildren } from './hereChildren.ts';
import { PreviewStep } from './PreviewStep.tsx';
import { rememberReading } from './remembered.ts';
import { type OpenedList, useBringIn, wrong } from './useBringIn.ts';
import { type ListWritten, writeList } from './writeList.ts';

type Columns = OpenedList & { readonly at: 'columns'; readonly start?: ListReading };
type Preview = { readonly at: 'preview'; readonly before: Columns; readonly look: ListLook; readonly erased: number; readonly trouble?: string };
type Later = Columns | Preview | { readonly at: 'done'; readonly written: ListWritten; readonly entries: readonly ListEntry[]; readonly choices: ListChoices };

/** Choose a list · say what its columns are · look at every row · done. Nothing is written before the last of these was asked for. */
export function BringInList() {
  const vault = useVault();
  const { step, setStep, place, progress, stop, go, open, columnsFrom, reader, toStart } = useBringIn<Later>();
  const columns = (opened: OpenedList): Columns => ({ at: 'columns', ...opened });

  const look = (before: Columns, reading: ListReading) => go(async ({ say, signal }) => {
    rememberReading(before.columns.headers, reading);
    const here = await hereChildren(vault, say('Opening the records that are here…'), signal);
    if (!here.ok) return { at: 'choose', trouble: vaultSentence(here.problem.code) };
    const how = { headerRow: before.headerRow, reading, words: LIST_WORDS, today: today() };
    const looked = await reader()?.look(how, here.value.children, { signal, onProgress: say('Comparing the list with who is here…') });
    return looked?.ok ? { at: 'preview', before: { ...before, start: reading }, look: looked.value, erased: here.value.erased } : wrong(looked?.problem);
  });

  const write = (preview: Preview, choices: ListChoices) => go(async ({ say, signal }) => {
    say('Getting the rows ready…');
    const written = await writeList(vault, preview.look.entries, choices, { today: today(), signal, onWriting: () => say('Bringing the list in…', true) });
    if (!written.ok) return { ...preview, trouble: `Nothing was changed. ${vaultSentence(written.problem.code)}` };
    return { at: 'done', written: written.value, entries: preview.look.entries, choices };
  });

  return (
    <BringInFrame place={place} progress={progress} stop={stop}>
      {step.at === 'choose' && (
        <>
          <WhyAgain step={step} title="The list was not brought in." />
          <ChooseList onFile={(file) => void open(file, 'Reading the list…', columns)} />
        </>
      )}
      {step.at === 'columns' && (
        <ColumnsStep
          key={step.headerRow}
          head={step.head}
          headerRow={step.headerRow}
          columns={step.columns}
          start={step.start}
          onHeaderRow={(row) => void go(async () => columnsFrom(step.head, row, columns))}
          onReading={(reading) => void look(step, reading)}
          onCancel={toStart}
        />
      )}
      {step.at === 'preview' && (
        <PreviewStep look={step.look} erased={step.erased} trouble={step.trouble} today={today()} onBack={() => setStep(step.before)} onCancel={toStart} onAccept={(choices) => void write(step, choices)} />
      )}
      {step.at === 'done' && <DoneStep written={step.written} entries={step.entries} choices={step.choices} today={today()} onAnother={toStart} />}
    </BringInFrame>
  );
}
