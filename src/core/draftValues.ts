import type { Draft } from './draft.ts';
import type { Rating, Strength } from './review.ts';
import { BEFORE, stamped, type Stamp, type Values, type Versioned } from './versions.ts';

const SINGLE = ['reviewedOn', 'kind', 'schoolNote', 'correction', 'removedAt'] as const;

/**
 * The values of a draft that may differ between devices. A rating is one value: a level and what shows it belong together.
 *
 * | path | value |
 * |---|---|
 * | `reviewedOn`, `kind`, `schoolNote`, `correction`, `removedAt` | as in the draft |
 * | `by.school` | who answered |
 * | `rating.school.CI1` | the rating of a strand by a voice |
 * | `strength.CI` | the strengths of a domain |
 */
export function draftValues(draft: Draft): Versioned {
  const values = new Map<string, unknown>();
  const put = (path: string, value: unknown) => { if (value !== undefined) values.set(path, value); };
  for (const field of SINGLE) put(field, draft[field]);
  for (const [voice, who] of Object.entries(draft.by)) put(`by.${voice}`, who);
  for (const voice of ['school', 'family'] as const) {
    for (const [code, rating] of Object.entries(draft.ratings[voice])) put(`rating.${voice}.${code}`, rating);
  }
  for (const [domain, strength] of Object.entries(draft.strengths)) put(`strength.${domain}`, strength);
  return { values, versions: draft.versions ?? { seen: { [BEFORE]: 0 }, at: {} } };
}

/** The draft as these values say. What is no value of a path stays as it is. */
export function withDraftValues(draft: Draft, values: Values): Draft {
  const { schoolNote: _1, correction: _2, removedAt: _3, ...rest } = draft;
  const single = Object.fromEntries(SINGLE.flatMap((field) => (values.has(field) ? [[field, values.get(field)]] : [])));
  return {
    ...rest,
    ...single,
    by: under<string>(values, 'by.'),
    ratings: { ...draft.ratings, school: under<Rating>(values, 'rating.school.'), family: under<Rating>(values, 'rating.family.') },
    strengths: under<Strength>(values, 'strength.'),
  };
}

/** The draft after a change on a device, with what changed stamped; as `stampRecord`. */
export function stampDraft(before: Draft | undefined, after: Draft, stamp: Stamp): Draft {
  const start = before ? draftValues(before) : { values: new Map<string, unknown>(), versions: { seen: {}, ...after.versions, at: {} } };
  const versions = stamped(start, draftValues(after).values, (after.versions ?? before?.versions)?.beside, stamp);
  const needed = before?.versions || versions !== start.versions;
  return needed && versions !== after.versions ? { ...after, versions } : after;
}

/** The values below a path, each as it was put there by `draftValues`. */
function under<Value>(values: Values, start: string): Readonly<Record<string, Value>> {
  return Object.fromEntries([...values].flatMap(([path, value]): [string, Value][] => (path.startsWith(start) ? [[path.slice(start.length), value as Value]] : [])));
}
