import { memo, useMemo } from 'react';
import { hintInWords } from '../../catalog/outcomeWords.ts';
import { strandOptions, withStrand } from '../../catalog/strandOptions.ts';
import type { Card } from '../../core/child.ts';
import type { Day } from '../../core/day.ts';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import type { Framework, Place } from '../../core/framework.ts';
import { changeOutcome, inOutcomes, type OutcomeChange, removeOutcome } from '../../core/entry/keepOutcome.ts';
import type { Outcome } from '../../core/outcome.ts';
import { smartHints } from '../../core/words/smart.ts';
import type { LiveDraft } from '../../state/draft.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { SomeOfMany } from '../../ui/SomeOfMany.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import styles from './outcomes.module.css';
import { ScaleFields } from './ScaleFields.tsx';

interface Props {
  id: string;
  outcome: Outcome;
  /** Those of the last review. */
  earlier: readonly (readonly [id: string, outcome: Outcome])[];
  card: Card;
  /** The day of the review, as typed. */
  on: Day;
  framework: Framework;
  /** The strands over the line so far. */
  over: readonly Place[];
  change: LiveDraft['change'];
}

/** One outcome: what, how anybody can tell, from where to where, by when, and which strands. Drawn again only where its content changed; of its inputs, where they did. */
export const OutcomeCard = memo(Hoped);

function Hoped({ id, outcome, earlier, card, on, framework, over, change }: Props) {
  const tell = useSession((session) => session.tell);
  const put = useMemo(() => (changed: OutcomeChange) => change((now) => inOutcomes(now, (outcomes) => changeOutcome(outcomes, id, changed))), [change, id]);
  const { strands, scale, theme, dueOn } = outcome;
  const others = earlier.flatMap(([known, { what }]) => (known === id ? [] : [what]));
  const hints = smartHints(outcome, { on, overTheLine: over.map(({ strand }) => strand.code), earlier: others });
  const choices = useMemo(() => (
    <>
      <TextField label="By when?" optional type="date" width="medium" value={dueOn ?? ''} onChange={(event) => put({ dueOn: event.currentTarget.value || undefined })} />
      <SomeOfMany
        legend="Which strands is it about?"
        name={`outcome-strands-${id}`}
        {...strandOptions(framework, over, strands)}
        others="Other strands"
        chosen={strands}
        onToggle={(code, isOn) => put({ strands: withStrand(framework, strands, code, isOn) })}
      />
      <ScaleFields id={id} scale={scale ?? {}} onChange={(given) => put({ scale: given })} />
      <ThemeChoice id={id} card={card} on={on} theme={theme} onChange={(given) => put({ theme: given })} />
    </>
  ), [dueOn, id, framework, over, strands, scale, card, on, theme, put]);
  const title = outcome.what.trim() || 'An outcome';
  return (
    <section className={`stack ${styles.outcome}`} aria-label={title}>
      <TextArea id={`outcome-${id}`} plain="staff" label={`What will ${card.firstName} be able to do?`} rows={2} limit={TEXT_LIMIT} value={outcome.what} onChange={(event) => put({ what: event.currentTarget.value })} />
      <TextField label="What will show it?" optional maxLength={500} value={outcome.measure ?? ''} onChange={(event) => put({ measure: event.currentTarget.value || undefined })} />
      <div className={styles.pair}>
        <TextField label="From: how it is now" optional maxLength={500} value={outcome.from ?? ''} onChange={(event) => put({ from: event.currentTarget.value || undefined })} />
        <TextField label="To: how it will be" optional maxLength={500} value={outcome.to ?? ''} onChange={(event) => put({ to: event.currentTarget.value || undefined })} />
      </div>
      {choices}
      {hints.length > 0 && <ul className={styles.hints} aria-label="What would make it clearer">{hints.map((hint) => <li key={hint}>{hintInWords(hint)}</li>)}</ul>}
      <p>
        <Button
          aria-label={`Take out: ${title}`}
          onClick={() => {
            change((now) => inOutcomes(now, (outcomes) => removeOutcome(outcomes, id)));
            tell('Taken out of this draft.', { act: () => change((now) => inOutcomes(now, (outcomes) => ({ ...outcomes, [id]: outcome }))) });
          }}
        >
          Take out
        </Button>
      </p>
    </section>
  );
}
