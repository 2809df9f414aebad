import * as z from 'zod/mini';
import { daySchema, idSchema, instantSchema, markSchema } from '../format/fields.ts';
import { decisionSchema, draftMeetingSchema, meetingSchema } from '../format/meetingSchemas.ts';
import {
  cardSchema, childRecordSchema, contextSchema, draftSchema, eventSchema, frameworkRefSchema, profileSchema, ratingSchema, strengthSchema,
  viewSchema,
} from '../format/schema.ts';
import { draftSections, frozenSections } from '../format/sectionSchemas.ts';
import { FORMAT_VERSION } from '../format/upgrade.ts';
import { contentsSchema, envelopeSchema, erasedSchema, integritySchema, packsSchema, schoolKeySchema } from './envelope.ts';

/**
 * The published JSON Schema (2020-12) of our files as text. It is made from the very schemas by which files are read,
 * and shipped as `public/schema/valuing-send-3.json`; a test fails when the two differ.
 */
export function jsonSchema(): string {
  const words = z.registry<z.core.JSONSchemaMeta>();
  for (const [schema, meta] of MEANINGS) words.add(schema, meta);
  return `${JSON.stringify(z.toJSONSchema(fileSchema, { metadata: words }), null, 2)}\n`;
}

const fileSchema = z.extend(envelopeSchema, { children: z.array(childRecordSchema), drafts: z.array(draftSchema) });

