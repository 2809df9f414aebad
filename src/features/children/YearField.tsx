import type { UseFormRegisterReturn } from 'react-hook-form';
import { isDay } from '../../core/day.ts';
import { yearInWords, yearOfAge } from '../../core/calendar/schoolYear.ts';
import { today } from '../../state/clock.ts';
import { SelectField } from '../../ui/SelectField.tsx';

interface Props {
  bornOn: string;
  schoolYear: string;
  field: UseFormRegisterReturn & { id: string; error?: string };
}

const YEARS = [-2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];

/** The school year, worked out from the date of birth; another one can be chosen and is then marked as out of year. */
export function YearField({ bornOn, schoolYear, field }: Props) {
  const ofAge = isDay(bornOn) && bornOn <= today() ? yearOfAge(bornOn, today()) : undefined;
  const outOfYear = ofAge !== undefined && schoolYear !== '' && Number(schoolYear) !== ofAge;
  return (
    <SelectField
      label="School year"
      optional
      help={outOfYear ? `Taught outside the year of their age, which is ${yearInWords(ofAge)}. Next September it moves on by itself.` : 'Worked out from the date of birth.'}
      {...field}
    >
      <option value="">{ofAge === undefined ? 'From the date of birth' : `${yearInWords(ofAge)}, from the date of birth`}</option>
      {YEARS.filter((year) => year !== ofAge).map((year) => <option key={year} value={year}>{yearInWords(year)}{ofAge !== undefined && ', out of year'}</option>)}
    </SelectField>
  );
}
