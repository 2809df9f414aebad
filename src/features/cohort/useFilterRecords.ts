import { useState } from 'react';
import type { Framework } from '../../core/framework.ts';
import { asksRecords, type RecordFilter } from '../../core/recordFilter.ts';
import { type SchoolRecords, useSchoolRecords } from '../../state/schoolRecords.ts';
import { schoolRules } from '../../catalog/schoolRules.ts';

/** The records that a filter asks for, if it does. */
export interface FilterRecords {
  /** The filter asks for what only records know. */
  readonly asks: boolean;
  /** They are open or being opened: it does, and nobody has stopped it. */
  readonly isOn: boolean;
  readonly setOn: (isOn: boolean) => void;
  readonly read: SchoolRecords;
}

/** Opens every record, once, as soon as a filter asks for what only records know, and no sooner. */
export function useFilterRecords(filter: RecordFilter, framework: Framework): FilterRecords {
  const [isStopped, setStopped] = useState(false);
  const asks = asksRecords(filter);
  const isOn = asks && !isStopped;
  const read = useSchoolRecords(schoolRules(framework), isOn);
  return { asks, isOn, read, setOn: (on) => setStopped(!on) };
}
