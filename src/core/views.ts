import type { Day } from './day.ts';
import type { Rating } from './rating.ts';

/** How somebody's view reached the page. */
export const GIVEN_HOW = ['spoke', 'signed', 'pictures', 'wrote', 'observed', 'spokenFor'] as const;
export type GivenHow = (typeof GIVEN_HOW)[number];

/** Whose words they are: the person's own, or somebody's on their behalf (R-A5). */
export const WHOSE_WORDS = ['theirs', 'onBehalf'] as const;
export type WhoseWords = (typeof WHOSE_WORDS)[number];

/** Who gave a view, how, when, and whose words they are. Everything may be missing. */
export interface Given {
  readonly by?: string;
  readonly how?: GivenHow;
  readonly words?: WhoseWords;
  readonly givenOn?: Day;
}

/** An answer, kept exactly as it was given. It is never turned into a level. */
export interface Answer {
  readonly text: string;
  /** Where it was given in another way than the rest of the view. */
  readonly how?: GivenHow;
  readonly words?: WhoseWords;
}

/** What was answered, by the code of the question (`catalog/views.json`). A question that is missing was not answered. */
export type Answers = Readonly<Record<string, Answer>>;

/** The child's own view. Also the family's: there `by` is given only where they gave no level, for else it stands beside their ratings. */
export interface AskedView extends Given {
  readonly answers: Answers;
  /** The request for views that this answers. */
  readonly requestId?: string;
  /** What came by file, as it came: in a draft of each such view, in a profile only where it says something else than what stands there. */
  readonly came?: Came;
  /** In a share, which holds nothing of what came: it was changed since. */
  readonly changed?: true;
}

/** What a file brought, word for word. Nobody edits it. */
export interface Came extends Given {
  readonly answers: Answers;
  /** By strand code. */
  readonly ratings: Readonly<Record<string, Rating>>;
}

export const CONTRIBUTOR_ROLES = ['teacher', 'supportStaff', 'parent', 'child', 'educationalPsychologist', 'speechTherapist', 'health', 'socialCare', 'council', 'other'] as const;
export type ContributorRole = (typeof CONTRIBUTOR_ROLES)[number];

/** What somebody else gave to a review, typed in or by file: a voice of its own, never averaged with another. */
export interface Contribution extends AskedView {
  /** Its place in the list, from 1. */
  readonly n: number;
  readonly role: ContributorRole;
  /** By strand code; empty where they only answered questions. */
  readonly ratings: Readonly<Record<string, Rating>>;
}
