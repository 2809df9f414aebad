import { memo, useMemo } from 'react';
import { attainedInWords } from '../../catalog/outcomeWords.ts';
import { dayInWords, isDay } from '../../core/day.ts';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import { addOutcome, inOutcomes, judge } from '../../core/entry/keepOutcome.ts';
import { ATTAINMENTS, type Outcome, type Progress } from '../../core/outcome.ts';
import type { LiveDraft } from '../../state/draft.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './outcomes.module.css';

interface Props {
  id: string;
  outcome: Outcome;
  progress: Progress | undefined;
  /** Whether it stands among those of this review. */
  goesOn: boolean;
  change: LiveDraft['change'];
}

/** An outcome of the review before: how far it has come, and whether it goes on. */
export const EarlierOutcome = memo(Earlier);

function Earlier({ id, outcome, progress, goesOn, change }: Props) {
  const { n: _, ...carried } = outcome;
  const attained = progress?.attained;
  const choice = useMemo(() => (
    <Choices
      legend="How far has it come?"
      name={`attained-${id}`}
      stacked
      value={attained === undefined ? null : String(attained)}
      options={ATTAINMENTS.toReversed().map((known) => ({ value: String(known), label: attainedInWords(known, outcome) }))}
      onChange={(event) => {
        const said = ATTAINMENTS.find((known) => String(known) === event.currentTarget.value);
        change((now) => judge(now, id, { attained: said }));
      }}
    />
  ), [id, attained, outcome, change]);
  return (
    <section className={`stack ${styles.outcome}`} aria-label={`From last time: ${outcome.what}`}>
      <h3>{outcome.what}</h3>
      <p className="meta">
        {[
          outcome.measure && `What shows it: ${outcome.measure}.`,
          outcome.from && `From: ${outcome.from}.`,
          outcome.to && `To: ${outcome.to}.`,
          outcome.dueOn && isDay(outcome.dueOn) && `By ${dayInWords(outcome.dueOn)}.`,
        ].filter(Boolean).join(' ')}
      </p>
      {choice}
      <TextArea
        label="What shows it?"
        plain="staff"
        optional
        rows={2}
        limit={TEXT_LIMIT}
        value={progress?.evidence ?? ''}
        onChange={(event) => {
          const evidence = event.currentTarget.value || undefined;
          change((now) => judge(now, id, { evidence }));
        }}
      />
      <p>
        {goesOn
          ? <span className="meta">It goes on, and stands below.</span>
          : <Button onClick={() => change((now) => inOutcomes(now, (outcomes) => addOutcome(outcomes, id, carried)))}>Carry on with this outcome</Button>}
      </p>
    </section>
  );
}
