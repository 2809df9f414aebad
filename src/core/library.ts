import type { Framework, Level, Strand } from './framework.ts';
import type { Mark } from './review.ts';

/**
 * The large texts of a framework: what helps two people rate alike, and what helps the child. They are fetched when a
 * screen asks for them; a profile can be rated, compared and read without them.
 */
export interface Library {
  readonly guide: Guide;
  /** By strand code. */
  readonly strands: Readonly<Record<string, StrandLibrary>>;
  /** Worked cases to practise with. */
  readonly cases: readonly PracticeCase[];
}

/** How to choose a level. */
export interface Guide {
  readonly opening: string;
  readonly rules: readonly { readonly title: string; readonly text: string }[];
  /** By part code: how to choose between two neighbouring levels, the lowest two first. */
  readonly choosing: Readonly<Record<string, readonly Choosing[]>>;
}

/** One question that parts two neighbouring levels. */
export interface Choosing {
  readonly lower: Level;
  readonly ask: string;
  /** When the answer leads to the lower level, and when to the one above. */
  readonly whenLower: string;
  readonly whenHigher: string;
}

export interface StrandLibrary {
  /** To decide between levels on this strand: what to count, and what counts as each time. */
  readonly deciding: string;
  /** "This might look like", by phase code and by level, `1` to `4`. Only for a part about the child. */
  readonly looksLike?: Readonly<Record<string, ByHelp<string>>>;
  /** Ideas that help. */
  readonly ideas: ByHelp<readonly string[]>;
  /** Questions to the child, in their words. */
  readonly askChild: readonly string[];
  /** Questions to the family; `{name}` stands for the child's first name. */
  readonly askFamily: readonly string[];
  readonly links: Links;
  readonly rationale: Rationale;
}

/** Something for each level at which there is some help. */
export type ByHelp<Thing> = Readonly<Record<'1' | '2' | '3' | '4', Thing>>;

export interface Links {
  /** Area of need of the SEND Code of Practice 2015, where it has one. */
  readonly codeOfPractice?: string;
  /** Census codes of types of need that are often recorded with a need here. A suggestion, one to many. */
  readonly census: readonly string[];
  /** Preparing for Adulthood themes. */
  readonly adulthood: readonly string[];
  /** Reserved for the "areas of development" proposed in 2026. Empty until they are law. */
  readonly developmentAreas: readonly string[];
}

export interface Rationale {
  /** Why this is a strand of its own. */
  readonly why: string;
  /** What published sets of descriptors have in common here. */
  readonly inCommon: string;
  readonly sources: readonly string[];
}

/** An invented case with the levels its authors gave, to practise with. */
export interface PracticeCase {
  readonly code: string;
  readonly title: string;
  /** One paragraph each. */
  readonly text: readonly string[];
  readonly answers: readonly PracticeAnswer[];
}

export interface PracticeAnswer {
  readonly strand: string;
  readonly mark: Mark;
  readonly because: string;
}

export const FRAMEWORK_FORMAT = 'valuing-send-framework';

/** A framework and its library as one document: what a council writes, and what is installed, kept and sent along. */
export interface FrameworkDocument extends Omit<Framework, 'parts'> {
  readonly format: typeof FRAMEWORK_FORMAT;
  readonly version: number;
  readonly parts: readonly (Omit<Framework['parts'][number], 'domains'> & { readonly domains: readonly DocumentDomain[] })[];
  readonly guide: Guide;
  readonly cases: readonly PracticeCase[];
}

type DocumentDomain = Omit<Framework['parts'][number]['domains'][number], 'strands'> & { readonly strands: readonly DocumentStrand[] };
export type DocumentStrand = Strand & { readonly library: StrandLibrary };

/** What a document holds for rating, comparing and reading a profile. */
export function frameworkIn(document: FrameworkDocument): Framework {
  const { format: _format, version: _version, guide: _guide, cases: _cases, ...framework } = document;
  return {
    ...framework,
    parts: document.parts.map((part) => ({
      ...part,
      domains: part.domains.map((domain) => ({ ...domain, strands: domain.strands.map(({ library: _, ...strand }) => strand) })),
    })),
  };
}

/** What a document holds beside that. */
export function libraryIn({ guide, cases, parts }: FrameworkDocument): Library {
  const strands = parts.flatMap((part) => part.domains.flatMap((domain) => domain.strands));
  return { guide, cases, strands: Object.fromEntries(strands.map(({ code, library }) => [code, library])) };
}

/** The format in which documents are written. */
const DOCUMENT_VERSION = 1;

/**
 * The document of a framework and its library, to be saved and worked on: `frameworkIn` and `libraryIn` of it give back both.
 * Throws when a strand has no texts in the library, for then the two do not belong together.
 */
export function documentOf(framework: Framework, library: Library): FrameworkDocument {
  const { parts, ...rest } = framework;
  const whole = (strand: Strand): DocumentStrand => {
    const texts = library.strands[strand.code];
    if (!texts) throw new Error(`this library has no texts for ${strand.code}`);
    return { ...strand, library: texts };
  };
  return {
    format: FRAMEWORK_FORMAT,
    version: DOCUMENT_VERSION,
    ...rest,
    guide: library.guide,
    parts: parts.map((part) => ({
      ...part,
      domains: part.domains.map((domain) => ({ ...domain, strands: domain.strands.map(whole) })),
    })),
    cases: library.cases,
  };
}

/** The framework a library of local help belongs to, whatever its edition, and what a council adds to its ideas. */
export interface LocalHelp {
  readonly format: typeof LOCAL_HELP_FORMAT;
  readonly version: number;
  readonly framework: string;
  /** Who gives it, such as the council's name. */
  readonly owner: string;
  /** By strand code, then by level. */
  readonly strands: Readonly<Record<string, Partial<ByHelp<readonly LocalIdea[]>>>>;
}

/** What can be installed beside the built-in framework, and travels with the records that rest on it. */
export type PackContent = FrameworkDocument | LocalHelp;

/** Of packs with the same name there is one: an edition of a framework, or what one owner adds to a framework. */
export function nameOfPack(pack: PackContent): string {
  return JSON.stringify(pack.format === FRAMEWORK_FORMAT ? [pack.format, pack.id, pack.edition] : [pack.format, pack.framework, pack.owner]);
}

export const LOCAL_HELP_FORMAT = 'valuing-send-local-help';

export interface LocalIdea {
  readonly text: string;
  /** An address that begins with https:// . */
  readonly link?: string;
  readonly phone?: string;
}
