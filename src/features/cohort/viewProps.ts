import type { DateSetting } from '../../core/calendar/datedItem.ts';

/** What each view of the school gets: the rest of its address, and how dates are worked out; undefined while that is being read. */
export interface ViewProps {
  readonly text: string;
  readonly setting: DateSetting | undefined;
}
