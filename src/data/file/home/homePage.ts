import type { Day } from '../../../core/day.ts';
import type { FrameworkRef } from '../../../core/framework.ts';
import type { PageKind } from '../../../core/wording.ts';

/**
 * A page that a family takes home, as plain data: every word as it is read. What is not read but stands there too, in an open file in clear:
 *
 * - for the answer, so that the next review knows what it belongs to: the review's random id, the framework and its edition, which page it is,
 *   who answers in it, the day it was made, and the codes of the questions;
 * - for the page itself: its languages, and the code of each section as the anchor of its heading.
 *
 * No id, number, last name or date of birth of a child, and no code or level of what was rated. `tests/data/file/home.test.ts` holds it to that.
 */
export interface HomePage extends HomeTools {
  readonly title: HomeLine;
  /** Small print over the title. */
  readonly lead: readonly HomeLine[];
  /** In which order it is read. The one with the code `say` is where the answer is written. */
  readonly sections: readonly HomeSection[];
  /** Small print at the end. */
  readonly foot: readonly HomeLine[];
  /** The profile picture as SVG text, for wide screens and paper, and for phones. */
  readonly picture?: { readonly wide: string; readonly narrow: string };
  /** SVG text by name of the symbol. */
  readonly symbols: Readonly<Record<string, string>>;
  /** Letters that not every device has. They stand in the file in clear, also where the page is locked: they say no more than its languages. */
  readonly letters?: HomeLetters;
}

/** The letters of one script: what the style of the page calls them, the characters they are for, and their font as a `data:` address. */
export interface HomeLetters {
  readonly family: string;
  readonly range: string;
  readonly font: string;
}

/** What the tools of a page need: its words, and what an answer says of itself. */
export interface HomeTools {
  readonly page: PageKind;
  readonly reviewId: string;
  readonly framework: FrameworkRef;
  /** Who answers in it: the family, or the child or young person to whom it speaks. */
  readonly role: 'parent' | 'child';
  readonly madeOn: Day;
  /** English first; a second one where it stands beside. */
  readonly languages: readonly HomeLanguage[];
  readonly questions: readonly { readonly code: string; readonly ask: HomeLine }[];
}

export interface HomeLanguage {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: HomeWords;
}

/** What the page says of itself, by the code of its phrase (`file.*`). */
export const HOME_WORDS = [
  'readAloud', 'stop', 'larger', 'smaller', 'dark', 'light', 'print', 'noVoice', 'say', 'by', 'save', 'saved', 'notSaved', 'empty', 'left', 'tooLong',
  'locked', 'passphrase', 'open', 'opening', 'wrong', 'cannotOpen',
] as const;
export type HomeWord = (typeof HOME_WORDS)[number];
/** `saved` has `{file}` in it; `left` and `tooLong` have `{count}`. */
export type HomeWords = Readonly<Record<HomeWord, string>>;

/** A line in each language, in their order (nothing where a language does not say it), with the name of a symbol beside it. */
export interface HomeLine {
  readonly texts: readonly (readonly HomeRun[])[];
  readonly symbol?: string;
}

/** A piece of a line. `tone`: as a person typed it, or what is said around that. */
export interface HomeRun {
  readonly text: string;
  /** Where it is not the language of its line. */
  readonly lang?: string;
  /** Where that language is written the other way. */
  readonly dir?: HomeLanguage['dir'];
  readonly tone?: 'typed' | 'around';
}

export interface HomeSection {
  readonly code: string;
  readonly heading: HomeLine;
  readonly blocks: readonly HomeBlock[];
}

export type HomeBlock =
  | { readonly kind: 'lines' | 'list' | 'notes'; readonly lines: readonly HomeLine[] }
  | { readonly kind: 'area'; readonly heading: HomeLine; readonly lines: readonly HomeLine[] }
  | { readonly kind: 'quote'; readonly line: HomeLine }
  | { readonly kind: 'words'; readonly words: readonly { readonly word: HomeLine; readonly means: HomeLine }[] }
  | { readonly kind: 'write'; readonly lines: number; readonly label?: HomeLine }
  | { readonly kind: 'picture' | 'draw' };
