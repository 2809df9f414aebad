import { type FormEvent, useState } from 'react';
import words from '../../catalog/stage-words.json';
import { stageProblemInWords } from '../../catalog/stageWords.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { Review } from '../../core/review.ts';
import { correctsReport, finishReport, type ReportEntry, type ReportProblem } from '../../core/entry/sendReport.ts';
import { reportOf } from '../../core/stage.ts';
import { stageTimes } from '../../core/entry/stageEntry.ts';
import { lastOf } from '../../state/appendStage.ts';
import { today } from '../../state/clock.ts';
import { useWhoIsHere } from '../../state/whoIsHere.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FormFrame } from './FormFrame.tsx';
import { TypedForm, type TypedFields, useTelling } from './TypedForm.tsx';
import { useAppending } from './useAppending.ts';
import { WrittenBy } from './WrittenBy.tsx';

interface Props {
  child: ChildRecord;
  review: Review;
  onClose: (message?: string) => void;
}

/** When the report of the meeting was sent, and to whom. */
export function ReportForm(props: Props) {
  const { review } = props;
  const before = reportOf(review);
  const now = {
    sentOn: before?.sentOn ?? today(), sentTo: before?.sentTo ?? '', why: '', by: useWhoIsHere.getState().typed, follows: lastOf(review, 'reportSent') ?? '',
  };
  return <TypedForm kind="reportSent" reviewId={review.id} now={now}>{(typed) => <ReportFields {...props} {...typed} />}</TypedForm>;
}

function ReportFields({ child, review, onClose, start, onTyped }: Props & TypedFields<keyof ReportEntry | 'by'>) {
  const before = reportOf(review);
  const [entry, setEntry] = useState(start);
  const [tried, setTried] = useState<{ attempt: number; problems: readonly ReportProblem[] }>({ attempt: 0, problems: [] });
  const { trouble, append } = useAppending(child.id, review, 'reportSent', entry.by);
  const times = stageTimes(review, today());
  useTelling(entry, onTyped);

  const close = (message?: string) => {
    onTyped(undefined);
    onClose(message);
  };

  async function save(event: FormEvent) {
    event.preventDefault();
    const finished = finishReport(entry, times, before);
    setTried({ attempt: tried.attempt + 1, problems: finished.ok ? [] : finished.problem });
    if (!finished.ok) return;
    const { sent, why } = finished.value;
    if (await append({ kind: 'reportSent', ...sent, ...(why && { why }) })) close('Written down: the report was sent.');
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
      title="Write down that the report was sent"
      attempt={tried.attempt}
      problems={tried.problems.map((problem) => ({ text: `${words.field[problem.field]}: ${stageProblemInWords(problem, times.from)}`, href: `#report-${problem.field}` }))}
      trouble={trouble}
      onSubmit={(event) => void save(event)}
    >
      <TextField label={words.field.sentOn} type="date" width="medium" max={times.today} {...text('sentOn')} />
      <TextField label={words.field.sentTo} optional help="Everyone who was invited should have it." {...text('sentTo')} />
      {correctsReport(entry, before) && <TextField label={words.field.why} {...text('why')} />}
      <WrittenBy value={entry.by} onChange={(by) => setEntry((now) => ({ ...now, by }))} />
      <div className="row">
        <Button type="submit" weight="first">Write it down</Button>
        <Button onClick={() => close()}>Cancel</Button>
      </div>
    </FormFrame>
  );
}
