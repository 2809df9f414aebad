import { attainedInWords } from '../../catalog/outcomeWords.ts';
import { dayInWords, isDay } from '../../core/day.ts';
import { TEXT_LIMIT } from '../../core/finish.ts';
import { addOutcome, inOutcomes, judge } from '../../core/keepOutcome.ts';
import { ATTAINMENTS, type Outcome } from '../../core/outcome.ts';
import type { SectionProps } from '../../state/reviewSection.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './outcomes.module.css';

/** An outcome of the review before: how far it has come, and whether it goes on. */
export function EarlierOutcome({ id, outcome, live: { draft, change } }: SectionProps & { id: string; outcome: Outcome }) {
  const progress = draft.progress?.[id];
  const goesOn = draft.outcomes?.[id] !== undefined;
  const { n: _, ...carried } = outcome;
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
      <Choices
        legend="How far has it come?"
        name={`attained-${id}`}
        stacked
        value={progress?.attained === undefined ? null : String(progress.attained)}
        options={ATTAINMENTS.toReversed().map((attained) => ({ value: String(attained), label: attainedInWords(attained, outcome) }))}
        onChange={(event) => {
          const attained = ATTAINMENTS.find((known) => String(known) === event.currentTarget.value);
          change((now) => judge(now, id, { attained }));
        }}
      />
      <TextArea
        label="What shows it?"
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
