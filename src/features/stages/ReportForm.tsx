import { type FormEvent, useState } from 'react';
import words from '../../catalog/stage-words.json';
import { stageProblemInWords } from '../../catalog/stageWords.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { Review } from '../../core/review.ts';
import { correctsReport, finishReport, type ReportEntry, type ReportProblem } from '../../core/sendReport.ts';
import { reportOf } from '../../core/stage.ts';
import { stageTimes } from '../../core/stageEntry.ts';
import { today } from '../../state/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FormFrame } from './FormFrame.tsx';
import { useAppending } from './useAppending.ts';
import { WrittenBy } from './WrittenBy.tsx';

/** When the report of the meeting was sent, and to whom. */
export function ReportForm({ child, review, onClose }: { child: ChildRecord; review: Review; onClose: (message?: string) => void }) {
  const before = reportOf(review);
  const [entry, setEntry] = useState<ReportEntry>({ sentOn: before?.sentOn ?? today(), sentTo: before?.sentTo ?? '', why: '' });
  const [tried, setTried] = useState<{ attempt: number; problems: readonly ReportProblem[] }>({ attempt: 0, problems: [] });
  const { by, setBy, trouble, append } = useAppending(child.id, review, 'reportSent');
  const times = stageTimes(review, today());

  async function save(event: FormEvent) {
    event.preventDefault();
    const finished = finishReport(entry, times, before);
    setTried({ attempt: tried.attempt + 1, problems: finished.ok ? [] : finished.problem });
    if (!finished.ok) return;
    const { sent, why } = finished.value;
    if (await append({ kind: 'reportSent', ...sent, ...(why && { why }) })) onClose('Written down: the report was sent.');
  }

  const text = (field: keyof ReportEntry) => {
    const problem = tried.problems.find((one) => one.field === field);
    return {
      id: `report-${field}`,
      value: entry[field],
      error: problem && stageProblemInWords(problem, times.from),
      onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) => setEntry((now) => ({ ...now, [field]: value })),
    };
  };
  return (
    <FormFrame
      title="Report sent"
      attempt={tried.attempt}
      problems={tried.problems.map((problem) => ({ text: `${words.field[problem.field]}: ${stageProblemInWords(problem, times.from)}`, href: `#report-${problem.field}` }))}
      trouble={trouble}
      onSubmit={(event) => void save(event)}
    >
      <TextField label={words.field.sentOn} type="date" width="medium" max={times.today} {...text('sentOn')} />
      <TextField label={words.field.sentTo} optional help="Everyone who was invited should have it." {...text('sentTo')} />
      {correctsReport(entry, before) && <TextField label={words.field.why} {...text('why')} />}
      <WrittenBy value={by} onChange={setBy} />
      <div className="row">
        <Button type="submit" weight="first">Write it down</Button>
        <Button onClick={() => onClose()}>Cancel</Button>
      </div>
    </FormFrame>
  );
}
