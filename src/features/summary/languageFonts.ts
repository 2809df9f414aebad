import { lettersFor } from './homeDocumentLetters.ts';

/**
 * Gives this page the letters of a language that not every device can shape, where it has any, with the first page that needs them: the same that a
 * page for home carries. Without them the device writes with those it has.
 */
export function fetchLetters(language: string): void {
  addLetters(language).catch(() => undefined);
}

async function addLetters(language: string): Promise<void> {
  const letters = await lettersFor(language);
  if (!letters || ADDED.has(letters.family)) return;
  ADDED.add(letters.family);
  const bytes = Uint8Array.from(atob(letters.font.slice(letters.font.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  document.fonts.add(new FontFace(letters.family, bytes, { unicodeRange: letters.range, display: 'swap' }));
}

const ADDED = new Set<string>();
