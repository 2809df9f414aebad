import { tellNews } from '../../core/views/giveView.ts';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import { MOST_DAYS_SUSPENDED } from '../../core/entry/finishSections.ts';
import type { SectionProps } from '../../state/reviewSection.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

/** What else was going on since last time, so that a change of need is not read without it (R-E4). */
export function NewsSection({ child: { card }, live: { draft, change } }: SectionProps) {
  const { attendance, daysSuspended, reducedTimetable, news } = draft.circumstances ?? {};
  return (
    <section className="stack" aria-labelledby="news">
      <h1 id="news">News since last time</h1>
      <p>It stands beside what has changed, so that nobody reads a change without knowing what else went on in {card.firstName}’s life.</p>
      <NumberField label="Attendance, in per cent" optional least={0} most={100} decimals={1} value={attendance} onChange={(value) => change((now) => tellNews(now, { attendance: value }))} />
      <NumberField label="Days out of school by suspension" optional least={0} most={MOST_DAYS_SUSPENDED} decimals={1} value={daysSuspended} onChange={(value) => change((now) => tellNews(now, { daysSuspended: value }))} />
      <Checkbox
        label="On a reduced timetable"
        checked={reducedTimetable ?? false}
        onChange={(event) => {
          const reduced = event.currentTarget.checked || undefined;
          change((now) => tellNews(now, { reducedTimetable: reduced }));
        }}
      />
      <TextArea
        id="news-text"
        label="What else is new?"
        plain="staff"
        optional
        help="A move, a new baby, a new teacher, a diagnosis, a change of medicine. Only what the family is happy to have written down. Worries about safety go to the school’s designated safeguarding lead, not here."
        limit={TEXT_LIMIT}
        value={news ?? ''}
        onChange={(event) => {
          const text = event.currentTarget.value;
          change((now) => tellNews(now, { news: text || undefined }));
        }}
      />
    </section>
  );
}
