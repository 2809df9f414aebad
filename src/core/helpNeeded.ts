import type { Change } from './change.ts';
import { monthInWords } from './day.ts';
import type { AreaFound, Findings } from './findings.ts';
import { type Level, LEVELS } from './framework.ts';
import { line, type PageItem } from './pageDocument.ts';
import { isAboutSetting } from './pointChecks.ts';
import { phrase, type Value } from './said.ts';

/** The picture, then area by area one sentence of need and one of change, and what nobody has looked at. */
export function theHelpNeeded(findings: Findings): readonly PageItem[] {
  const { areas, since } = findings;
  const told = areas.map((area) => ({ area, items: [...needsIn(area), ...changesIn(area, findings)] })).filter(({ items }) => items.length > 0);
  const marks = areas.flatMap(({ notLookedAt, doesNotApply }) => [...notLookedAt.map(() => 'notLooked'), ...doesNotApply.map(() => 'doesNotApply')]);
  const notLookedAt = areas.flatMap((area) => area.notLookedAt);
  const isCompared = since !== undefined && !findings.cannotCompare;
  const both = areas.some(({ more, less, same }) => more.length + less.length + same.length > 0);
  return [
    { kind: 'picture' },
    { kind: 'note', key: 'need.picture', said: phrase('need.pictureKey') },
    ...(marks.includes('notLooked') ? [{ kind: 'note', key: 'need.open', said: phrase('need.notLookedKey') } as const] : []),
    ...(marks.includes('doesNotApply') ? [{ kind: 'note', key: 'need.none', said: phrase('need.doesNotApplyKey') } as const] : []),
    ...told.flatMap(({ area: { part, domain }, items }): PageItem[] => [{ kind: 'subheading', key: `area.${domain.code}`, said: { kind: 'area', part, domain } }, ...items]),
    ...(findings.cannotCompare ? [line('change.questions', phrase('change.questions'))] : []),
    ...(isCompared && !both ? [line('change.nothingBoth', phrase('change.nothingBoth'))] : []),
    ...(notLookedAt.length > 0 ? [line('need.notLookedAt', phrase(since ? 'need.notLookedAtThisTime' : 'need.notYetLookedAt', { places: { places: notLookedAt } }))] : []),
  ];
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

/** One sentence of change for an area: more and less in the same words and place. */
function changesIn({ part, domain, more, less, same, newlyLookedAt, noLongerApplies }: AreaFound, { since, on }: Findings): readonly PageItem[] {
  if (since === undefined) return [];
  const when: Value = monthInWords(since) === monthInWords(on) ? { day: since } : { month: since };
  const about: Value = { choose: part.answeredByFamily ? 'home' : isAboutSetting({ part }) ? 'setting' : 'child' };
  const at = (changes: readonly Change[]): Value => ({ places: changes.map(({ place }) => place) });
  const key = `area.${domain.code}.change`;
  const change = more.length > 0 && less.length > 0 ? phrase('change.both', { since: when, about, more: at(more), less: at(less) })
    : more.length > 0 ? phrase('change.more', { since: when, about, more: at(more) })
    : less.length > 0 ? phrase('change.less', { since: when, about, less: at(less) })
    : same.length > 0 ? phrase('change.same', { since: when }) : undefined;
  return [
    ...(change ? [line(key, change)] : []),
    ...(newlyLookedAt.length > 0 ? [line(`${key}.new`, phrase('change.new', { places: at(newlyLookedAt) }))] : []),
    ...(noLongerApplies.length > 0 ? [line(`${key}.gone`, phrase('change.gone', { places: at(noLongerApplies) }))] : []),
  ];
}

/** The levels whose words for families stand on the page by themselves, from the lowest, where somebody must act. */
export function levelsNamed({ areas }: Findings): readonly Level[] {
  const named = new Set(areas.flatMap(({ needs }) => needs.slice(1).map(({ level }) => level)));
  return LEVELS.filter((level) => named.has(level));
}
