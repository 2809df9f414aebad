import { dayInWords, isDay } from '../core/day.ts';
import type { Framework } from '../core/framework.ts';
import { yearInWords } from '../core/calendar/schoolYear.ts';
import { ratingInWords } from './ratingInWords.ts';
import { factsInWords, sectionFacts, sectionLabel, strandIn } from './sectionWords.ts';
import vocabulary from './vocabulary.json';

/** What the value at a path of a card is called; see `recordValues`. */
export function cardLabel(path: string): string {
  return CARD[path] ?? `Another detail (${path})`;
}

/** A value of a card in words; undefined is one that was taken away. */
export function cardValueInWords(path: string, value: unknown): string {
  if (value === undefined) return NOTHING;
  if (Array.isArray(value)) return value.map((one) => cardValueInWords(path, one)).join('; ') || 'Nothing';
  if (path === 'yearOffset' && typeof value === 'number') return `${Math.abs(value)} ${Math.abs(value) === 1 ? 'year' : 'years'} ${value > 0 ? 'above' : 'below'} the year of their age`;
  if (path === 'removedAt' && typeof value === 'string') return dayInWords(value.slice(0, 10));
  if (typeof value !== 'string') return JSON.stringify(value);
  return LISTS[path]?.[value] ?? (isDay(value) ? dayInWords(value) : value);
}

/** The code of the strand or domain at the end of a path of a draft. */
export function codeIn(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** What the value at a path of a draft is called; see `draftValues`. Without the framework, a code stands for its strand. */
export function draftLabel(path: string, framework: Framework | undefined): string {
  const code = codeIn(path);
  if (path.startsWith('rating.')) return `${strandIn(code, framework)}, ${path.startsWith('rating.family') ? vocabulary.voice.family : vocabulary.voice.school}`;
  if (path.startsWith('strength.')) return `Strengths: ${framework?.parts.flatMap(({ domains }) => domains).find((known) => known.code === code)?.label ?? code}`;
  return DRAFT[path] ?? sectionLabel(path, framework) ?? `Another detail (${path})`;
}

/** A value of a draft in words, all that it holds. */
export function draftValueInWords(path: string, value: unknown, framework: Framework | undefined): string {
  if (path === 'removedAt' && typeof value === 'string') return dayInWords(value.slice(0, 10));
  if (typeof value === 'string') return isDay(value) ? dayInWords(value) : Object.entries(vocabulary.reviewKind).find(([kind]) => kind === value)?.[1] ?? (value || 'Nothing');
  if (typeof value !== 'object' || value === null) return NOTHING;
  if (path === 'framework') return 'A whole draft with another framework. It is part of what is saved as data.';
  if (path.startsWith('rating.') || path.startsWith('strength.')) return ratingInWords(value, codeIn(path), framework) || 'Something without words';
  if (path === 'correction') return correctionInWords(Object.fromEntries(Object.entries(value)));
  return factsInWords(sectionFacts(path, value, framework)) || 'Something without words';
}

function correctionInWords({ why, context }: Readonly<Record<string, unknown>>): string {
  const where = contextInWords(context).join('; ');
  return [typeof why === 'string' && why, where].filter(Boolean).join(': ') || 'Something without words';
}

/** Where a child was when a profile was made that is being corrected. */
function contextInWords(context: unknown): readonly string[] {
  if (typeof context !== 'object' || context === null) return [];
  const { schoolYear, ...rest }: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(context));
  const year = typeof schoolYear === 'number' ? [yearInWords(schoolYear)] : [];
  const place = ['setting', 'settingType', 'senStatus'].flatMap((path) => (typeof rest[path] === 'string' ? [cardValueInWords(path, rest[path])] : []));
  return [...year, ...place, ...sectionFacts('circumstances', context, undefined).map(([label, fact]) => `${label}: ${fact}`)];
}

const NOTHING = 'Nothing (it was taken away or never filled in)';

const CARD: Readonly<Record<string, string>> = {
  firstName: 'First name', lastName: 'Last name', bornOn: 'Date of birth', pronouns: 'Pronouns', yearOffset: 'School year', setting: 'Setting',
  settingType: 'Type of setting', senStatus: 'SEN status', senTypes: 'Type of need', upn: 'UPN', homeLanguages: 'Home languages',
  keepUntil: 'Keep until', leftOn: 'Left on', leftFor: 'Left for', schoolNote: 'For the school only', restrictedOn: 'Kept from being changed since',
  planMadeOn: 'Plan first made on', planAmendedOn: 'Plan last amended on', planReviewedOn: 'Last annual review completed on', meetingOn: 'Next review meeting on',
  removedAt: 'In the bin since',
};

const LISTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  settingType: vocabulary.settingType,
  senTypes: vocabulary.senType,
  senStatus: Object.fromEntries(Object.entries(vocabulary.senStatus).map(([code, { label }]) => [code, label])),
};

const DRAFT: Readonly<Record<string, string>> = {
  reviewedOn: 'Review date', kind: 'Type of review', 'by.school': 'Rated by', 'by.family': 'Family view by', schoolNote: 'For the school only', correction: 'Why this profile is corrected',
  removedAt: 'In the bin since', framework: 'Framework',
};
