import { dayInWords, monthInWords } from '../core/day.ts';
import { familySentence, type Named } from '../core/words/familySentence.ts';
import { type Framework, isLevel, wordsFor } from '../core/framework.ts';
import type { ProvisionMove } from '../core/support/provisionMove.ts';
import { POINT_CHECKS, type PointCheck, type PointRules } from '../core/change/pointRules.ts';
import type { MissingFact } from '../core/change/pointChecks.ts';
import type { SupportFor } from '../core/support/needSupport.ts';
import type { LayerChange } from '../core/support/supportLayer.ts';
import type { PointFact, TalkingPoint } from '../core/change/talkingPoint.ts';
import { listed } from '../core/listed.ts';
import catalog from './talking-points.json';
import vocabulary from './vocabulary.json';

type Audience = 'staff' | 'family';

/** The rules of the talking points that this app brings. */
export const POINT_RULES: PointRules = {
  ...catalog,
  rules: catalog.rules.map((rule) => ({
    ...rule, need: oneOf(['more', 'same', 'less'], rule.need), support: oneOf(['more', 'same', 'less', 'unclear', 'any'], rule.support),
    holdsBack: rule.holdsBack.map(asCheck), alsoAsks: rule.alsoAsks.map(asCheck),
  })),
};

/** A talking point in a plain sentence or two, with no level in it. */
export function pointSentence({ rule, need, place, since }: Pick<TalkingPoint, 'rule' | 'need' | 'place' | 'since'>, audience: Audience, child: Named): string {
  const words = {
    needs: familySentence(catalog.needs[place.part.answeredByFamily ? 'family' : 'child'][need], child),
    strand: inside(audience === 'staff' ? place.strand.label : place.strand.plain),
    since: monthInWords(since),
    name: child.name,
  };
  return rule[audience].replace(/\{(needs|strand|since|name)\}/g, (_, key: keyof typeof words) => words[key]);
}

/** What a rule asks for, in the order of the rule: first what holds a point back, then what is only told. */
export function asksInWords({ rule, need }: Pick<TalkingPoint, 'rule' | 'need'>, framework: Framework): { readonly first: readonly string[]; readonly also: readonly string[] } {
  const { needsMore, needsLess } = framework.rules.talkingPoints;
  const of = need === 'more' ? needsMore : needsLess;
  const said = (check: PointCheck) => catalog.checks[check].asks.replace('{of}', of === 1 ? 'one comparison' : `${of} comparisons in a row`);
  return { first: rule.holdsBack.map(said), also: rule.alsoAsks.map(said) };
}

/** What is missing, as the end of a sentence: "what shows it is not written down for 12 May 2026". */
export function missingInWords({ check, places = [], days = [], held }: MissingFact): string {
  const words = check === 'settingBelow' && places.length === 0 ? catalog.checks.settingBelow.nobodyLooked : catalog.checks[check].missing;
  return words
    .replace('{strands}', listed(places.map(({ strand }) => `“${strand.label}”`)))
    .replace('{days}', listed(days.map(dayInWords)))
    .replace('{has}', `${held?.has ?? 0}`).replace('{of}', held?.of === 1 ? '1 comparison' : `${held?.of ?? 0} comparisons`);
}

/** What one review says of the strand: "12 May 2026: A lot of help (school). What shows this: …". */
export function factInWords({ on, mark, whose, reason, evidence }: PointFact, framework: Framework): string {
  const level = isLevel(mark) ? wordsFor(mark, framework).label : vocabulary.mark[mark];
  return [
    `${dayInWords(on)}: ${inside(level)} (${vocabulary.voice[whose].toLowerCase()})`,
    ...(reason ? [`Why: ${reason}`] : []), ...(evidence ? [`What shows this: ${evidence}`] : []),
  ].map(asSentence).join(' ');
}

/** What support for a strand did, a sentence each. Costs are never among it. */
export function supportInWords({ layer, provisions }: SupportFor, audience: Audience): readonly string[] {
  return [layerInWords(layer, audience), ...provisions.map(provisionInWords)];
}

/** What the support layer did: always with the word support. */
export function layerInWords({ before, after, move, because }: LayerChange, audience: Audience): string {
  const name = (one: typeof before) => one && (audience === 'staff' ? one.layer.label : one.layer.plain);
  if (move === 'same') return `Support stayed the same${after ? `: ${name(after)}` : ''}.`;
  if (move) return `Support stepped ${move === 'more' ? 'up' : 'down'}: from “${name(before)}” to “${name(after)}”.`;
  if (because === 'otherLadder') return 'Support was recorded with two sets of layers, which are not compared.';
  if (because === 'unknownLadder') return 'Support was recorded with a set of layers that is not on this device.';
  if (!before && !after) return 'The layer of support is not on record.';
  return before ? `Support before: ${name(before)}. For now it is not on record.` : `Support now: ${name(after)}. For before it is not on record.`;
}

/** What happened to one provision: "Support started: Reading group." */
export function provisionInWords({ before, after, how }: ProvisionMove): string {
  return `${PROVISION[how]}: ${(after ?? before)?.what.trim()}`.replace(/\.?$/, '.');
}

const PROVISION: Readonly<Record<ProvisionMove['how'], string>> = {
  started: 'Support started', ended: 'Support ended', more: 'More of this support', less: 'Less of this support', changed: 'Support changed', same: 'Support unchanged',
};

function inside(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

function asCheck(code: string): PointCheck {
  return oneOf(POINT_CHECKS, code);
}

function oneOf<Value extends string>(list: readonly Value[], value: string): Value {
  const found = list.find((known) => known === value);
  if (found === undefined) throw new Error(`talking-points.json says ${value}`);
  return found;
}
