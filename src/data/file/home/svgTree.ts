import type { HomeElement, HomeNode } from './tree.ts';

/**
 * A drawing of ours, given as SVG text, as elements; undefined where it holds anything that a still picture does not need, so that nothing
 * in it can run or ask for anything. No parser of the browser is used: one that makes elements of a text is forbidden where this runs.
 */
export function svgTree(markup: string): HomeElement | undefined {
  const root: Open = { tag: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  let at = 0;
  for (const match of markup.matchAll(/<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/g)) {
    const [whole, closes, tag = '', given = '', isEmpty, text] = match;
    const parent = open.at(-1);
    if (match.index !== at || !parent) return undefined;
    at += whole.length;
    if (text !== undefined) parent.children.push(unescaped(text));
    else if (closes) {
      if (open.length === 1 || parent.tag !== tag) return undefined;
      open.pop();
    } else {
      const attributes = attributesIn(given);
      if (!TAGS.has(tag) || !attributes) return undefined;
      const made: Open = { tag, attributes, children: [] };
      parent.children.push(made);
      if (!isEmpty) open.push(made);
    }
  }
  const [svg] = root.children.filter((child) => typeof child !== 'string');
  return at === markup.length && open.length === 1 && svg?.tag === 'svg' ? svg : undefined;
}

interface Open extends HomeElement {
  readonly children: HomeNode[];
}

const TAGS = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon', 'text', 'title']);
const ATTRIBUTES = /^(?:class|role|aria-label|aria-hidden|viewBox|width|height|fill|fill-rule|clip-rule|stroke|stroke-(?:width|linecap|linejoin|dasharray)|d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|points|transform|opacity|font-size)$/;

function attributesIn(given: string): Record<string, string> | undefined {
  const pairs = [...given.matchAll(/([a-zA-Z:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)] as const).filter(([name]) => name !== 'xmlns');
  return pairs.every(([name, value]) => ATTRIBUTES.test(name) && !/url\(/i.test(value)) ? Object.fromEntries(pairs) : undefined;
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&');
}
