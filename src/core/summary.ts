import type { Change } from './change.ts';
import type { Card } from './child.ts';
import type { Day } from './day.ts';
import { familySentence, type Named, upperFirst } from './familySentence.ts';
import type { AreaFound, Findings, StrengthFound } from './findings.ts';
import type { Framework, Level, Part, Place } from './framework.ts';
import { isLevel, LEVELS, wordsFor } from './framework.ts';

/**
 * The words of the page for a family, to be laid out as they stand. No codes, no bare levels, no UPN, the first name only (R-G1, R-M2).
 * Levels below the line are listed after their own words, "A little extra: number and seeing.", which reads well in every part.
 */
export interface FamilyPage {
  readonly name: string;
  readonly on: Day;
  readonly goingWell: {
    /** As somebody typed it, under the domain's name for families. With `toBuildOn`, say so beside it. */
    readonly strengths: readonly { readonly area: string; readonly text: string; readonly toBuildOn: boolean }[];
    /** Whole sentences. */
    readonly ladders: readonly string[];
    readonly fine: readonly string[];
  };
  /** Only areas with something to say, in the framework's order. */
  readonly areas: readonly { readonly heading: string; readonly sentences: readonly string[] }[];
  /** Given when there was a profile before. Lines read "Worries: from some planned help to a lot of help". */
  readonly changes?: {
    readonly since: Day;
    readonly more: readonly string[];
    readonly less: readonly string[];
    /** When no line can be given: why. */
    readonly note?: string;
    readonly newlyLookedAt: readonly string[];
    readonly noLongerApplies: readonly string[];
  };
  readonly notLookedAt: readonly string[];
}

/** Findings in a family's words: strengths, what is needed, what has changed, what nobody has looked at. */
export function familyPage(findings: Findings, card: Card, framework: Framework): FamilyPage {
  const child: Named = { name: card.firstName, pronouns: card.pronouns };
  const { areas } = findings;
  return {
    name: card.firstName,
    on: findings.on,
    goingWell: {
      strengths: findings.strengths.map((strength) => strengthLine(strength, child)),
      ladders: findings.ladders.map(({ statement }) => familySentence(statement, child)),
      fine: partsOf(areas).flatMap((part) => {
        const fine = areas.filter((area) => area.part === part).flatMap((area) => area.fine);
        return listed(familySentence(part.fine, child), fine.map(titleOf));
      }),
    },
    areas: areas
      .map((area) => ({ heading: area.domain.plain, sentences: sentencesOf(area, child, framework) }))
      .filter(({ sentences }) => sentences.length > 0),
    ...(findings.since && { changes: changesIn(findings, findings.since, framework) }),
    // Without a profile before, nobody has looked yet; with one, somebody may have, some reviews ago.
    notLookedAt: listed(findings.since ? 'This time we did not look at' : 'We have not yet looked at', areas.flatMap(notLookedAtIn)),
  };
}

/** The levels whose words for families stand on the page by themselves, from the lowest: in a list of strands, or as a step from one to another. */
export function levelsNamed({ areas }: Findings): readonly Level[] {
  const named = new Set(areas.flatMap(({ needs, littleExtra, more, less }) => [
    // Where most help is needed, the statement says it in words of its own.
    ...[...needs.slice(1), ...littleExtra].map(({ level }) => level),
    ...[...more, ...less].flatMap(({ before, after }) => [before, after].filter(isLevel)),
  ]));
  return LEVELS.filter((level) => named.has(level));
}

/** Things in a natural list: "hearing, seeing and number"; with semicolons where one of them holds an "and" of its own. */
export function naturalList(things: readonly string[]): string {
  const last = things.at(-1);
  if (last === undefined || things.length === 1 || !things.some((thing) => /,| and /.test(thing))) return AND.format(things);
  return `${things.slice(0, -1).join('; ')}; and ${last}`;
}

const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Longer sentences are hard to read aloud at a kitchen table (F110, R-H1). */
const WORDS_IN_A_SENTENCE = 25;

/** Under the domain's name; a part with one domain gives its own, since the domain's may speak of help. */
function strengthLine({ part, domain, text, toBuildOn }: StrengthFound, child: Named): FamilyPage['goingWell']['strengths'][number] {
  const area = part.domains.length === 1 ? familySentence(part.plain, child) : domain.plain;
  return text === '' ? { area, text: 'A real strength to build on.', toBuildOn: false } : { area, text, toBuildOn };
}

