import { addOutcome, inOutcomes, outcomesOf } from '../../core/keepOutcome.ts';
import { outcomesNow } from '../../core/outcomeNow.ts';
import { isDay } from '../../core/day.ts';
import { overTheLineIn } from '../../core/overTheLineIn.ts';
import { reviewsOf } from '../../core/review.ts';
import { schoolYearOn } from '../../core/schoolYear.ts';
import { today } from '../../state/clock.ts';
import type { SectionProps } from '../../state/reviewSection.ts';
import { Button } from '../../ui/Button.tsx';
import { Adulthood } from './Adulthood.tsx';
import { ADULTHOOD_FROM_YEAR } from './adulthoodFrom.ts';
import { EarlierOutcome } from './EarlierOutcome.tsx';
import { OutcomeCard } from './OutcomeCard.tsx';

/** What was hoped for last time and how far it has come; then what is hoped for now. */
export function OutcomesSection(props: SectionProps) {
  const { child, live: { draft, change }, framework } = props;
  const over = overTheLineIn(draft, framework);
  const before = reviewsOf(child.events).findLast(({ id, profile }) => id !== draft.id && profile.reviewedOn <= draft.reviewedOn);
  const earlier = outcomesOf(outcomesNow(before));
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
          {earlier.map(([id, outcome]) => <EarlierOutcome key={id} {...props} id={id} outcome={outcome} />)}
        </>
      )}
      <h2>{earlier.length > 0 ? 'What is hoped for now' : 'What is hoped for'}</h2>
      <p>A few are enough. Say what {child.card.firstName} will be able to do or have, not what others will do.</p>
      {now.map(([id, outcome]) => (
        <OutcomeCard
          key={id}
          id={id}
          outcome={outcome}
          earlier={earlier.filter(([known]) => known !== id).map(([, { what }]) => what)}
          card={child.card}
          on={draft.reviewedOn}
          framework={framework}
          over={over}
          change={change}
        />
      ))}
      <p><Button onClick={() => add(crypto.randomUUID())}>Add an outcome</Button></p>
      {schoolYearOn(child.card, on) >= ADULTHOOD_FROM_YEAR && <Adulthood outcomes={now} name={child.card.firstName} />}
    </section>
  );
}
