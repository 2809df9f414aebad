import { CARD_LIMITS, type CardEntry, type CardField, type CardProblem, EMPTY_ENTRY, finishCard, remarksOnCard } from '../entry/card.ts';
import type { Card } from '../child.ts';
import { addMonths, type Day } from '../day.ts';
import { type ListedCard, type ListedChild, type ListField, type ListReading, type ListRemark, type ListRowProblem, type ListWords } from './pupilList.ts';
import { hasBirths } from './pupilListHeaders.ts';
import { readStatus, readTypes, readYear } from './pupilListCodes.ts';
import { type ReadDay, readDay } from './pupilListDay.ts';
import { done, failed, type Result } from '../result.ts';
import { yearOfAge } from '../calendar/schoolYear.ts';

export interface RowContext {
  readonly reading: ListReading;
  readonly words: ListWords;
  readonly authorities: ReadonlySet<string>;
  readonly today: Day;
}

/**
 * The child in one row, or why it cannot be taken in. Only name and date of birth can stop a row; what else cannot be read
 * is left out with a remark that keeps what stood there (R-B1, R-B2, R-B3, R-K1). Where the list has no dates of birth at all, the card has none either.
 */
export function readRow(cells: readonly string[], { reading, words, authorities, today }: RowContext): Result<ListedChild, readonly ListRowProblem[]> {
  const cell = (field: ListField) => (cells[reading.columns.indexOf(field)] ?? '').trim();
  const withBirths = hasBirths(reading.columns);
  const remarks: ListRemark[] = [];
  const names = namesIn(cell, remarks);
  const days = daysIn(cell, reading, today, remarks);
  const { mainType, secondType, senStatus } = needsIn(cell, words, remarks);
  if (cells.slice(reading.columns.length).some((beyond) => beyond.trim() !== '')) {
    remarks.push({ field: 'row', code: 'moreCells', original: cells.slice(reading.columns.length).join(' ').trim().slice(0, 80) });
  }
  const entry: CardEntry = {
    ...EMPTY_ENTRY, firstName: names.firstName, lastName: names.lastName, bornOn: withBirths ? days.bornOn : addMonths(today, ELDEST), planMadeOn: days.planMadeOn, meetingOn: days.meetingOn,
    senStatus, mainType, secondType,
    upn: cell('upn'), setting: cell('setting'), homeLanguages: cell('homeLanguages'), pronouns: cell('pronouns'),
  };
  const sound = soundCard(entry, today, remarks);
  if (!sound.ok) return failed(sound.problem.map(({ field, code }) => ({ field, code, ...(cell(field) && { original: cell(field).slice(0, 80) }) })));
  for (const { field, remark } of remarksOnCard(sound.value, authorities)) {
    if (field === 'upn') remarks.push({ field, code: remark.code, original: sound.value.upn ?? '', as: 'expected' in remark ? remark.expected : 'authority' in remark ? remark.authority : '' });
  }
  const { bornOn, ...others } = sound.value;
  const card: ListedCard = { ...others, ...(withBirths && { bornOn }) };
  const taughtIn = yearIn(cell('schoolYear'), card, today, remarks);
  return done({ card, ...(names.legal && { legal: names.legal }), ...(taughtIn !== undefined && { taughtIn }), remarks });
}

/** In months before today. A card without a date of birth is checked as that of the eldest there can be, so that no other day is refused for it. */
const ELDEST = -25 * 12;

/** The name of whoever the row is about, as it stands, so that it can be found in the file. */
export function nameInRow(cells: readonly string[], { columns }: ListReading): string {
  const cell = (field: ListField) => (cells[columns.indexOf(field)] ?? '').trim();
  return [cell('preferredFirstName') || cell('firstName'), cell('preferredLastName') || cell('lastName')].filter(Boolean).join(' ') || cell('fullName');
}

type Cell = (field: ListField) => string;

function namesIn(cell: Cell, remarks: ListRemark[]): { firstName: string; lastName: string; legal?: NonNullable<ListedChild['legal']> } {
  const whole = cell('fullName');
  const parts = whole === '' ? { firstName: cell('firstName'), lastName: cell('lastName') } : splitName(whole);
  if (whole !== '' && !whole.includes(',') && whole.split(/\s+/).length > 2) {
    remarks.push({ field: 'fullName', code: 'nameSplit', original: whole, as: `${parts.firstName} · ${parts.lastName}` });
  }
  const [firstName, lastName] = [cell('preferredFirstName') || parts.firstName, cell('preferredLastName') || parts.lastName];
  const isOther = parts.firstName !== '' && (firstName !== parts.firstName || lastName !== parts.lastName);
  return { firstName, lastName, ...(isOther && { legal: { firstName: parts.firstName, ...(parts.lastName && { lastName: parts.lastName }) } }) };
}

