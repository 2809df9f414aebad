/** What can be wrong with a list as a whole. Its sentences are in `catalog/list-words.json`. */
export const LIST_PROBLEMS = [
  'unreadable', 'tooLarge', 'empty', 'notText', 'workbook', 'ourFile', 'otherXml', 'doctype', 'xmlBroken', 'noPupils', 'quotes', 'tooManyRows', 'stopped', 'brokeDown',
] as const;

/** Why a list could not be read. Nothing of it was taken in. */
export interface ListProblem {
  readonly code: (typeof LIST_PROBLEMS)[number];
  /** The line or row of the file, the first being 1. */
  readonly line?: number;
}

/** In bytes (R-K2). The largest council's list comes to some four million. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** More rows than any list of children has; an empty sheet saved whole has a million. */
export const MOST_ROWS = 100_000;
