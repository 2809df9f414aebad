import type { Change } from '../change.ts';
import { monthInWords } from '../day.ts';
import type { AreaFound, Findings } from './findings.ts';
import { type Level, LEVELS, type Part, type Place } from '../framework.ts';
import { line, type PageItem } from './pageDocument.ts';
import { isAboutSetting } from '../change/pointChecks.ts';
import { phrase, type Said, type Value } from './said.ts';

/** All reasons, those of strands that crossed the line, or none: two sheets do not hold everything. */
export const REASONS = ['all', 'crossed', 'none'] as const;
export type Reasons = (typeof REASONS)[number];

/**
 * The picture and what its marks mean; what needs no extra help, which is no praise; what cannot be compared; what nobody has looked at; then area
 * by area what is needed, where people still see it differently (`differ`), and what has changed with why. Nothing of a part without an area to tell of.
 */
export function theHelpNeeded(findings: Findings, { differ, reasons }: { readonly differ: readonly Place[]; readonly reasons: Reasons }): readonly PageItem[] {
  const { areas, since } = findings;
  const told = areas.map((area) => ({ area, items: [...needsIn(area), ...stillDiffering(area, differ), ...changesIn(area, findings, reasons)] })).filter(({ items }) => items.length > 0);
  const marks = areas.flatMap(({ notLookedAt, doesNotApply }) => [...notLookedAt.map(() => 'notLooked'), ...doesNotApply.map(() => 'doesNotApply')]);
  const notLookedAt = areas.flatMap((area) => area.notLookedAt);
  const isCompared = since !== undefined && !findings.cannotCompare;
  const both = areas.some(({ more, less, same }) => more.length + less.length + same.length > 0);
  return [
    { kind: 'picture' },
    { kind: 'note', key: 'need.picture', said: phrase('need.pictureKey') },
    ...(marks.includes('notLooked') ? [{ kind: 'note', key: 'need.open', said: phrase('need.notLookedKey') } as const] : []),
    ...(marks.includes('doesNotApply') ? [{ kind: 'note', key: 'need.none', said: phrase('need.doesNotApplyKey') } as const] : []),
    ...partsOf(areas).flatMap((part) => {
      const fine = areas.filter((area) => area.part === part).flatMap((area) => area.fine);
      return fine.length > 0 ? [line(`need.fine.${part.code}`, { kind: 'fine', part, places: fine })] : [];
    }),
    ...(findings.cannotCompare ? [line('change.questions', phrase('change.questions'))] : []),
    ...(isCompared && !both ? [line('change.nothingBoth', phrase('change.nothingBoth'))] : []),
    ...(notLookedAt.length > 0 ? [line('need.notLookedAt', notLookedAtIn(notLookedAt, since !== undefined))] : []),
    // Under the last area the others would seem to belong to it.
    ...told.flatMap(({ area: { part, domain }, items }): PageItem[] => [{ kind: 'subheading', key: `area.${domain.code}`, said: { kind: 'area', part, domain } }, ...items]),
  ];
}

/** More than so many names of strands are a wall, and say no more than that it is a beginning. */
const NAMED_AT_MOST = 10;

function notLookedAtIn(places: readonly Place[], hasBefore: boolean): Said {
  if (hasBefore) return phrase('need.notLookedAtThisTime', { places: { places } });
  return places.length > NAMED_AT_MOST ? phrase('need.muchNotLookedAt') : phrase('need.notYetLookedAt', { places: { places } });
}

/** Where most help is needed in a sentence of its own, then everything else by how much. */
function needsIn({ domain, needs, littleExtra, specialist }: AreaFound): readonly PageItem[] {
  const [first, ...others] = needs;
  return [
    ...(first ? [line(`area.${domain.code}.need`, { kind: 'statement', place: first.place, level: first.level })] : []),
    ...LEVELS.toReversed().flatMap((level) => {
      const at = [...others, ...littleExtra].filter((need) => need.level === level).map(({ place }) => place);
      return at.length > 0 ? [line(`area.${domain.code}.at.${level}`, phrase('need.atLevel', { level: { level }, places: { places: at } }))] : [];
    }),
    ...(specialist.length > 0 ? [line(`area.${domain.code}.specialist`, phrase('need.specialist', { places: { places: specialist } }))] : []),
  ];
}

/** One sentence of change for an area, two where a list would make it hard to see what is more and what is less; both in the same words and place. */
function changesIn({ part, domain, more, less, same, newlyLookedAt, noLongerApplies }: AreaFound, { since, on }: Findings, reasons: Reasons): readonly PageItem[] {
  if (since === undefined) return [];
  const when: Value = monthInWords(since) === monthInWords(on) ? { day: since } : { month: since };
  const about: Value = { choose: part.answeredByFamily ? 'home' : isAboutSetting({ part }) ? 'setting' : 'child' };
  const at = (changes: readonly Change[]): Value => ({ places: changes.map(({ place }) => place) });
  const key = `area.${domain.code}.change`;
  const told: readonly PageItem[] = more.length === 1 && less.length === 1 ? [line(key, phrase('change.both', { since: when, about, more: at(more), less: at(less) }))] : [
    ...(more.length > 0 ? [line(`${key}.more`, phrase('change.more', { since: when, about, more: at(more) }))] : []),
    ...(less.length > 0 ? [line(`${key}.less`, phrase('change.less', { since: when, about, less: at(less) }))] : []),
    ...(more.length + less.length === 0 && same.length > 0 ? [line(key, phrase('change.same', { since: when }))] : []),
  ];
  return [
    ...told,
    ...[...more, ...less].flatMap(({ place, reason, line: crossing }) => (reason?.trim() && (reasons === 'all' || (reasons === 'crossed' && (crossing === 'nowOver' || crossing === 'nowBelow'))) ? [line(`area.${domain.code}.why.${place.strand.code}`, {
      kind: 'typed', text: reason.trim(),
      before: more.length + less.length === 1 ? phrase('change.whyOnly') : phrase('change.why', { places: { places: [place] } }),
    })] : [])),
    ...(newlyLookedAt.length > 0 ? [line(`${key}.new`, phrase('change.new', { places: at(newlyLookedAt) }))] : []),
    ...(noLongerApplies.length > 0 ? [line(`${key}.gone`, phrase('change.gone', { places: at(noLongerApplies) }))] : []),
  ];
}

/** What a meeting left open stands where the level stands, so that nobody takes that for settled. */
function stillDiffering({ domain }: AreaFound, differ: readonly Place[]): readonly PageItem[] {
  const here = differ.filter((place) => place.domain === domain);
  return here.length > 0 ? [line(`area.${domain.code}.differ`, phrase('agreed.differ', { places: { places: here } }))] : [];
}

function partsOf(areas: readonly AreaFound[]): readonly Part[] {
  return [...new Set(areas.map(({ part }) => part))];
}

/** The levels whose words for families stand on the page by themselves, from the lowest, where somebody must act. */
export function levelsNamed({ areas }: Findings): readonly Level[] {
  const named = new Set(areas.flatMap(({ needs }) => needs.slice(1).map(({ level }) => level)));
  return LEVELS.filter((level) => named.has(level));
}