/** "Marlowe, Odette" or "Odette Marlowe": without a comma the first word is the first name. */
function splitName(whole: string): { firstName: string; lastName: string } {
  const [before = '', ...after] = whole.split(',');
  if (after.length > 0) return { firstName: after.join(',').trim(), lastName: before.trim() };
  const [firstName = '', ...rest] = whole.split(/\s+/);
  return { firstName, lastName: rest.join(' ') };
}

/** A date of birth that is none stays as it is, and stops the row; another day is left out. */
function daysIn(cell: Cell, { dayFirst, isOrderShown }: ListReading, today: Day, remarks: ListRemark[]): Record<'bornOn' | 'planMadeOn' | 'meetingOn', string> {
  const order = { dayFirst, thisYear: Number(today.slice(0, 4)) };
  const read = (field: 'bornOn' | 'planMadeOn' | 'meetingOn'): string => {
    const original = cell(field);
    const day: ReadDay | undefined = original === '' ? undefined : readDay(original, order);
    if (day?.twoWays && !isOrderShown) remarks.push({ field, code: 'twoWays', original, as: day.day });
    if (original !== '' && !day && field !== 'bornOn') remarks.push({ field, code: 'notTaken', original });
    return day?.day ?? (field === 'bornOn' ? original : '');
  };
  return { bornOn: read('bornOn'), planMadeOn: read('planMadeOn'), meetingOn: read('meetingOn') };
}

/** Status and types as they fit together (R-B1); what does not is left out and said. */
function needsIn(cell: Cell, words: ListWords, remarks: ListRemark[]): Pick<CardEntry, 'senStatus' | 'mainType' | 'secondType'> {
  const status = readStatus(cell('senStatus'), words);
  const main = readTypes(cell('mainType'), 'mainType', words);
  const second = readTypes(cell('secondType'), 'secondType', words);
  remarks.push(...status.remarks, ...main.remarks, ...second.remarks);
  const senStatus = status.codes[0] ?? '';
  const types = [...new Set([...main.codes, ...second.codes])];
  if (senStatus === 'N' && types.length > 0) {
    remarks.push({ field: 'mainType', code: 'typesWithN', original: types.join(', ') });
    return { senStatus, mainType: '', secondType: '' };
  }
  const fits = types.filter((type, at) => type !== 'NSA' || (at === 0 && senStatus === 'K'));
  if (fits.length < types.length) remarks.push({ field: 'mainType', code: senStatus === 'K' ? 'nsaOnlyMain' : 'nsaOnlyWithK', original: 'NSA' });
  if (fits.length > 2) remarks.push({ field: 'mainType', code: 'moreTypes', original: fits.slice(2).join(', ') });
  return { senStatus, mainType: fits[0] ?? '', secondType: fits[1] ?? '' };
}

const NEEDED: ReadonlySet<CardField> = new Set<CardField>(['firstName', 'lastName', 'bornOn']);

/** The card by the one door (`finishCard`). What is not needed and not sound is left out. */
function soundCard(entry: CardEntry, today: Day, remarks: ListRemark[]): Result<Card, readonly ListRowProblem[]> {
  const finished = finishCard(entry, today);
  if (finished.ok) return finished;
  const stopping = finished.problem.filter(({ field }) => NEEDED.has(field));
  if (stopping.length > 0) return failed(stopping.map(problemOfRow));
  const loose = new Set(finished.problem.map(({ field }) => field));
  for (const field of loose) remarks.push({ field: field as ListField, code: 'notTaken', original: entry[field].slice(0, CARD_LIMITS[field] ?? 80) });
  return soundCard({ ...entry, ...Object.fromEntries([...loose].map((field) => [field, ''])) }, today, remarks);
}

function problemOfRow({ field, code }: CardProblem): ListRowProblem {
  return { field: field as ListField, code: code as ListRowProblem['code'] };
}

/** The year that the list gives, and whether it is that of the age (R-B3). */
function yearIn(original: string, { bornOn }: ListedCard, today: Day, remarks: ListRemark[]): number | undefined {
  if (original === '') return undefined;
  const year = readYear(original);
  if (year === undefined || year === 'none') {
    remarks.push({ field: 'schoolYear', code: year === 'none' ? 'noYear' : 'yearNotRead', original });
    return undefined;
  }
  if (bornOn !== undefined && year !== yearOfAge(bornOn, today)) remarks.push({ field: 'schoolYear', code: 'outOfYear', original, as: String(yearOfAge(bornOn, today)) });
  return year;
}

