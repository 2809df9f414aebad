/** A piece of a page: text, or an element. The same is written into a file as text and drawn by a script as elements. */
export type HomeNode = string | HomeElement;

export interface HomeElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HomeNode[];
}

/** An element; attributes that are undefined are left out. */
export function node(tag: string, attributes: Readonly<Record<string, string | undefined>> = {}, ...children: readonly (HomeNode | undefined)[]): HomeElement {
  return {
    tag,
    attributes: Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    children: children.filter((child) => child !== undefined),
  };
}

/** As text of HTML. */
export function markupOf(piece: HomeNode): string {
  if (typeof piece === 'string') return escaped(piece);
  const attributes = Object.entries(piece.attributes).map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`).join('');
  return `<${piece.tag}${attributes}>${piece.children.map(markupOf).join('')}</${piece.tag}>`;
}

/** A text that a browser shows as it stands. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
