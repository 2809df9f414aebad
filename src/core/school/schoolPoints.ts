import type { Cohort } from './cohort.ts';
import type { NeedMove } from '../support/needSupport.ts';
import type { SchoolRecord } from './schoolRecord.ts';
import type { TalkingPoint } from '../change/talkingPoint.ts';

/** Which talking points of a school are shown. Codes only: no name is ever part of it. */
export interface PointsChoice {
  /** National Curriculum year now. */
  readonly year?: number;
  readonly strand?: string;
  /** Whether somebody has answered: talked about it, or not now. */
  readonly answered?: YesNo;
  /** Whether something that the rule asks for is missing. */
  readonly held?: YesNo;
  readonly framework?: string;
}

export const YES_NO = ['yes', 'no'] as const;
export type YesNo = (typeof YES_NO)[number];

/** One talking point and whose it is: the child's place in the cohort. */
export interface SchoolPoint {
  readonly at: number;
  readonly point: TalkingPoint;
}

/** What there is to talk about over a school, by what need did. */
export type SchoolPoints = Readonly<Record<NeedMove, readonly SchoolPoint[]>>;

/**
 * What there is to talk about at each child's latest review, by what need did. In the order of children's names and then of the
 * framework: never by need, and in each group alike. Who is not among `records` has none here. One child a step, so that
 * thousands hold nothing up.
 */
export function* schoolPointsSteps(
  { children, facts }: Pick<Cohort, 'children' | 'facts'>, records: ReadonlyMap<string, SchoolRecord>, choice: PointsChoice = {},
): Generator<undefined, SchoolPoints> {
  const found: Record<NeedMove, SchoolPoint[]> = { more: [], same: [], less: [] };
  for (const at of facts.byName) {
    yield;
    if (choice.year !== undefined && facts.years[at] !== choice.year) continue;
    for (const point of records.get(children[at]?.id ?? '')?.points ?? []) if (isChosen(point, choice)) found[point.need].push({ at, point });
  }
  return found;
}

/** In how many points, about how many children; how many of them were answered, and how many are held back. */
export interface PointCounts {
  readonly points: number;
  readonly children: number;
  readonly answered: number;
  readonly held: number;
}

/** The same four numbers for any group. */
export function pointCounts(group: readonly SchoolPoint[]): PointCounts {
  return {
    points: group.length,
    children: new Set(group.map(({ at }) => at)).size,
    answered: group.reduce((count, { point }) => count + (point.answer ? 1 : 0), 0),
    held: group.reduce((count, { point }) => count + (point.isHeldBack ? 1 : 0), 0),
  };
}

function isChosen({ place, answer, isHeldBack }: TalkingPoint, { strand, answered, held }: PointsChoice): boolean {
  return (strand === undefined || place.strand.code === strand)
    && (answered === undefined || (answered === 'yes') === (answer !== undefined))
    && (held === undefined || (held === 'yes') === isHeldBack);
}
