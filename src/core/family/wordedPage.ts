import type { Day } from '../day.ts';
import { type LineItem, linesOf, type PageDocument, type PageItem } from './pageDocument.ts';
import { eventOrder, type LaterEvent, type Review } from '../review.ts';
import type { Said } from './said.ts';
import type { OwnWords, PageKind } from '../wording.ts';

/** The last wording of a line, and the review it was worded at. */
export type Worded = Extract<LaterEvent, { kind: 'worded' }> & { readonly reviewedOn: Day };

/**
 * The last wording of each line of a page, by key, in one form of address: those for "you" wait while the page speaks of the child, and the
 * other way round. Those that were taken back are left out.
 */
export function wordingsOf(reviews: readonly Review[], page: PageKind, asYou = false): ReadonlyMap<string, Worded> {
  const events = reviews.flatMap(({ later, profile: { reviewedOn } }) => later.flatMap((event): Worded[] => (event.kind === 'worded' ? [{ ...event, reviewedOn }] : [])));
  const here = events.filter((event) => event.page === page && (event.asYou ?? false) === asYou);
  const last = new Map(here.toSorted(eventOrder).map((event) => [event.line, event]));
  return new Map([...last].filter(([, { text }]) => text !== undefined));
}

/** A wording that no longer fits: what the page says by itself has changed, or is gone. */
export interface StaleWording {
  readonly worded: Worded;
  /** The line as the page says it now. */
  readonly now?: OwnWords;
}

export interface WordedPage {
  readonly document: PageDocument;
  readonly stale: readonly StaleWording[];
  /** Those that still fit, by the key of their line. */
  readonly standing: ReadonlyMap<string, Worded>;
}

/**
 * The page with the school's wordings in the place of what it says by itself. A wording counts only while the page says of itself what it
 * said when it was worded: facts that changed are never hidden behind older words. What somebody left out stays out until somebody decides
 * otherwise: it may be the one sentence that must not reach a child.
 *
 * | the page says by itself          | the school's words | printed        | told to staff |
 * |----------------------------------|--------------------|----------------|---------------|
 * | the same as then                 | a wording          | the wording    |               |
 * | the same as then                 | left out           | nothing        |               |
 * | something else                   | a wording          | the page's own | what differs  |
 * | something else                   | left out           | nothing        | what differs  |
 * | nothing of that line             | either             | nothing        | what it was   |
 * | it, but there is no room for it  | either             | nothing        |               |
 * | it, when chosen                  | none               | nothing        | that it can be |
 *
 * It says the same where the facts are equal; or the sentence, as when the name was corrected and it has none.
 *
 * @param sayingOf what a line says, in codes and in English, in the form of address of the wordings
 * @param whole the same page with what there is no room for
 */
export function wordedPage(
  document: PageDocument, wordings: ReadonlyMap<string, Worded>, sayingOf: (said: Said) => OwnWords, whole: PageDocument = document,
): WordedPage {
  const lines = new Map([...linesOf(whole), ...linesOf(document)].map((item) => [item.key, item]));
  const judged = [...wordings.values()].map((worded) => {
    const item = lines.get(worded.line);
    const now = item && sayingOf(item.said);
    return { worded, now, holds: now !== undefined && (now.facts === worded.facts || now.instead === worded.instead) };
  });
  const byLine = (some: typeof judged) => new Map(some.map(({ worded }) => [worded.line, worded]));
  const counts = byLine(judged.filter(({ worded, holds }) => holds || worded.text === ''));
  return {
    stale: judged.filter(({ holds }) => !holds).map(({ worded, now }) => ({ worded, ...(now && { now }) })),
    standing: byLine(judged.filter(({ holds }) => holds)),
    document: { ...document, sections: document.sections.map((section) => ({ ...section, items: section.items.flatMap((item) => reworded(item, counts)) })) },
  };
}

function reworded(item: PageItem, wordings: ReadonlyMap<string, Worded>): readonly PageItem[] {
  const text = 'said' in item ? wordings.get(item.key)?.text : undefined;
  if (!('said' in item)) return [item];
  if (text === undefined) return isWaiting(item) ? [] : [item];
  return text === '' ? [] : [{ ...item, said: { kind: 'typed', text, instead: true } }];
}

/** Whether a line stands on the page only when somebody puts it there. */
export function isWaiting(item: LineItem): boolean {
  return item.kind !== 'subheading' && item.whenChosen === true;
}

/** Whether staff may word a line: what a page says by itself and what the school typed, never the words of a child or a family. */
export function isOurs(item: LineItem): boolean {
  const isFixed = item.kind === 'subheading' || item.kind === 'note' || item.fixed;
  return !isFixed && !(item.said.kind === 'typed' && item.said.theirs);
}
