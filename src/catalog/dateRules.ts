import { DATE_ACTORS, DATE_CODES, DATE_KINDS, type DateCode, type DateRule, type DateRulePack, OFFSET_UNITS } from '../core/calendar/dateRules.ts';
import pack from './date-rules.json';

/**
 * The rules of dates that are law or guidance in England today. A dated pack: another takes its place when the law changes.
 * Throws when the content is not what this file expects of it.
 */
export const DATE_RULES: DateRulePack = { ...pack, rules: rulesFrom(pack.rules) };

interface RuleEntry extends Omit<DateRule, 'kind' | 'who' | 'offset'> {
  readonly kind: string;
  readonly who: string;
  readonly offset?: Omit<NonNullable<DateRule['offset']>, 'unit'> & { readonly unit: string };
}

function rulesFrom(entries: Readonly<Record<DateCode, RuleEntry>>): Readonly<Record<DateCode, DateRule>> {
  return Object.fromEntries(DATE_CODES.map((code) => [code, ruleFrom(entries[code])])) as Record<DateCode, DateRule>;
}

function ruleFrom({ offset, ...rule }: RuleEntry): DateRule {
  return {
    ...rule,
    kind: oneOf(DATE_KINDS, rule.kind),
    who: oneOf(DATE_ACTORS, rule.who),
    ...(offset && { offset: { ...offset, unit: oneOf(OFFSET_UNITS, offset.unit) } }),
  };
}

function oneOf<Code extends string>(codes: readonly Code[], written: string): Code {
  const code = codes.find((known) => known === written);
  if (code === undefined) throw new Error(`date-rules.json says ${written}`);
  return code;
}
