import { DATE_RULES } from '../../catalog/dateRules.ts';
import type { ChildRecord } from '../../core/child.ts';
import { dateFactsOf } from '../../core/calendar/dateFacts.ts';
import { isSure } from '../../core/calendar/datedItem.ts';
import { dayInWords } from '../../core/day.ts';
import { datesOf } from '../../core/calendar/deadlines.ts';
import { useDateSetting } from '../../state/dateSetting.ts';
import { DatesTable } from './DatesTable.tsx';

/** What comes next, as it stands today: what is neither done nor gone by, and sure to count for this child. */
export function DatesNext({ child }: { child: ChildRecord }) {
  const setting = useDateSetting(DATE_RULES);
  if (!setting) return <p className="meta" role="status">One moment…</p>;
  const items = datesOf(dateFactsOf(child), setting).items
    .filter((item) => item.status.code !== 'done' && item.status.code !== 'passed' && isSure(item) && !FOR_THE_SCHOOL.has(item.code));
  return (
    <>
      <h2>What happens next</h2>
      {items.length === 0 ? <p>No date can be worked out from what is written down.</p> : <DatesTable caption="What happens next" items={items} />}
      <p>As it stands on {dayInWords(setting.today)}.</p>
    </>
  );
}

/** A school's own steps towards a meeting: nobody else waits for them. */
const FOR_THE_SCHOOL: ReadonlySet<string> = new Set(['invite', 'papers', 'latestMeeting', 'latestPhaseMeeting']);
