import type { EditionMap, FrameworkRef } from '../../core/framework.ts';
import type { FrameworkDocument } from '../../core/library.ts';
import { PLACEHOLDERS } from '../../core/words/familySentence.ts';
import type { FormatProblem } from './schema.ts';

/** What a framework of the right shape can still have against it: codes that stand twice or nowhere, gaps, an order that is none. */
export function meaningProblems(document: FrameworkDocument): readonly FormatProblem[] {
  const strands = document.parts.flatMap((part, p) => part.domains.flatMap((domain, d) =>
    domain.strands.map((strand, s) => ({ strand, path: `parts[${p}].domains[${d}].strands[${s}]` }))));
  const known = new Set(strands.map(({ strand }) => strand.code));
  const phases = document.rules.phases.map(({ code }) => code);
  const unknownStrand = (code: string, path: string): FormatProblem[] => (known.has(code) ? [] : [{ code: 'unknownStrand', path, found: code }]);

  return [
    ...repeated(strands.map(({ strand, path }) => ({ code: strand.code, path: `${path}.code` }))),
    ...repeated(document.parts.flatMap((part, p) => part.domains.map(({ code }, d) => ({ code, path: `parts[${p}].domains[${d}].code` })))),
    ...repeated(document.parts.map(({ code }, p) => ({ code, path: `parts[${p}].code` }))),
    ...repeated(document.rules.phases.map(({ code }, at) => ({ code, path: `rules.phases[${at}].code` }))),
    ...outOfOrder(document.rules.phases.map(({ fromAge }, at) => ({ value: fromAge, path: `rules.phases[${at}].fromAge` }))),
    ...strands.flatMap(({ strand, path }) => strand.notHere.flatMap(({ see }, at) => unknownStrand(see, `${path}.notHere[${at}].see`))),
    ...strands.flatMap(({ strand: { library: { looksLike } }, path }) => (looksLike
      ? [...differences(phases, Object.keys(looksLike))].map((code): FormatProblem => ({ code: 'badPhase', path: `${path}.library.looksLike`, found: code }))
      : [])),
    ...Object.entries(document.guide.choosing).flatMap(([code, choices]): FormatProblem[] => [
      ...(document.parts.some((part) => part.code === code) ? [] : [{ code: 'unknownPart', path: `guide.choosing.${code}`, found: code } as const]),
      ...outOfOrder(choices.map(({ lower }, at) => ({ value: lower, path: `guide.choosing.${code}[${at}].lower` }))),
    ]),
    ...document.cases.flatMap(({ answers }, c) => [
      ...answers.flatMap(({ strand }, a) => unknownStrand(strand, `cases[${c}].answers[${a}].strand`)),
      ...repeated(answers.map(({ strand: code }, a) => ({ code, path: `cases[${c}].answers[${a}].strand` }))),
    ]),
    ...repeated(document.cases.map(({ code }, c) => ({ code, path: `cases[${c}].code` }))),
    ...document.readsAs.flatMap((map, m) => [
      ...mapProblems(map, `readsAs[${m}]`, unknownStrand),
      ...(map.from.id === document.id ? usedAgain(map, `readsAs[${m}]`) : []),
    ]),
    ...readTwice(document),
    ...unknownPlaceholders(document.parts, 'parts', placeholdersIn(document)),
    // Nobody's name is put into these.
    ...(['levels', 'guide', 'cases'] as const).flatMap((key) => unknownPlaceholders(document[key], key, [])),
  ];
}

/** Each strand of either side stands in one line of the map at most, and the line says truly how many become how many. */
function mapProblems(map: EditionMap, path: string, unknownStrand: (code: string, path: string) => FormatProblem[]): readonly FormatProblem[] {
  const at = (side: 'from' | 'to') => map.strands.flatMap((line, l) => line[side].map((code, c) => ({ code, path: `${path}.strands[${l}].${side}[${c}]` })));
  return [
    ...at('to').flatMap(({ code, path: where }) => unknownStrand(code, where)),
    ...repeated(at('from')),
    ...repeated(at('to')),
    ...map.strands.flatMap(({ how, from, to }, l): FormatProblem[] => {
      const fits = how === 'merged' ? from.length > 1 && to.length === 1
        : how === 'split' ? from.length === 1 && to.length > 1
          : from.length === 1 && to.length === 1 && (from[0] === to[0]) === (how !== 'renamed');
      return fits ? [] : [{ code: 'badMap', path: `${path}.strands[${l}]`, found: how }];
    }),
  ];
}

/** A code of an earlier edition is permanent: what is renamed, merged or split has a code that stood for nothing then. */
function usedAgain({ strands }: EditionMap, path: string): readonly FormatProblem[] {
  const earlier = new Set(strands.flatMap(({ from }) => from));
  return strands.flatMap(({ how, to }, l) => (how === 'same' || how === 'reworded' ? [] : to.flatMap((code, c): FormatProblem[] =>
    (earlier.has(code) ? [{ code: 'badMap', path: `${path}.strands[${l}].to[${c}]`, found: code }] : []))));
}

function repeated(coded: readonly { readonly code: string; readonly path: string }[]): readonly FormatProblem[] {
  const seen = new Set<string>();
  return coded.flatMap(({ code, path }): FormatProblem[] => {
    if (seen.has(code)) return [{ code: 'repeatedCode', path, found: code }];
    seen.add(code);
    return [];
  });
}

function differences(one: readonly string[], other: readonly string[]): ReadonlySet<string> {
  return new Set([...one.filter((code) => !other.includes(code)), ...other.filter((code) => !one.includes(code))]);
}

/** Each value must be above the one before. */
function outOfOrder(values: readonly { readonly value: number; readonly path: string }[]): readonly FormatProblem[] {
  return values.flatMap(({ value, path }, at): FormatProblem[] => {
    const before = values[at - 1];
    return before && value <= before.value ? [{ code: 'badOrder', path, found: String(value) }] : [];
  });
}

/** One edition has one map, and a framework none for itself. */
function readTwice({ id, edition, readsAs }: FrameworkDocument): readonly FormatProblem[] {
  const nameOf = (from: FrameworkRef) => JSON.stringify([from.id, from.edition]);
  const itself = nameOf({ id, edition });
  const seen = new Set<string>();
  return readsAs.flatMap(({ from }, m): FormatProblem[] => {
    const at = { path: `readsAs[${m}].from`, found: `${from.id} ${from.edition}`.slice(0, 60) };
    if (nameOf(from) === itself) return [{ code: 'readsItself', ...at }];
    if (seen.has(nameOf(from))) return [{ code: 'badMap', ...at }];
    seen.add(nameOf(from));
    return [];
  });
}

/** `{them}` and `{their}` become English words, so a framework in another language has `{name}` alone. */
function placeholdersIn({ language }: FrameworkDocument): readonly string[] {
  return PLACEHOLDERS.filter((placeholder) => placeholder === 'name' || /^en(-|$)/.test(language)).map((placeholder) => `{${placeholder}}`);
}

/** Any brace that is no part of a known placeholder would stay there for people to read. */
function unknownPlaceholders(value: unknown, path: string, known: readonly string[]): readonly FormatProblem[] {
  if (typeof value === 'string') {
    const unknown = (value.match(/\{[^{}]*\}?|\}/g) ?? []).find((found) => !known.includes(found));
    return unknown === undefined ? [] : [{ code: 'badPlaceholder', path, found: unknown.slice(0, 60) }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unknownPlaceholders(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`, known));
}
