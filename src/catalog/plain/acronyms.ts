import acronyms from './acronyms.json';
import type { Span } from './passives.ts';

/** A short name of something where it first stands in a text, and its meaning where that is known. */
export interface FoundAcronym extends Span {
  readonly meaning?: string;
}

/**
 * Short names that stand in a text without their meaning, each once. One is fine when the text says its meaning anywhere, or
 * when it stands in brackets behind words, or has some in brackets behind it: "occupational therapist (OT)", "OT (helps with hands)".
 * A text in capitals throughout has none.
 */
export function acronymsIn(text: string): readonly FoundAcronym[] {
  if (!/\p{Ll}/u.test(text)) return [];
  const said = text.toLowerCase();
  const found = new Map<string, FoundAcronym>();
  for (const { 0: written, 1: short = '', index } of text.matchAll(SHORT)) {
    if (found.has(short) || EVERYDAY.has(short)) continue;
    const meanings = MEANINGS.get(short);
    const isExplained = meanings?.some((meaning) => said.includes(meaning.toLowerCase())) || bracketsBeside(text, short);
    const [meaning] = meanings ?? [];
    if (!isExplained) found.set(short, { from: index, to: index + written.length, ...(meaning && { meaning }) });
  }
  return [...found.values()];
}

/** Two capitals at least, with figures or small letters between, and perhaps the s of several: OT, TAs, KS2, PfA, SpLD. */
const SHORT = /(?<![\p{L}\p{N}])(\p{Lu}(?:\p{Lu}|\p{Ll}(?=\p{Lu})){1,7}o?\d?)(?:['’]?s)?(?![\p{L}\p{N}])/gu;

const MEANINGS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(acronyms.meanings));
const EVERYDAY: ReadonlySet<string> = new Set([...acronyms.everyday, ...acronyms.shouted]);

function bracketsBeside(text: string, short: string): boolean {
  return new RegExp(`\\p{L}[^.()]*\\(${short}s?\\)|\\b${short}s? \\([^)]*\\p{Ll}`, 'u').test(text);
}
