import { useMemo } from 'react';
import type { Cohort } from '../../core/cohort.ts';
import type { DateSetting } from '../../core/datedItem.ts';
import { type SchoolBeside, schoolBesideSteps } from '../../core/englandSchool.ts';
import type { SchoolRecord } from '../../core/schoolRecord.ts';
import { useInSteps } from './useInSteps.ts';

/** The school's children with a plan, sorted in slices, so that thousands hold nothing up. */
export function useSchoolBeside(cohort: Cohort | undefined, records: ReadonlyMap<string, SchoolRecord>, setting: DateSetting | undefined): SchoolBeside | undefined {
  return useInSteps(cohort, useMemo(() => (cohort && setting ? () => schoolBesideSteps(cohort, records, setting) : undefined), [cohort, records, setting]));
}
