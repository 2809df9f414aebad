import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { LIST_WORDS, listSentence } from '../../catalog/listWords.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { Framework } from '../../core/framework.ts';
import { type LevelReading, readLevelRow } from '../../core/levelList.ts';
import { createLevelMatcher, type LevelEntry, type ReviewedChild } from '../../core/levelListMatch.ts';
import { headerRowOf } from '../../core/pupilListHeaders.ts';
import { createBreather } from '../../data/file/breathe.ts';
import { createListReader, type ListReader } from '../../data/file/list/listReader.ts';
import type { ListColumns } from '../../data/file/list/listSession.ts';
import { today } from '../../state/clock.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { childrenInWords, numberInWords, rowsInWords } from './counted.ts';
import { type Here, hereChildren } from './hereChildren.ts';
import { LevelColumns } from './LevelColumns.tsx';
import { LevelPreview } from './LevelPreview.tsx';
import { ListProgress } from './ListProgress.tsx';
import { rememberLevels } from './remembered.ts';
import { useFocusOnStep } from './useFocusOnStep.ts';
import { useListWork } from './useListWork.ts';
import { type LevelsOf, type LevelsWritten, writeLevels } from './writeLevels.ts';

type Step =
  | { readonly at: 'choose'; readonly trouble?: string; readonly note?: string }
  | { readonly at: 'columns'; readonly framework: Framework; readonly headerRow: number; readonly columns: ListColumns; readonly start?: LevelReading }
  | { readonly at: 'preview'; readonly before: Extract<Step, { at: 'columns' }>; readonly entries: readonly LevelEntry[]; readonly emptyRows: number; readonly trouble?: string }
  | { readonly at: 'done'; readonly written: LevelsWritten };

const UNEXPECTED = 'Something went wrong in this browser that the app did not expect. Nothing was changed. Choose the file again.';

/** Old levels as finished first profiles, of children who are here already. One framework for the whole file: the one for new reviews. */
export function BringInLevels() {
  const vault = useVault();
  const { current: framework } = useFrameworks();
  const work = useListWork();
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const reader = useRef<ListReader>(undefined);
  useEffect(() => () => reader.current?.close(), []);
  const place = useRef<HTMLDivElement>(null);
  useFocusOnStep(place, step.at);

  async function go(task: Parameters<typeof work.run<Step>>[0]) {
    const next = await work.run(task).catch((): Step => ({ at: 'choose', trouble: UNEXPECTED }));
    const then: Step = next ?? { at: 'choose', note: listSentence({ code: 'stopped' }) };
    if (then.at === 'choose' || then.at === 'done') reader.current?.close();
    setStep(then);
  }

  const open = (file: File) => go(async ({ say, signal }) => {
    reader.current?.close();
    reader.current = createListReader();
    const head = await reader.current.open(file, { signal, onProgress: say('Reading the spreadsheet…') });
    if (!head.ok) return { at: 'choose', trouble: listSentence(head.problem) };
    const headerRow = headerRowOf(head.value.top, LIST_WORDS);
    const columns = await reader.current.columns(headerRow);
    return columns.ok ? { at: 'columns', framework, headerRow, columns: columns.value } : { at: 'choose', trouble: listSentence(columns.problem) };
  });

  const look = (before: Extract<Step, { at: 'columns' }>, reading: LevelReading) => go(async ({ say, signal }) => {
    rememberLevels(before.columns.headers, before.framework, reading);
    const here = await hereChildren(vault, say('Opening the records that are here…'), signal);
    if (!here.ok) return { at: 'choose', trouble: vaultSentence(here.problem.code) };
    const read = await reader.current?.rows(before.headerRow);
    if (!read?.ok) return { at: 'choose', trouble: listSentence(read ? read.problem : { code: 'brokeDown' }) };
    const match = createLevelMatcher(reviewed(here.value));
    const breathe = createBreather(signal);
    const entries: LevelEntry[] = [];
    for (const { row, cells } of read.value.rows) {
      entries.push(match(row, nameIn(cells, reading), readLevelRow(cells, reading, before.framework, today())));
      await breathe();
    }
    return { at: 'preview', before: { ...before, start: reading }, entries, emptyRows: read.value.emptyRows };
  });

  const write = (preview: Extract<Step, { at: 'preview' }>, rows: readonly LevelsOf[]) => go(async ({ say, signal }) => {
    say('Getting the profiles ready…');
    const written = await writeLevels(vault, rows, preview.before.framework, { today: today(), signal, onWriting: () => say('Saving the profiles…', true) });
    if (!written.ok) return { ...preview, trouble: `Nothing was changed. ${vaultSentence(written.problem.code)}` };
    return { at: 'done', written: written.value };
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
          <section aria-labelledby="choose-levels">
            <h2 id="choose-levels" tabIndex={-1}>Choose the spreadsheet</h2>
            {step.trouble && <Notice tone="problem" title="The levels were not brought in." live>{step.trouble}</Notice>}
            {step.note && <Notice live>{step.note}</Notice>}
            <p>
              A spreadsheet saved as CSV, with one row for each child and review, a date, and a column for each strand of {framework.title}. The children have to be here already.
              What a family says about home is not taken from a spreadsheet.
            </p>
            <TextField
              label="Spreadsheet to bring in"
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                if (file) void open(file);
              }}
            />
          </section>
        )}
        {step.at === 'columns' && (
          <LevelColumns framework={step.framework} columns={step.columns} start={step.start} onReading={(reading) => void look(step, reading)} onCancel={toStart} />
        )}
        {step.at === 'preview' && (
          <LevelPreview entries={step.entries} emptyRows={step.emptyRows} trouble={step.trouble} onBack={() => setStep(step.before)} onCancel={toStart} onAccept={(rows) => void write(step, rows)} />
        )}
        {step.at === 'done' && (
          <section aria-labelledby="levels-done">
            <h2 id="levels-done" tabIndex={-1}>The levels are in</h2>
            <p>{step.written.profiles === 1 ? '1 finished profile' : `${numberInWords(step.written.profiles)} finished profiles`} of {childrenInWords(step.written.children)}.</p>
            {step.written.stayed > 0 && <p>{rowsInWords(step.written.stayed)} added nothing, because of what was done here since the spreadsheet was compared.</p>}
            <div className="row">
              <Link className="button first" href="/children">See the children</Link>
              <Button onClick={toStart}>Bring in another spreadsheet</Button>
            </div>
          </section>
        )}
      </div>
    </div>
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
