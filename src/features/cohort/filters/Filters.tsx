import { useMemo, useState } from 'react';
import vocabulary from '../../../catalog/vocabulary.json';
import { SEN_STATUSES, SETTING_TYPES } from '../../../core/census.ts';
import type { Cohort } from '../../../core/school/cohort.ts';
import { CHANGED, type CohortFilter, DUE_WHICH, SORTS } from '../../../core/school/cohortFilter.ts';
import { isDay } from '../../../core/day.ts';
import type { Framework } from '../../../core/framework.ts';
import { POINTS_WHICH, VIEW_MISSING } from '../../../core/school/recordFilter.ts';
import { yearInWords } from '../../../core/calendar/schoolYear.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { frameworkText } from '../schoolAddress.ts';
import styles from '../SchoolPage.module.css';
import { StrandsOver } from './StrandsOver.tsx';

interface Props {
  readonly cohort: Cohort;
  readonly filter: CohortFilter;
  readonly frameworks: readonly Framework[];
  readonly onChange: (changed: Partial<Record<keyof CohortFilter, unknown>>) => void;
}

/** The filters of the school's view. Only what occurs among the children can be chosen. */
export function Filters({ cohort, filter, frameworks, onChange }: Props) {
  const { years, statuses, settings } = useMemo(() => occurring(cohort), [cohort]);
  // Folded open from the first when one of them is set; afterwards it stays as the person has it.
  const [isMore] = useState(() => [filter.status, filter.setting, filter.since, filter.framework, filter.over[0], filter.points, filter.viewMissing].some((set) => set !== undefined));
  return (
    <>
      <SelectField label="School year" value={filter.year ?? ''} onChange={({ currentTarget: { value } }) => onChange({ year: value === '' ? undefined : Number(value) })}>
        <option value="">Every year</option>
        {filter.year !== undefined && !years.includes(filter.year) && <option value={filter.year}>{yearInWords(filter.year)}, nobody here</option>}
        {years.map((year) => <option key={year} value={year}>{yearInWords(year)}</option>)}
      </SelectField>
      <SelectField label="Dates" value={filter.due ?? ''} onChange={({ currentTarget: { value } }) => onChange({ due: value || undefined })}>
        <option value="">All</option>
        {DUE_WHICH.map((which) => <option key={which} value={which}>{DUE_WORDS[which]}</option>)}
      </SelectField>
      <SelectField label="What has changed" value={filter.changed ?? ''} onChange={({ currentTarget: { value } }) => onChange({ changed: value || undefined })}>
        <option value="">All</option>
        {CHANGED.map((which) => <option key={which} value={which}>{CHANGED_WORDS[which]}</option>)}
      </SelectField>
      <SelectField label="Order" value={filter.sort} onChange={({ currentTarget: { value } }) => onChange({ sort: value })}>
        {SORTS.map((sort) => <option key={sort} value={sort}>{SORT_WORDS[sort]}</option>)}
      </SelectField>
      <details className={styles.folded} open={isMore}>
        <summary>More filters</summary>
        <div className={styles.fields}>
          <SelectField label="SEN status" help="On the card" value={filter.status ?? ''} onChange={({ currentTarget: { value } }) => onChange({ status: value || undefined })}>
            <option value="">Any</option>
            {SEN_STATUSES.filter((status) => statuses.has(status)).map((status) => <option key={status} value={status}>{vocabulary.senStatus[status].short}</option>)}
            {(statuses.has('none') || filter.status === 'none') && <option value="none">Not written down</option>}
          </SelectField>
          {settings.size > 1 && (
            <SelectField label="Type of setting" help="On the card" value={filter.setting ?? ''} onChange={({ currentTarget: { value } }) => onChange({ setting: value || undefined })}>
              <option value="">Any</option>
              {SETTING_TYPES.filter((type) => settings.has(type)).map((type) => <option key={type} value={type}>{vocabulary.settingType[type]}</option>)}
              {settings.has('none') && <option value="none">Not written down</option>}
            </SelectField>
          )}
          <SelectField label="Talking points" help="Opens the records" value={filter.points ?? ''} onChange={({ currentTarget: { value } }) => onChange({ points: value || undefined })}>
            <option value="">All children</option>
            {POINTS_WHICH.map((which) => <option key={which} value={which}>{POINTS_WORDS[which]}</option>)}
          </SelectField>
          <SelectField label="View missing" help="Opens the records" value={filter.viewMissing ?? ''} onChange={({ currentTarget: { value } }) => onChange({ viewMissing: value || undefined })}>
            <option value="">All children</option>
            {VIEW_MISSING.map((which) => <option key={which} value={which}>{VIEW_WORDS[which]}</option>)}
          </SelectField>
          <TextField label="Changed since" help="Empty: the review before" type="date" width="short" value={filter.since ?? ''} onChange={({ currentTarget: { value } }) => { if (value === '' || isDay(value)) onChange({ since: value || undefined }); }} />
          <StrandsOver cohort={cohort} over={filter.over} onChange={(over) => onChange({ over })} />
          {frameworks.length > 1 && (
            <SelectField label="Framework" help="To look with" value={frameworkText(cohort.framework)} onChange={({ currentTarget: { value } }) => onChange({ framework: value, over: [] })}>
              {frameworks.map((framework) => <option key={frameworkText(framework)} value={frameworkText(framework)}>{framework.title}, {framework.edition}</option>)}
            </SelectField>
          )}
        </div>
      </details>
    </>
  );
}

const DUE_WORDS = { overdue: 'Something overdue', dueSoon: 'Due within 28 days', pastLocal: 'Past your council’s own day', missing: 'A fact is missing' } as const;
const CHANGED_WORDS = { more: 'Needs more help in some strand', less: 'Needs less help in some strand', either: 'Either of the two' } as const;
const POINTS_WORDS = { more: 'Needs more help (held back or not)', less: 'Needs less help (held back or not)', any: 'Any, held back or not', none: 'None' } as const;
const VIEW_WORDS = { child: 'The child’s', family: 'The family’s', either: 'Either of the two' } as const;
/** What may be put in which order. Never by need. */
export const SORT_WORDS = { name: 'By name', year: 'By school year', last: 'By last review', due: 'By what is due', changed: 'Changed first' } as const;

function occurring({ children, facts }: Cohort) {
  return {
    years: [...new Set(facts.years)].toSorted((a, b) => a - b),
    statuses: new Set<string>(children.map(({ senStatus }) => senStatus ?? 'none')),
    settings: new Set<string>(children.map(({ settingType }) => settingType ?? 'none')),
  };
}
