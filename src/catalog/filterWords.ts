import type { CohortFilter } from '../core/school/cohortFilter.ts';
import { dayInWords } from '../core/day.ts';
import { type Framework, placeOf } from '../core/framework.ts';
import { yearInWords } from '../core/calendar/schoolYear.ts';
import { isOneOf } from './isOneOf.ts';
import words from './out-words.json';
import vocabulary from './vocabulary.json';

/** A filter of the school's view as people read it: "Year 10; needs less help in some strand". It names codes and kinds, and nobody. */
export function filterInWords({ year, status, setting, over, changed, since, due, points, viewMissing, framework: other }: CohortFilter, framework: Framework): string {
  const said = [
    year !== undefined && yearInWords(year),
    status !== undefined && (isOneOf(vocabulary.senStatus, status) ? vocabulary.senStatus[status].short : words.filter.statusNone),
    setting !== undefined && (isOneOf(vocabulary.settingType, setting) ? vocabulary.settingType[setting] : words.filter.settingNone),
    over.length > 0 && words.filter.over.replace('{strands}', () => over.map((code) => placeOf(framework, code)?.strand.label ?? code).join(', ')),
    due && words.filter.due[due],
    changed && words.filter.changed[changed],
    since && words.filter.since.replace('{day}', dayInWords(since)),
    points && words.filter.points[points],
    viewMissing && words.filter.viewMissing[viewMissing],
    other && words.filter.framework.replace('{framework}', () => `${framework.title}, ${framework.edition}`),
  ].filter((part) => typeof part === 'string');
  return said.length > 0 ? said.join('; ') : words.filter.none;
}