/** One whole sentence for where most help is needed (R-G1), then everything else by how much. */
function sentencesOf(area: AreaFound, child: Named, framework: Framework): readonly string[] {
  const [first, ...others] = area.needs;
  return [
    ...(first ? [familySentence(first.statement, child)] : []),
    ...LEVELS.toReversed().flatMap((level) => listed(
      `${wordsFor(level, framework).plain}:`,
      [...others, ...area.littleExtra].filter((need) => need.level === level).map(({ place }) => titleOf(place)),
    )),
    ...listed('A specialist’s advice is needed for', area.specialist.map(titleOf)),
  ];
}

/** The domain by its own name when nobody has looked at any of it. */
function notLookedAtIn({ domain, notLookedAt }: AreaFound): readonly string[] {
  return notLookedAt.length === domain.strands.length ? [lowerFirst(domain.plain)] : notLookedAt.map(titleOf);
}

function changesIn(findings: Findings, since: Day, framework: Framework): NonNullable<FamilyPage['changes']> {
  const all = (pick: (area: AreaFound) => readonly Change[]) => findings.areas.flatMap(pick);
  const more = changeLines(all((area) => area.more), framework);
  const less = changeLines(all((area) => area.less), framework);
  const note = more.length + less.length > 0 ? undefined : noteOn(findings);
  return {
    since,
    more,
    less,
    ...(note && { note }),
    newlyLookedAt: listed('New since last time:', all((area) => area.newlyLookedAt).map(({ place }) => titleOf(place))),
    noLongerApplies: listed('Applied last time, and does not apply now:', all((area) => area.noLongerApplies).map(({ place }) => titleOf(place))),
  };
}

function noteOn({ areas, cannotCompare }: Findings): string {
  if (cannotCompare) return 'The questions have changed since last time, so we cannot say what is different.';
  return areas.some(({ same }) => same.length > 0)
    ? 'What we looked at both times has stayed the same.'
    : 'Nothing was looked at both times, so we cannot say what is different.';
}

/** What went from one level to another in one part, together on one line. */
function changeLines(changes: readonly Change[], framework: Framework): readonly string[] {
  const words = (mark: Change['after']) => (isLevel(mark) ? lowerFirst(wordsFor(mark, framework).plain) : '');
  const lines = new Map<string, { about: string; step: string; titles: string[] }>();
  for (const { place, before, after } of changes) {
    const step = `from ${words(before)} to ${words(after)}`;
    const line = lines.get(`${place.part.code} ${step}`);
    if (line) line.titles.push(titleOf(place));
    else lines.set(`${place.part.code} ${step}`, { about: place.part.about, step, titles: [titleOf(place)] });
  }
  return [...lines.values()].flatMap(({ about, step, titles }) => inGroups(titles, `${about} ${step}`)
    .map((group) => `${upperFirst(`${about && `${about}, `}${naturalList(group)}`)}: ${step}`));
}

/** The things after the opening, in as few sentences as keep to the length. */
function listed(opening: string, things: readonly string[]): readonly string[] {
  return inGroups(things, opening).map((group) => `${opening} ${naturalList(group)}.`);
}

/** The things in as few groups as keep to the length of a sentence, together with the rest of it. */
function inGroups(things: readonly string[], rest: string): readonly (readonly string[])[] {
  const groups: string[][] = [];
  for (const thing of things) {
    const group = groups.at(-1);
    if (group && wordsIn(`${rest} ${naturalList([...group, thing])}`) <= WORDS_IN_A_SENTENCE) group.push(thing);
    else groups.push([thing]);
  }
  return groups;
}

function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).length;
}

function partsOf(areas: readonly AreaFound[]): readonly Part[] {
  return [...new Set(areas.map(({ part }) => part))];
}

/** A strand's title for families, as it stands inside a sentence. */
function titleOf({ strand }: Place): string {
  return lowerFirst(strand.plain);
}

/** Abbreviations such as "TV", and "I", keep their capitals. */
function lowerFirst(text: string): string {
  return /^(?!I\b)\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
