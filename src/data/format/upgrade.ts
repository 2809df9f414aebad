import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { failed, type Result } from '../../core/result.ts';
import { checkChildRecord, checkDraft, type FormatProblem } from './schema.ts';

/** The version in which this app writes records and drafts. */
export const FORMAT_VERSION = 1;

/**
 * The one frozen chain from old records to those of today: a record of any version that was ever released becomes a
 * record of today, or a problem. A newer version is refused with `newerVersion`; what is no version, with `badVersion`.
 *
 * Each version has one reader, which checks by that version's own schema. When version 2 comes, reader 1 keeps its
 * schema as it is now, then takes one pure step (`oneToTwo`) and hands over to reader 2, and so on. A reader that was
 * released is never edited, and its golden file stays in `tests/fixtures/files`.
 */
export function toToday(value: unknown, version: number): Result<ChildRecord, FormatProblem> {
  return readBy(CHILD_READERS, value, version);
}

/** The same chain for a draft. */
export function draftToToday(value: unknown, version: number): Result<Draft, FormatProblem> {
  return readBy(DRAFT_READERS, value, version);
}

type Readers<Value> = ReadonlyMap<number, (value: unknown) => Result<Value, FormatProblem>>;

const CHILD_READERS: Readers<ChildRecord> = new Map([[1, checkChildRecord]]);
const DRAFT_READERS: Readers<Draft> = new Map([[1, checkDraft]]);

function readBy<Value>(readers: Readers<Value>, value: unknown, version: number): Result<Value, FormatProblem> {
  const reader = readers.get(version);
  if (reader) return reader(value);
  return failed({ code: version > FORMAT_VERSION ? 'newerVersion' : 'badVersion', path: '', found: String(version) });
}
