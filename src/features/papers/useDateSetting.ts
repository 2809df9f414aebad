import { DATE_RULES } from '../../catalog/dateRules.ts';
import type { DateSetting } from '../../core/datedItem.ts';
import { today } from '../../state/clock.ts';
import { useHeader } from '../../state/live.ts';

/** The rules of dates with the council's own numbers, on this day; undefined while they are being read, so that no paper shows another day first. */
export function useDateSetting(): DateSetting | undefined {
  const header = useHeader();
  return header && { rules: DATE_RULES, local: header.localDates ?? {}, today: today() };
}
