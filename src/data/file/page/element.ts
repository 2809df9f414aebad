type Child = Node | string | undefined;

/** An element with its attributes and what stands in it. Text is only ever text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, attributes: Readonly<Record<string, string | true | undefined>> = {}, ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value === true ? '' : value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A label over the field that `make` gives for an id. */
export function labelled(id: string, label: string, field: HTMLElement): HTMLElement {
  field.id = id;
  return element('div', { class: 'field' }, element('label', { for: id }, label), field);
}
