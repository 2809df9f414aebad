import type { Limit, Move } from './heldLine.ts';

/**
 * What is told of one strand in `levels`, `change` (without `noPair`), `inPlace` and `helped`, as one line of numbers: these tables count the same
 * children, so what one holds back another could tell.
 *
 * A child is in one sign, one way and one of with, without and neither, and only these go together:
 *
 * | sign           | way                                              | in place           |
 * |----------------|--------------------------------------------------|--------------------|
 * | over the line  | more (not at 0), same, less (not at 4), newly rated, apart | with, without |
 * | another level  | the same                                         | neither            |
 * | ? x            | no longer rated, apart                           | neither            |
 * | -              | apart                                            | neither            |
 */
export const STRAND = {
  /** As `SIGNS`: five levels, `?`, `x`, `-`. */
  signs: [0, 1, 2, 3, 4, 5, 6, 7],
  /** As `CHANGES` without `noPair`: more, same, less, newly rated, no longer rated, apart. */
  ways: [8, 9, 10, 11, 12, 13],
  /** As `IN_PLACE`. */
  inPlace: [14, 15, 16],
  /** As `DID_HELP`. */
  helped: [17, 18, 19, 20, 21],
} as const;

const [LEVELS, UNRATED] = [STRAND.signs.slice(0, 5), STRAND.signs.slice(5)];
const [MORE, SAME, LESS, NEWLY, NO_LONGER, APART] = STRAND.ways;
const [WITH, WITHOUT, NEITHER] = STRAND.inPlace;

/**
 * One child otherwise: each pair of rows of the table above, each once. A child more with a provision may mean a provision more.
 * Without ways, where `change` is not shown, nothing is known of them.
 */
export function strandMoves(overTheLineFrom: number, hasWays: boolean): readonly Move[] {
  const states = STRAND.signs.flatMap((sign) => (hasWays ? waysOf(sign).map((way) => [way]) : [[]]).flatMap((way) => placesOf(sign, overTheLineFrom).map((place) => [sign, ...way, place])));
  const found = new Map<string, Move>(); // states come in order, so a move and its reverse never are both in it
  for (const [at, one] of states.entries()) {
    for (const other of states.slice(at + 1)) {
      const plus = one.filter((cell) => !other.includes(cell));
      const minus = other.filter((cell) => !one.includes(cell));
      found.set(`${plus.join()}/${minus.join()}`, { plus, minus });
    }
  }
  return [...[...found.values()].flatMap(withHelped), ...STRAND.helped.map((cell) => ({ plus: [cell], minus: [] }))];
}

/** What is known of a strand from the other tables; a limit is left out where its table is not shown. */
export interface AroundStrand {
  /** Children over the line and children with a level in the strand's domain, and in its other strands together. */
  readonly domain?: {
    readonly over: number; readonly rated: number; readonly overElsewhere: number; readonly ratedElsewhere: number;
    /** It has two strands: what both have together more than the domain are the children who are in both. */
    readonly isPair: boolean;
  };
  /** For more, same and less: children in that row of need against support, and in the other strands together. */
  readonly moved?: readonly { readonly inRow: number; readonly elsewhere: number }[];
  /** Children whose hours for the strand are shown. */
  readonly withHours?: number;
}

/** What the table above and the other tables say must not fall below 0. Without ways, what is shown says nothing of them. */
export function strandLimits(overTheLineFrom: number, { domain, moved, withHours = 0 }: AroundStrand, hasWays: boolean): readonly Limit[] {
  const over = LEVELS.slice(overTheLineFrom);
  return [
    ...(hasWays ? [
      // With a level, of whom nothing is known before; and without one, who is not "no longer rated".
      { base: 0, plus: LEVELS, minus: [MORE, SAME, LESS, NEWLY], isSecret: true },
      { base: 0, plus: UNRATED, minus: [NO_LONGER], isSecret: true },
      { base: 0, plus: UNRATED.slice(0, 2), minus: [NO_LONGER] },
      { base: 0, plus: LEVELS.slice(1), minus: [MORE] },
      { base: 0, plus: LEVELS.slice(0, -1), minus: [LESS] },
    ] : []),
    { base: 0, plus: STRAND.helped, minus: [WITH] },
    { base: -withHours, plus: STRAND.helped, minus: [] },
    ...(domain ? [
      // In the domain, but not in this strand; and of two strands, in both.
      { base: domain.over, plus: [], minus: over, isSecret: true },
      { base: domain.overElsewhere - domain.over, plus: over, minus: [], isSecret: domain.isPair },
      { base: domain.rated, plus: [], minus: LEVELS, isSecret: true },
      { base: domain.ratedElsewhere - domain.rated, plus: LEVELS, minus: [], isSecret: domain.isPair },
    ] : []),
    ...(moved ?? []).flatMap(({ inRow, elsewhere }, way) => [
      { base: inRow, plus: [], minus: [MORE + way], isSecret: true }, // in another strand alone
      { base: elsewhere - inRow, plus: [MORE + way], minus: [] },
    ]),
  ];
}

function waysOf(sign: number): readonly number[] {
  if (sign > 4) return sign === 7 ? [APART] : [NO_LONGER, APART];
  return [...(sign === 0 ? [] : [MORE]), SAME, ...(sign === 4 ? [] : [LESS]), NEWLY, APART];
}

function placesOf(sign: number, overTheLineFrom: number): readonly number[] {
  return sign <= 4 && sign >= overTheLineFrom ? [WITH, WITHOUT] : [NEITHER];
}

function withHelped(move: Move): readonly Move[] {
  const { plus, minus } = move;
  if (plus.includes(WITH)) return [move, ...STRAND.helped.map((cell) => ({ plus: [...plus, cell], minus }))];
  if (minus.includes(WITH)) return [move, ...STRAND.helped.map((cell) => ({ plus, minus: [...minus, cell] }))];
  return [move];
}
