import type { Helped, Provision } from '../core/support.ts';
import { HOUR_FIELDS, hoursAYear, type Worked } from '../core/support/supportHours.ts';
import { listed } from '../core/listed.ts';

export const HELPED_WORDS: Readonly<Record<Helped, string>> = { yes: 'Yes, it helped', partly: 'It helped in part', no: 'It did not help', tooSoon: 'Too soon to say' };

/** How much of it and with whom: "3 times a week for 20 minutes, 38 weeks a year, in a group of 4". Empty when nothing of it is on record. */
export function amountInWords({ groupSize, timesAWeek, minutes, weeks }: Provision): string {
  const often = [timesAWeek !== undefined && timesIn(timesAWeek), minutes !== undefined && `${timesAWeek === undefined ? '' : 'for '}${counted(minutes, 'minute')}`].filter(Boolean).join(' ');
  return [often, weeks !== undefined && `${counted(weeks, 'week')} a year`, groupSize !== undefined && (groupSize > 1 ? `in a group of ${groupSize}` : 'one to one')].filter(Boolean).join(', ');
}

/** Hours to the nearest half, and to the nearest whole from ten on: "about 38 hours a year". */
export function hoursInWords(hours: number): string {
  const rounded = hours >= 10 ? Math.round(hours) : Math.round(hours * 2) / 2;
  return rounded === 0 && hours > 0 ? 'less than half an hour a year' : `${rounded === hours ? '' : 'about '}${counted(rounded, 'hour')} a year`;
}

/** Money for the school alone, in whole pounds from ten on: "about £450". */
export function poundsInWords(pence: number): string {
  const pounds = pence / 100;
  const rounded = pounds >= 10 ? Math.round(pounds) : pounds;
  return `${rounded === pounds ? '' : 'about '}£${rounded.toLocaleString('en-GB', { minimumFractionDigits: Number.isInteger(rounded) ? 0 : 2, maximumFractionDigits: 2 })}`;
}

/** What is missing before hours can be worked out: "times a week and weeks"; empty when they can. */
export function missingForHours(provision: Provision): string {
  if (hoursAYear(provision) !== undefined) return '';
  return listed(HOUR_FIELDS.filter((field) => provision[field] === undefined).map((field) => FIELD_WORDS[field]));
}

/** A sum with what is not in it: "about 76 hours a year, without 1 provision that has no hours". */
export function workedInWords({ sum, unknown }: Worked, inWords: (sum: number) => string, what: string): string {
  return unknown === 0 ? inWords(sum) : `${inWords(sum)}, without ${counted(unknown, 'provision')} that ${unknown === 1 ? 'has' : 'have'} no ${what}`;
}

const FIELD_WORDS = { timesAWeek: 'times a week', minutes: 'minutes', weeks: 'weeks a year' } as const;

function timesIn(times: number): string {
  return times === 1 ? 'once a week' : times === 2 ? 'twice a week' : `${times} times a week`;
}

function counted(count: number, thing: string): string {
  return `${count} ${count === 1 ? thing : `${thing}s`}`;
}
