import type { Card } from '../child.ts';
import { ageOn, type Day } from '../day.ts';

/**
 * National Curriculum year of a child's age on a day: the age on the 31 August before the school year, less 4.
 * Reception is 0, nursery −1 and below; years above 13 go on counting (R-B3, F50).
 */
export function yearOfAge(bornOn: Day, on: Day): number {
  const year = Number(on.slice(0, 4));
  const startsIn = on.slice(5) >= '09-01' ? year : year - 1;
  return ageOn(bornOn, `${startsIn}-08-31`) - 4;
}

/** The year a child is taught in on a day: the year of their age, unless the card says they are taught outside it. */
export function schoolYearOn(card: Pick<Card, 'bornOn' | 'yearOffset'>, on: Day): number {
  return yearOfAge(card.bornOn, on) + (card.yearOffset ?? 0);
}

/** "Year 4", "Reception", "Nursery"; before nursery and after Year 13 in words too. */
export function yearInWords(schoolYear: number): string {
  if (schoolYear < -1) return 'Before nursery';
  if (schoolYear === -1) return 'Nursery';
  if (schoolYear === 0) return 'Reception';
  return schoolYear <= 13 ? `Year ${schoolYear}` : 'After Year 13';
}
