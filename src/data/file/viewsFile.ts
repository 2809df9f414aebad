import type { Day } from '../../core/day.ts';
import { FRAMEWORK_FORMAT, LOCAL_HELP_FORMAT } from '../../core/library.ts';
import { done, failed, type Result } from '../../core/result.ts';
import type { FormatProblem } from '../format/schema.ts';
import type { DeriveProblem } from '../lock/derive.ts';
import { type PassphraseProblem, passphraseProblem } from '../lock/passphrase.ts';
import { createPause } from '../lock/pause.ts';
import { decodeText } from './decode.ts';
import { FORMAT } from './envelope.ts';
import { problemOfForeign } from './foreign.ts';
import { isHomePage } from './home/isHomePage.ts';
import { type OpenAnswer, readOpenAnswer } from './home/openAnswer.ts';
import { sealedInPage } from './viewsPage.ts';
import type { FileProblem } from './problem.ts';
import { scan } from './scan.ts';
import { isSealed } from './sealedHeader.ts';
import { deriveViews, keyForApp } from './viewsKey.ts';
import { type DeriveViews, openViews, readSealedViews, type SealedViews, sealViews, type ViewsKey, type ViewsKind } from './viewsSeal.ts';

/** In bytes. A request for a framework of forty strands has a tenth of a megabyte, and an answer less. */
export const MOST_VIEWS = 4 * 1024 * 1024;

/** Why a request or an answer was not read. Nothing of it was taken in. */
export type ViewsProblem =
  | FileProblem
  | { readonly code: 'recordsFile' | 'isRequest' | 'isAnswer' | 'isPage' | 'wrongPassphrase' | PassphraseProblem }
  | DeriveProblem;

/**
 * Reads the opening of a sealed request or answer, also of a request that came as a page, or says what is wrong with it. In this order:
 * its size, its encoding, its text (`scan`), whether it is ours, its version, what stands in clear, its digest. Nothing is derived.
 */
export async function readViewsFile(file: Blob, wanted: ViewsKind): Promise<Result<SealedViews, ViewsProblem>> {
  const found = await readJson(file);
  return found.ok ? sealedOf(found.value, wanted) : found;
}

/** Reads an answer that came by file: one that is sealed, or one from a page that was not locked, which is open and checked here. */
export async function readAnswerFile(file: Blob): Promise<Result<SealedViews | OpenAnswer, ViewsProblem>> {
  const found = await readJson(file);
  if (!found.ok) return found;
  return readOpenAnswer(found.value) ?? sealedOf(found.value, 'answer');
}

async function readJson(file: Blob): Promise<Result<unknown, ViewsProblem>> {
  if (await isSealed(file)) return failed({ code: 'recordsFile' });
  const pause = createPause();
  const read = await decodeText(file, MOST_VIEWS, pause);
  if (!read.ok) return read;
  if (isHomePage(read.value)) return failed({ code: 'isPage' });
  const text = sealedInPage(read.value) ?? read.value;
  const scanned = await scan(text, pause);
  if (!scanned.ok) return /^\s*[{[]/.test(text) ? scanned : failed(problemOfForeign(text));
  return done(JSON.parse(text));
}

async function sealedOf(found: unknown, wanted: ViewsKind): Promise<Result<SealedViews, ViewsProblem>> {
  if (isRecords(found)) return failed({ code: 'recordsFile' });
  const sealed = await readSealedViews(found);
  if (!sealed.ok) return sealed;
  return sealed.value.kind === wanted ? sealed : failed({ code: OTHER[sealed.value.kind] });
}

const OTHER = { request: 'isRequest', answer: 'isAnswer', page: 'isPage' } as const;

/** Opens a sealed request or answer and checks what it holds. `derive` is that of every day, unless a test wants to be quick. */
export async function openViewsFile<Content>(
  sealed: SealedViews, passphrase: string, check: (found: unknown) => Result<Content, FormatProblem>, derive: DeriveViews = deriveViews,
): Promise<Result<Content, ViewsProblem>> {
  const typed = passphraseProblem(passphrase);
  if (typed) return failed({ code: typed });
  const opened = await openViews(sealed, passphrase, derive);
  if (!opened.ok) return failed(opened.problem.code === 'wrongSecret' ? { code: 'wrongPassphrase' } : opened.problem);
  const scanned = await scan(opened.value, createPause());
  return scanned.ok ? check(JSON.parse(opened.value)) : scanned;
}

/** The JSON text of a sealed file with this content. */
export async function sealedText(
  content: object, { kind, passphrase, key = keyForApp(), derive = deriveViews }: { readonly kind: ViewsKind; readonly passphrase: string; readonly key?: ViewsKey; readonly derive?: DeriveViews },
): Promise<Result<string, ViewsProblem>> {
  const typed = passphraseProblem(passphrase);
  if (typed) return failed({ code: typed });
  const sealed = await sealViews(JSON.stringify(content), { kind, passphrase, key, derive });
  return sealed.ok ? done(JSON.stringify(sealed.value)) : sealed;
}

/** What a request or an answer is called: never a child nor anybody else. Two of one day differ in the first digits of their id. */
export function viewsFileName(kind: 'request' | 'answer', on: Day, id: string, ending: 'vsend' | 'html'): string {
  return `valuing-send-views-${kind}-${on}-${id.slice(0, 4)}.${ending}`;
}

function isRecords(found: unknown): boolean {
  const format = typeof found === 'object' && found !== null && 'format' in found ? found.format : undefined;
  return format === FORMAT || format === FRAMEWORK_FORMAT || format === LOCAL_HELP_FORMAT;
}
