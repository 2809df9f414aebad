import { element } from '../page/element.ts';

/** From which part of its room on a field says how much is left. */
const NEAR = 0.2;

/**
 * What a field says of its room. Nothing is ever cut: past the limit it says how much is too much, and the answer is not saved.
 * Only English is sure to be on a page; the figures beside it are for every language.
 */
export function roomLeft(field: HTMLInputElement | HTMLTextAreaElement, limit: number) {
  const shown = element('p', { id: `${field.id}-left`, class: 'small', lang: 'en', dir: 'ltr' });
  // Said at every tenth only, so that it does not talk over somebody's own typing.
  const heard = element('p', { role: 'status', class: 'heard', lang: 'en' });
  const left = () => limit - field.value.trim().length;
  const words = () => (left() < limit * NEAR ? `${inWords(left())} (${limit - left()} / ${limit})` : '');
  field.setAttribute('aria-describedby', shown.id);
  field.addEventListener('input', () => {
    shown.textContent = words();
    if (words() === '' || left() <= 0 || left() % 10 === 0) heard.textContent = words() && inWords(left());
    if (left() >= 0) field.removeAttribute('aria-invalid');
  });
  return { field, shown, heard, isOver: () => left() < 0, words };
}

function inWords(left: number): string {
  return `${Math.abs(left)} ${Math.abs(left) === 1 ? 'character' : 'characters'} ${left < 0 ? 'too many' : 'left'}`;
}
