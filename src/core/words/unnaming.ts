import type { Card } from '../child.ts';
import { createInitialling, initialOf } from './initials.ts';
import { createSettingsOut } from './settingNames.ts';

type Named = Pick<Card, 'firstName' | 'lastName'>;

/**
 * Makes a function that puts "the child" in the place of a child's names, wherever these stand as words of a text (`createChildOut`),
 * and "the school" in the place of the names of these settings (`createSettingsOut`).
 */
export function createUnnaming(card: Named, settings: readonly (string | undefined)[]): (text: string) => string {
  const [school, child] = [createSettingsOut(settings), createChildOut(card, false)];
  return (text) => child(school(text.normalize('NFC')));
}

/**
 * Makes a function that puts "the child", or with initials these, in the place of a child's names: in any case, with or without
 * accents, in parts, with an ending and also where its apostrophe was left out. It takes and gives a text in NFC.
 *
 * | in the text                          | becomes                    | with initials |
 * |--------------------------------------|----------------------------|---------------|
 * | Odette, Odette Marlowe, ODETTE M.    | the child                  | O., O. M.     |
 * | Odette's, Odette’s, Odettes          | the child’s                | O.’s          |
 * | O'Neil, ONeil, Neil (of O’Neil)      | the child                  | O., N.        |
 * | this, does (of Thi, Doe)             | left alone: ordinary words |               |
 */
export function createChildOut(card: Named, withInitials: boolean): (text: string) => string {
  const said = createSaid(card);
  const initialled = (text: string) => text.replace(WORD, (word) => said(word) ?? word.replaceAll(PIECE, (piece) => said(piece) ?? piece));
  if (withInitials) return initialled;
  const unnamed = (word: string) => (said(word) === undefined ? undefined : `${CHILD}${/[’'][a-z]+$/i.exec(said(word) ?? '')?.[0] ?? ''}`);
  const initial = card.lastName ? initialOf(card.lastName).slice(0, -1) : '';
  return (text) => withoutInitial(
    text.replace(WORD, (word) => unnamed(word) ?? word.replaceAll(PIECE, (piece) => unnamed(piece) ?? piece)).replaceAll(/the child(?:[\s-]+the child)+/g, CHILD), initial,
  ).replaceAll(/(^|[.!?]\s+|\n\s*)the (?=(?:child|school)(?!\p{L}))/gu, '$1The ');
}

/**
 * Whether two words are one name, or the second is the first with the s of a possessive whose apostrophe was left out. Both folded;
 * `raw` is the second as it was typed: a short one needs its capital, and ordinary words are none.
 */
export function isPossessive(raw: string, isName: (word: string) => boolean): boolean {
  return /\p{L}s$/iu.test(raw) && !ORDINARY.has(raw.toLowerCase()) && (raw.length > 4 || /^\p{Lu}/u.test(raw)) && isName(raw.slice(0, -1));
}

const CHILD = 'the child';
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}\p{N}]+)*/gu;
const PIECE = /[\p{L}\p{M}\p{N}]+/gu;
/** Names with an s would be these words: of Thi, Hi, Ha, Wa, Doe, Ye, I, A, U. */
const ORDINARY: ReadonlySet<string> = new Set(['this', 'his', 'has', 'was', 'does', 'yes', 'its', 'is', 'as', 'us', 'goes', 'says', 'plus', 'thus', 'less', 'lots', 'ours', 'hers']);

/** What stands in the place of a word that is a name of the child's: initials, with the ending it had; undefined for any other. */
function createSaid({ firstName, lastName }: Named): (word: string) => string | undefined {
  const ways = [createInitialling({ firstName, ...(lastName && { lastName }) }), createInitialling({ firstName: bare(firstName), ...(lastName && { lastName: bare(lastName) }) })];
  const initials = (word: string) => ways.map((way) => way(bare(word))).find((way) => way !== bare(word));
  return (word) => {
    const [, base = word, ending = ''] = /^(.+)([’'](?:s|d|ll|ve|re))$/iu.exec(word) ?? [];
    const plain = initials(base);
    if (plain !== undefined) return plain + ending;
    return ending === '' && isPossessive(base, (stem) => initials(stem) !== undefined) ? `${initials(base.slice(0, -1))}’s` : undefined;
  };
}

function bare(name: string): string {
  return name.replaceAll(/[’']/g, '');
}

/** Without the first letter of the last name after the first: "the child M." But "the child I" may go on. */
function withoutInitial(text: string, initial: string): string {
  if (!/^\p{Lu}$/u.test(initial)) return text;
  const alone = /[AI]/.test(initial) ? '' : `|${initial}(?![\\p{L}\\p{M}\\p{N}’'.])`;
  return text.replaceAll(new RegExp(`the child ${initial}\\.(?=\\s+\\p{Lu}|\\s*$)`, 'gu'), 'the child.').replaceAll(new RegExp(`the child (?:${initial}\\.${alone})`, 'gu'), CHILD);
}
