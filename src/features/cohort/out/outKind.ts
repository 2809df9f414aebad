/** The files that a list goes out as. */
export const OUT_KINDS = ['list', 'sen2', 'json'] as const;
export type OutKind = (typeof OUT_KINDS)[number];
