import type { Card } from '../child.ts';
import type { Day } from '../day.ts';
import { familyParts } from './familyParts.ts';
import { familySentence, type Named } from '../words/familySentence.ts';
import { type Framework, type FrameworkRef, LEVELS, type Level, type Part } from '../framework.ts';
import type { ContributorRole } from '../views.ts';

/**
 * What somebody is sent who is asked for their view of a child. It holds the least they need to answer: no last name, no number,
 * no date of birth, and nobody's levels. Every text is as they will read it, with the first name in its place.
 */
export interface ViewsRequest {
  readonly id: string;
  /** Random, like every review's; never the child's id. */
  readonly reviewId: string;
  readonly askedOn: Day;
  /** Until when an answer is hoped for. */
  readonly until?: Day;
  /** Who asks, as typed: "Ms Hale, Fernhollow Primary". */
  readonly from: string;
  readonly firstName: string;
  readonly role: ContributorRole;
  readonly framework: FrameworkRef;
  /** The highest first, in one wording: the family's for a parent, else the staff's. */
  readonly levels: readonly { readonly level: Level; readonly label: string }[];
  readonly parts: readonly AskedPart[];
  readonly questions: readonly AskedQuestion[];
}

export interface AskedPart {
  readonly title: string;
  /** What to know before rating it; empty where nothing is to be said. */
  readonly guidance: string;
  readonly domains: readonly { readonly title: string; readonly strands: readonly AskedStrand[] }[];
}

export interface AskedStrand {
  readonly code: string;
  readonly title: string;
  /** By level, as text. */
  readonly statements: Readonly<Record<`${Level}`, string>>;
}

export interface AskedQuestion {
  readonly code: string;
  readonly ask: string;
}

interface Asking extends Pick<ViewsRequest, 'id' | 'reviewId' | 'askedOn' | 'from' | 'role' | 'questions'> {
  readonly until?: Day | undefined;
  readonly card: Pick<Card, 'firstName' | 'pronouns'>;
  readonly framework: Framework;
  /** Codes of the parts whose strands are asked. None is asked for which `partsFor` has no place. */
  readonly parts: readonly string[];
}

/** A request for views of one child from one person. */
export function requestFor({ card, framework, parts, until, ...asking }: Asking): ViewsRequest {
  const { firstName, pronouns } = card;
  const words = wordingFor(asking.role, { name: firstName, ...(pronouns !== undefined && { pronouns }) });
  return {
    ...asking,
    ...(until && { until }),
    firstName,
    framework: { id: framework.id, edition: framework.edition },
    levels: LEVELS.toReversed().map((level) => ({ level, label: words.titled(framework.levels[`${level}`]) })),
    parts: partsFor(asking.role, framework).filter(({ code }) => parts.includes(code)).map((part) => ({
      title: words.titled(part),
      guidance: part.answeredByFamily ? part.guidance : '',
      domains: part.domains.map((domain) => ({
        title: words.titled(domain),
        strands: domain.strands.map(({ code, statements: { 0: none, 1: little, 2: some, 3: much, 4: most }, ...strand }) => ({
          code,
          title: words.titled(strand),
          statements: { 0: words.worded(none), 1: words.worded(little), 2: words.worded(some), 3: words.worded(much), 4: words.worded(most) },
        })),
      })),
    })),
  };
}

/** The parts that somebody in a role can be asked about: a family those it can rate, anybody else those that are not the family's alone. */
export function partsFor(role: ContributorRole, framework: Framework): readonly Part[] {
  return isFamily(role) ? familyParts(framework) : framework.parts.filter((part) => !part.answeredByFamily);
}

/** Whether a role is asked in the family's words. */
export function isFamily(role: ContributorRole): boolean {
  return role === 'parent';
}

function wordingFor(role: ContributorRole, child: Named) {
  const plain = isFamily(role);
  return {
    titled: (of: { readonly label: string; readonly plain: string }) => (plain ? familySentence(of.plain, child) : of.label),
    worded: (of: { readonly staff: string; readonly family: string }) => (plain ? familySentence(of.family, child) : of.staff),
  };
}
