import { BESIDE_CODES, type BesideId, type Count, LEAST_FOR_PER_CENT, partOf } from '../core/england/england.ts';
import words from './england-words.json';
import vocabulary from './vocabulary.json';

/** What stands above and under a table beside England. */
export interface BesideWords {
  readonly caption: string;
  /** What the rows are. */
  readonly head: string;
  /** What the whole is, of which per cent are worked out. */
  readonly of: string;
  readonly notes: readonly string[];
  /** Children of whom it cannot be told, where that has a reason of its own. */
  readonly unknown?: string;
}

export const BESIDE_WORDS: Readonly<Record<BesideId, BesideWords>> = words.tables;
/** What has to be known before anything is set beside anything. */
export const NOT_COMPARED: readonly string[] = words.notCompared;
export const SMALL_NUMBERS = words.smallNumbers;
export const TOO_FEW = words.tooFew.replace('{least}', String(LEAST_FOR_PER_CENT));
/** Children of whom it cannot be told. */
export const UNKNOWN = words.unknown;
/** Children whose review had a meeting by what the card says alone. */
export const BY_CARD = words.byCard;

/** Why one thing is not set beside England: how many of how many are not known (`missingFrom`). */
export function notComparedInWords({ unknown, all }: { readonly unknown: number; readonly all: number }): string {
  return words.mostlyUnknown.replace('{unknown}', unknown.toLocaleString('en-GB')).replace('{all}', all.toLocaleString('en-GB'));
}

/** There are no figures, as the app's own file could not be loaded. */
export const ENGLAND_MISSING = words.missing;
/** Small groups that stand together. */
export const OTHERS_LABEL = words.others;

/** England's plans whose types of need are published by themselves, by the source's names. */
export const NEEDS_IN: readonly { readonly code: string; readonly label: string }[] = words.needsIn;

/** The rows of a table, in order. */
export function besideRows(id: BesideId): readonly { readonly code: string; readonly label: string }[] {
  const labels: Readonly<Record<string, string>> = id === 'needs' ? { ...vocabulary.senType, ...words.rows.needs } : words.rows[id];
  return BESIDE_CODES[id].map((code) => ({ code, label: labels[code] ?? code }));
}

/** "1,148 (37.5%)"; without per cent where the whole is too small for it, and in words where there is no number. */
export function countInWords(count: Count, of: Count): string {
  if (typeof count !== 'number') return words.counts[count];
  const part = partOf(count, of);
  return part === undefined ? count.toLocaleString('en-GB') : `${count.toLocaleString('en-GB')} (${perCent(part, of)})`;
}

/** "37.5%", or whole where the whole is under a thousand. Never 0 or 100 for what is not quite. */
export function perCent(part: number, of: Count): string {
  if (part === 0) return '0%';
  const digits = typeof of === 'number' && of >= 1000 ? 1 : 0;
  const shown = (part * 100).toFixed(digits);
  const step = digits === 1 ? 0.1 : 1;
  if (part > 0 && Number(shown) === 0) return `under ${step}%`;
  if (part < 1 && Number(shown) >= 100) return `over ${100 - step}%`;
  return `${shown}%`;
}
