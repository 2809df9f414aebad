import type { Draft } from '../draft.ts';
import { sameContent } from '../sameContent.ts';
import type { AskedView, Came, Contribution, Given } from '../views.ts';

/** What of a view that came by file says something else by now, or stands there only since. */
export interface ChangedSince {
  /** Codes of the questions. */
  readonly answers: readonly string[];
  /** Codes of the strands. */
  readonly strands: readonly string[];
  /** Whether who gave it, how or when is told otherwise. */
  readonly given: boolean;
}

/**
 * What was changed in a view since it came by file; undefined where nothing was, or where it did not come by file. `now` is the
 * view with its ratings: for the family's, those of their voice, and who answered. Space around a text is no change, nor is an answer without words or a
 * strand that is not assessed beside none at all, for neither is kept.
 */
export function changedSince(view: Pick<AskedView, 'came'>, now: Came): ChangedSince | undefined {
  if (!view.came) return undefined;
  const [before, after] = [plain(view.came), plain(now)];
  const changed: ChangedSince = {
    answers: differing(before.answers, after.answers),
    strands: differing(before.ratings, after.ratings),
    given: !sameContent(before.given, after.given),
  };
  return changed.given || changed.answers.length + changed.strands.length > 0 ? changed : undefined;
}

/** What was changed in a contribution since it came by file. */
export function changedContribution(contribution: Contribution): ChangedSince | undefined {
  return changedSince(contribution, contribution);
}

/** What was changed in the family's view of a draft since it came by file: in their words, or in their levels, which stand apart. */
export function changedFamily({ familysView, ratings, by }: Pick<Draft, 'familysView' | 'ratings' | 'by'>): ChangedSince | undefined {
  return familysView && changedSince(familysView, { ...familysView, ...(by.family && { by: by.family }), ratings: ratings.family });
}

/** A view as it is frozen: with what came only where something else stands there now. */
export function keptCame<View extends Pick<AskedView, 'came'>>(view: View, changed: ChangedSince | undefined): View {
  if (changed || !view.came) return view;
  const { came: _, ...rest } = view;
  // Only a field that may be missing is taken away.
  return rest as unknown as View;
}

/** Whether a view in a finished profile, or in a share, was changed since it came by file. */
export function wasChanged({ came, changed }: Pick<AskedView, 'came' | 'changed'>): boolean {
  return came !== undefined || changed === true;
}

type Things = Readonly<Record<string, object>>;

function plain({ answers, ratings, by, how, words, givenOn }: Came) {
  const given: Given = { ...(by && { by }), ...(how && { how }), ...(words && { words }), ...(givenOn && { givenOn }) };
  return { answers: filled(answers), ratings: filled(ratings), given: trimmed(given) };
}

/** The things in which something is said, their texts trimmed. */
function filled(things: Things): Things {
  return Object.fromEntries(Object.entries(things).map(([code, thing]): [string, object] => [code, trimmed(thing)])
    .filter(([, { mark, ...said }]: [string, { readonly mark?: unknown }]) => (mark !== undefined && mark !== 'notAssessed') || Object.keys(said).length > 0));
}

function trimmed(thing: object): object {
  return Object.fromEntries(Object.entries(thing).flatMap(([field, value]: [string, unknown]) => {
    const plainValue = typeof value === 'string' ? value.trim() : value;
    return plainValue === '' || plainValue === undefined ? [] : [[field, plainValue]];
  }));
}

function differing(before: Things, after: Things): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((code) => !sameContent(before[code], after[code]));
}
