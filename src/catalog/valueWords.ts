import { dayInWords, isDay } from '../core/day.ts';
import { type Framework, isLevel, placeOf, rungOf, RUNGS, wordsFor } from '../core/framework.ts';
import { yearInWords } from '../core/schoolYear.ts';
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
  if (path.startsWith('rating.')) {
    const strand = framework && placeOf(framework, code)?.strand.label;
    return `${strand ?? code}, ${path.startsWith('rating.family') ? vocabulary.voice.family : vocabulary.voice.school}`;
  }
  const domain = framework?.parts.flatMap(({ domains }) => domains).find((known) => known.code === code);
  return DRAFT[path] ?? `Strengths: ${domain?.label ?? code}`;
}

/** A value of a draft in words, all that it holds. */
export function draftValueInWords(path: string, value: unknown, framework: Framework | undefined): string {
  if (path === 'removedAt' && typeof value === 'string') return dayInWords(value.slice(0, 10));
  if (typeof value === 'string') return isDay(value) ? dayInWords(value) : Object.entries(vocabulary.reviewKind).find(([kind]) => kind === value)?.[1] ?? (value || 'Nothing');
  if (typeof value !== 'object' || value === null) return NOTHING;
  if (path === 'framework') return 'A whole draft with another framework. It is part of what is saved as data.';
  const said: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value));
  const { mark, going, strength } = said;
  const level = isLevel(mark) ? [framework ? wordsFor(mark, framework).label : `Level ${mark}`] : mark === 'notAssessed' || mark === 'notApplicable' ? [vocabulary.mark[mark]] : [];
  const texts = ['text', 'evidence', 'why'].flatMap((field) => (typeof said[field] === 'string' && said[field] ? [String(said[field])] : []));
  const wentSo = Object.entries(vocabulary.going).find(([kind]) => kind === going)?.[1];
  const rung = RUNGS.find((known) => known === strength);
  const strand = framework && placeOf(framework, codeIn(path))?.strand;
  const beside = [
    typeof said.reason === 'string' && said.reason && `why it changed: ${said.reason}`,
    wentSo && `with that help: ${wentSo.toLowerCase()}`,
    said.specialistAdvice && 'specialist advice needed',
    rung && `something to build on: ${strand ? rungOf(strand, rung).staff : `rung ${rung}`}`,
    said.toBuildOn && 'a real strength to build on',
    said.confirmedUnchanged && 'the same as last time',
    ...contextInWords(said.context),
  ].filter(Boolean).join('; ');
  return [...level, ...texts, ...(beside ? [beside] : [])].join(': ') || 'Something without words';
}

/** Where a child was when a profile was made that is being corrected. */
function contextInWords(context: unknown): readonly string[] {
  if (typeof context !== 'object' || context === null) return [];
  const { schoolYear, ...rest }: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(context));
  const year = typeof schoolYear === 'number' ? [yearInWords(schoolYear)] : [];
  return [...year, ...['setting', 'settingType', 'senStatus'].flatMap((path) => (typeof rest[path] === 'string' ? [cardValueInWords(path, rest[path])] : []))];
}

const NOTHING = 'Nothing (it was taken away or never filled in)';

const CARD: Readonly<Record<string, string>> = {
  firstName: 'First name', lastName: 'Last name', bornOn: 'Date of birth', pronouns: 'Pronouns', yearOffset: 'School year', setting: 'Setting',
  settingType: 'Type of setting', senStatus: 'SEN status', senTypes: 'Type of need', upn: 'UPN', homeLanguages: 'Home languages',
  keepUntil: 'Keep until', leftOn: 'Left on', leftFor: 'Left for', schoolNote: 'For the school only', restrictedOn: 'Kept from being changed since',
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
