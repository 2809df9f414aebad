import { type Day, isDay, monthInWords, MONTHS } from '../day.ts';

/**
 * A text with months in the place of days, however these are usually written in England; `bornOn` also where a day is written
 * so that it might be something else.
 *
 * | in the text                                                     | becomes        |
 * |-----------------------------------------------------------------|----------------|
 * | 3 May 2026, the 3rd of May 26, Sun 3 May ’26, 3-May-2026        | May 2026       |
 * | May 3rd 2026, May 3, 2026                                       | May 2026       |
 * | 3 Sept, the 12th of September, 3–5 September, on September 3    | September      |
 * | 03/05/26, 3.5.2026, 03-05-2016, 2026/05/03, 2026-05-03, 03 05 2026 | May 2026, May 2016 |
 * | 03/05                                                           | May            |
 * | on 3 May 2026, born 2nd March, On the 3rd of June                | in May 2026, born in March, In June |
 * | Year 3 may, 3/5 of the time, 1/2/3, 45/13/2026, May 2026        | left alone     |
 *
 * A day in other words ("the day before Easter", "the third") stays.
 */
export function daysAsMonths(text: string, bornOn?: Day): string {
  const months = birthdayAsMonth(text.replaceAll(MARK, ''), bornOn)
    .replace(YEAR_FIRST, (whole, year: string, _, month: string, day: string) => monthOf(year, month, day) ?? whole)
    .replace(DAY_FIRST, (whole, day: string, sign: string, month: string, year: string) => {
      const isVague = (sign === '-' || sign === '–') && year.length === 2 && (day.length < 2 || month.length < 2);
      return isVague ? whole : monthOf(year, month, day) ?? monthOf(year, day, month) ?? whole;
    })
    .replace(SPACED, (whole, day: string, month: string, year: string) => monthOf(year, month, day) ?? whole)
    .replace(DAY_THEN_MONTH, (whole, days: string, month: string, year: string | undefined) => {
      // "May" and "March" are verbs too.
      const isMonth = year !== undefined || /[a-z]/i.test(days) || !/^(?:may|march|mar)\.?$/.test(month);
      return isMonth ? named(month, year) : whole;
    })
    .replace(MONTH_THEN_DAY, (whole, before: string, month: string, days: string, year: string | undefined, after: string) => {
      const isDated = year !== undefined || /[a-z]/i.test(days) || (/^\p{Lu}/u.test(month) && (before !== '' || /^(?:$|[.,;:!?)\n])/.test(after)));
      return isDated ? `${before}${named(month, year)}${after}` : whole;
    })
    .replace(SHORT, (whole, day: string, month: string) => (day.startsWith('0') || month.startsWith('0') ? monthOf('2000', month, day)?.replace(/ .*/, '') : undefined) ?? whole);
  return months.replace(ON_MONTH, (_, on: string, space: string) => `${on.startsWith('O') ? 'In' : 'in'}${space}`).replace(BORN_MONTH, '$1in ').replaceAll(MARK, '');
}

