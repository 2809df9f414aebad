import { SEN_TYPES } from '../core/census.ts';
import { dayInWords, isDay } from '../core/day.ts';
import { type CodeRead, LIST_FIELDS, listKey, type ListRemark, type ListRowProblem, type ListWords } from '../core/lists/pupilList.ts';
import type { LevelRowProblem } from '../core/lists/levelList.ts';
import type { LevelObstacle } from '../core/lists/levelListMatch.ts';
import type { ReadingProblem } from '../core/lists/pupilListHeaders.ts';
import type { DifferField, DifferValue } from '../core/lists/pupilListDiffer.ts';
import type { Candidate, ListState } from '../core/lists/pupilListMatch.ts';
import { yearInWords } from '../core/calendar/schoolYear.ts';
import laNumbers from './la-numbers.json';
import listHeaders from './list-headers.json';
import values from './list-values.json';
import words from './list-words.json';
import vocabulary from './vocabulary.json';

/** The names of columns and values that lists use, as the reading asks for them. */
export const LIST_WORDS: ListWords = {
  headers: Object.fromEntries(LIST_FIELDS.map((field) => [field, listHeaders.headers[field].map(listKey)])) as unknown as ListWords['headers'],
  senStatus: { ...readAs(values.oldSenStatus, true), ...readAs(values.senStatus) },
  senType: { ...readAs(values.oldSenType, true), ...readAs(values.senType) },
  authorities: [...laNumbers.england, ...laNumbers.englandEarlier, ...laNumbers.wales],
};

/** Names of the column that says when somebody was rated. */
export const LEVELS_ON: readonly string[] = listHeaders.levelsOn.map(listKey);

/** Why a row of a spreadsheet of levels cannot be read. */
export function levelRowSentence({ code, original = '' }: LevelRowProblem): string {
  return filled(words.levelProblem[code], { original });
}

/** Why a row adds no profile to the child whom it is about. */
export function obstacleSentence(obstacle: LevelObstacle): string {
  return words.obstacle[obstacle];
}

/** What a field is called on these screens. */
export function fieldInWords(field: keyof typeof words.field): string {
  return words.field[field];
}

export function stateInWords(state: ListState): { readonly label: string; readonly what: string } {
  return words.state[state];
}

/** What follows the name of a child whom a list changes nothing of. */
export function staysInWords(stays: NonNullable<Candidate['stays']>): string {
  return words.stays[stays];
}

/** Why a list could not be read. */
export function listSentence({ code, line }: { readonly code: keyof typeof words.problem; readonly line?: number }): string {
  return filled(words.problem[code], { line: String(line ?? '') });
}

export function readingSentence({ code, field }: ReadingProblem): string {
  return filled(words.reading[code], { field: field ? fieldInWords(field) : '' });
}

export function rowSentence({ code, original }: ListRowProblem): string {
  return filled(words.rowProblem[code], { original: original ?? '' });
}

export function remarkSentence({ field, code, original = '', as = '' }: ListRemark): string {
  const shown = code === 'outOfYear' ? yearInWords(Number(as)) : isDay(as) ? dayInWords(as) : as;
  return filled(words.remark[code], { field: fieldInWords(field), original, as: shown });
}

/** A value of a card as a person reads it. */
export function valueOfField(field: DifferField, value: DifferValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (field === 'schoolYear') return yearInWords(Number(value));
  if (field === 'senStatus') return `${String(value)}: ${vocabulary.senStatus[value as keyof typeof vocabulary.senStatus].label}`;
  if (Array.isArray(value)) return value.map((one) => (isType(one) ? `${vocabulary.senType[one]} (${one})` : one)).join(', ');
  return typeof value === 'string' && isDay(value) ? dayInWords(value) : String(value);
}

function isType(text: string): text is (typeof SEN_TYPES)[number] {
  return (SEN_TYPES as readonly string[]).includes(text);
}

function readAs<Code extends string>(known: Readonly<Record<Code, readonly string[]>>, isOld = false): Record<string, CodeRead<Code>> {
  const entries = Object.entries<readonly string[]>(known) as [Code, readonly string[]][];
  return Object.fromEntries(entries.flatMap(([as, names]) => names.map((name) => [listKey(name), { as, ...(isOld && { isOld: true as const }) }])));
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
