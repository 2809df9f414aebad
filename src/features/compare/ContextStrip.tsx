import vocabulary from '../../catalog/vocabulary.json';
import { spanInWords } from '../../core/day.ts';
import type { Profile } from '../../core/review.ts';
import { yearInWords } from '../../core/schoolYear.ts';

/** What else was different between the two days: time, year, setting, status. So that a change is not read alone (R-E4). */
export function ContextStrip({ before, after }: { before: Profile; after: Profile }) {
  const was = before.context;
  const is = after.context;
  const facts = [
    `${spanInWords(before.reviewedOn, after.reviewedOn)} between the two reviews`,
    was.schoolYear !== is.schoolYear && `from ${yearInWords(was.schoolYear)} to ${yearInWords(is.schoolYear)}`,
    was.setting !== is.setting && `setting: ${was.setting ?? 'not said'}, then ${is.setting ?? 'not said'}`,
    was.settingType !== is.settingType && is.settingType && `now: ${vocabulary.settingType[is.settingType].toLowerCase()}`,
    was.senStatus !== is.senStatus && is.senStatus && `status now: ${vocabulary.senStatus[is.senStatus].short}`,
  ].filter((fact) => typeof fact === 'string');
  return <p className="meta">{facts.join('; ')}.</p>;
}
