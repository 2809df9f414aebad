import type { VaultProblem } from './vault.ts';

/** The connection has ended. */
const CLOSED = new Set(['DatabaseClosedError', 'InvalidStateError']);
/** The database cannot be reached or does not answer as it should; going on could make it worse. */
const FAILING = new Set([
  'AbortError', 'UnknownError', 'NotReadableError', 'OpenFailedError', 'MissingAPIError', 'SecurityError', 'TimeoutError',
  // What is added was looked for in the same transaction and was not there: the database contradicts itself.
  'ConstraintError',
]);

/**
 * What an error of the database means to a person; undefined when it is a bug of ours.
 * A full disk comes as a QuotaExceededError, also inside a BulkError; what an aborted transaction hides, `writeIn` has told.
 */
export function problemOf(error: unknown): VaultProblem | undefined {
  const names = namesIn(error);
  if (names.includes('QuotaExceededError')) return { code: 'full' };
  if (names.some((name) => CLOSED.has(name))) return { code: 'closed' };
  if (names.some((name) => FAILING.has(name))) return { code: 'unavailable' };
  return undefined;
}

function namesIn(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return [];
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : [];
  const failures = 'failures' in error && Array.isArray(error.failures) ? error.failures.flatMap(namesIn) : [];
  return [...name, ...failures];
}
