import { CHECK } from '../../catalog/dateWords.ts';
import type { DateRulePack } from '../../core/dateRules.ts';
import { dayInWords } from '../../core/day.ts';

/** By which rules dates are worked out, and that they are no legal advice (R-C9). */
export function RulesNote({ rules }: { rules: DateRulePack }) {
  return (
    <p className="meta">
      <strong>{CHECK}</strong> Dates are worked out from rules, and are not legal advice. {rules.title}, in force from {dayInWords(rules.inForceFrom)},
      {' '}checked on {dayInWords(rules.checkedOn)}.
    </p>
  );
}
