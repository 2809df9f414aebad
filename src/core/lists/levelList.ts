import { type Day, isDay } from '../day.ts';
import { type Framework, LEVELS, type Place, places, wordsFor } from '../framework.ts';
import { listKey, type ListWords } from './pupilList.ts';
import { readDay } from './pupilListDay.ts';
import type { Mark } from '../rating.ts';
import { voiceFor } from '../review.ts';
import { done, failed, type Result } from '../result.ts';

/** What says who a row is about, and when it was. */
export const LEVEL_LIST_FIELDS = ['firstName', 'lastName', 'fullName', 'bornOn', 'upn', 'reviewedOn'] as const;
export type LevelListField = (typeof LEVEL_LIST_FIELDS)[number];

/** What a column of an old spreadsheet of levels is read as: one of those fields, the levels of one strand, or nothing. */
export type LevelColumn = '' | LevelListField | `strand ${string}`;

export interface LevelReading {
  readonly columns: readonly LevelColumn[];
  readonly dayFirst: boolean;
}

/** One row that can be read: a review of one child on one day. */
export interface LevelRow {
  readonly firstName: string;
  readonly lastName: string;
  readonly bornOn?: Day;
  readonly upn?: string;
  readonly reviewedOn: Day;
  /** By strand code; a strand that is missing was not assessed. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** Cells that are no level: the strand's code and what stands there. */
  readonly notRead: readonly { readonly strand: string; readonly original: string }[];
}

export interface LevelRowProblem {
  readonly code: 'noChild' | 'noDay' | 'dayNotRead' | 'dayInFuture' | 'noLevels';
  readonly original?: string;
}

/** The strands whose levels a spreadsheet can give: those that staff answer. What a family says of itself is not taken from one. */
export function strandsForList(framework: Framework): readonly Place[] {
  return places(framework).filter((place) => voiceFor(place) === 'school');
}

/** What each column is, by its name: a field, or a strand by its code ("CI1", "CI1 Understanding") or one of its titles. */
export function levelColumnsFor(headers: readonly string[], framework: Framework, { headers: known }: Pick<ListWords, 'headers'>, ofDay: readonly string[]): readonly LevelColumn[] {
  const taken = new Set<LevelColumn>();
  return headers.map((header) => {
    const column = columnFor(header, framework, known, ofDay);
    if (column === '' || taken.has(column)) return '';
    taken.add(column);
    return column;
  });
}

/** What a cell says of a strand; undefined where it says nothing that can be read. Empty is not assessed. */
export function readMark(text: string, framework: Framework): Mark | undefined {
  const written = text.trim();
  const key = listKey(written);
  if (/^[-–—?.]*$/.test(written) || ['notassessed', 'notlookedat'].includes(key)) return 'notAssessed';
  if (['x', 'na', 'notapplicable'].includes(key)) return 'notApplicable';
  const number = /^(?:level\s*|l)?([0-4])(?:\.0+)?$/i.exec(written)?.[1];
  if (number !== undefined) return LEVELS.find((level) => String(level) === number);
  return LEVELS.find((level) => {
    const { label, plain } = wordsFor(level, framework);
    return [label, plain, `${level} ${label}`, `${level} ${plain}`].some((name) => listKey(name) === key);
  });
}

/** One row, or why it is left out. */
export function readLevelRow(cells: readonly string[], { columns, dayFirst }: LevelReading, framework: Framework, today: Day): Result<LevelRow, LevelRowProblem> {
  const cell = (column: LevelColumn) => (cells[columns.indexOf(column)] ?? '').trim();
  const order = { dayFirst, thisYear: Number(today.slice(0, 4)) };
  const name = nameIn(cell);
  const upn = cell('upn').replace(/\s+/g, '').toUpperCase();
  if (name.firstName === '' && upn === '') return failed({ code: 'noChild' });
  const on = cell('reviewedOn');
  if (on === '') return failed({ code: 'noDay' });
  const reviewedOn = readDay(on, order)?.day;
  if (reviewedOn === undefined || !isDay(reviewedOn)) return failed({ code: 'dayNotRead', original: on.slice(0, 80) });
  if (reviewedOn > today) return failed({ code: 'dayInFuture', original: on.slice(0, 80) });
  const marks: Record<string, Mark> = {};
  const notRead: { strand: string; original: string }[] = [];
  for (const { strand: { code } } of strandsForList(framework)) {
    if (!columns.includes(`strand ${code}`)) continue;
    const mark = readMark(cell(`strand ${code}`), framework);
    if (mark === undefined) notRead.push({ strand: code, original: cell(`strand ${code}`).slice(0, 80) });
    else if (mark !== 'notAssessed') marks[code] = mark;
  }
  if (!Object.values(marks).some((mark) => typeof mark === 'number')) return failed({ code: 'noLevels' });
  const bornOn = readDay(cell('bornOn'), order)?.day;
  return done({ ...name, ...(bornOn && { bornOn }), ...(upn && { upn }), reviewedOn, marks, notRead });
}

function nameIn(cell: (column: LevelColumn) => string): Pick<LevelRow, 'firstName' | 'lastName'> {
  const whole = cell('fullName');
  if (whole === '') return { firstName: cell('firstName'), lastName: cell('lastName') };
  const [before = '', ...after] = whole.split(',');
  if (after.length > 0) return { firstName: after.join(',').trim(), lastName: before.trim() };
  const [firstName = '', ...rest] = whole.split(/\s+/);
  return { firstName, lastName: rest.join(' ') };
}

function columnFor(header: string, framework: Framework, known: ListWords['headers'], ofDay: readonly string[]): LevelColumn {
  const key = listKey(header);
  if (key === '') return '';
  const strand = strandsForList(framework).find(({ strand: { code, label, plain } }) =>
    [code, label, plain, `${code} ${label}`, `${code} ${plain}`].some((name) => listKey(name) === key) || header.trim().toUpperCase().startsWith(`${code.toUpperCase()} `));
  if (strand) return `strand ${strand.strand.code}`;
  if (ofDay.includes(key)) return 'reviewedOn';
  return (['firstName', 'lastName', 'fullName', 'bornOn', 'upn'] as const).find((field) => known[field].includes(key)) ?? '';
}
