import type { FileProblem } from '../problem.ts';

/** Why a council file was not read. Nothing of it was. */
export const COUNCIL_PROBLEMS = [
  /** No file of ours, or not to be read at all. */
  'notOurs',
  /** Of a later version of the app. */
  'newer',
  /** Changed or cut short since it was saved, or not sound. */
  'damaged',
  /** Sealed, and no passphrase was given. */
  'locked',
  'wrongPassphrase',
  'tooLarge',
  /** A share, a transfer, a backup: children with their names. It is never opened here. */
  'otherKind',
  /** By the signal. */
  'stopped',
  /** The key could not be worked out on this device, as where memory is short. */
  'brokeDown',
  /** A browser ended what reads them, and what was read went with it. */
  'ended',
  /** Tables of other files were shown already (`createMergeSession`). */
  'settled',
] as const;
export type CouncilProblemCode = (typeof COUNCIL_PROBLEMS)[number];

export interface CouncilProblem {
  readonly code: CouncilProblemCode;
  /** Where in its content, such as `children[2].marks`; of a damaged file alone. */
  readonly path?: string;
  /** The school's name as the file says it, where that can be read; of a damaged file alone, which may be wrong in that too. */
  readonly school?: string;
}

/** What is wrong with any file of ours, as it is told of a council file. */
export function councilProblemOf({ code, path }: Pick<FileProblem, 'code' | 'path'>): CouncilProblem {
  if (code === 'stopped' || code === 'brokeDown') return { code };
  if (code === 'newerVersion') return { code: 'newer' };
  if (code === 'tooLarge' || code === 'unpacksTooFar') return { code: 'tooLarge' };
  if (NOT_OURS.has(code)) return { code: 'notOurs' };
  return { code: 'damaged', ...(path !== undefined && { path }) };
}

const NOT_OURS: ReadonlySet<FileProblem['code']> = new Set([
  'unreadable', 'empty', 'utf16', 'olderEncoding', 'notText', 'webPage', 'xmlFile', 'csvFile', 'notJson', 'notOurs', 'packFile', 'viewsFile',
]);
