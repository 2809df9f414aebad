import { type FormEvent, useState } from 'react';
import words from '../../catalog/stage-words.json';
import { reviewInWords, stageProblemInWords } from '../../catalog/stageWords.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { PanelEvent } from '../../core/panel/panels.ts';
import { correctsPanel, finishPanel, type PanelEntry, panelEntry, type PanelProblem } from '../../core/entry/panelEntry.ts';
import type { Review } from '../../core/review.ts';
import { LONGEST_TEXT } from '../../core/words/tidy.ts';
import { today } from '../../state/clock.ts';
import { useWhoIsHere } from '../../state/whoIsHere.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FormFrame } from './FormFrame.tsx';
import { TypedForm, type TypedFields, useTelling } from './TypedForm.tsx';
import { useAppending } from './useAppending.ts';
import { WrittenBy } from './WrittenBy.tsx';

interface Props {
  child: ChildRecord;
  /** The review it is kept with. */
  review: Review;
  /** What was written down of this sitting before; undefined for another one. */
  before: PanelEvent | undefined;
  onClose: (message?: string) => void;
}

/** What a panel said of a child: when, which one, what it decided, why, and by when it is looked at again. */
export function PanelForm(props: Props) {
  const { review, before } = props;
  const now = { ...panelEntry(before, today()), by: useWhoIsHere.getState().typed, follows: before?.id ?? '' };
  return <TypedForm kind="panelHeld" reviewId={before?.panelId ?? review.id} now={now}>{(typed) => <PanelFields {...props} {...typed} />}</TypedForm>;
}

function PanelFields({ child, review, before, onClose, start, onTyped }: Props & TypedFields<keyof PanelEntry | 'by'>) {
  const [entry, setEntry] = useState(start);
  const [panelId] = useState(() => before?.panelId ?? crypto.randomUUID());
  const [tried, setTried] = useState<{ attempt: number; problems: readonly PanelProblem[] }>({ attempt: 0, problems: [] });
  const { trouble, append } = useAppending(child.id, review, 'panelHeld', entry.by);
  useTelling(entry, onTyped);

  const close = (message?: string) => {
    onTyped(undefined);
    onClose(message);
  };

  async function save(event: FormEvent) {
    event.preventDefault();
    const finished = finishPanel(entry, today(), before);
    setTried({ attempt: tried.attempt + 1, problems: finished.ok ? [] : finished.problem });
    if (!finished.ok) return;
    const { said, why } = finished.value;
    if (await append({ kind: 'panelHeld', panelId, ...said, ...(why && { why }) })) close('Written down: what the panel said.');
  }

  const field = (name: keyof PanelEntry) => {
    const problem = tried.problems.find((one) => one.field === name);
    return {
      id: `panel-${name}`,
      label: words.field[name],
      value: entry[name],
      error: problem && stageProblemInWords(problem, today()),
      onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) => setEntry((now) => ({ ...now, [name]: value })),
    };
  };
  return (
    <FormFrame
      title="What a panel said"
      heading="h2"
      attempt={tried.attempt}
      problems={tried.problems.map((problem) => ({ text: `${words.field[problem.field]}: ${stageProblemInWords(problem, today())}`, href: `#panel-${problem.field}` }))}
      trouble={trouble}
      onSubmit={(event) => void save(event)}
    >
      <p className="meta">It is kept with this review: {reviewInWords(review)}. A decision of the council about the plan is written down on the review’s own page.</p>
      <TextField type="date" width="medium" max={today()} {...field('heldOn')} />
      <TextField optional {...field('panel')} />
      <TextArea plain="staff" limit={LONGEST_TEXT} {...field('decided')} />
      <TextArea plain="staff" optional limit={LONGEST_TEXT} {...field('because')} />
      <TextField type="date" width="medium" optional {...field('againBy')} />
      {correctsPanel(entry, before) && <TextField help="What you change was written down otherwise before. The earlier one stays on the record." {...field('why')} />}
      <WrittenBy value={entry.by} onChange={(by) => setEntry((now) => ({ ...now, by }))} />
      <div className="row">
        <Button type="submit" weight="first">Write it down</Button>
        <Button onClick={() => close()}>Cancel</Button>
      </div>
    </FormFrame>
  );
}
