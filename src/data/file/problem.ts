import { FORMAT_CODES } from '../format/fields.ts';

/** What can be wrong with a file, beside what can be wrong with a record in it. */
const OF_FILES = [
  'unreadable', 'tooLarge', 'empty', 'utf16', 'olderEncoding', 'notText', 'webPage', 'xmlFile', 'csvFile', 'notJson', 'cutShort', 'syntax',
  'tooDeep', 'repeatedKey', 'forbiddenKey', 'notOurs', 'repeatedChild', 'repeatedDraft', 'draftWithoutChild', 'countsDiffer', 'changed', 'packFile', 'viewsFile', 'councilFile',
  'sealedHeader', 'sealedDamaged', 'unpacksTooFar', 'stopped', 'brokeDown',
] as const;

/** And what can be wrong only with a file that should be a framework or local help. */
const OF_PACKS = ['childrenFile', 'packTooLarge'] as const;

/** Every code, each with its sentences in `catalog/file-problems.json`. */
export const FILE_CODES = [...OF_FILES, ...OF_PACKS, ...FORMAT_CODES] as const;
export type FileCode = (typeof FILE_CODES)[number];

/** Why a file was not taken in. Nothing of it was. */
export interface FileProblem {
  readonly code: FileCode;
  /** The line of the file, the first being 1. */
  readonly line?: number;
  /** Where in its content, such as `children[2].card.bornOn`. */
  readonly path?: string;
  /** The same place in words, for a framework or local help. */
  readonly place?: string;
  /** What stands there, shortened. It may be about a child: for the screen, never for a log. */
  readonly found?: string;
}
