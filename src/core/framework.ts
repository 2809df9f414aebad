/**
 * A framework is the codebook: parts, domains, strands, levels, statements and rules.
 * It is data. Code takes it as a value and never names one of its strands.
 */
export interface Framework {
  /** Permanent name, such as `vsend-core`. */
  readonly id: string;
  /** Edition of the content, such as `1.0`. A profile is always read against its own edition. */
  readonly edition: string;
  /** Two or three capital letters that open a needs code, such as `VS`. */
  readonly code: string;
  readonly title: string;
  readonly language: string;
  readonly owner: string;
  readonly source: string;
  /** What others may do with its texts. */
  readonly licence: string;
  readonly rules: Rules;
  readonly levels: ByLevel<LevelWords>;
  /** In the order they are shown, everywhere. */
  readonly parts: readonly Part[];
  /** The earlier editions and other frameworks whose ratings can be read in this one, and how (`core/editions.ts`). */
  readonly readsAs: readonly EditionMap[];
}

/** The rules a framework sets. Code takes them from here and has none of its own. */
export interface Rules {
  /** The lowest level that is over the line: someone must act. */
  readonly overTheLineFrom: Level;
  /** A domain has the highest level that counts in it: the only rule there is, since a mean would hide a need. */
  readonly domainLevel: 'highest';
  /**
   * Over how many comparisons in a row a change must hold before it is something to talk about (`core/change/talkingPoint.ts`). Not
   * the same both ways, on purpose.
   */
  readonly talkingPoints: { readonly needsMore: number; readonly needsLess: number };
  /** The youngest first. A child is in the last phase whose age they have reached. */
  readonly phases: readonly Phase[];
}

/** A stretch of school life, such as primary. */
export interface Phase {
  readonly code: string;
  readonly label: string;
  /** Age in whole years on the 31 August before the school year: 4 in Reception, 5 in Year 1. */
  readonly fromAge: number;
}

/** How the ratings of one other edition are read in this one. A strand that stands nowhere in it cannot be compared. */
export interface EditionMap {
  readonly from: FrameworkRef;
  readonly strands: readonly StrandMap[];
}

/**
 * - `same` and `reworded`: one strand under its old code; the words may differ, the meaning does not.
 * - `renamed`: one strand under a new code.
 * - `merged`: several strands have become one.
 * - `split`: one strand has become several.
 */
export interface StrandMap {
  readonly how: 'same' | 'reworded' | 'renamed' | 'merged' | 'split';
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Level 0 to 4 on the codified scale. Higher always means more help is needed, in every part. */
export type Level = 0 | 1 | 2 | 3 | 4;

export const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/** Something for each level, keyed by its number as text, as JSON has it. */
export type ByLevel<Thing> = Readonly<Record<`${Level}`, Thing>>;

export interface LevelWords {
  /** For staff: "Planned help". */
  readonly label: string;
  /** For families: "Some planned help". */
  readonly plain: string;
  /** How much, how often. */
  readonly amount: string;
}

export interface Part {
  /** `C`, `S` or `H` in the built-in framework. */
  readonly code: string;
  readonly label: string;
  /** For families; `{name}` stands for the child's first name. */
  readonly plain: string;
  /** The family answers this part; otherwise the school does. */
  readonly answeredByFamily: boolean;
  /** May be left out altogether, without a reminder. */
  readonly optional: boolean;
  /** Stays out of codes, shared files and council files unless the family says so. */
  readonly keptPrivate: boolean;
  /** What to know before rating it: who may answer, what does not belong here. */
  readonly guidance: string;
  /** Asks for strengths first; `{name}` stands for the child's first name. */
  readonly strengthsPrompt: string;
  /** For families, opens a list of what needs nothing extra; `{name}` stands for the child's first name. */
  readonly fine: string;
  /** For families, stands before what has changed in this part; empty where it is about the child. */
  readonly about: string;
  /** What a level asks of people, one sentence each. */
  readonly asks: ByLevel<string>;
  readonly domains: readonly Domain[];
}

export interface Domain {
  readonly code: string;
  readonly label: string;
  readonly plain: string;
  /** One or two words, for under the profile picture. */
  readonly short: string;
  readonly shortPlain: string;
  readonly strands: readonly Strand[];
}

export interface Strand {
  /** Permanent and never used again for anything else. */
  readonly code: string;
  readonly label: string;
  readonly plain: string;
  /** What you are looking at, in one sentence. */
  readonly prompt: string;
  /** What this strand does not cover, and the strand where that belongs. */
  readonly notHere: readonly { readonly text: string; readonly see: string }[];
  readonly statements: ByLevel<Worded>;
  /** Something to build on, from a small beginning to a strength that others can lean on. It is not the level upside down. */
  readonly ladder: readonly [Worded, Worded, Worded];
}

/** A rung of a strand's ladder, the first being a small beginning. */
export type Rung = 1 | 2 | 3;

export const RUNGS: readonly Rung[] = [1, 2, 3];

/** A text for staff, and one for families with the child's name in it. */
export interface Worded {
  readonly staff: string;
  readonly family: string;
}

/** A strand with the part and domain it stands in. */
export interface Place {
  readonly part: Part;
  readonly domain: Domain;
  readonly strand: Strand;
}

/** Which framework, and which edition of it, a profile was rated with. */
export interface FrameworkRef {
  readonly id: string;
  readonly edition: string;
}

/** Says whether two name the same edition of the same framework. */
export function isSameEdition(one: FrameworkRef, other: FrameworkRef): boolean {
  return one.id === other.id && one.edition === other.edition;
}

/** Finds the framework a profile was rated with; undefined when it is not on this device. */
export type FrameworkLookup = (ref: FrameworkRef) => Framework | undefined;

const placesOf = new WeakMap<Framework, readonly Place[]>();

/** Every strand of a framework with its part and domain, in the order they are shown. */
export function places(framework: Framework): readonly Place[] {
  let found = placesOf.get(framework);
  if (!found) {
    found = framework.parts.flatMap((part) =>
      part.domains.flatMap((domain) => domain.strands.map((strand) => ({ part, domain, strand }))));
    placesOf.set(framework, found);
  }
  return found;
}

/** The place of the strand with this code, or undefined when the framework has none. */
export function placeOf(framework: Framework, code: string): Place | undefined {
  return places(framework).find((place) => place.strand.code === code);
}

/** Says whether somebody must act at this level. */
export function isOverTheLine(level: Level, framework: Framework): boolean {
  return level >= framework.rules.overTheLineFrom;
}

/** The phase a child is in whose age, on the 31 August before the school year, is `age`; the first one for anybody younger. */
export function phaseAt(age: number, framework: Framework): Phase | undefined {
  const { phases } = framework.rules;
  return phases.findLast(({ fromAge }) => age >= fromAge) ?? phases[0];
}

/** What one rung of a strand's ladder says. */
export function rungOf({ ladder: [first, second, third] }: Strand, rung: Rung): Worded {
  return rung === 1 ? first : rung === 2 ? second : third;
}

/** Says whether a value that came from outside is a level: a whole number from 0 to 4. */
export function isLevel(value: unknown): value is Level {
  return LEVELS.some((level) => level === value);
}

/** The words for one level. */
export function wordsFor(level: Level, framework: Framework): LevelWords {
  return framework.levels[`${level}`];
}
