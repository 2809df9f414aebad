import { FRAMEWORK_FORMAT, LOCAL_HELP_FORMAT, type PackContent } from '../../core/library.ts';
import { failed, type Result } from '../../core/result.ts';
import { checkFramework, checkLocalHelp } from '../format/checkFramework.ts';
import { FRAMEWORK_VERSION } from '../format/frameworkSchema.ts';
import { placeInWords } from '../format/placeInWords.ts';
import { unknownFields } from '../format/unknownFields.ts';
import { FORMAT } from './envelope.ts';
import type { FileProblem } from './problem.ts';

/** A framework or local help from a parsed text, with every field that is unknown to us, or all that is wrong with it. */
export function packIn(value: unknown): Result<PackContent, readonly FileProblem[]> {
  const { format, version }: { format?: unknown; version?: unknown } = typeof value === 'object' && value !== null ? value : {};
  if (format === FORMAT) return failed([{ code: 'childrenFile' }]);
  if (format !== FRAMEWORK_FORMAT && format !== LOCAL_HELP_FORMAT) return failed([{ code: 'notOurs' }]);
  if (typeof version === 'number' && version > FRAMEWORK_VERSION) return failed([{ code: 'newerVersion', path: 'version', found: String(version) }]);
  return format === FRAMEWORK_FORMAT ? checkFramework(value) : checkLocalHelp(value);
}

/** The fields of a framework or local help that are not known here, at most twenty: the way to each, and the place in words. */
export function unknownIn(content: PackContent): readonly { readonly path: string; readonly place: string }[] {
  return unknownFields(content).map((path) => ({ path, place: placeInWords(path, content) }));
}
