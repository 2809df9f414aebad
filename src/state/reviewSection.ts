import type { ComponentType } from 'react';
import type { ChildRecord } from '../core/child.ts';
import type { Draft } from '../core/draft.ts';
import type { Framework } from '../core/framework.ts';
import type { Profile, Review } from '../core/review.ts';
import type { LiveDraft } from './draft.ts';

/** A section of a review beside its levels, such as support: how it is filled in, and how it is shown once it is frozen. The app puts them together. */
export interface ReviewSection {
  /** Its place in the address; never a strand's code. */
  readonly at: string;
  readonly label: string;
  /** Takes the page by itself, as where a family answers and must not see the school's levels. */
  readonly alone?: true;
  /** How far it has come, in two or three words: "2 in place", "Not started". */
  readonly far: (draft: Draft) => string;
  readonly Section: ComponentType<SectionProps>;
  readonly Shown: ComponentType<ShownProps>;
}

export interface SectionProps {
  readonly child: ChildRecord;
  readonly live: LiveDraft;
  readonly framework: Framework;
  /** The profile before, when it was rated with this framework. */
  readonly last?: Profile;
  /** Leads to a strand, by its code, or to another section. */
  readonly onGo: (at: string) => void;
}

export interface ShownProps {
  readonly child: ChildRecord;
  readonly review: Review;
  readonly framework: Framework;
}

/** What the app gives the review's pages: the sections in their order, and what stands under a finished profile. */
export interface ReviewSlots {
  readonly sections: readonly ReviewSection[];
  /** The stages after the profile: the meeting, the report, the decision. */
  readonly After: ComponentType<ShownProps>;
  /** What the meeting and the council wrote down at those stages. */
  readonly Written: ComponentType<ShownProps>;
}
