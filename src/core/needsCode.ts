import { type Day, isDay } from './day.ts';
import type { Framework, Place } from './framework.ts';
import { LEVELS, places } from './framework.ts';
import type { Mark, Profile } from './review.ts';
import { isRatedWith, markThatCounts } from './review.ts';
import { done, failed, type Result } from './result.ts';

/**
 * A profile in one line of text, of single-spaced tokens: framework code and edition, day, whose levels, then
 * every domain (short) or every strand (long) with its level, `?` not assessed, `x` not applicable.
 *
 *     VS1.0 2026-11-21 A CI3 CL2 EM? SP0 IN1 S2
 *     VS1.0 2026-11-21 A CI1=2 CI2=3 CI3=0 CI4=x S1=1
 *
 * It is confidential. It is for professionals' records, never for a family page.
 */
export interface NeedsCode {
  /** The framework's code, such as `VS`. */
  readonly framework: string;
  readonly edition: string;
  readonly on: Day;
  readonly whose: Whose;
  readonly form: 'short' | 'long';
  readonly entries: readonly NeedsCodeEntry[];
}

export interface NeedsCodeEntry {
  /** Of a domain in the short form, of a strand in the long one. */
  readonly code: string;
  readonly mark: Mark;
}

/** `A` agreed where there is one, else the level that counts; `S` the school's ratings only; `F` the family's only. */
export const WHOSE = ['A', 'S', 'F'] as const;
export type Whose = (typeof WHOSE)[number];

/** What is wrong with a needs code, and where in the text without its outer spaces, counted from 0. `found` is what stands there. */
export interface NeedsCodeProblem {
  readonly problem:
    | 'noFramework' | 'badDay' | 'badWhose' | 'badSpace' | 'badToken' | 'badLevel' | 'repeated' | 'mixedForms' | 'nothingRated'
    | 'otherFramework' | 'otherEdition' | 'unknownDomain' | 'unknownStrand';
  readonly at: number;
  readonly found: string;
}

export interface PrintOptions {
  readonly form: 'short' | 'long';
  /** `A` unless said. */
  readonly whose?: Whose;
  /** Parts kept private are left out unless the family says so. */
  readonly withPrivateParts?: boolean;
}

/**
 * The needs code of a profile. A domain has the highest level that counts in it; without any level it is `x` when
 * no strand of it applies, else `?`. Throws when the profile was not rated with this framework.
 */
export function printNeedsCode(profile: Profile, framework: Framework, options: PrintOptions): string {
  if (!isRatedWith(profile, framework)) throw new RangeError('a profile is coded with the framework it was rated with');
  const { form, whose = 'A', withPrivateParts = false } = options;
  const told = places(framework).filter(({ part }) => withPrivateParts || !part.keptPrivate);
  const entries = form === 'long'
    ? told.map((place) => ({ code: place.strand.code, mark: markBy(whose, profile, place) }))
    : [...new Set(told.map(({ domain }) => domain))].map((domain) => ({
      code: domain.code,
      mark: highest(told.filter((place) => place.domain === domain).map((place) => markBy(whose, profile, place))),
    }));
  return writeNeedsCode({ framework: framework.code, edition: framework.edition, on: profile.reviewedOn, whose, form, entries });
}

/** A needs code as text. `parseNeedsCode` reads exactly this. */
export function writeNeedsCode({ framework, edition, on, whose, form, entries }: NeedsCode): string {
  const tokens = entries.map(({ code, mark }) => `${code}${form === 'long' ? '=' : ''}${signOf(mark)}`);
  return [`${framework}${edition}`, on, whose, ...tokens].join(' ');
}

/** Reads a needs code, exactly as it is written; only outer spaces are let off. No framework is needed. The first fault is told. */
export function parseNeedsCode(text: string): Result<NeedsCode, NeedsCodeProblem> {
  const [opening, day, whose, ...rest] = tokensOf(text.trim());
  const named = /^([A-Z]{2,3})(\d[\dA-Za-z.-]*)$/.exec(opening?.text ?? '');
  const [, framework, edition] = named ?? [];
  if (!framework || !edition) return wrong('noFramework', opening);
  const end = { text: '', at: text.trim().length };
  const spaced = [day, whose, ...rest].find((token) => token?.text === '');
  if (spaced) return failed({ problem: 'badSpace', at: spaced.at, found: ' ' });
  if (!day || !isDay(day.text)) return wrong('badDay', day ?? end);
  const voice = WHOSE.find((letter) => letter === whose?.text);
  if (!voice) return wrong('badWhose', whose ?? end);
  const read = entriesFrom(rest, end);
  return read.ok ? done({ framework, edition, on: day.text, whose: voice, ...read.value }) : read;
}

