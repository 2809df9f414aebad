import * as z from 'zod/mini';
import { LEVELS } from '../../core/framework.ts';
import { FRAMEWORK_FORMAT, LOCAL_HELP_FORMAT } from '../../core/library.ts';
import { choiceOf, type FormatCode, markSchema, orMissing, textOf, wholeFrom, wrongKind } from './fields.ts';
import { FORBIDDEN_KEYS, TEXT_LIMITS } from './limits.ts';

/** The version in which frameworks and local help are written. */
export const FRAMEWORK_VERSION = 1;

const PART_OR_DOMAIN = /^[A-Z]{1,4}$/;
const STRAND = /^[A-Z]{1,4}[0-9]{1,2}$/;
const PHASE = /^[a-z][A-Za-z0-9]{0,30}$/;
/** Nobody's name and password in front of the host, and nothing that is not plainly part of an address. */
const HTTPS = /^https:\/\/[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?([/?#][A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*)?$/;

const words = textOf(TEXT_LIMITS.words).check(z.regex(/\S/, { error: 'missing' }));
const wordsOrNone = textOf(TEXT_LIMITS.words);
const title = textOf(TEXT_LIMITS.name).check(z.regex(/\S/, { error: 'missing' }));
const matching = (pattern: RegExp, error: FormatCode) => z.string(wrongKind).check(z.regex(pattern, { error }));
const level = z.literal([...LEVELS], orMissing('notALevel'));
const truth = z.boolean(wrongKind);
const listOf = <Thing extends z.ZodMiniType>(thing: Thing, least = 0) =>
  z.array(thing, wrongKind).check(z.minLength(least, { error: 'missing' }), z.maxLength(200, { error: 'tooMany' }));
const byKey = <Thing extends z.ZodMiniType>(key: RegExp, thing: Thing) =>
  z.record(z.string().check(z.regex(key), z.refine((name) => !FORBIDDEN_KEYS.has(name))), thing, { error: ({ code, input }) => (code === 'invalid_key' ? 'badCode' : input === undefined ? 'missing' : 'wrongKind') });

/** Unknown fields are kept, but a number among them is a level, and words for a level that there is none of would be lost in silence. */
const noOtherLevels = z.check<Readonly<Record<string, unknown>>>(({ value, issues }) => {
  for (const key of Object.keys(value)) {
    if (/^[+-]?\d/.test(key) && !LEVELS.some((known) => key === String(known))) issues.push({ code: 'custom', message: 'notALevel', path: [key], input: key });
  }
});
const byLevel = <Thing extends z.ZodMiniType>(thing: Thing) =>
  z.looseObject({ 0: thing, 1: thing, 2: thing, 3: thing, 4: thing }, wrongKind).check(noOtherLevels);
const byHelp = <Thing extends z.ZodMiniType>(thing: Thing) => z.looseObject({ 1: thing, 2: thing, 3: thing, 4: thing }, wrongKind).check(noOtherLevels);

export const wordedSchema = z.looseObject({ staff: words, family: words }, wrongKind);

export const phaseSchema = z.looseObject({
  code: matching(PHASE, 'badCode').check(z.refine((code) => !FORBIDDEN_KEYS.has(code), { error: 'badCode' })),
  label: title,
  fromAge: wholeFrom(0, 25),
}, wrongKind);

export const rulesSchema = z.looseObject({
  overTheLineFrom: level,
  domainLevel: choiceOf(['highest']),
  talkingPoints: z.looseObject({ needsMore: wholeFrom(1, 10), needsLess: wholeFrom(1, 10) }, wrongKind),
  phases: listOf(phaseSchema, 1),
}, wrongKind);

export const levelWordsSchema = z.looseObject({ label: title, plain: title, amount: words }, wrongKind);

export const strandLibrarySchema = z.looseObject({
  deciding: words,
  looksLike: z.optional(byKey(PHASE, byHelp(words))),
  ideas: byHelp(listOf(words)),
  askChild: listOf(words),
  askFamily: listOf(words),
  links: z.looseObject({ codeOfPractice: z.optional(title), census: listOf(title), adulthood: listOf(title), developmentAreas: listOf(title) }, wrongKind),
  rationale: z.looseObject({ why: words, inCommon: wordsOrNone, sources: listOf(words) }, wrongKind),
}, wrongKind);

/** A ladder of another length is told apart from what is no list at all. */
const threeRungs = { error: ({ input }: { readonly input?: unknown }): FormatCode => (input === undefined ? 'missing' : Array.isArray(input) ? 'notThree' : 'wrongKind') };

export const strandSchema = z.looseObject({
  code: matching(STRAND, 'badCode'), label: title, plain: title, prompt: words,
  notHere: listOf(z.looseObject({ text: words, see: matching(STRAND, 'badCode') }, wrongKind)),
  statements: byLevel(wordedSchema),
  ladder: z.tuple([wordedSchema, wordedSchema, wordedSchema], threeRungs),
  library: strandLibrarySchema,
}, wrongKind);

export const domainSchema = z.looseObject({
  code: matching(PART_OR_DOMAIN, 'badCode'), label: title, plain: title, short: title, shortPlain: title, strands: listOf(strandSchema, 1),
}, wrongKind);

export const partSchema = z.looseObject({
  code: matching(PART_OR_DOMAIN, 'badCode'), label: title, plain: title,
  answeredByFamily: truth, optional: truth, keptPrivate: truth,
  guidance: words, strengthsPrompt: words, fine: words, about: wordsOrNone,
  asks: byLevel(words),
  domains: listOf(domainSchema, 1),
}, wrongKind);

export const strandMapSchema = z.looseObject({
  how: choiceOf(['same', 'reworded', 'renamed', 'merged', 'split']),
  from: listOf(matching(STRAND, 'badCode'), 1),
  to: listOf(matching(STRAND, 'badCode'), 1),
}, wrongKind);

export const editionMapSchema = z.looseObject({
  from: z.looseObject({ id: title, edition: title }, wrongKind),
  strands: listOf(strandMapSchema),
}, wrongKind);

export const choosingSchema = z.looseObject({
  // There is no level above the highest to choose.
  lower: level.check(z.refine((lower) => lower < 4, { error: 'notALevel' })),
  ask: words, whenLower: words, whenHigher: words,
}, wrongKind);

export const guideSchema = z.looseObject({
  opening: words,
  rules: listOf(z.looseObject({ title, text: words }, wrongKind)),
  choosing: byKey(PART_OR_DOMAIN, listOf(choosingSchema)),
}, wrongKind);

export const practiceCaseSchema = z.looseObject({
  code: title, title, text: listOf(words, 1),
  answers: listOf(z.looseObject({ strand: matching(STRAND, 'badCode'), mark: markSchema, because: words }, wrongKind), 1),
}, wrongKind);

/** A newer one never gets here: `checkFramework` tells it apart. */
const version = z.literal(FRAMEWORK_VERSION, orMissing('badVersion'));

/** The shape of a framework document. What its texts mean together is looked at by `checkFramework`. */
export const frameworkSchema = z.looseObject({
  format: choiceOf([FRAMEWORK_FORMAT]), version,
  id: matching(/^[a-z][a-z0-9-]{1,40}$/, 'badFrameworkId'), edition: matching(/^\d{1,3}\.\d{1,3}$/, 'badEdition'), code: matching(/^[A-Z]{2,3}$/, 'badLetters'),
  title, language: matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/, 'badLanguage'), owner: title, source: words, licence: words,
  rules: rulesSchema,
  levels: byLevel(levelWordsSchema),
  parts: listOf(partSchema, 1),
  readsAs: listOf(editionMapSchema),
  guide: guideSchema,
  cases: listOf(practiceCaseSchema),
}, wrongKind);

export const localIdeaSchema = z.looseObject({
  text: words,
  link: z.optional(matching(HTTPS, 'badLink').check(z.maxLength(TEXT_LIMITS.words, { error: 'tooLong' }))),
  phone: z.optional(matching(/^[+0-9][0-9 ()-]{2,30}$/, 'badPhone')),
}, wrongKind);

const localIdeas = z.optional(listOf(localIdeaSchema));

export const localHelpSchema = z.looseObject({
  format: choiceOf([LOCAL_HELP_FORMAT]), version,
  framework: title, owner: title,
  strands: byKey(STRAND, z.looseObject({ 1: localIdeas, 2: localIdeas, 3: localIdeas, 4: localIdeas }, wrongKind).check(noOtherLevels)),
}, wrongKind);
