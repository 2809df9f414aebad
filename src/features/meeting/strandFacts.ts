import meetingWords from '../../catalog/meeting-words.json';
import { LAYER_PACKS } from '../../catalog/supportLayers.ts';
import { contributorName } from '../../catalog/viewQuestions.ts';
import { compareProfiles, type Direction } from '../../core/change.ts';
import { type Day, monthInWords } from '../../core/day.ts';
import { type Said, saidOf } from '../../core/change/differences.ts';
import { readIn } from '../../core/editions.ts';
import { isLevel, type Level, type Place, wordsFor } from '../../core/framework.ts';
import { contributionsOf } from '../../core/views/giveView.ts';
import type { Settled } from '../../core/meeting.ts';
import { supportFor } from '../../core/support/needSupport.ts';
import { type Mark, markThatCounts, type Rating, type Whose } from '../../core/review.ts';
import { type Held, say } from './held.ts';

/** What is known of one strand in the room. */
export interface StrandFacts {
  readonly before?: { readonly on: Day; readonly mark: Mark; readonly whose: Whose };
  /** The family first, then the school, then the others. */
  readonly said: readonly Said[];
  /** The voices give different levels. */
  readonly differs: boolean;
  /** What stands now: as agreed here, else what all who gave a level say; undefined where they differ. */
  readonly now?: Mark;
  readonly settled: Settled;
  /** Given where there is a mark to be set beside last time's. */
  readonly direction?: Direction;
  /** What support for it did since then, where that can be told. */
  readonly support?: 'more' | 'same' | 'less';
  readonly rating?: Rating;
}

export function strandFacts({ frozen, before, framework, meeting }: Held, place: Place): StrandFacts {
  const { code } = place.strand;
  const settled = Object.hasOwn(meeting.settled, code) ? meeting.settled[code] ?? {} : {};
  const said = saidOf(frozen, code).toSorted((a, b) => ORDER.indexOf(a.voice) - ORDER.indexOf(b.voice));
  const differs = new Set(said.map(({ level }) => level)).size > 1;
  const counts = markThatCounts(frozen, place);
  const now = settled.mark ?? (differs ? undefined : said[0]?.level ?? counts.mark);
  const earlier = before && readIn(framework, before.profile)?.profile;
  const last = earlier && markThatCounts(earlier, place);
  const agreed = { ...frozen, agreed: { [code]: isLevel(now) || now === 'notApplicable' ? { mark: now } : {} } };
  const direction = before && now !== undefined ? compareProfiles(before.profile, agreed, framework).find((change) => change.place === place)?.direction : undefined;
  const support = before && supportFor(code, before.profile, frozen, framework, LAYER_PACKS).move;
  return {
    said, differs, settled,
    ...(last && before && { before: { on: before.profile.reviewedOn, mark: last.mark, whose: last.whose } }),
    ...(now !== undefined && { now }),
    ...(direction && { direction }),
    ...(support && support !== 'unclear' && { support }),
    ...(counts.rating && { rating: counts.rating }),
  };
}

const ORDER = ['family', 'school', 'contribution'] as const;

/** A mark in a family's words. */
export function markWords(mark: Mark, { framework }: Pick<Held, 'framework'>): string {
  return isLevel(mark) ? wordsFor(mark, framework).plain : meetingWords.mark[mark];
}

/** The family's statement for a level of this strand. */
export function statementFor(place: Place, level: Level, held: Held): string {
  return say(place.strand.statements[`${level}`].family, held);
}

/** Who gave a level: "Family, Mum", "School", "Teacher, Ms Lindqvist". */
export function whoSaid(one: Said): string {
  if (one.voice === 'contribution') return contributorName(one);
  return [one.voice === 'family' ? 'Family' : 'School', one.by?.trim()].filter(Boolean).join(', ');
}

/** "November 2025, as the school saw it". */
export function beforeWords({ on, mark, whose }: NonNullable<StrandFacts['before']>): string {
  const as = whose === 'agreed' ? 'as we agreed' : whose === 'school' ? 'as the school saw it' : 'as the family saw it';
  return mark === 'notAssessed' ? monthInWords(on) : `${monthInWords(on)}, ${as}`;
}

/** Somebody's words on one strand. */
export interface Quote {
  readonly who: string;
  readonly words: readonly string[];
}

/** The words on one strand: the child's, the family's, the school's, each there even where nothing is written; then those of others. */
export function quotesOn({ frozen, child }: Held, code: string): readonly Quote[] {
  const others = contributionsOf(frozen).map(([, one]) => ({ one, words: wordsOf(one.ratings[code]) }));
  const of = (role: string) => others.filter(({ one }) => one.role === role).flatMap(({ words }) => words);
  const voice = (which: 'school' | 'family') => wordsOf(frozen.views.find((view) => view.voice === which)?.ratings[code]);
  return [
    { who: child.card.firstName, words: of('child') },
    { who: 'Family', words: [...voice('family'), ...of('parent')] },
    { who: 'School', words: voice('school') },
    ...others.filter(({ one, words }) => one.role !== 'child' && one.role !== 'parent' && words.length > 0).map(({ one, words }) => ({ who: contributorName(one), words })),
  ];
}

/** Why it changed and what shows it, as somebody wrote it, in one breath. */
function wordsOf(rating: Rating | undefined): readonly string[] {
  const said = [rating?.reason, rating?.evidence].flatMap((text) => (text?.trim() ? [text.trim()] : []));
  return said.length > 0 ? [said.map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`)).join(' ')] : [];
}
