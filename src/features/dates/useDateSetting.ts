import { useMemo } from 'react';
import { DATE_RULES } from '../../catalog/dateRules.ts';
import type { DateSetting } from '../../core/datedItem.ts';
import { today } from '../../state/clock.ts';
import { useHeader } from '../../state/live.ts';

/** The rules with the council's own numbers, on this day; undefined while they are being read. */
export function useDateSetting(): DateSetting | undefined {
  const header = useHeader();
  const isRead = header !== undefined;
  const local = header?.localDates;
  const now = today();
  return useMemo(() => (isRead ? { rules: DATE_RULES, local: local ?? {}, today: now } : undefined), [isRead, local, now]);
}
