import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { failed, type Result } from '../../core/result.ts';
import { draftOneToTwo, recordOneToTwo } from './oneToTwo.ts';
import { checkChildRecord, checkDraft, type FormatProblem } from './schema.ts';
import { checkChildRecord1, checkDraft1 } from './version1.ts';

/** The version in which this app writes records and drafts. */
export const FORMAT_VERSION = 2;

/**
 * The one frozen chain from old records to those of today: a record of any version that was ever released becomes a
 * record of today, or a problem. A newer version is refused with `newerVersion`; what is no version, with `badVersion`.
 *
 * Each version has one reader, which checks by that version's own schema. Reader 1 has its schema from then
 * (`version1.ts`), takes one pure step (`oneToTwo.ts`) and hands over to reader 2. When version 3 comes, reader 2 will do
 * the same. A reader that was released is never edited, and its golden file stays in `tests/fixtures/files`.
 */
export function toToday(value: unknown, version: number): Result<ChildRecord, FormatProblem> {
  return readBy(CHILD_READERS, value, version);
}

/** The same chain for a draft. */
export function draftToToday(value: unknown, version: number): Result<Draft, FormatProblem> {
  return readBy(DRAFT_READERS, value, version);
}

type Readers<Value> = ReadonlyMap<number, (value: unknown) => Result<Value, FormatProblem>>;

const CHILD_READERS: Readers<ChildRecord> = new Map([[1, readChild1], [2, checkChildRecord]]);
const DRAFT_READERS: Readers<Draft> = new Map([[1, readDraft1], [2, checkDraft]]);

function readChild1(value: unknown): Result<ChildRecord, FormatProblem> {
  const read = checkChildRecord1(value);
  return read.ok ? checkChildRecord(recordOneToTwo(read.value)) : read;
}

function readDraft1(value: unknown): Result<Draft, FormatProblem> {
  const read = checkDraft1(value);
  return read.ok ? checkDraft(draftOneToTwo(read.value)) : read;
}

function readBy<Value>(readers: Readers<Value>, value: unknown, version: number): Result<Value, FormatProblem> {
  const reader = readers.get(version);
  if (reader) return reader(value);
  return failed({ code: version > FORMAT_VERSION ? 'newerVersion' : 'badVersion', path: '', found: String(version) });
}