/** Says whether a code that was read belongs to this framework, and if not, where in its written text. */
export function checkAgainst(code: NeedsCode, framework: Framework): Result<NeedsCode, NeedsCodeProblem> {
  if (code.framework !== framework.code) return failed({ problem: 'otherFramework', at: 0, found: code.framework });
  if (code.edition !== framework.edition) return failed({ problem: 'otherEdition', at: code.framework.length, found: code.edition });
  const known = new Set(places(framework).map(({ domain, strand }) => (code.form === 'long' ? strand.code : domain.code)));
  const unknown = code.entries.findIndex((entry) => !known.has(entry.code));
  if (unknown === -1) return done(code);
  const at = tokensOf(writeNeedsCode(code))[ENTRIES_FROM + unknown]?.at ?? 0;
  return failed({ problem: code.form === 'long' ? 'unknownStrand' : 'unknownDomain', at, found: code.entries[unknown]?.code ?? '' });
}

/** Entries follow the framework, the day and whose levels they are. */
const ENTRIES_FROM = 3;

interface Token {
  readonly text: string;
  readonly at: number;
}

function tokensOf(text: string): readonly Token[] {
  let at = 0;
  return text.split(' ').map((token) => {
    const here = { text: token, at };
    at += token.length + 1;
    return here;
  });
}

function entriesFrom(tokens: readonly Token[], end: Token): Result<Pick<NeedsCode, 'form' | 'entries'>, NeedsCodeProblem> {
  const [first] = tokens;
  if (!first) return wrong('nothingRated', end);
  const form = formOf(first);
  const entries = new Map<string, NeedsCodeEntry>();
  for (const token of tokens) {
    const read = entryFrom(token);
    if (!read.ok) return read;
    if (formOf(token) !== form) return wrong('mixedForms', token);
    if (entries.has(read.value.code)) return wrong('repeated', token);
    entries.set(read.value.code, read.value);
  }
  return done({ form, entries: [...entries.values()] });
}

function formOf({ text }: Token): NeedsCode['form'] {
  return text.includes('=') ? 'long' : 'short';
}

function entryFrom(token: Token): Result<NeedsCodeEntry, NeedsCodeProblem> {
  const { text, at } = token;
  if (/^[A-Z]+$/.test(text)) return failed({ problem: 'badLevel', at: at + text.length, found: '' });
  const equals = text.indexOf('=');
  const code = text.slice(0, equals === -1 ? -1 : equals);
  const sign = text.slice(equals === -1 ? -1 : equals + 1);
  if (!/^[A-Z][A-Z0-9]*$/.test(code)) return wrong('badToken', token);
  const mark = MARKS.find((known) => signOf(known) === sign);
  return mark === undefined ? failed({ problem: 'badLevel', at: at + text.length - sign.length, found: sign }) : done({ code, mark });
}

const MARKS: readonly Mark[] = [...LEVELS, 'notAssessed', 'notApplicable'];

function signOf(mark: Mark): string {
  return mark === 'notAssessed' ? '?' : mark === 'notApplicable' ? 'x' : `${mark}`;
}

function markBy(whose: Whose, profile: Profile, place: Place): Mark {
  if (whose === 'A') return markThatCounts(profile, place).mark;
  const voice = whose === 'S' ? 'school' : 'family';
  return profile.views.find((view) => view.voice === voice)?.ratings[place.strand.code]?.mark ?? 'notAssessed';
}

function highest(marks: readonly Mark[]): Mark {
  const top = LEVELS.findLast((level) => marks.includes(level));
  return top ?? (marks.includes('notAssessed') ? 'notAssessed' : 'notApplicable');
}

function wrong(problem: NeedsCodeProblem['problem'], token: Token | undefined): Result<never, NeedsCodeProblem> {
  return failed({ problem, at: token?.at ?? 0, found: token?.text ?? '' });
}
