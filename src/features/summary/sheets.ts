import { type Speaker, wholeText } from '../../catalog/speaker.ts';
import { REASONS, type Reasons } from '../../core/helpNeeded.ts';
import type { PageDocument } from '../../core/pageDocument.ts';
import { type Group, groupsOf } from './groupsOf.ts';

/** How a page is printed, as far as it takes room. */
export interface Print {
  readonly english: Speaker;
  /** A picture to the left of each line. */
  readonly withSymbols: boolean;
}

/** As many of the reasons for changes as fit on two sheets together with everything else: all, those of strands that crossed the line, or none. */
export function reasonsThatFit(pageWith: (reasons: Reasons) => PageDocument, print: Print): Reasons {
  return REASONS.find((reasons) => {
    const page = pageWith(reasons);
    return sheetsOf(page, print) <= mostSheets(page, print);
  }) ?? 'none';
}

/** How many sheets a page is meant to take in one language: two for a family, one for a child, two with pictures (R-G1, R-G2). */
export function mostSheets({ page }: Pick<PageDocument, 'page'>, { withSymbols }: Pick<Print, 'withSymbols'>): number {
  return page === 'child' && !withSymbols ? 1 : 2;
}

/**
 * About how many sheets of A4 a page takes in English: lines of print by the number of letters. It is an estimate on the safe side; the browser alone
 * breaks pages. What a line and a sheet hold was measured in the printed pages of the example children (tests/e2e/pages.spec.ts).
 */
export function sheetsOf({ page, sections }: PageDocument, { english, withSymbols }: Print): number {
  const size: Size = page === 'child' ? CHILDS : FAMILYS;
  const textOf = (said: Parameters<Speaker['say']>[0]) => wholeText(english.say(said));
  const lines = (text: string) => Math.ceil(text.length / (withSymbols ? size.letters * BESIDE_A_PICTURE : size.letters));
  /** A line that has a picture beside it is at least as high. */
  const withPicture = (height: number) => (withSymbols ? Math.max(height, size.symbol) : height) + size.gap;
  const linesIn = (group: Group): number => {
    switch (group.kind) {
      case 'area': return lines([group.heading, ...group.items].map(({ said }) => textOf(said)).join(' ')) + size.gap;
      case 'bullets': return group.items.reduce((sum, { said }) => sum + withPicture(lines(textOf(said))), 0);
      case 'words': return lines(group.items.map(({ word, means }) => `${textOf(word)}: ${textOf(means)}`).join(' '));
      // Small print stands beside the picture.
      case 'notes': return group.items.some(({ key }) => key === 'need.picture') ? 0 : 1;
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
  const all = sections.reduce((sum, { items }) => sum + size.heading + groupsOf(items).reduce((inner, group) => inner + linesIn(group), 0), size.title);
  return all / size.lines;
}

type Size = Readonly<Record<'letters' | 'lines' | 'gap' | 'title' | 'heading' | 'writeOn' | 'draw' | 'symbol', number>>;

/** Letters in a line and lines on a sheet, of 12 point print for a family and 14 for a child; the others in such lines. */
const FAMILYS: Size = { letters: 92, lines: 54, gap: 0.12, title: 2.6, heading: 1.6, writeOn: 1.8, draw: 5.5, symbol: 3 };
const CHILDS: Size = { letters: 78, lines: 42, gap: 0.1, title: 1.6, heading: 1.6, writeOn: 1.3, draw: 4.4, symbol: 2.4 };
const PICTURE = 6;
/** Of a line's length is left beside a picture. */
const BESIDE_A_PICTURE = 0.88;
