import { element } from '../page/element.ts';

/** From which part of its room on a field says how much is left. */
const NEAR = 0.2;

/**
 * What a field says of its room, in the words of the page (`say`). Nothing is ever cut: past the limit it says how much is too much, and the answer is
 * not saved.
 */
export function roomLeft(field: HTMLInputElement | HTMLTextAreaElement, limit: number, say: (word: 'left' | 'tooLong', count: number) => readonly (Node | string)[]) {
  const shown = element('p', { id: `${field.id}-left`, class: 'small' });
  // Said at every tenth only, so that it does not talk over somebody's own typing.
  const heard = element('p', { role: 'status', class: 'heard' });
  const left = () => limit - field.value.trim().length;
  const words = () => (left() < 0 ? say('tooLong', -left()) : left() < limit * NEAR ? say('left', left()) : []);
  field.setAttribute('aria-describedby', shown.id);
  field.addEventListener('input', () => {
    const said = words();
    shown.replaceChildren(...said);
    if (said.length === 0 || left() <= 0 || left() % 10 === 0) heard.replaceChildren(...words());
    if (left() >= 0) field.removeAttribute('aria-invalid');
  });
  return { field, shown, heard, isOver: () => left() < 0, words };
}
