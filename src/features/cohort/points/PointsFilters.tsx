import { useMemo } from 'react';
import type { Cohort } from '../../../core/school/cohort.ts';
import { type PointsChoice, YES_NO } from '../../../core/school/schoolPoints.ts';
import { yearInWords } from '../../../core/calendar/schoolYear.ts';
import { SelectField } from '../../../ui/SelectField.tsx';

interface Props {
  readonly cohort: Cohort;
  readonly choice: PointsChoice;
  readonly onChange: (changed: Partial<Record<keyof PointsChoice, unknown>>) => void;
}

/** The filters of the school's talking points. */
export function PointsFilters({ cohort: { facts, places }, choice, onChange }: Props) {
  const years = useMemo(() => [...new Set(facts.years)].toSorted((a, b) => a - b), [facts]);
  const domains = [...new Set(places.map(({ domain }) => domain))];
  return (
    <>
      <SelectField label="School year" value={choice.year ?? ''} onChange={({ currentTarget: { value } }) => onChange({ year: value === '' ? undefined : Number(value) })}>
        <option value="">Every year</option>
        {choice.year !== undefined && !years.includes(choice.year) && <option value={choice.year}>{yearInWords(choice.year)}, nobody here</option>}
        {years.map((year) => <option key={year} value={year}>{yearInWords(year)}</option>)}
      </SelectField>
      <SelectField label="Strand" value={choice.strand ?? ''} onChange={({ currentTarget: { value } }) => onChange({ strand: value || undefined })}>
        <option value="">Every strand</option>
        {domains.map((domain) => (
          <optgroup key={domain.code} label={domain.label}>
            {places.filter((place) => place.domain === domain).map(({ strand }) => <option key={strand.code} value={strand.code}>{strand.label}</option>)}
          </optgroup>
        ))}
      </SelectField>
      <SelectField label="Answer" value={choice.answered ?? ''} onChange={({ currentTarget: { value } }) => onChange({ answered: value || undefined })}>
        <option value="">All</option>
        {YES_NO.map((which) => <option key={which} value={which}>{ANSWERED[which]}</option>)}
      </SelectField>
      <SelectField label="Held back" value={choice.held ?? ''} onChange={({ currentTarget: { value } }) => onChange({ held: value || undefined })}>
        <option value="">All</option>
        {YES_NO.map((which) => <option key={which} value={which}>{HELD[which]}</option>)}
      </SelectField>
    </>
  );
}

const ANSWERED = { yes: 'Answered', no: 'Not answered yet' } as const;
const HELD = { yes: 'Held back', no: 'Not held back' } as const;
