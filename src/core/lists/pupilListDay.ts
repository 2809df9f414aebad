import { type Day, dayOfNumber, isDay, MONTHS, numberOfDay } from '../day.ts';

/** A day as it was read; `twoWays` where day and month could be the other way round. */
export interface ReadDay {
  readonly day: Day;
  readonly twoWays?: true;
}

export interface DayOrder {
  /** Whether 01/02/2016 is 1 February. */
  readonly dayFirst: boolean;
  /** A year of two figures is of this century up to ten years from now, else of the last. */
  readonly thisYear: number;
}

/**
 * A day in any of the forms that lists have; undefined where it is none.
 *
 * | written                            | read                                         |
 * |------------------------------------|----------------------------------------------|
 * | 2016-03-27, 2016/3/27, 20160327    | year, month, day; a time after it is left out |
 * | 27/03/2016, 27.3.16, 27-03-2016    | by `dayFirst`                                |
 * | 27 March 2016, 27-Mar-16           | as it says                                   |
 * | 42456                              | days since 30 December 1899, as Excel counts |
 *
 * Sources: R-K1, F141.
 */
export function readDay(text: string, order: DayOrder): ReadDay | undefined {
  const written = text.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '');
  const [, ...ymd] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(written) ?? [];
  if (ymd.length > 0) return sound(Number(ymd[0]), Number(ymd[1]), Number(ymd[2]));
  if (/^\d{5}(\.\d+)?$/.test(written)) return inExcel(Math.floor(Number(written)));
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(written) ?? [];
  if (year !== '') return inOrder(Number(first), Number(second), wholeYear(year, order.thisYear), order.dayFirst);
  const [, date = '', name = '', named = ''] = /^(\d{1,2})(?:st|nd|rd|th)?[- ]?([a-z]{3,9})\.?[-, ]*(\d{4}|\d{2})$/i.exec(written) ?? [];
  const month = MONTHS.findIndex((one) => one.toLowerCase().startsWith(name.toLowerCase())) + 1;
  return named !== '' && month > 0 ? sound(wholeYear(named, order.thisYear), month, Number(date)) : undefined;
}

/** What the dates of a list show of its order: how many can only be read with the day first, only with the month first, and either way. */
export interface OrderShown {
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly twoWays: number;
  /** One that can be read either way, as it stands. */
  readonly example?: string;
}

export function orderShownBy(texts: Iterable<string>): OrderShown {
  let [dayFirst, monthFirst, twoWays] = [0, 0, 0];
  let example: string | undefined;
  for (const text of texts) {
    const byDay = readDay(text, { dayFirst: true, thisYear: 2000 });
    const byMonth = readDay(text, { dayFirst: false, thisYear: 2000 });
    if (byDay && !byMonth) dayFirst += 1;
    if (byMonth && !byDay) monthFirst += 1;
    if (byDay?.twoWays) {
      twoWays += 1;
      example ??= text.trim();
    }
  }
  return { dayFirst, monthFirst, twoWays, ...(example !== undefined && { example }) };
}

function inOrder(first: number, second: number, year: number, dayFirst: boolean): ReadDay | undefined {
  const read = dayFirst ? sound(year, second, first) : sound(year, first, second);
  return read && first <= 12 && second <= 12 && first !== second ? { ...read, twoWays: true } : read;
}

function sound(year: number, month: number, date: number): ReadDay | undefined {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(day) ? { day } : undefined;
}

/** From 1954 to 2064: other numbers of five figures are no days of anybody who is in a list. */
function inExcel(serial: number): ReadDay | undefined {
  return serial >= 20_000 && serial <= 60_000 ? { day: dayOfNumber(numberOfDay('1899-12-30') + serial) } : undefined;
}

function wholeYear(text: string, thisYear: number): number {
  if (text.length === 4) return Number(text);
  const here = Math.floor(thisYear / 100) * 100 + Number(text);
  return here <= thisYear + 10 ? here : here - 100;
}
