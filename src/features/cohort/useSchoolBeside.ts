import { useEffect, useState } from 'react';
import type { Cohort } from '../../core/cohort.ts';
import type { DateSetting } from '../../core/datedItem.ts';
import { type SchoolBeside, schoolBesideSteps } from '../../core/englandSchool.ts';
import type { SchoolRecord } from '../../core/schoolRecord.ts';
import { createPause } from '../../state/pause.ts';

/** The school's children with a plan, sorted in slices, so that thousands hold nothing up. What was worked out last stays until the new is there; nothing of another cohort does, for its places are others. */
export function useSchoolBeside(cohort: Cohort | undefined, records: ReadonlyMap<string, SchoolRecord>, setting: DateSetting | undefined): SchoolBeside | undefined {
  const [found, setFound] = useState<{ readonly cohort: Cohort; readonly here: SchoolBeside }>();
  useEffect(() => {
    if (!cohort || !setting) return undefined;
    let isWanted = true;
    const work = async () => {
      const pause = createPause();
      const steps = schoolBesideSteps(cohort, records, setting);
      for (;;) {
        const { done, value } = steps.next();
        if (done) return setFound({ cohort, here: value });
        await pause();
        if (!isWanted) return undefined;
      }
    };
    void work();
    return () => { isWanted = false; };
  }, [cohort, records, setting]);
  return found?.cohort === cohort ? found?.here : undefined;
}
