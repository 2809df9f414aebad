import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { failed, type Result } from '../../core/result.ts';
import { draftOneToTwo, recordOneToTwo } from './oneToTwo.ts';
import { checkChildRecord, checkDraft, type FormatProblem } from './schema.ts';
import { checkChildRecord1, checkDraft1 } from './version1.ts';

/** The version in which this app writes records and drafts. */
export const FORMAT_VERSION = 3;

/**
 * The one frozen chain from old records to those of today: a record of any version that was ever released becomes a
 * record of today, or a problem. A newer version is refused with `newerVersion`; what is no version, with `badVersion`.
 *
 * Each version has one reader. Reader 1 has its schema from then (`version1.ts`), takes one pure step (`oneToTwo.ts`) and
 * hands over to reader 2.
 *
 * Version 3 only adds to version 2: the events `worded` and `panelHeld`, and `came` and `changed` of a view that came by file. So what an app wrote
 * as version 2 is a record of version 3 as it stands, and reader 2 checks by today's schema. A test holds that nothing changed
 * or went, by the two published schemas. Two things follow, both harmless: such an event is read in a file that says it is
 * of version 2, and a view with a field called `came` or `changed` that means something else, which no app of ours wrote, is
 * refused with its place. The number was raised for the sake of older apps, which would take such an event for damage.
 *
 * When something changes or goes, readers 2 and 3 freeze: each gets the schema of its time and one pure step, as reader 1 has.
 * The golden file of every version stays in `tests/fixtures/files` as it is.
 */
export function toToday(value: unknown, version: number): Result<ChildRecord, FormatProblem> {
  return readBy(CHILD_READERS, value, version);
}

/** The same chain for a draft. */
export function draftToToday(value: unknown, version: number): Result<Draft, FormatProblem> {
  return readBy(DRAFT_READERS, value, version);
}

type Readers<Value> = ReadonlyMap<number, (value: unknown) => Result<Value, FormatProblem>>;

const CHILD_READERS: Readers<ChildRecord> = new Map([[1, readChild1], [2, checkChildRecord], [3, checkChildRecord]]);
const DRAFT_READERS: Readers<Draft> = new Map([[1, readDraft1], [2, checkDraft], [3, checkDraft]]);

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
