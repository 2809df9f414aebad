import * as z from 'zod/mini';
import { CODE_PATTERN, FORBIDDEN_KEYS, ID_PATTERN, KEY_PATTERN } from './limits.ts';
import { draftMeeting } from './meetingSchemas.ts';
import { draftSections, layerSchema } from './sectionSchemas.ts';

/** What may stand at a path of a draft that is of many (`core/merge/draftValues.ts`, `core/merge/meetingValues.ts`); undefined when there is no such path. */
export function schemaAtOfSections(path: string): z.ZodMiniType | undefined {
  const whole = Object.hasOwn(WHOLE, path) ? WHOLE[path] : undefined;
  if (whole) return z.optional(whole);
  const found = BELOW.find(([start]) => path.startsWith(start));
  if (!found) return undefined;
  const [start, isKey, schema] = found;
  const key = path.slice(start.length);
  return isKey(key) && !FORBIDDEN_KEYS.has(key) ? z.optional(schema) : undefined;
}

const { answer, contribution, given, outcome, progress, provision, rating, strength, text } = draftSections;

const WHOLE: Readonly<Record<string, z.ZodMiniType>> = {
  'childsView.given': given,
  'familysView.given': given,
  layer: layerSchema,
  'meeting.heldOn': draftMeeting.fields.heldOn,
  'meeting.notes': text,
  'meeting.why': text,
  'meeting.recommendation': draftMeeting.recommendation,
  'by.school': text,
  'by.family': text,
};

const isCode = (key: string) => CODE_PATTERN.test(key);
const isId = (key: string) => ID_PATTERN.test(key);
const isKey = (key: string) => KEY_PATTERN.test(key);

const BELOW: readonly (readonly [start: string, isKey: (key: string) => boolean, schema: z.ZodMiniType])[] = [
  ['rating.school.', isCode, rating],
  ['rating.family.', isCode, rating],
  ['strength.', isCode, strength],
  ['childsView.answer.', isKey, answer],
  ['familysView.answer.', isKey, answer],
  ['contribution.', isId, contribution],
  ['provision.', isId, provision],
  ['outcome.', isId, outcome],
  ['progress.', isId, progress],
  ['meeting.invitee.', isId, draftMeeting.invitee],
  ['meeting.settled.', isCode, draftMeeting.settled],
  ['meeting.outcome.', isId, draftMeeting.outcome],
  ['meeting.action.', isId, draftMeeting.action],
  ['meeting.earlier.', isId, draftMeeting.earlier],
  ['meeting.familyAnswer.', isKey, draftMeeting.familyAnswer],
  ['meeting.point.', isKey, draftMeeting.point],
  // Whose answers a later version may know of is kept whatever it holds.
  ['by.', (key) => key !== '', z.unknown()],
];
