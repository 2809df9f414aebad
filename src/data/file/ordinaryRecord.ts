import * as z from 'zod/mini';
import type { ChildRecord } from '../../core/child.ts';
import { isDay } from '../../core/day.ts';
import { done, type Result } from '../../core/result.ts';
import { type Profile, REVIEW_KINDS, type RecordEvent } from '../../core/review.ts';
import { MOST_STEPS } from '../../core/steps.ts';
import { byCode, instantSchema } from '../format/fields.ts';
import { FORBIDDEN_KEYS, ID_PATTERN, isText, TEXT_LIMITS } from '../format/limits.ts';
import { areOrdinaryRatings } from '../format/ordinaryRatings.ts';
import { contextSchema, type FormatProblem, strengthSchema } from '../format/schema.ts';
import { frozenSections } from '../format/sectionSchemas.ts';
import { FORMAT_VERSION, toToday } from '../format/upgrade.ts';
import { seenSchema } from '../format/versionsSchema.ts';

/**
 * As `toToday` for a record of today's version, and quicker: most of a file are profiles, and what every one of them has is looked at
 * here by itself. Whatever is not as usual goes through the schema, which alone says what is wrong (a test holds the two together).
 * Two events of one id are left for whoever counts them.
 */
export function recordOfToday(value: unknown): Result<ChildRecord, FormatProblem> {
  const events = isObject(value) ? value['events'] : undefined;
  if (!isObject(value) || !Array.isArray(events) || !events.every(isOrdinaryEvent)) return toToday(value, FORMAT_VERSION);
  const record = toToday({ ...value, events: [] }, FORMAT_VERSION);
  return record.ok ? done({ ...record.value, events }) : record;
}

type Found = Readonly<Record<string, unknown>>;

/** A quick yes for a sound event of a profile; a no says nothing. */
export function isOrdinaryEvent(event: unknown): event is RecordEvent {
  return isObject(event) && (event['kind'] === 'profileFinished' || event['kind'] === 'profileCorrected')
    && isId(event['id']) && isId(event['device']) && isId(event['reviewId']) && isWhole(event['sequence'], MOST_STEPS)
    && passes(instantSchema, event['happenedAt']) && isOrdinaryProfile(event['profile'])
    && Object.keys(event).every((key) => EVENT_KEYS.has(key) || MORE_OF_EVENT.get(key)?.(event[key]));
}

const EVENT_KEYS = new Set<string>(['id', 'device', 'sequence', 'happenedAt', 'kind', 'reviewId', 'profile'] satisfies (keyof RecordEvent | 'profile')[]);

/** What only some events hold. */
const MORE_OF_EVENT = new Map<string, (value: unknown) => boolean>([
  ['by', (value) => isShort(value, TEXT_LIMITS.words)],
  ['why', (value) => isShort(value, TEXT_LIMITS.draftWords)],
  ['saw', (value) => passes(seenSchema, value)],
]);

function isOrdinaryProfile(profile: unknown): boolean {
  return isObject(profile) && isDayText(profile['reviewedOn']) && KINDS.has(profile['kind'])
    && isObject(profile['framework']) && hasOnly(profile['framework'], NAME_FIELDS) && isShort(profile['framework']['id'], TEXT_LIMITS.name) && isShort(profile['framework']['edition'], TEXT_LIMITS.name)
    && areOrdinaryViews(profile['views']) && passes(strengthsSchema, profile['strengths']) && passes(contextSchema, profile['context'])
    && Object.keys(profile).every((key) => PROFILE_KEYS.has(key) || (Object.hasOwn(SECTIONS, key) && passes(sectionsSchema, { [key]: profile[key] })));
}

const KINDS: ReadonlySet<unknown> = new Set(REVIEW_KINDS);
const NAME_FIELDS = new Set(['id', 'edition']);
const PROFILE_KEYS = new Set<string>(['reviewedOn', 'kind', 'framework', 'views', 'strengths', 'context'] satisfies (keyof Profile)[]);
const SECTIONS = frozenSections.fields;
const sectionsSchema = z.looseObject(SECTIONS);
const strengthsSchema = byCode(strengthSchema);

function areOrdinaryViews(views: unknown): boolean {
  if (!Array.isArray(views) || views.length > 2) return false;
  const isView = (view: unknown) => isObject(view) && hasOnly(view, VIEW_KEYS) && (view['voice'] === 'school' || view['voice'] === 'family')
    && (!Object.hasOwn(view, 'by') || isShort(view['by'], TEXT_LIMITS.words)) && areOrdinaryRatings(view['ratings']);
  return views.every(isView) && (views.length < 2 || views[0].voice !== views[1].voice);
}

const VIEW_KEYS = new Set(['voice', 'by', 'ratings']);

function hasOnly(value: Found, keys: ReadonlySet<string>): boolean {
  return Object.keys(value).every((key) => keys.has(key));
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && ID_PATTERN.test(value) && !FORBIDDEN_KEYS.has(value);
}

function isWhole(value: unknown, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most && !Object.is(value, -0);
}

function isShort(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.length <= most && isText(value);
}

function isDayText(value: unknown): boolean {
  return typeof value === 'string' && isDay(value);
}

function passes(schema: z.ZodMiniType, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}

function isObject(value: unknown): value is Found {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
