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
  /** The lowest level that is over the line: someone must act. */
  readonly overTheLineFrom: number;
  readonly levels: ByLevel<LevelWords>;
  /** In the order they are shown, everywhere. */
  readonly parts: readonly Part[];
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
  readonly statements: ByLevel<{ readonly staff: string; readonly family: string }>;
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
  return level >= framework.overTheLineFrom;
}

/** Says whether a value that came from outside is a level: a whole number from 0 to 4. */
export function isLevel(value: unknown): value is Level {
  return LEVELS.some((level) => level === value);
}

/** The words for one level. */
export function wordsFor(level: Level, framework: Framework): LevelWords {
  return framework.levels[`${level}`];
}
