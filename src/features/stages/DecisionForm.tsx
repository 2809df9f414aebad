import { type FormEvent, useState } from 'react';
import { CHECK } from '../../catalog/dateWords.ts';
import { DATE_RULES } from '../../catalog/dateRules.ts';
import meetingWords from '../../catalog/meeting-words.json';
import words from '../../catalog/stage-words.json';
import { stageProblemInWords } from '../../catalog/stageWords.ts';
import { workedOutAppeal } from '../../core/calendar/appeal.ts';
import type { ChildRecord } from '../../core/child.ts';
import { dayInWords, isDay } from '../../core/day.ts';
import { correctsDecision, type DecisionEntry, decisionEntry, type DecisionProblem, finishDecision } from '../../core/entry/decide.ts';
import { DECISIONS } from '../../core/decision.ts';
import { CEASE_REASONS } from '../../core/meeting.ts';
import type { Review } from '../../core/review.ts';
import { decisionOf } from '../../core/stage.ts';
import { stageTimes } from '../../core/entry/stageEntry.ts';
import { LONGEST_TEXT } from '../../core/words/tidy.ts';
import { lastOf } from '../../state/appendStage.ts';
import { today } from '../../state/clock.ts';
import { useWhoIsHere } from '../../state/whoIsHere.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CeaseSteps } from './CeaseSteps.tsx';
import { FormFrame } from './FormFrame.tsx';
import styles from './stages.module.css';
import { TypedForm, type TypedFields, useTelling } from './TypedForm.tsx';
import { useAppending } from './useAppending.ts';
import { WrittenBy } from './WrittenBy.tsx';

const { appeal: RULE } = DATE_RULES;

interface Props {
  child: ChildRecord;
  review: Review;
  onClose: (message?: string) => void;
}

/** What the council decided and its dates, which come one after another: each time the whole is told again. */
export function DecisionForm(props: Props) {
  const { review } = props;
  const now = {
    ...decisionEntry(decisionOf(review), RULE), certificateOn: '', by: useWhoIsHere.getState().typed, follows: lastOf(review, 'decided') ?? '',
  };
  return <TypedForm kind="decided" reviewId={review.id} now={now}>{(typed) => <DecisionFields {...props} {...typed} />}</TypedForm>;
}

function DecisionFields({ child, review, onClose, start, onTyped }: Props & TypedFields<keyof DecisionEntry | 'certificateOn' | 'by'>) {
  const before = decisionOf(review);
  const [entry, setEntry] = useState(start);
  const { certificateOn, by } = entry;
  const [tried, setTried] = useState<{ attempt: number; problems: readonly DecisionProblem[] }>({ attempt: 0, problems: [] });
  const { trouble, append } = useAppending(child.id, review, 'decided', by);
  const times = stageTimes(review, today());
  const decision = DECISIONS.find((one) => one === entry.decision);
  const appeal = workedOutAppeal({ ...entry, decision }, RULE, certificateOn);
  const until = isDay(entry.appealBy) ? entry.appealBy : appeal;
  const asTyped = certificateOn !== '' && entry.appealBy === '' ? { ...entry, appealBy: appeal ?? '' } : entry;

  useTelling(entry, onTyped);

  const close = (message?: string) => {
    onTyped(undefined);
    onClose(message);
  };

  async function save(event: FormEvent) {
    event.preventDefault();
    const finished = finishDecision(asTyped, times, RULE, before);
    setTried({ attempt: tried.attempt + 1, problems: finished.ok ? [] : finished.problem });
    if (!finished.ok) return;
    const { decision: told, why } = finished.value;
    if (await append({ kind: 'decided', decision: told, ...(why && { why }) })) close('Written down: what the council decided.');
  }

  const set = (field: keyof typeof entry) => ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) => setEntry((now) => ({ ...now, [field]: value }));
  const place = (field: keyof DecisionEntry) => {
    const problem = tried.problems.find((one) => one.field === field);
    return { id: `decided-${field}`, error: problem && stageProblemInWords(problem, times.from), value: entry[field], onChange: set(field) };
  };
  const day = (field: keyof DecisionEntry) => ({ type: 'date', width: 'medium', optional: true, label: words.field[field as keyof typeof words.field], ...place(field) } as const);
  const asks = (...fields: (keyof DecisionEntry)[]) => fields.some((field) => entry[field] !== '');

  return (
    <FormFrame
      title="What the council decided"
      attempt={tried.attempt}
      problems={tried.problems.map((problem) => ({ text: `${words.field[problem.field]}: ${stageProblemInWords(problem, times.from)}`, href: `#decided-${problem.field}` }))}
      trouble={trouble}
      onSubmit={(event) => void save(event)}
    >
      <p className="meta">
        {times.isMeeting ? `The meeting was held on ${dayInWords(times.from)}. ` : 'No meeting is written down for this review. '}
        Leave empty what is not known yet, and add it when it comes.
      </p>
      <Choices
        legend="The council’s decision"
        name="decision"
        stacked
        options={DECISIONS.map((one) => ({ value: one, label: meetingWords.decision[one] }))}
        {...place('decision')}
      />
      {decision === 'cease' && (
        <>
          <SelectField label={words.field.ceaseReason} width="full" {...place('ceaseReason')}>
            <option value="">Choose a reason</option>
            {CEASE_REASONS.map((reason) => <option key={reason} value={reason}>{meetingWords.ceaseReason[reason]}</option>)}
          </SelectField>
          <CeaseSteps child={child} />
        </>
      )}
      <TextField {...day('decidedOn')} help="The day of the council’s letter. The review is complete on this day." max={times.today} />
      {(decision === 'amend' || (!decision && asks('draftPlanOn', 'finalPlanOn'))) && (
        <div className={styles.pair}>
          <TextField {...day('draftPlanOn')} max={times.today} />
          <TextField {...day('finalPlanOn')} max={times.today} />
        </div>
      )}
      <details open={review.profile.kind === 'phaseTransfer' || asks('phaseTransferDueOn', 'phaseTransferFinalOn')}>
        <summary>A move to another phase of education</summary>
        <div className={styles.pair}>
          <TextField {...day('phaseTransferDueOn')} />
          <TextField {...day('phaseTransferFinalOn')} max={times.today} />
        </div>
      </details>
      <div>
        <p role="status">
          {until
            ? <>The family or young person can appeal until <strong>{dayInWords(until)}</strong>. The plan stays in force until then. {CHECK}</>
            : 'Until when the family or young person can appeal is worked out once the letter, or the final plan of a changed one, has its day.'}
        </p>
        <details open={asks('appealBy')}>
          <summary>Mediation, or another last day</summary>
          <p className="meta">Two months from the letter or the final plan, or one month from the mediation certificate, whichever is later.</p>
          <div className={styles.pair}>
            <TextField label="Mediation certificate dated" optional type="date" width="medium" help="Kept only in the day it gives." value={certificateOn} onChange={set('certificateOn')} />
            <TextField {...day('appealBy')} help="Where it is another day than the one worked out." />
          </div>
        </details>
      </div>
      <TextArea label={words.field.note} plain="staff" optional limit={LONGEST_TEXT} {...place('note')} />
      {correctsDecision(asTyped, RULE, before) && <TextField label={words.field.why} help="What you change was written down otherwise before. The earlier one stays on the record." {...place('why')} />}
      <WrittenBy value={by} onChange={(name) => setEntry((now) => ({ ...now, by: name }))} />
      <div className="row">
        <Button type="submit" weight="first">Write it down</Button>
        <Button onClick={() => close()}>Cancel</Button>
      </div>
    </FormFrame>
  );
}
