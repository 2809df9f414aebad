import type { Cohort } from '../../../core/school/cohort.ts';
import type { ReviewBlock } from '../../../core/school/cohortBlock.ts';
import { levelCounts, type LevelCounts, strandMoves, type StrandMoves } from '../../../core/school/cohortMovement.ts';
import type { Level, Place } from '../../../core/framework.ts';
import { isAboutSetting } from '../../../core/change/pointChecks.ts';

/** One strand about the setting over all children: the levels now and a year ago, and what moved for those who have both. */
export interface Readiness {
  readonly place: Place;
  readonly now: LevelCounts;
  readonly past: LevelCounts;
  readonly moves: StrandMoves;
}

/** Every strand about the setting, in the framework's order. */
export function readinessOf({ places, facts }: Cohort, latest: ReviewBlock, earlier: ReviewBlock, both: readonly number[]): readonly Readiness[] {
  return places.flatMap((place, strand) => isAboutSetting(place)
    ? [{ place, now: levelCounts(latest, strand, facts.byName), past: levelCounts(earlier, strand, facts.byName), moves: strandMoves(earlier, latest, strand, both) }]
    : []);
}

/** How many children have a level. */
export function rated({ levels }: LevelCounts): number {
  return levels.reduce((count, some) => count + some, 0);
}

/** For how many of them somebody must act. */
export function overOf({ levels }: LevelCounts, line: Level): number {
  return levels.reduce((count, some, level) => count + (level >= line ? some : 0), 0);
}
