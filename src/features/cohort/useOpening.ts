import { useState } from 'react';
import { schoolRules } from '../../catalog/schoolRules.ts';
import type { Cohort } from '../../core/school/cohort.ts';
import type { Framework } from '../../core/framework.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';
import { type SchoolRecords, useSchoolRecords } from '../../state/schoolRecords.ts';

/** The records behind a view of the school, and whether they are being opened: what `OpeningRecords` shows. */
export interface Opening {
  readonly records: SchoolRecords;
  /** They are open or being opened. */
  readonly isOn: boolean;
  /** Stops it, or goes on. */
  readonly onOn: (isOn: boolean) => void;
  /** There is something to show: all are open, or those of the last whole reading are. */
  readonly hasRecords: boolean;
}

/** So many children, or more, and somebody has to ask before their records are opened. */
const ASKED_FROM = 1000;

/** Opens the records of a cohort's children: by itself for fewer than a thousand, else when somebody asks. `cohort` is undefined until it is read. */
export function useOpening(framework: Framework, cohort: Cohort<DirectoryEntry> | undefined): Opening {
  const [wanted, setWanted] = useState<boolean>();
  const isOn = wanted ?? (cohort !== undefined && cohort.children.length < ASKED_FROM);
  const records = useSchoolRecords(schoolRules(framework), isOn, cohort?.children);
  return { records, isOn, onOn: setWanted, hasRecords: isOn && (records.isDone || records.records.size > 0) };
}
