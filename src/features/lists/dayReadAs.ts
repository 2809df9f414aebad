import { dayInWords } from '../../core/day.ts';
import { readDay } from '../../core/lists/pupilListDay.ts';
import { today } from '../../state/clock.ts';

/** How a date that can be read two ways is read in one of them, to stand behind a choice: ": 1 February 2016". Empty without a date. */
export function dayReadAs(example: string, dayFirst: boolean): string {
  const read = example === '' ? undefined : readDay(example, { dayFirst, thisYear: Number(today().slice(0, 4)) });
  return read ? `: ${dayInWords(read.day)}` : '';
}
