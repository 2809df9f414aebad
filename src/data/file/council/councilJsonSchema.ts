import * as z from 'zod/mini';
import { integritySchema } from '../envelope.ts';
import { COUNCIL_VERSION, councilChildSchema, councilFrameworkSchema, councilHeadSchema, councilProvisionSchema, councilReviewSchema } from './councilEnvelope.ts';

/** The published JSON Schema (2020-12) of a council file as text, made from the schemas by which it is read: `public/schema/council-1.json`. */
export function councilJsonSchema(): string {
  const words = z.registry<z.core.JSONSchemaMeta>();
  for (const [schema, meta] of MEANINGS) words.add(schema, meta);
  return `${JSON.stringify(z.toJSONSchema(fileSchema, { metadata: words, io: 'input' }), null, 2)}\n`;
}

const fileSchema = z.extend(councilHeadSchema, { children: z.array(councilChildSchema) });

const MEANINGS: readonly (readonly [z.ZodMiniType, z.core.JSONSchemaMeta])[] = [
  [fileSchema, {
    $id: `urn:valuing-send:council:${COUNCIL_VERSION}`,
    title: `Valuing SEND file for a council or trust, version ${COUNCIL_VERSION}`,
    description: 'What one school tells one recipient of its children: codes and numbers; no child’s name, day of a review or typed word about a child. Unknown fields are allowed everywhere and are passed over. '
      + 'school.id and the ids of children are pseudonyms: HMAC-SHA-256 with a key that only the school has, over the recipient’s name (NFKC, trimmed, single spaces, small letters, one kind of dash and of apostrophe), NUL and the id; '
      + 'the first 128 bits as base64url. Of several files of one school.id that with the latest madeAt (UTC) counts; madeOn is the day of it at the school. who: E children with a plan, KE with a plan or SEN support, all. count: how many children.',
  }],
  [councilFrameworkSchema, { id: 'framework', description: 'Everything is told in this one. The strands, domain by domain, are in the order of the marks. overTheLineFrom: from this level on somebody must act.' }],
  [councilChildSchema, { id: 'child', description: 'schoolYear: National Curriculum year when the file was made. due: how the annual review of a plan stands by the law. reviews: the oldest first; the last two, which the tables count, or in files made before that all.' }],
  [councilReviewSchema, {
    id: 'review',
    description: 'marks: one sign for each strand, 0 to 4, ? not assessed, x does not apply, - rated with an edition that cannot be read in this one. A mark is a level of help, never a score to add up. '
      + 'layer: with its step of the ladder. decision.inTime: within four weeks of the meeting.',
  }],
  [councilProvisionSchema, { id: 'provision', description: 'hours: a year, for this child; whole, or in files made before that with a fraction. pence: a year, for this child, of those hours; only where the school has added costs.' }],
  [integritySchema, { id: 'integrity', description: 'As in our other files: digest over each child as canonical text, then the file without integrity and children. It shows damage; it is no signature.' }],
];
