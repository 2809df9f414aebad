import { useMemo } from 'react';
import { DATE_RULES } from '../../catalog/dateRules.ts';
import { addOutcome, inOutcomes, outcomesOf } from '../../core/entry/keepOutcome.ts';
import { outcomesNow } from '../../core/entry/outcomeNow.ts';
import { isDay } from '../../core/day.ts';
import { overTheLineIn } from '../../core/entry/overTheLineIn.ts';
import { reviewsOf } from '../../core/review.ts';
import { schoolYearOn } from '../../core/calendar/schoolYear.ts';
import { today } from '../../state/clock.ts';
import type { SectionProps } from '../../state/reviewSection.ts';
import { Button } from '../../ui/Button.tsx';
import { Adulthood } from './Adulthood.tsx';
import { EarlierOutcome } from './EarlierOutcome.tsx';
import { OutcomeCard } from './OutcomeCard.tsx';

/** What was hoped for last time and how far it has come; then what is hoped for now. */
export function OutcomesSection({ child, live: { draft, change }, framework }: SectionProps) {
  const { ratings, reviewedOn } = draft;
  // The same until what they rest on is another, so that a key in one outcome draws none of the others again.
  const over = useMemo(() => overTheLineIn({ ratings }, framework), [ratings, framework]);
  const earlier = useMemo(() => {
    const before = reviewsOf(child.events).findLast(({ id, profile }) => id !== draft.id && profile.reviewedOn <= reviewedOn);
    return outcomesOf(outcomesNow(before));
  }, [child.events, draft.id, reviewedOn]);
  const now = outcomesOf(draft.outcomes);
  // A change may be applied more than once, so what is random is made before it.
  const add = (id: string) => change((known) => inOutcomes(known, (outcomes) => addOutcome(outcomes, id)));
  const on = isDay(draft.reviewedOn) ? draft.reviewedOn : today();
  return (
    <section className="stack" aria-labelledby="outcomes">
      <h1 id="outcomes">Outcomes</h1>
      {earlier.length > 0 && (
        <>
          <h2>From last time: how far have they come?</h2>
          {earlier.map(([id, outcome]) => <EarlierOutcome key={id} id={id} outcome={outcome} progress={draft.progress?.[id]} goesOn={draft.outcomes?.[id] !== undefined} change={change} />)}
        </>
      )}
      <h2>{earlier.length > 0 ? 'What is hoped for now' : 'What is hoped for'}</h2>
      <p>A few are enough. Say what {child.card.firstName} will be able to do or have, not what others will do.</p>
      {now.map(([id, outcome]) => (
        <OutcomeCard
          key={id}
          id={id}
          outcome={outcome}
          earlier={earlier}
          card={child.card}
          on={draft.reviewedOn}
          framework={framework}
          over={over}
          change={change}
        />
      ))}
      <p><Button onClick={() => add(crypto.randomUUID())}>Add an outcome</Button></p>
      {schoolYearOn(child.card, on) >= DATE_RULES.adulthoodFromYear && <Adulthood outcomes={now} name={child.card.firstName} />}
    </section>
  );
}
