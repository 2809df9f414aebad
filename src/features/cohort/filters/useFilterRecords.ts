import { useState } from 'react';
import { schoolRules } from '../../../catalog/schoolRules.ts';
import type { Cohort } from '../../../core/school/cohort.ts';
import type { Framework } from '../../../core/framework.ts';
import { asksRecords, type RecordFilter } from '../../../core/school/recordFilter.ts';
import type { DirectoryEntry } from '../../../data/vault/vault.ts';
import { useSchoolRecords } from '../../../state/schoolRecords.ts';
import type { Opening } from '../useOpening.ts';

/** The records that a filter asks for, if it does. `isOn`: it does, and nobody has stopped it. */
export interface FilterRecords extends Pick<Opening, 'records' | 'isOn' | 'onOn'> {
  /** The filter asks for what only records know. */
  readonly asks: boolean;
}

/** Opens every record, once, as soon as a filter asks for what only records know, and no sooner: whoever chose it has been told. */
export function useFilterRecords(filter: RecordFilter, framework: Framework, cohort: Cohort<DirectoryEntry> | undefined): FilterRecords {
  const [isStopped, setStopped] = useState(false);
  const asks = asksRecords(filter);
  const isOn = asks && !isStopped;
  const records = useSchoolRecords(schoolRules(framework), isOn, cohort?.children);
  return { asks, isOn, records, onOn: (on) => setStopped(!on) };
}
