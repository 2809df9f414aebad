import type { Card } from '../../core/child.ts';
import { createInitialling } from '../../core/initials.ts';

/**
 * Makes a function that puts "the child" in the place of a child's names, wherever these stand as words of a text, in any case and
 * with or without accents; and "the school" in the place of the names of these settings.
 */
export function createUnnaming(card: Pick<Card, 'firstName' | 'lastName'>, settings: readonly (string | undefined)[]): (text: string) => string {
  const initialled = createInitialling(card);
  const names = settings.flatMap((name) => (name?.trim() ? [new RegExp(escaped(name.trim()), 'giu')] : []));
  return (text) => names.reduce((left, name) => left.replace(name, 'the school'), text.normalize('NFC'))
    .replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => (initialled(word) === word ? word : CHILD))
    .replaceAll(/the child(?:[\s'’-]+the child)+/g, CHILD)
    .replace(/^the /, 'The ');
}

const CHILD = 'the child';

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