/** Stands before each month that was a day, until the word before it fits a month. No text has it: it is for private use. */
const MARK = '\uE000';
const ON_MONTH = new RegExp(`\\b(on)([^\\S\\n]+)(?:the[^\\S\\n]+)?${MARK}`, 'gi');
const BORN_MONTH = new RegExp(`(\\bborn[^\\S\\n]+)(?:the[^\\S\\n]+)?${MARK}`, 'gi');
const SHORTS = MONTHS.map((month) => (month === 'September' ? 'Sept?' : month.slice(0, 3)));
/** A short name may have a full stop, where it ends no sentence. */
const MONTH = `(${MONTHS.join('|')}|(?:${SHORTS.join('|')})(?!\\p{L})(?:\\.(?=[^\\S\\n]*[,\\d’']))?)`;
const SPACE = '[^\\S\\n]';
const DAY = `(?:3[01]|[12]\\d|0?[1-9])(?:${SPACE}?(?:st|nd|rd|th)\\b)?`;
const DAYS = `(${DAY}(?:${SPACE}*(?:-|–|/|&|to|and|or)${SPACE}*${DAY})*)`;
const WEEKDAY = `(?:\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?${SPACE}+)?(?:\\bthe${SPACE}+)?`;
const YEAR = `(?:,?${SPACE}*[-./]?${SPACE}*(\\d{4}|[’']?\\d{2})(?![\\d:]))?`;
const NO_DIGIT = '(?<![\\d/.-])';
const YEAR_FIRST = new RegExp(`${NO_DIGIT}(\\d{4})${SPACE}?([-/.])${SPACE}?(\\d{1,2})${SPACE}?\\2${SPACE}?(\\d{1,2})(?!\\d)`, 'g');
const DAY_FIRST = new RegExp(`${NO_DIGIT}(\\d{1,2})${SPACE}?([-–/.])${SPACE}?(\\d{1,2})${SPACE}?\\2${SPACE}?(\\d{4}|\\d{2})(?!\\d)`, 'g');
const SPACED = new RegExp(`${NO_DIGIT}(\\d{2})${SPACE}(\\d{2})${SPACE}(\\d{4})(?!\\d)`, 'g');
const SHORT = /(?<![\d/.-])(\d{2})\/(\d{2})(?![\d/])/g;
const DAY_THEN_MONTH = new RegExp(`${WEEKDAY}(?<![\\p{L}\\d])${DAYS}${SPACE}*[-./]?${SPACE}*(?:of${SPACE}+)?${MONTH}(?!\\p{L})${YEAR}`, 'giu');
const MONTH_THEN_DAY = new RegExp(`((?:\\b(?:on|born|since|from|until|till|by|before|after)${SPACE}+)?)${WEEKDAY}(?<!\\p{L})${MONTH}${SPACE}+(?:the${SPACE}+)?${DAYS}(?![\\p{L}\\d]|[.,]\\d)(?:,?${SPACE}+(\\d{4}|[’']\\d{2})(?!\\d))?($|[^])`, 'giu');

/** The day of birth, where it may look like any number: 02032018, 2/3, 02.03. */
function birthdayAsMonth(text: string, bornOn: Day | undefined): string {
  if (bornOn === undefined || !isDay(bornOn)) return text;
  const [year = '', mm = '', dd = ''] = bornOn.split('-');
  const [yy, m, d] = [year.slice(2), String(Number(mm)), String(Number(dd))];
  const inWords = `${MARK}${monthInWords(bornOn)}`;
  const apart = (parts: readonly string[]) => parts.join(`${SPACE}*[-–/., ]${SPACE}*`);
  const [D, M, Y] = [`0?${d}`, `0?${m}`, `(?:${year}|[’']?${yy})`];
  const whole = [apart([D, M, Y]), apart([M, D, Y]), apart([Y, M, D]), `${dd}${mm}${year}`, `${dd}${mm}${yy}`, `${year}${mm}${dd}`, `${mm}${dd}${year}`];
  return text
    .replace(new RegExp(`(?<!\\d)(?:${whole.join('|')})(?!\\d)`, 'g'), inWords)
    .replace(new RegExp(`(?<![\\d/.-])(?:${D}/${M}|${dd}[.-]${mm})(?![\\d/]|[.-]\\d|${SPACE}+of\\b)`, 'g'), inWords.replace(/ .*/, ''));
}

function monthOf(year: string, month: string, day: string): string | undefined {
  const found = `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(found) ? `${MARK}${monthInWords(found)}` : undefined;
}

function named(month: string, year: string | undefined): string {
  const name = MONTHS.find((one) => one.slice(0, 3).toLowerCase() === month.slice(0, 3).toLowerCase()) ?? month;
  return `${MARK}${name}${year === undefined ? '' : ` ${fullYear(year.replace(/[’']/, ''))}`}`;
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}
