import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { Framework } from '../../core/framework.ts';
import { type LevelReading, readLevelRow } from '../../core/lists/levelList.ts';
import { createLevelMatcher, type LevelEntry, type ReviewedChild } from '../../core/lists/levelListMatch.ts';
import { createPause } from '../../data/vault/pause.ts';
import { today } from '../../state/clock.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useVault } from '../../state/records.tsx';
import { BringInFrame, WhyAgain } from './BringInFrame.tsx';
import { ChooseLevels } from './ChooseLevels.tsx';
import { type Here, hereChildren } from './hereChildren.ts';
import { LevelColumns } from './LevelColumns.tsx';
import { LevelPreview } from './LevelPreview.tsx';
import { LevelsDone } from './LevelsDone.tsx';
import { rememberLevels } from './remembered.ts';
import { type OpenedList, useBringIn, wrong } from './useBringIn.ts';
import { type LevelsOf, type LevelsWritten, writeLevels } from './writeLevels.ts';

type Columns = OpenedList & { readonly at: 'columns'; readonly framework: Framework; readonly start?: LevelReading };
type Preview = { readonly at: 'preview'; readonly before: Columns; readonly entries: readonly LevelEntry[]; readonly emptyRows: number; readonly trouble?: string };
type Later = Columns | Preview | { readonly at: 'done'; readonly written: LevelsWritten };

/** Old levels as finished profiles, of children who are here already. One framework for the whole file: the one for new reviews. */
export function BringInLevels() {
  const vault = useVault();
  const { current: framework } = useFrameworks();
  const { step, setStep, place, progress, stop, go, open, reader, toStart } = useBringIn<Later>();

  const look = (before: Columns, reading: LevelReading) => go(async ({ say, signal }) => {
    rememberLevels(before.columns.headers, before.framework, reading);
    const here = await hereChildren(vault, say('Opening the records that are here…'), signal);
    if (!here.ok) return { at: 'choose', trouble: vaultSentence(here.problem.code) };
    const read = await reader()?.rows(before.headerRow);
    if (!read?.ok) return wrong(read?.problem);
    const match = createLevelMatcher(reviewed(here.value));
    const pause = createPause(signal);
    const entries: LevelEntry[] = [];
    for (const { row, cells } of read.value.rows) {
      entries.push(match(row, nameIn(cells, reading), readLevelRow(cells, reading, before.framework, today())));
      await pause();
    }
    return { at: 'preview', before: { ...before, start: reading }, entries, emptyRows: read.value.emptyRows };
  });

  const write = (preview: Preview, rows: readonly LevelsOf[]) => go(async ({ say, signal }) => {
    say('Getting the profiles ready…');
    const written = await writeLevels(vault, rows, preview.before.framework, { today: today(), signal, onWriting: () => say('Saving the profiles…', true) });
    if (!written.ok) return { ...preview, trouble: `Nothing was changed. ${vaultSentence(written.problem.code)}` };
    return { at: 'done', written: written.value };
  });

  return (
    <BringInFrame place={place} progress={progress} stop={stop}>
      {step.at === 'choose' && (
        <ChooseLevels framework={framework} why={<WhyAgain step={step} title="The levels were not brought in." />} onFile={(file) => void open(file, 'Reading the spreadsheet…', (opened) => ({ at: 'columns', framework, ...opened }))} />
      )}
      {step.at === 'columns' && (
        <LevelColumns framework={step.framework} columns={step.columns} start={step.start} onReading={(reading) => void look(step, reading)} onCancel={toStart} />
      )}
      {step.at === 'preview' && (
        <LevelPreview entries={step.entries} emptyRows={step.emptyRows} trouble={step.trouble} onBack={() => setStep(step.before)} onCancel={toStart} onAccept={(rows) => void write(step, rows)} />
      )}
      {step.at === 'done' && <LevelsDone written={step.written} onAnother={toStart} />}
    </BringInFrame>
  );
}

function reviewed({ children, reviewDays }: Here): readonly ReviewedChild[] {
  return children.map(({ id, card, inBin, isDamaged }) => {
    const stays = isDamaged ? 'damaged' : inBin ? 'inBin' : card.restrictedOn ? 'restricted' : undefined;
    return { id, card, reviewDays: reviewDays.get(id) ?? [], ...(stays && { stays }) };
  });
}

function nameIn(cells: readonly string[], { columns }: LevelReading): string {
  const cell = (column: LevelReading['columns'][number]) => (cells[columns.indexOf(column)] ?? '').trim();
  return ([cell('firstName'), cell('lastName')].filter(Boolean).join(' ') || cell('fullName') || cell('upn')).slice(0, 80);
}
