import { DATE_RULES } from '../../catalog/dateRules.ts';
import { themeInWords } from '../../catalog/outcomeWords.ts';
import type { Card } from '../../core/child.ts';
import { type Day, isDay } from '../../core/day.ts';
import { ADULTHOOD_THEMES, type AdulthoodTheme } from '../../core/outcome.ts';
import { schoolYearOn } from '../../core/calendar/schoolYear.ts';
import { SelectField } from '../../ui/SelectField.tsx';

interface Props {
  id: string;
  card: Card;
  /** The day of the review, as typed. */
  on: Day;
  theme: AdulthoodTheme | undefined;
  onChange: (theme: AdulthoodTheme | undefined) => void;
}

/** Which theme of preparing for adulthood an outcome belongs to; asked from Year 9. */
export function ThemeChoice({ id, card, on, theme, onChange }: Props) {
  if (!theme && !(isDay(on) && schoolYearOn(card, on) >= DATE_RULES.adulthoodFromYear)) return null;
  return (
    <SelectField
      id={`theme-${id}`}
      label="Preparing for adulthood"
      optional
      value={theme ?? ''}
      onChange={(event) => onChange(ADULTHOOD_THEMES.find((known) => known === event.currentTarget.value))}
    >
      <option value="">Not one of the four themes</option>
      {ADULTHOOD_THEMES.map((known) => <option key={known} value={known}>{themeInWords(known)}</option>)}
    </SelectField>
  );
}
