import * as z from 'zod/mini';
import { markSchema } from './fields.ts';
import {
  choosingSchema, domainSchema, editionMapSchema, FRAMEWORK_VERSION, frameworkSchema, guideSchema, levelWordsSchema, localHelpSchema, localIdeaSchema,
  partSchema, phaseSchema, practiceCaseSchema, rulesSchema, strandLibrarySchema, strandMapSchema, strandSchema, wordedSchema,
} from './frameworkSchema.ts';

/**
 * The published JSON Schema (2020-12) of a framework document as text, made from the very schema by which one is checked and
 * shipped as `public/schema/framework-1.json`; a test fails when the two differ. What it cannot say stands in its descriptions.
 */
export function frameworkJsonSchema(): string {
  return published(frameworkSchema);
}

/** The same of a council's local help, shipped as `public/schema/local-help-1.json`. */
export function localHelpJsonSchema(): string {
  return published(localHelpSchema);
}

function published(schema: z.ZodMiniType): string {
  const words = z.registry<z.core.JSONSchemaMeta>();
  for (const [described, meta] of MEANINGS) words.add(described, meta);
  return `${JSON.stringify(z.toJSONSchema(schema, { metadata: words }), null, 2)}\n`;
}

const OF_ALL = 'UTF-8. Texts are plain: no HTML. NUL and unpaired surrogates are refused in any text, and so are the key __proto__, nesting deeper than 40 and '
  + 'more than 20000 values. Unknown fields are allowed everywhere and are kept, but a number as a key is a level and must be one.';

const MEANINGS: readonly (readonly [z.ZodMiniType, z.core.JSONSchemaMeta])[] = [
  [frameworkSchema, {
    $id: `urn:valuing-send:framework:${FRAMEWORK_VERSION}`,
    title: `Framework for Valuing SEND, version ${FRAMEWORK_VERSION}`,
    description: 'One edition of one framework: parts, domains, strands, levels and the words of each, and what helps people to use them. '
      + 'id and edition together name it for ever: a published edition is never changed, another edition gets another number. code opens its needs codes. '
      + 'Codes of strands, domains and parts are permanent, each for one thing, and never used again for another. Beside this schema a reader checks that: '
      + 'no strand, domain, part, phase or case has a code twice (strands, domains and parts each for themselves); see, guide.choosing, cases and readsAs.to name '
      + 'what is there; looksLike has exactly the phases of the rules; phases and choices stand in order; and braces hold nothing but placeholders. '
      + 'Placeholders: {name} is the first name; {them} and {their} follow the pronouns and are for English only. They are filled in texts for families, in a part\'s plain (on its own), '
      + `fine and strengthsPrompt, and in askFamily. ${OF_ALL}`,
  }],
  [rulesSchema, {
    id: 'rules',
    description: 'overTheLineFrom: the lowest level at which somebody must act. domainLevel: a domain has the highest level that counts in it. '
      + 'talkingPoints: over how many comparisons in a row a change must hold.',
  }],
  [phaseSchema, { id: 'phase', description: 'A stretch of school life. fromAge: whole years on the 31 August before the school year. The youngest first; a child is in the last phase whose age they have reached.' }],
  [levelWordsSchema, { id: 'levelWords', description: 'The words for one level, 0 to 4; higher always means more help is needed. label: for staff. plain: for families. amount: how much, how often.' }],
  [partSchema, {
    id: 'part',
    description: 'answeredByFamily: the family gives its levels, else the school does. optional: may be left out without a reminder. keptPrivate: stays out of needs codes and shared files '
      + 'unless the family says so. fine: opens the list of what needs nothing extra. about: stands before what has changed; may be empty. asks: what a level asks of people.',
  }],
  [domainSchema, { id: 'domain', description: 'An area of need. short and shortPlain: one or two words, for under the picture, for staff and for families.' }],
  [strandSchema, {
    id: 'strand',
    description: 'One thing that is rated. notHere: what it does not cover, and the strand where that belongs. ladder: three steps of something to build on; it is not the level upside down.',
  }],
  [wordedSchema, { id: 'worded', description: 'A text for staff, and one for families with {name} in it.' }],
  [strandLibrarySchema, {
    id: 'strandLibrary',
    description: 'deciding: what to count. looksLike: examples by phase code, then by level 1 to 4; only for a part about the child. ideas: by level 1 to 4. '
      + 'links.developmentAreas is reserved and empty.',
  }],
  [guideSchema, { id: 'guide', description: 'How to choose a level. choosing: by part code, the questions that part two neighbouring levels.' }],
  [choosingSchema, { id: 'choosing', description: 'whenLower: when the answer leads to the level in lower. whenHigher: when it leads to the one above.' }],
  [editionMapSchema, { id: 'editionMap', description: 'How the ratings of one other edition or framework are read in this one. A strand that stands nowhere in it cannot be compared. One map for each.' }],
  [strandMapSchema, {
    id: 'strandMap',
    description: 'same, reworded: one strand under its old code. renamed: one strand, another code. merged: several have become one. split: one has become several. '
      + 'Each code stands in one line at most. Within one framework, what is renamed, merged or split gets codes that stood for nothing before.',
  }],
  [practiceCaseSchema, { id: 'practiceCase', description: 'An invented case with the levels its authors gave, to practise with. text: one paragraph each.' }],
  [localHelpSchema, {
    $id: `urn:valuing-send:local-help:${FRAMEWORK_VERSION}`,
    title: `Local help for Valuing SEND, version ${FRAMEWORK_VERSION}`,
    description: `What a council or a trust adds to the ideas of a framework, whatever its edition. framework: its id. owner: who gives it. strands: by strand code, then by level 1 to 4. ${OF_ALL}`,
  }],
  [localIdeaSchema, { id: 'localIdea', description: 'link: an address that begins with https:// and names nobody in front of its host. Nothing is fetched from it until a person follows it.' }],
  [markSchema, { id: 'mark', description: 'A level, or not assessed, or not applicable; the last two are never counted as 0.' }],
];
