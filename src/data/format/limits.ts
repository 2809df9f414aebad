/** Longest texts in UTF-16 code units. Wider than the screens allow, so that what was once kept can always come back. */
export const TEXT_LIMITS = { name: 200, words: 4_000, draftWords: 100_000 } as const;

/** How strands and domains are called: `CI1`, `S`. So no key of ours can ever be `__proto__` or `constructor`. */
export const CODE_PATTERN = /^[A-Z]{1,4}[0-9]{0,2}$/;

/** How things are called that nobody but the app names. */
export const ID_PATTERN = /^[A-Za-z0-9_-]{1,100}$/;

/** How questions, layers of support and talking points are called: `likes`, `needsMore:CI1`. */
export const KEY_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}$/;

/** How lines of a page are called: `agreed.outcome.` and an id. Wide enough for the longest id, or a backup could not be read. */
export const LINE_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,199}$/;

/** So many of a kind one review holds at most: many times what any does. */
export const MOST = { answers: 200, contributions: 100, provisions: 200, outcomes: 200, progress: 500, invitees: 200, actions: 200, earlierHelp: 200, points: 500, strands: 500 } as const;

/** Names that every object answers to: never a key of ours, and dangerous as one. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Says whether a string is text: no NUL and no half of a surrogate pair, which are cut off or changed on their way. */
export function isText(string: string): boolean {
  return !/[\0\p{Cs}]/u.test(string);
}
