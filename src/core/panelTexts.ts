import type { Card } from './child.ts';
import { isDay, monthInWords, MONTHS } from './day.ts';
import { createInitialling, initialOf } from './initials.ts';

/** Whose words are made unnamed. */
interface Unnamed {
  readonly card: Pick<Card, 'firstName' | 'lastName' | 'upn'>;
  /** Names of settings, wherever a text says them. */
  readonly settings: readonly (string | undefined)[];
  /** Initials in the place of the child's names; else "the child". */
  readonly withInitials: boolean;
  /** Words that somebody said are names of others: initials stand in their place. */
  readonly names?: readonly string[];
}

/**
 * Makes a function that takes out of a text what would name the child to a panel, as far as it can be known.
 *
 * | in the text                    | becomes                  |
 * |--------------------------------|--------------------------|
 * | Odette, ODETTE's               | the child, the child's; with initials O., O.'s |
 * | Odette Marlowe                 | the child; O. M.         |
 * | a UPN, with spaces or without  | [UPN]                    |
 * | Fernhollow Primary             | the school               |
 * | Ms Abara, Dr. Okonjo           | Ms A., Dr O.             |
 * | 3 May 2026, 03/05/26, 2026-05-03 | May 2026               |
 *
 * Other people's names stay: nobody can find them for sure, so a person reads the sheet before it goes.
 */
export function createPanelTexts({ card, settings, withInitials, names: given = [] }: Unnamed): (text: string) => string {
  const initialled = createInitialling(card);
  const called = settings.flatMap((name) => (name?.trim() ? [new RegExp(escaped(name.trim()), 'giu')] : []));
  const upn = card.upn?.replace(/\s/g, '') ?? '';
  const written = /^[a-z\d]{6,}$/i.test(upn) ? [new RegExp(Array.from(upn).join('\\s*'), 'gi')] : [];
  const unnamed = withInitials ? initialled : (text: string) => text
    .replace(WORD, (word) => (initialled(word) === word ? word : CHILD))
    .replaceAll(/the child(?:[\s-]+the child)+/g, CHILD)
    .replace(/^the child/, 'The child')
    .replaceAll(/([.!?]\s+)the child/g, '$1The child');
  const known = new Set(given.map((word) => word.toLowerCase()));
  return (text) => {
    const open = written.reduce((left, one) => left.replace(one, '[UPN]'), text.normalize('NFC'));
    const months = datesAsMonths(called.reduce((left, name) => left.replace(name, 'the school'), open));
    const titled = months.replace(TITLED, (_, title: string, name: string) => `${title} ${initialOf(name)}`);
    const others = known.size === 0 ? titled : titled.replace(HYPHENED, (word) => (known.has(word.toLowerCase()) ? initialOf(word) : word));
    // An initial ends a sentence by itself.
    return unnamed(others).replaceAll(/(?<=(?:^|[^\p{L}])\p{Lu}\.)\.(?!\.)/gu, '');
  };
}

/** The days of a text by month and year, where they are written as days are in England. */
function datesAsMonths(text: string): string {
  return text
    .replace(new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? (${MONTHS.join('|')}),? (\\d{4})\\b`, 'gi'), '$1 $2')
    .replace(/\b(\d{4})-(\d{2})-(\d{2})\b/g, (whole) => monthOf(whole) ?? whole)
    .replace(/\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/g, (whole, day: string, month: string, year: string) =>
      monthOf(`${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? whole);
}

function monthOf(day: string): string | undefined {
  return isDay(day) ? monthInWords(day) : undefined;
}

const CHILD = 'the child';
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** As `namesIn` finds them, without an ending such as 's. */
const HYPHENED = /\p{L}(?:[\p{L}\p{M}’'-]*\p{L})?(?<!['’]s)/gu;
const TITLED = /\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? (\p{Lu}[\p{L}\p{M}’'-]+)/gu;

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
