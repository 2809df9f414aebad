import { FRAMEWORK_FORMAT, type FrameworkDocument, type LocalHelp } from '../../core/library.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { placeInWords } from '../format/placeInWords.ts';
import { createPause } from '../lock/pause.ts';
import { decodeText } from './decode.ts';
import { FORMAT } from './envelope.ts';
import { problemOfForeign } from './foreign.ts';
import { packIn } from './packIn.ts';
import type { FileProblem } from './problem.ts';
import { scan } from './scan.ts';
import { isSealed } from './sealedHeader.ts';

/** A framework or a council's local help, as it came in a file, with every field that is unknown to us. */
export type ReadPack =
  | { readonly kind: 'framework'; readonly document: FrameworkDocument }
  | { readonly kind: 'localHelp'; readonly help: LocalHelp };

/** In bytes. The built-in framework has a quarter of a megabyte. */
const MOST_BYTES = 5 * 1024 * 1024;

/**
 * Reads a file in which somebody hands on a framework or local help, or says everything that is wrong with its content
 * (at most twenty things), or the one thing because of which it cannot be looked at. In this order: its size, its
 * encoding, its text (`scan`), which of the two it is, its version, its content.
 */
export async function readPack(source: Blob | string): Promise<Result<ReadPack, readonly FileProblem[]>> {
  if (typeof source !== 'string' && await isSealed(source)) return failed([{ code: 'childrenFile' }]);
  const pause = createPause();
  const text = await decodeText(source, MOST_BYTES, pause);
  if (!text.ok) return failed([text.problem.code === 'tooLarge' ? await problemOfLarge(source, text.problem) : text.problem]);
  const scanned = await scan(text.value, pause);
  if (!scanned.ok) return failed([/^\s*[{[]/.test(text.value) ? scanned.problem : problemOfForeign(text.value)]);
  const value: unknown = JSON.parse(text.value);
  const pack = packIn(value);
  if (!pack.ok) return failed(pack.problem.map((problem) => (problem.path === undefined ? problem : { ...problem, place: placeInWords(problem.path, value) })));
  return done(pack.value.format === FRAMEWORK_FORMAT ? { kind: 'framework', document: pack.value } : { kind: 'localHelp', help: pack.value });
}

/** A backup of a school is larger than any framework. Only its first words are read, to say that it is one. */
async function problemOfLarge(source: Blob | string, { found }: FileProblem): Promise<FileProblem> {
  const opening = typeof source === 'string' ? source.slice(0, 1000) : await source.slice(0, 1000).text().catch(() => '');
  const isOfChildren = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${FORMAT}"`).test(opening.replace(/^\uFEFF/, ''));
  return isOfChildren ? { code: 'childrenFile' } : { code: 'packTooLarge', ...(found && { found }) };
}
