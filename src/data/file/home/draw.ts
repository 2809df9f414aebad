import type { HomeNode } from './tree.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A piece of a page as a node of this document. Text is only ever text. */
export function drawn(piece: HomeNode, inside?: string): Node {
  if (typeof piece === 'string') return document.createTextNode(piece);
  const space = piece.tag === 'svg' ? SVG : inside;
  const made = space ? document.createElementNS(space, piece.tag) : document.createElement(piece.tag);
  for (const [name, value] of Object.entries(piece.attributes)) made.setAttribute(name, value);
  made.append(...piece.children.map((child) => drawn(child, space)));
  return made;
}
