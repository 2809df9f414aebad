import { useMemo } from 'react';
import type { Cohort } from '../../core/school/cohort.ts';
import type { DateSetting } from '../../core/calendar/datedItem.ts';
import { type SchoolBeside, schoolBesideSteps } from '../../core/england/englandSchool.ts';
import type { SchoolRecord } from '../../core/school/schoolRecord.ts';
import { useInSteps } from './useInSteps.ts';

/** The school's children with a plan, sorted in slices, so that thousands hold nothing up. */
export function useSchoolBeside(cohort: Cohort | undefined, records: ReadonlyMap<string, SchoolRecord>, setting: DateSetting | undefined): SchoolBeside | undefined {
  return useInSteps(cohort, useMemo(() => (cohort && setting ? () => schoolBesideSteps(cohort, records, setting) : undefined), [cohort, records, setting]));
}
