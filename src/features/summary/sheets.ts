import { type Speaker, wholeText } from '../../catalog/speaker.ts';
import { REASONS, type Reasons } from '../../core/family/helpNeeded.ts';
import type { LineItem, PageDocument } from '../../core/family/pageDocument.ts';
import { type Group, groupsOf } from './groupsOf.ts';

/** How a page is printed, as far as it takes room. */
export interface Print {
  readonly english: Speaker;
  /** A picture to the left of each line. */
  readonly withSymbols: boolean;
  /** A line for each thing that needs help. */
  readonly lined?: boolean;
}

/** As many of the reasons for changes as fit on two sheets together with everything else: all, those of strands that crossed the line, or none. */
export function reasonsThatFit(pageWith: (reasons: Reasons) => PageDocument, print: Print): Reasons {
  return REASONS.find((reasons) => {
    const page = pageWith(reasons);
    return sheetsOf(page, print) <= mostSheets(page, print);
  }) ?? 'none';
}

/** How a page stands on paper. */
export interface OnPaper {
  /** What help is needed has a line for each thing, where that takes no sheet more than a paragraph for each area. */
  readonly lined: boolean;
  /** Code of the section with which the other side of the paper begins; where none does, the browser breaks where the sheet is full. */
  readonly sideTwo?: string;
}

export const PLAIN: OnPaper = { lined: false };
/** The section that is meant. */
export const LINED = 'need';

/**
 * How a page best stands on as many sheets as it takes anyway. Side two begins with a heading, with what is filled in and looked up, or
 * before it with what was agreed, where everything before fits on side one and everything after on side two.
 */
export function onPaper(page: PageDocument, print: Print): OnPaper {
  const inLines = { ...print, lined: true };
  const lined = !print.withSymbols && Math.ceil(sheetsOf(page, inLines)) <= Math.ceil(sheetsOf(page, print));
  const best = lined ? inLines : print;
  const { sections } = page;
  const fits = (some: PageDocument['sections']) => sheetsOf({ ...page, sections: some }, best) <= 1;
  const said = sections.findIndex(({ code }) => code === LINED);
  const at = said < 0 || fits(sections) ? -1 : sections.findLastIndex(({ code }, place) => place > said && !LAST.has(code) && fits(sections.slice(0, place)) && fits(sections.slice(place)));
  const sideTwo = sections[at]?.code;
  return { lined, ...(sideTwo !== undefined && { sideTwo }) };
}

/** Nobody turns a page for these alone. */
const LAST: ReadonlySet<string> = new Set(['ask', 'words']);

/** How many sheets a page is meant to take in one language: two for a family, one for a child, two with pictures (R-G1, R-G2). */
export function mostSheets({ page }: Pick<PageDocument, 'page'>, { withSymbols }: Pick<Print, 'withSymbols'>): number {
  return page === 'child' && !withSymbols ? 1 : 2;
}

/**
 * About how many sheets of A4 a page takes in English: lines of print by the number of letters. It is an estimate on the safe side; the browser alone
 * breaks pages. What a line and a sheet hold was measured in the printed pages of the example children (tests/e2e/pages.spec.ts).
 */
export function sheetsOf({ page, sections }: PageDocument, { english, withSymbols, lined = false }: Print): number {
  const size: Size = page === 'child' ? CHILDS : FAMILYS;
  const textOf = (said: Parameters<Speaker['say']>[0]) => wholeText(english.say(said));
  const lines = (text: string) => Math.ceil(text.length / (withSymbols ? size.letters * BESIDE_A_PICTURE : size.letters));
  /** A line that has a picture beside it is at least as high. */
  const withPicture = (height: number) => (withSymbols ? Math.max(height, size.symbol) : height) + size.gap;
  /** A line for each thing, in two columns. */
  const inColumns = (items: readonly LineItem[]) => items.reduce((sum, { said }) => sum + Math.ceil(textOf(said).length / (size.letters * A_COLUMN)), 0) / 2;
  const linesIn = (group: Group, section: string): number => {
    switch (group.kind) {
      case 'area': return lined && section === LINED ? inColumns([group.heading, ...group.items]) + size.gap : lines([group.heading, ...group.items].map(({ said }) => textOf(said)).join(' ')) + size.gap;
      case 'bullets': return group.items.reduce((sum, { said }) => sum + withPicture(lines(textOf(said))), 0);
      case 'words': return lines(group.items.map(({ word, means }) => `${textOf(word)}: ${textOf(means)}`).join(' '));
      // Small print stands beside the picture, or under it.
      case 'notes': return group.items.some(({ key }) => key === 'need.picture') && !lined ? 0 : lines(group.items.map(({ said }) => textOf(said)).join(' '));
      case 'paragraph': return lines(group.items.map(({ said }) => textOf(said)).join(' ')) + size.gap;
      case 'one': {
        const { item } = group;
        if (item.kind === 'picture') return PICTURE;
        if (item.kind === 'write') return item.lines * size.writeOn;
        if (item.kind === 'draw') return size.draw;
        return 'said' in item ? withPicture(lines(textOf(item.said))) : 0;
      }
    }
  };
  const all = sections.reduce((sum, { code, items }) => sum + size.heading + groupsOf(items).reduce((inner, group) => inner + linesIn(group, code), 0), size.title);
  return all / size.lines;
}

type Size = Readonly<Record<'letters' | 'lines' | 'gap' | 'title' | 'heading' | 'writeOn' | 'draw' | 'symbol', number>>;

/** Letters in a line and lines on a sheet, of 12 point print for a family and 14 for a child; the others in such lines. */
const FAMILYS: Size = { letters: 92, lines: 54, gap: 0.12, title: 2.6, heading: 1.6, writeOn: 1.8, draw: 5.5, symbol: 3 };
const CHILDS: Size = { letters: 78, lines: 42, gap: 0.1, title: 1.6, heading: 1.6, writeOn: 1.3, draw: 4.4, symbol: 2.4 };
const PICTURE = 6;
/** Of a line's length is one of two columns. */
const A_COLUMN = 0.45;
/** Of a line's length is left beside a picture. */
const BESIDE_A_PICTURE = 0.88;
