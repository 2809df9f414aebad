import type { Provision, Support } from '../support.ts';
import type { SupportMove } from './supportLayer.ts';

/** What happened to one provision between two reviews. */
export interface ProvisionMove {
  readonly before?: Provision;
  readonly after?: Provision;
  /** `changed`: neither more nor less of it can be told, as when somebody else gives it, or a group grew. */
  readonly how: SupportMove | 'started' | 'ended' | 'changed';
}

/**
 * What happened to each provision, those of the later review first, in their order. A provision is known again by its id, or
 * by the same words where it has a new one. With codes, only those that are for one of these strands.
 */
export function provisionMoves(before: Support | undefined, after: Support | undefined, codesBefore?: readonly string[], codesAfter = codesBefore): readonly ProvisionMove[] {
  const was = provisionsFor(before, codesBefore);
  const is = provisionsFor(after, codesAfter);
  const byId = new Map(is.flatMap(([id]) => was.filter(([old]) => old === id).map((pair): [string, readonly [string, Provision]] => [id, pair])));
  const taken = new Set([...byId.values()].map(([id]) => id));
  const moves = is.map(([id, now]): ProvisionMove => {
    const pair = byId.get(id) ?? was.find(([old, { what }]) => !taken.has(old) && isSameText(what, now.what));
    if (!pair) return { after: now, how: 'started' };
    taken.add(pair[0]);
    return { before: pair[1], after: now, how: howMoved(pair[1], now) };
  });
  return [...moves, ...was.filter(([id]) => !taken.has(id)).map(([, old]): ProvisionMove => ({ before: old, how: 'ended' }))];
}

/** The provisions with their ids, in their order; with codes, those that are for one of these strands. */
export function provisionsFor(support: Support | undefined, codes?: readonly string[]): readonly (readonly [string, Provision])[] {
  return Object.entries(support?.provisions ?? {})
    .filter(([, { strands }]) => !codes || strands.some((code) => codes.includes(code)))
    .toSorted(([, a], [, b]) => a.n - b.n);
}

/**
 * More or less is told only from the time it takes: times a week, minutes and weeks, where each is on record both times and
 * they do not point both ways. Anything else that differs is a change, neither more nor less.
 */
function howMoved(before: Provision, after: Provision): ProvisionMove['how'] {
  const steps = TIMES.map((field) => stepOf(before[field], after[field]));
  const otherwise = (before.groupSize ?? 1) !== (after.groupSize ?? 1) || !isSameText(before.who ?? '', after.who ?? '');
  const [up, down] = [steps.includes('more'), steps.includes('less')];
  if (otherwise || steps.includes('changed') || (up && down)) return 'changed';
  return up ? 'more' : down ? 'less' : 'same';
}

const TIMES = ['timesAWeek', 'minutes', 'weeks'] as const;

function stepOf(before: number | undefined, after: number | undefined): SupportMove | 'changed' {
  if (before === after) return 'same';
  if (before === undefined || after === undefined) return 'changed';
  return after > before ? 'more' : 'less';
}

function isSameText(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
