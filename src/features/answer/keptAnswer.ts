import { readKeptObject } from '../../core/entry/keptObject.ts';
import type { TypedAnswer } from '../../core/views/viewsAnswer.ts';
import type { ViewsRequest } from '../../core/views/viewsRequest.ts';
import { type SealedViews, VIEWS_FORMAT, VIEWS_VERSION } from '../../data/file/viewsSeal.ts';
import type { Vault } from '../../data/vault/vault.ts';

/** An answer that was typed and is in no file yet, with the request as it came, sealed with its own passphrase: that is asked for again once the page was loaded anew. */
export interface KeptAnswer {
  readonly sealed: SealedViews;
  /** The answer's id, so that what is saved later is the same answer. */
  readonly id: string;
  readonly typed: TypedAnswer;
}

/** A request that was opened, and what opened it. */
export interface OpenedRequest {
  readonly request: ViewsRequest;
  readonly passphrase: string;
}

/** In the memory of the page alone, so that going to another screen and back asks for no passphrase; locking loads the page again. */
const opened = new WeakMap<Vault, OpenedRequest>();

/** Keeps in mind the request that is being answered; undefined forgets it. */
export function rememberOpened(vault: Vault, request: OpenedRequest | undefined): void {
  if (request) opened.set(vault, request);
  else opened.delete(vault);
}

/** The request that was being answered when the page was left. */
export function openedIn(vault: Vault): OpenedRequest | undefined {
  return opened.get(vault);
}

/** Reads what was kept as JSON; undefined for anything else, as another edition of the app may have left it. */
export function readKeptAnswer(text: string): KeptAnswer | undefined {
  const { sealed, id, typed } = readKeptObject(text);
  return typeof id === 'string' && isSealed(sealed) && isTyped(typed) ? { sealed, id, typed } : undefined;
}

function isSealed(found: unknown): found is SealedViews {
  return isThing(found) && found['format'] === VIEWS_FORMAT && found['version'] === VIEWS_VERSION && ['nonce', 'sealed', 'digest'].every((field) => typeof found[field] === 'string') && isThing(found['key']);
}

function isTyped(found: unknown): found is TypedAnswer {
  return isThing(found) && typeof found['by'] === 'string' && isThing(found['marks']) && ['evidence', 'answers'].every((field) => isTexts(found[field]));
}

function isTexts(found: unknown): boolean {
  return isThing(found) && Object.values(found).every((text) => typeof text === 'string');
}

function isThing(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null;
}
