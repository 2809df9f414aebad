import type { HomeBlock, HomeLine, HomePage, HomeRun, HomeSection } from './homePage.ts';
import { svgTree } from './svgTree.ts';
import { type HomeNode, node } from './tree.ts';

/** Where the answer is written. */
export const SAY = 'say';
/** Each line that can be read aloud, and the place of its language. */
export const READ = 'data-read';

/** All that a page says, in its order, as elements. It is whole without a script. */
export function sheetOf(page: HomePage): readonly HomeNode[] {
  const line = lineOf(page);
  return [
    node('header', {}, ...page.lead.map((one) => line(one, 'p', 'small')), line(page.title, 'h1')),
    ...page.sections.map((section) => sectionOf(section, page)),
    node('footer', { class: 'small' }, ...page.foot.map((one) => line(one, 'p'))),
  ];
}

type DrawLine = (line: HomeLine, tag: string, look?: string) => HomeNode;

function lineOf({ languages, symbols }: HomePage): DrawLine {
  return ({ texts, symbol }, tag, look) => {
    const own = texts.flatMap((runs, at) => {
      if (runs.length === 0) return [];
      const { lang, dir } = languages[at] ?? { lang: undefined, dir: undefined };
      // A heading holds its languages too, so that its name has both.
      return [node('span', { class: 'one', [READ]: String(at), lang: at > 0 ? lang : undefined, dir: at > 0 ? dir : undefined }, ...runs.flatMap((run, place) => [place > 0 ? ' ' : undefined, runOf(run)].filter((piece) => piece !== undefined)))];
    });
    // By itself, a line stands where its language begins.
    const dir = own.length === 1 ? own[0]?.attributes['dir'] : undefined;
    const classes = [look, own.length > 1 && 'pair'].filter(Boolean).join(' ');
    const made = node(tag, { class: classes || undefined, dir }, ...own.flatMap((one, at) => (at > 0 ? [' ', one] : [one])));
    const picture = symbol === undefined ? undefined : svgTree(symbols[symbol] ?? '');
    if (!picture) return made;
    const drawing = { ...picture, attributes: { ...picture.attributes, 'aria-hidden': 'true', width: '76', height: '76' } };
    return tag === 'li' ? node('li', {}, node('div', { class: 'symbol' }, drawing, node('div', { class: classes || undefined }, ...made.children))) : node('div', { class: 'symbol' }, drawing, made);
  };
}

function runOf({ text, lang, dir, tone }: HomeRun): HomeNode {
  return node('span', { class: tone, lang, dir }, text);
}

function sectionOf({ code, heading, blocks }: HomeSection, page: HomePage): HomeNode {
  const line = lineOf(page);
  const id = `part-${code}`;
  const titled = line(heading, 'h2');
  const named = typeof titled === 'string' ? titled : { ...titled, attributes: { ...titled.attributes, id } };
  return node('section', { 'aria-labelledby': id, ...(code === SAY && { id: SAY }) }, named, ...blocks.flatMap((block) => blockOf(block, page, line)));
}

function blockOf(block: HomeBlock, { picture }: HomePage, line: DrawLine): readonly HomeNode[] {
  switch (block.kind) {
    case 'lines': return block.lines.map((one) => line(one, 'p'));
    case 'notes': return block.lines.map((one) => line(one, 'p', 'small'));
    case 'list': return [node('ul', {}, ...block.lines.map((one) => line(one, 'li')))];
    case 'area': return [line(block.heading, 'h3'), ...block.lines.map((one) => line(one, 'p'))];
    case 'quote': return [node('blockquote', {}, line(block.line, 'p'))];
    case 'words': return [node('dl', {}, ...block.words.map(({ word, means }) => node('div', {}, line(word, 'dt'), line(means, 'dd'))))];
    case 'write': return [...(block.label ? [line(block.label, 'p')] : []), node('div', { class: 'write', 'aria-hidden': 'true' }, ...Array.from({ length: block.lines }, () => node('div')))];
    case 'draw': return [node('div', { class: 'draw', 'aria-hidden': 'true' })];
    case 'picture': {
      const [wide, narrow] = [svgTree(picture?.wide ?? ''), svgTree(picture?.narrow ?? '')];
      return wide && narrow ? [node('div', { class: 'only-wide' }, wide), node('div', { class: 'only-narrow' }, narrow)] : [];
    }
  }
}
