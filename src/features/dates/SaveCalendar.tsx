import { useState } from 'react';
import { calendarFileName, calendarText, calendarTitle } from '../../catalog/dateWords.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { type DatedItem, isSure } from '../../core/calendar/datedItem.ts';
import type { Day } from '../../core/day.ts';
import { aboutChildren } from '../../core/log.ts';
import type { CalendarDay } from '../../data/file/ics.ts';
import { thisInstant } from '../../state/clock.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SaveCalendar.module.css';

export interface ChildItems {
  readonly id: string;
  readonly firstName: string;
  readonly items: readonly DatedItem[];
}

/** Saves what is still to come as a file for a calendar, with initials in the place of names, and writes down that it was saved. */
export function SaveCalendar({ of, today }: { of: readonly ChildItems[]; today: Day }) {
  const vault = useVault();
  const tell = useSession((session) => session.tell);
  const [saving, setSaving] = useState(false);
  const withDays = of.map((child) => ({ ...child, days: daysOf(child, today) })).filter(({ days }) => days.length > 0);
  const count = withDays.reduce((sum, { days }) => sum + days.length, 0);

  async function save() {
    setSaving(true);
    const [{ calendarFile }, { saveToDisk }] = await Promise.all([import('../../data/file/ics.ts'), import('../../data/file/download.ts')]);
    const file = calendarFileName(today);
    // Written down before it leaves: what the browser then does with it is not told to the page.
    const noted = await vault.log({ kind: 'calendar', ...aboutChildren(withDays.map(({ id }) => id)), file });
    setSaving(false);
    if (!noted.ok) return tell(vaultSentence(noted.problem.code));
    saveToDisk(calendarFile(withDays.flatMap(({ days }) => days), thisInstant()), file);
    tell(`${datesCounted(count)} handed to the browser as ${file}.`);
  }

  return (
    <>
      <Button disabled={saving || count === 0} onClick={() => void save()}>Save for a calendar (.ics): {datesCounted(count)}</Button>
      <p className={`meta ${styles.under}`}>The calendar file holds initials and no names, because calendars are often shared and kept online.</p>
    </>
  );
}

/** Every date of the children shown is saved, whatever one date a filter shows of each: so the button says how many. */
function datesCounted(count: number): string {
  return count === 1 ? '1 date' : `${count} dates`;
}

/** The days that are still to come and count for the child. */
function daysOf({ id, firstName, items }: ChildItems, today: Day): readonly CalendarDay[] {
  const seen = new Map<string, number>();
  return items.filter((item) => item.on >= today && item.status.code !== 'done' && isSure(item)).map((item) => {
    const place = (seen.get(item.code) ?? 0) + 1;
    seen.set(item.code, place);
    return {
      id: `${id}.${item.code}${place > 1 ? `.${place}` : ''}`, on: item.on,
      title: calendarTitle(firstName, item), text: calendarText(item),
    };
  });
}
