import type { Check, DeficitWording } from '../core/entry/checks.ts';
import checks from './checks.json';
import deficitWords from './deficit-words.json';
import capitals from './known-capitals.json';

/** Wordings that tell what a child lacks, ready to be looked for. */
export const DEFICITS: readonly DeficitWording[] = deficitWords.map(({ find, said, instead }) => ({ find: new RegExp(`\\b(?:${find})\\b`, 'i'), said, instead }));

/** Words with a capital that are nobody's name. */
export const CAPITALS: readonly string[] = capitals.map((word) => word.toLowerCase());

/** A check in one sentence; its strands or words follow it. */
export function checkInWords({ code }: Pick<Check, 'code'>): string {
  return checks[code];
}

/** What could be said in place of a wording; empty when nothing is known. */
export function insteadOf(said: string): string {
  return deficitWords.find((wording) => wording.said === said)?.instead ?? '';
}
