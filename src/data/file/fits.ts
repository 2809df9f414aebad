import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import type { Result } from '../../core/result.ts';
import type { Versions } from '../../core/versions.ts';
import { checkChildRecord, checkDraft } from '../format/schema.ts';
import { hasRoom } from '../format/versionsSchema.ts';

/**
 * Whether a record as it would stand (`outcome`) can be written into a file and read again. Each of two copies can, and what
 * they come to together need not: one child that cannot would stop every backup. What is here already (`mine`) is not asked.
 */
export function fitsRecord(outcome: ChildRecord, theirs: ChildRecord, mine: ChildRecord | undefined): boolean {
  return fits(outcome, theirs, mine, checkChildRecord);
}

/** The same of a draft. */
export function fitsDraft(outcome: Draft, theirs: Draft, mine: Draft | undefined): boolean {
  return fits(outcome, theirs, mine, checkDraft);
}

/** What came as it stands was checked when the file was read. */
function fits<Thing extends { readonly versions?: Versions }>(outcome: Thing, theirs: Thing, mine: Thing | undefined, check: (thing: Thing) => Result<unknown, unknown>): boolean {
  if (outcome === mine) return true;
  const isUnited = outcome !== theirs;
  return (!outcome.versions || hasRoom(outcome.versions, isUnited)) && (!isUnited || check(outcome).ok);
}
