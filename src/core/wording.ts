/** The pages for families and children. */
export const PAGES = ['family', 'child'] as const;
export type PageKind = (typeof PAGES)[number];

/** A sentence of a page in words of the school's, kept as an event of the review it was worded at. */
export interface Wording extends OwnWords {
  readonly page: PageKind;
  /** Key of the line. */
  readonly line: string;
  /** Missing where the page's own words count again; empty where the line is left out of a child's page. */
  readonly text?: string;
  /** Made while the page spoke to the child or young person. It counts only while the page does: "she" and "you" need sentences of their own. */
  readonly asYou?: true;
}

/** What a page said by itself where the school put its words. While it says the same, they count. */
export interface OwnWords {
  /** In codes that hold in every language and form of address (`core/family/saidFacts.ts`). */
  readonly facts: string;
  /** In English, for people to read. */
  readonly instead: string;
}