const MEANINGS: readonly (readonly [z.ZodMiniType, z.core.JSONSchemaMeta])[] = [
  [fileSchema, {
    $id: `urn:valuing-send:file:${FORMAT_VERSION}`,
    title: `Valuing SEND file, version ${FORMAT_VERSION}`,
    description: 'One file for a child, for a school, or for a backup. UTF-8; NUL and unpaired surrogates are refused in any text, and so is '
      + 'a key that stands twice in one object. Unknown fields are allowed everywhere and are kept. A reader refuses a version newer than it '
      + 'knows. kind: share holds the least (initials, no UPN, no Home part), transfer and backup hold everything.',
  }],
  [contentsSchema, { id: 'contents', description: 'How many children, reviews (by reviewId) and drafts are inside; leftOut: codes of what a shared file leaves out.' }],
  [integritySchema, {
    id: 'integrity',
    description: 'digest is the SHA-256 (64 small hexadecimal digits) of the joined hexadecimal SHA-256 of each part: every child in order, '
      + 'every draft in order, and last the file itself without integrity, children and drafts. Each part is hashed as UTF-8 of its '
      + 'canonical text: JSON with no spaces, keys in the order of their UTF-16 code units, text escaped only where JSON demands it. '
      + 'So indenting anew or another order of keys does no harm, and any changed value is noticed. It shows damage; it is no signature.',
  }],
  [packsSchema, {
    id: 'packs',
    description: 'The frameworks the records rest on, save the built-in one, as framework-1.json describes them; in a backup also local help. '
      + 'One that is here already under the same id and edition stays as it is.',
  }],
  [erasedSchema, {
    id: 'erased',
    description: 'In a backup: the children that were erased from the vault with this vaultId, by id, and what had been seen of each then. '
      + 'It says something to copies of the same vault only; seen: how many changes of each device.',
  }],
  [schoolKeySchema, { id: 'schoolKey', description: 'In a backup: 32 random bytes as base64url, from which the pseudonyms in council files are made. It counts for copies of the same vault.' }],
  [childRecordSchema, {
    id: 'child',
    description: 'A child or young person and all their reviews. events is append only: two copies unite by event id. '
      + 'cardEdition counts the edits of the card; of two copies the higher holds. example: invented, for trying out.',
  }],
  [cardSchema, {
    id: 'card',
    description: 'senStatus: N no special educational needs, K SEN support, E education, health and care plan. '
      + 'senTypes: census codes, the main one first. yearOffset: school years above (or below) the year of their age. '
      + 'shared: came in a shared file, so it is not all that was written down, and a whole card outranks it.',
  }],
  [eventSchema, {
    id: 'event',
    description: 'Something that happened to a review. Those with the same reviewId belong to one review, in the order of sequence, device, id; '
      + 'of each kind the last holds. profileFinished and profileCorrected freeze a profile; met, reportSent and decided are its later stages; '
      + 'actionMoved, pointAnswered and panelHeld are each about one thing, named by its id or key. worded: a sentence of the page for the family or '
      + 'the child in words of the school’s. The last one about a line counts, at whichever review; line: its key. text: missing where the page’s own words count again; empty where the line is left out. '
      + 'facts: what the page said by itself, in codes; while it says the same, the wording counts. instead: the same in English, to read. '
      + 'asYou: made while the page spoke to the child or young person, and counts only while it does. panelHeld: what a meeting of several services said, told again under the same panelId; the last holds. by: who did it. why: only on a correction. '
      + 'shared: came in a shared file, so it is not all that was written down.',
  }],
  [profileSchema, { id: 'profile', description: 'A dated snapshot of needs, never after it was frozen edited. At most one view for each voice. strengths: by domain code.' }],
  [viewSchema, { id: 'view', description: 'The ratings of one voice, by strand code. A strand that is missing was not assessed. by: who answered, in their words.' }],
  [ratingSchema, {
    id: 'rating',
    description: 'The level of one strand, with why. going: with that help, how is it going? evidence: what shows this. reason: why it changed. '
      + 'confirmedUnchanged: looked at and found the same as last time. strength: a rung of the strand’s ladder of strengths, 1 a small beginning, 3 one that others lean on; no grade.',
  }],
  [strengthSchema, { id: 'strength' }],
  [frozenSections.view, { id: 'askedView', description: 'The view of the child or the family: who gave it, how, and what they answered, by the code of the question. Words are kept as they were given.' }],
  [frozenSections.answer, { id: 'answer', description: 'how, words: where it was given in another way than the rest of the view. theirs: in their own words; onBehalf: somebody spoke for them.' }],
  [frozenSections.came, { id: 'came', description: 'What a file brought, word for word, in a view that was changed or added to since. Beside it, changed: true, in a share, which leaves out what came.' }],
  [draftSections.came, { id: 'cameInDraft', description: 'What a file brought, word for word. In a draft any text may still be too long to be finished.' }],
  [frozenSections.contribution, { id: 'contribution', description: 'What somebody else gave to the review: a voice of its own, never averaged with another. n: its place in the list.' }],
  [frozenSections.support, { id: 'support', description: 'What is in place: a layer of a ladder of support, kept apart from need, and provisions by id.' }],
  [frozenSections.provision, { id: 'provision', description: 'weeks: school weeks a year. pencePerHour: of the whole group; for the school alone, never in a share. groupSize: missing or 1 is one to one.' }],
  [frozenSections.outcome, { id: 'outcome', description: 'What is hoped for by a day. It keeps its id from review to review. scale: what each level of attainment would look like, written in advance.' }],
  [frozenSections.progress, { id: 'progress', description: 'How far an outcome of an earlier review has come: 0 as expected, -2 as at the start or worse, 2 much more than expected.' }],
  [meetingSchema, { id: 'meeting', description: 'What a review meeting added. settled: by strand code, an agreed level or that the voices still differ, never both. recommendation is the school’s; the council decides.' }],
  [decisionSchema, { id: 'decision', description: 'What the council decided after an annual review. ceaseReason: SEN2 code. A plan stays in force until appealBy.' }],
  [draftSections.view, { id: 'askedViewInDraft' }],
  [draftSections.rating, { id: 'ratingInDraft' }],
  [draftSections.outcome, { id: 'outcomeInDraft' }],
  [draftMeetingSchema, { id: 'meetingInDraft', description: 'The meeting of a review whose profile is finished, while it is being filled in. why: where a meeting was frozen before.' }],
  [markSchema, {
    id: 'mark',
    description: '0 no extra help, 1 a little extra, 2 planned help, 3 a lot of help, 4 help nearly all the time; or not assessed, or not '
      + 'applicable, neither of which is ever counted as 0. Higher always means more help is needed.',
  }],
  [contextSchema, { id: 'context', description: 'Where the child was then. schoolYear: National Curriculum year in which they were taught; Reception is 0, nursery below.' }],
  [frameworkRefSchema, { id: 'framework', description: 'The framework, and the edition of it, that strand and domain codes belong to.' }],
  [draftSchema, { id: 'draft', description: 'A review that is being filled in, or its meeting. Its childId is a child in the same file. Nothing in it has been checked: reviewedOn may be empty.' }],
  [daySchema, { id: 'day', format: 'date', description: 'A real day of the calendar from 1900 to 2199, YYYY-MM-DD, without a time zone.' }],
  [instantSchema, { id: 'instant', format: 'date-time', description: 'UTC. For people to read; order never rests on it.' }],
  [idSchema, { id: 'id', description: 'Random. Never a UPN or a name.' }],
];
