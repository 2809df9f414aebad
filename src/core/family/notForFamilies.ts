import type { Card } from '../child.ts';
import { type Framework, places } from '../framework.ts';

/** What does not belong on a page for a family, in words that somebody typed (R-M2). */
export const NOT_FOR_FAMILIES = ['upn', 'cost', 'code', 'lastName'] as const;
export type NotForFamilies = (typeof NOT_FOR_FAMILIES)[number];

/**
 * What of it a typed text seems to hold. A hint, never a judgement: nothing is stopped or changed.
 *
 * | kind     | found by                                                       |
 * |----------|----------------------------------------------------------------|
 * | upn      | a letter and twelve digits, the last of which may be a letter  |
 * | cost     | a pound sign before a number, or "cost" or "funding" with one  |
 * | code     | a code of a strand of the framework, or "level" and a number   |
 * | lastName | the child's last name                                          |
 */
export function notForFamiliesIn(text: string, { lastName }: Pick<Card, 'lastName'>, framework: Framework): readonly NotForFamilies[] {
  const codes = places(framework).map(({ strand: { code } }) => code).join('|');
  const found: Readonly<Record<NotForFamilies, boolean>> = {
    upn: /\b[A-Z]\d{11}[\dA-Z]\b/i.test(text),
    cost: /£\s?\d|\b(?:costs?|funding)\b[^.]*\d/i.test(text),
    code: new RegExp(`\\b(?:${codes})\\b`).test(text) || /\blevel\s*[0-4]\b/i.test(text),
    lastName: lastName !== undefined && lastName.trim() !== '' && text.toLowerCase().includes(lastName.trim().toLowerCase()),
  };
  return NOT_FOR_FAMILIES.filter((kind) => found[kind]);
}
