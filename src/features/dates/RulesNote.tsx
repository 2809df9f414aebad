import type { DateRulePack } from '../../core/calendar/dateRules.ts';
import { dayInWords } from '../../core/day.ts';

/** By which rules dates are worked out, and that they are no legal advice (R-C9); to check with the council stands above, beside what comes first. */
export function RulesNote({ rules }: { rules: DateRulePack }) {
  return (
    <p className="meta">
      Dates are worked out from rules, and are not legal advice. {rules.title}, in force from {dayInWords(rules.inForceFrom)},
      {' '}checked on {dayInWords(rules.checkedOn)}.
    </p>
  );
}
