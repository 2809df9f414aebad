import * as z from 'zod/mini';
import type { ChildRecord } from '../../core/child.ts';
import type { Day } from '../../core/day.ts';
import type { Draft } from '../../core/draft.ts';
import { type Erasure, MOST_DRAFTS, MOST_EVENTS } from '../../core/merge/erasure.ts';
import type { PackContent } from '../../core/library.ts';
import { MOST_EARLIER_KEYS, SCHOOL_KEY_FORMAT, SCHOOL_KEY_TEXT, type SchoolKey } from '../../core/council/schoolKey.ts';
import { choiceOf, daySchema, idSchema, ticked, wholeFrom, wrongKind } from '../format/fields.ts';
import { FORBIDDEN_KEYS, TEXT_LIMITS } from '../format/limits.ts';
import { seenSchema } from '../format/versionsSchema.ts';

/** The first thing a file of ours says. */
export const FORMAT = 'valuing-send';

/** `share` holds the least; `transfer` everything of some children, for the next school; `backup` everything there is. */
export const ENVELOPE_KINDS = ['share', 'transfer', 'backup'] as const;
export type EnvelopeKind = (typeof ENVELOPE_KINDS)[number];

/** One file: for a child, for a school, for a backup. */
export interface Envelope {
  readonly format: typeof FORMAT;
  /** The version its records were written in. What has been read is always in today's form. */
  readonly version: number;
  readonly kind: EnvelopeKind;
  readonly exportedOn: Day;
  readonly contents: Contents;
  readonly integrity: Integrity;
  /** The frameworks the records rest on, save the built-in one; in a backup also local help. Without them nobody could read the ratings. */
  readonly packs: readonly PackContent[];
  /** How many of them cannot be read here: of a newer version, or not sound. The children are read all the same. */
  readonly packsLeftOut: number;
  readonly children: readonly ChildRecord[];
  readonly drafts: readonly Draft[];
  /** In a backup: which vault it is of. */
  readonly vaultId?: string;
  /** In a backup: which children were erased from that vault. It says something to copies of the same vault only. */
  readonly erased?: readonly Erasure[];
  /** In a backup: from what the pseudonyms in council files are made. */
  readonly schoolKey?: SchoolKey;
}

/** How much is inside. */
export interface Contents {
  readonly children: number;
  readonly reviews: number;
  readonly drafts: number;
  /** Codes of what was left out of a shared file (`core/share/share.ts`). */
  readonly leftOut?: readonly string[];
}

/** Shows that a file is as it was saved. It is no seal: whoever changes a file on purpose can make a new one. */
export interface Integrity {
  readonly algorithm: 'SHA-256';
  /** As `data/file/integrity.ts` makes it. */
  readonly digest: string;
}

const count = wholeFrom(0, Number.MAX_SAFE_INTEGER);

export const contentsSchema = z.looseObject({
  children: count,
  reviews: count,
  drafts: count,
  leftOut: z.optional(z.array(z.string(wrongKind).check(z.maxLength(TEXT_LIMITS.name, { error: 'tooLong' })), wrongKind)),
}, wrongKind);

export const integritySchema = z.looseObject({
  algorithm: choiceOf(['SHA-256']),
  digest: z.string(wrongKind).check(z.regex(/^[0-9a-f]{64}$/, { error: 'notAChoice' })),
}, wrongKind);

export const packsSchema = z.array(z.unknown(), wrongKind).check(z.maxLength(1000, { error: 'tooMany' }));

/** How many children one vault can have erased. */
const MOST_ERASED = 100_000;

/** Things by a random id. */
function byId<Thing extends z.ZodMiniType>(thing: Thing) {
  return z.record(z.string().check(z.refine((id) => idSchema.safeParse(id).success && !FORBIDDEN_KEYS.has(id))), thing, {
    error: ({ code, input }) => (code === 'invalid_key' ? 'badId' : input === undefined ? 'missing' : 'wrongKind'),
  });
}

export const erasedSchema = z.array(z.looseObject({
  id: idSchema,
  draft: ticked,
  seen: seenSchema,
  events: z.array(idSchema, wrongKind).check(z.maxLength(MOST_EVENTS, { error: 'tooMany' })),
  drafts: z.optional(byId(seenSchema).check(z.refine((drafts) => Object.keys(drafts).length <= MOST_DRAFTS, { error: 'tooMany' }))),
}, wrongKind), wrongKind).check(z.maxLength(MOST_ERASED, { error: 'tooMany' }));

const keyText = z.string(wrongKind).check(z.regex(SCHOOL_KEY_TEXT, { error: 'notAChoice' }));

export const schoolKeySchema = z.looseObject({
  format: choiceOf([SCHOOL_KEY_FORMAT]),
  version: wholeFrom(1, Number.MAX_SAFE_INTEGER),
  key: keyText,
  earlier: z.optional(z.array(keyText, wrongKind).check(z.maxLength(MOST_EARLIER_KEYS, { error: 'tooMany' }))),
}, wrongKind);

/** Everything of an envelope but what stands in its lists. */
export const envelopeSchema = z.looseObject({
  format: choiceOf([FORMAT]),
  version: wholeFrom(1, Number.MAX_SAFE_INTEGER),
  kind: choiceOf(ENVELOPE_KINDS),
  exportedOn: daySchema,
  contents: contentsSchema,
  integrity: integritySchema,
  packs: z.optional(packsSchema),
  vaultId: z.optional(idSchema),
  erased: z.optional(erasedSchema),
  schoolKey: z.optional(schoolKeySchema),
  children: z.array(z.unknown(), wrongKind),
  drafts: z.array(z.unknown(), wrongKind),
}, wrongKind);
