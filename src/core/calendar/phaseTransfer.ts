import type { Card } from '../child.ts';
import type { DateRulePack, Phase } from './dateRules.ts';
import { addMonths, type Day } from '../day.ts';
import { type LocalDates, leavingYearsOf } from './localDates.ts';
import { schoolYearOn } from './schoolYear.ts';

/** A child's move to the next phase of education. */
export interface Transfer {
  readonly phase: Phase;
  /** The calendar year of the move. */
  readonly year: number;
  /** By then the plan has been reviewed and amended. The law says before the day after. */
  readonly lastDay: Day;
  /** The school year in which it is prepared. */
  readonly from: Day;
  /** Whether children here move then, or only some do, so that it counts where it is true of this child. */
  readonly certain: boolean;
}

/**
 * The next move of a child, in this school year or the one after it: by the year they are taught in (R-C5). The deadline belongs
 * to the calendar year in which the school year ends. A year after which only some children move is told in that school
 * year alone, and only until somebody has said after which years children here move.
 */
export function transferOf(card: Pick<Card, 'bornOn' | 'yearOffset'>, rules: DateRulePack, local: LocalDates, today: Day): Transfer | undefined {
  const leaving = leavingYearsOf(rules, local);
  const found = [today, addMonths(today, 12)].flatMap((on): Transfer[] => {
    const schoolYear = schoolYearOn(card, on);
    const phase = rules.phases.find(({ leavingYears }) => leavingYears.includes(schoolYear));
    if (!phase) return [];
    const year = endOfSchoolYear(on);
    const certain = leaving.includes(schoolYear);
    if (!certain && (on !== today || local.leavingYears)) return [];
    return [{ phase, year, lastDay: `${year}-${phase.lastDay}`, from: `${year - 1}-09-01`, certain }];
  });
  return found.find(({ certain }) => certain) ?? found[0];
}

/** The calendar year in which the school year of a day ends. */
export function endOfSchoolYear(on: Day): number {
  return Number(on.slice(0, 4)) + (on.slice(5) >= '09-01' ? 1 : 0);
}
