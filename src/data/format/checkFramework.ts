import * as z from 'zod/mini';
import { FRAMEWORK_FORMAT, type FrameworkDocument, LOCAL_HELP_FORMAT, type LocalHelp } from '../../core/library.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { boundsProblem } from './frameworkBounds.ts';
import { meaningProblems } from './frameworkMeaning.ts';
import { FRAMEWORK_VERSION, frameworkSchema, localHelpSchema } from './frameworkSchema.ts';
import { type FormatProblem, problemOf } from './schema.ts';

/** So many problems are told at once. The rest will show when these are mended. */
export const MOST_PROBLEMS = 20;

/**
 * The one door by which a framework comes in: the built-in one when the app is built, any other when it is installed.
 * Gives the document as it stands, with unknown fields, or what is wrong with it, each with the way to it. Its meaning is
 * looked at once its shape is right. Never throws, whatever the value.
 */
export function checkFramework(value: unknown): Result<FrameworkDocument, readonly FormatProblem[]> {
  const document = shaped<FrameworkDocument>(frameworkSchema, value, FRAMEWORK_FORMAT);
  if (!document.ok) return document;
  const problems = meaningProblems(document.value).slice(0, MOST_PROBLEMS);
  return problems.length > 0 ? failed(problems) : document;
}

/** The same for a council's local help. */
export function checkLocalHelp(value: unknown): Result<LocalHelp, readonly FormatProblem[]> {
  return shaped<LocalHelp>(localHelpSchema, value, LOCAL_HELP_FORMAT);
}

function shaped<Value>(schema: z.ZodMiniType<Value>, value: unknown, format: string): Result<Value, readonly FormatProblem[]> {
  const outright = boundsProblem(value) ?? newerProblem(value, format);
  if (outright) return failed([outright]);
  const { success, data, error } = z.safeParse(schema, value, { reportInput: true });
  return success ? done(data) : failed(error.issues.slice(0, MOST_PROBLEMS).map(problemOf));
}

/** Of a document that a newer version of this app wrote, nothing else need be said: it may well be right. */
function newerProblem(value: unknown, format: string): FormatProblem | undefined {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== format || !('version' in value)) return undefined;
  const { version } = value;
  return typeof version === 'number' && Number.isSafeInteger(version) && version > FRAMEWORK_VERSION
    ? { code: 'newerVersion', path: 'version', found: String(version) }
    : undefined;
}
