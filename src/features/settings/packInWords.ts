import type { LocalHelp } from '../../core/library.ts';
import type { Resting } from '../../state/packs.ts';

/** "Two parts, edition 2.1". */
export function editionInWords({ title, edition }: { readonly title: string; readonly edition: string }): string {
  return `${title}, edition ${edition}`;
}

/** "3 reviews and 1 draft"; empty where there is neither. */
export function restingInWords({ reviews, drafts }: Resting): string {
  return [reviews > 0 && counted(reviews, 'review'), drafts > 0 && counted(drafts, 'draft')].filter(Boolean).join(' and ');
}

/** "1 part", "3 parts". */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** How many ideas there are in a council's local help. */
export function ideasIn({ strands }: LocalHelp): number {
  return Object.values(strands).flatMap((levels) => [levels[1], levels[2], levels[3], levels[4]]).reduce((sum, ideas) => sum + (ideas?.length ?? 0), 0);
}

const LANGUAGES = new Intl.DisplayNames('en-GB', { type: 'language' });

/** "British English" for `en-GB`; the code itself where the browser has no name for it. */
export function languageInWords(code: string): string {
  try {
    return LANGUAGES.of(code) ?? code;
  } catch {
    return code; // it has the look of a code and is none
  }
}
