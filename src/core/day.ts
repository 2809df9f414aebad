/**
 * A calendar day of school life, written `YYYY-MM-DD`. It has no time and no time zone.
 * Days compare correctly as strings. Names of days end in `On`.
 */
export type Day = string;

export const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

/** Says whether the text is a real day between the years 1900 and 2199 (31 February is not). */
export function isDay(text: string): boolean {
  const parts = partsOf(text);
  return parts !== undefined && parts.year >= 1900 && parts.year <= 2199;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(numberOfDay(day) + count);
}

/**
 * The day `count` months later. A day the month does not have becomes the last of that month;
 * 29 February plus whole years becomes 1 March where there is no 29th (as R-C1 asks).
 */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = knownParts(day);
  const months = year * 12 + (month - 1) + count;
  const toYear = Math.floor(months / 12);
  const toMonth = (months % 12 + 12) % 12 + 1;
  if (month === 2 && date === 29 && toMonth === 2 && !isLeap(toYear)) return write(toYear, 3, 1);
  return write(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** How many days lie from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOfDay(to) - numberOfDay(from);
}

/** Whole years of age on a day. Somebody born on 29 February is a year older on 1 March in other years. */
export function ageOn(bornOn: Day, on: Day): number {
  const born = knownParts(bornOn);
  const then = knownParts(on);
  const hadBirthday = then.month > born.month || (then.month === born.month && then.date >= born.date);
  return then.year - born.year - (hadBirthday ? 0 : 1);
}

/** The day in words: `2026-12-12` becomes "12 December 2026". */
export function dayInWords(day: Day): string {
  const { year, month, date } = knownParts(day);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** The same where there is little room: "12 Dec 2026". */
export function shortDayInWords(day: Day): string {
  const { year, month, date } = knownParts(day);
  return `${date} ${MONTHS[month - 1]?.slice(0, 3)} ${year}`;
}

/** Month and year in words: `2025-11-14` becomes "November 2025". */
export function monthInWords(day: Day): string {
  const { year, month } = knownParts(day);
  return `${MONTHS[month - 1]} ${year}`;
}

/** Names for days that are shown together: the month, or the whole day where two of them share a month. */
export function namesOfDays(days: readonly Day[]): readonly string[] {
  const months = days.map(monthInWords);
  return days.map((day, at) => months.filter((month) => month === months[at]).length > 1 ? dayInWords(day) : monthInWords(day));
}

/** How long lies between two days: in days up to eight weeks, then in months. */
export function spanInWords(from: Day, to: Day): string {
  const days = daysBetween(from, to);
  if (days < 57) return days === 1 ? '1 day' : `${days} days`;
  return `${Math.round(days / 30.44)} months`;
}

/** Days since 1 March of the year 0 in the Gregorian calendar, a whole number good for arithmetic. */
export function numberOfDay(day: Day): number {
  const { year, month, date } = knownParts(day);
  const y = month <= 2 ? year - 1 : year;
  const shifted = month <= 2 ? month + 9 : month - 3;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * shifted + 2) / 5) + date - 1;
}

/** The day a number from `numberOfDay` stands for. */
export function dayOfNumber(number: number): Day {
  let y = Math.floor((10000 * number + 14780) / 3652425);
  let rest = number - (365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400));
  if (rest < 0) {
    y -= 1;
    rest = number - (365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400));
  }
  const shifted = Math.floor((100 * rest + 52) / 3060);
  const date = rest - Math.floor((153 * shifted + 2) / 5) + 1;
  return shifted >= 10 ? write(y + 1, shifted - 9, date) : write(y, shifted + 3, date);
}

function partsOf(text: string): { year: number; month: number; date: number } | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return undefined;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  return { year, month, date };
}

function knownParts(day: Day): { year: number; month: number; date: number } {
  const parts = partsOf(day);
  if (!parts) throw new RangeError(`not a day: ${day}`);
  return parts;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function write(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
