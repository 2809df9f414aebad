import { attainedInWords, themeInWords } from '../../catalog/outcomeWords.ts';
import { dayInWords, isDay } from '../../core/day.ts';
import { placeOf } from '../../core/framework.ts';
import { judgedIn } from '../../core/entry/judged.ts';
import { outcomesOf } from '../../core/entry/keepOutcome.ts';
import { reviewsOf } from '../../core/review.ts';
import type { ShownProps } from '../../state/reviewSection.ts';
import { Table } from '../../ui/Table.tsx';

/** Under a finished profile: how far earlier outcomes had come, and what was hoped for then. What the meeting changed stands with the meeting. */
export function OutcomesShown({ child, review, framework }: ShownProps) {
  const hoped = outcomesOf(review.profile.outcomes);
  const judged = judgedIn(review, reviewsOf(child.events));
  if (hoped.length === 0 && judged.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="outcomes-shown">
      <h2 id="outcomes-shown">Outcomes</h2>
      {judged.length > 0 && (
        <Table
          caption="How far earlier outcomes had come"
          head={['Outcome', 'How far', 'What shows it']}
          rows={judged.map(({ id, outcome, how }) => ({
            key: id, heading: outcome.what, cells: [how.attained === undefined ? 'Not said' : attainedInWords(how.attained, outcome), how.evidence ?? ''],
          }))}
        />
      )}
      {hoped.length > 0 && (
        <Table
          caption="What was hoped for"
          head={['Outcome', 'What will show it', 'From and to', 'By when', 'About']}
          rows={hoped.map(([id, { what, measure, from, to, dueOn, strands, theme }]) => ({
            key: id,
            heading: what,
            cells: [
              measure ?? '',
              [from && `From: ${from}`, to && `To: ${to}`].filter(Boolean).join('. '),
              dueOn && isDay(dueOn) ? dayInWords(dueOn) : '',
              [...strands.map((code) => placeOf(framework, code)?.strand.label ?? code), ...(theme ? [themeInWords(theme)] : [])].join('; '),
            ],
          }))}
        />
      )}
    </section>
  );
}
