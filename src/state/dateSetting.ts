import { useMemo } from 'react';
import type { DateSetting } from '../core/calendar/datedItem.ts';
import type { DateRulePack } from '../core/calendar/dateRules.ts';
import { today } from './clock.ts';
import { useHeader } from './live.ts';

/** Rules of dates with the council's own numbers, on this day; undefined while those are being read, so that nothing shows another day first. */
export function useDateSetting(rules: DateRulePack): DateSetting | undefined {
  const header = useHeader();
  const isRead = header !== undefined;
  const local = header?.localDates;
  const now = today();
  return useMemo(() => (isRead ? { rules, local: local ?? {}, today: now } : undefined), [rules, isRead, local, now]);
}
