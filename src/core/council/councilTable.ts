import { SEN_STATUSES, SEN_TYPES, type SettingType } from '../census.ts';
import { WAYS } from '../school/cohortMovement.ts';
import { DECISIONS } from '../decision.ts';
import { HELPED } from '../support.ts';

/**
 * The tables a council sees, and no others: there is no free filter, for what two filters leave apart can be one child.
 * Every school that sends a file is counted from its newest one. Of a child, the latest review is meant unless said otherwise.
 *
 * | id         | rows              | columns               | counts                                                              | totals |
 * |------------|-------------------|-----------------------|---------------------------------------------------------------------|--------|
 * | schools    | school ids        | `BANDS`               | children                                                            | both   |
 * | needs      | `TYPES`           | `STATUSES`            | children, by main type                                              | both   |
 * | placements | `TYPES`           | `PLACEMENTS`          | children with a plan (E), by main type and the setting of the review | both  |
 * | levels     | strands           | `SIGNS`               | children; `-` also without a review                                 | rows   |
 * | change     | strands           | `CHANGES`             | children, from the review before the latest; `noPair` without two   | rows   |
 * | areas      | school ids, `of` a domain | `OVER`        | children: over the line in a strand of it; not, with a level; neither | both |
 * | layers     | `pack:code`, none | `BANDS`               | children                                                            | both   |
 * | needSupport| `NEED_MOVES`      | `SUPPORTS`            | children with such a strand, each once in a cell; support is the layer's rank, one pack | none |
 * | inPlace    | strands           | `IN_PLACE`            | children: over the line with a provision for the strand, over without, neither | rows |
 * | helped     | strands           | `DID_HELP`            | provisions, once for each strand they are for                       | none   |
 * | hours      | strands           | `HOURS`               | children with a provision for it whose hours are known; those hours a year, whole, half up | none |
 * | decisions  | `OUTCOMES`        | `TIMES`               | children with a plan, by the decision after the review              | both   |
 * | due        | `TIMES`           | `BANDS`               | children with a plan                                                | both   |
 */
export const COUNCIL_TABLES = ['schools', 'needs', 'placements', 'levels', 'change', 'areas', 'layers', 'needSupport', 'inPlace', 'helped', 'hours', 'decisions', 'due'] as const;
export type CouncilTableId = (typeof COUNCIL_TABLES)[number];

/** One table of whole numbers, before anything is held back. */
export interface CouncilTable {
  readonly id: CouncilTableId;
  /** Which of several tables of one kind: the domain's code. */
  readonly of?: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** `counts[row][column]`. */
  readonly counts: readonly (readonly number[])[];
  /** Of which lines the sum is a number of children, each counted once, and may be shown. */
  readonly totals: 'both' | 'rows' | 'none';
}

/** Year bands by National Curriculum year: up to Reception, 1 to 6, 7 to 11, 12 and above. */
export const BANDS = ['early', 'primary', 'secondary', 'post16'] as const;
export const TYPES = [...SEN_TYPES, 'none'] as const;
export const STATUSES = [...SEN_STATUSES, 'none'] as const;
export const PLACEMENTS = ['earlyYears', 'mainstream', 'resourced', 'special', 'alternative', 'college', 'home', 'other', 'none'] as const;
export const SIGNS = ['0', '1', '2', '3', '4', '?', 'x', '-'] as const;
export const CHANGES = [...WAYS, 'noPair'] as const;
export const OVER = ['over', 'notOver', 'neither'] as const;
export const SUPPORTS = ['more', 'same', 'less', 'unclear'] as const;
export const IN_PLACE = ['with', 'without', 'neither'] as const;
export const DID_HELP = [...HELPED, 'notSaid'] as const;
export const HOURS = ['children', 'hours'] as const;
export const OUTCOMES = [...DECISIONS, 'none'] as const;
export const TIMES = ['inTime', 'late', 'unknown'] as const;

/** Which group of placements a kind of setting belongs to, after those the Department for Education counts. */
export const PLACEMENT_OF: Readonly<Record<SettingType, (typeof PLACEMENTS)[number]>> = {
  earlyYears: 'earlyYears', mainstream: 'mainstream', resourcedProvision: 'resourced', senUnit: 'resourced', special: 'special',
  alternativeProvision: 'alternative', sixthFormOrFe: 'college', specialistPost16: 'college', electiveHomeEducation: 'home',
  otherLaArrangement: 'other', otherParentArrangement: 'other', onlineProvider: 'other', neet: 'other', awaitingPlacement: 'other',
};

/** The band of a National Curriculum year. */
export function bandOf(schoolYear: number): (typeof BANDS)[number] {
  return schoolYear < 1 ? 'early' : schoolYear < 7 ? 'primary' : schoolYear < 12 ? 'secondary' : 'post16';
}
