import { SEN_TYPES, type SenType } from '../census.ts';
import { OTHERS } from '../council/councilGroups.ts';
import { PLACEMENTS } from '../council/councilTable.ts';
import { DECISIONS } from '../decision.ts';

/** The figures of one area by the source's own names of columns. What is not published is left out. */
export type Figures = ReadonlyMap<string, number>;

/** England, or one council. */
export interface Area {
  /** The council's number at the Department for Education; empty for England. */
  readonly number: string;
  readonly name: string;
  readonly figures: Figures;
}

/** What is published of education, health and care plans. */
export interface England {
  /** To be shown wherever a figure is. */
  readonly attribution: string;
  readonly england: Area;
  /** In order of name: they are never put in any other. */
  readonly councils: readonly Area[];
  /** Types of need of England's plans in one kind of place, by the source's name of it. */
  readonly needsIn: ReadonlyMap<string, Figures>;
}

/** What can be set beside one another. `decided`: the same decisions without the meetings that have none yet. */
export type BesideId = 'needs' | 'placements' | 'reviews' | 'decisions' | 'decided' | 'weeks';

/**
 * A number, or why there is none: the source does not give it, counts such plans among others, or gives what cannot be a number
 * of plans; it was held back so that nobody is pointed to; or it is among the other and small groups.
 */
export type Count = number | 'notPublished' | 'notCounted' | 'notUsable' | 'heldBack' | 'together';

/** Numbers by code, and of how many they are. */
export interface Counts {
  readonly of: Count;
  readonly by: ReadonlyMap<string, Count>;
  /** Of how many more it is not known: they are in neither. `together`: some of the other and small groups are. */
  readonly unknown?: Count;
}

const TYPES = SEN_TYPES.filter((type) => type !== 'NSA'); // no plan has it (R-B1)
type PlanType = Exclude<SenType, 'NSA'>;

/** What stands in the rows of each, in order. `elsewhere`: any other place; of whom none is known, nobody is in a row. */
export const BESIDE_CODES: Readonly<Record<BesideId, readonly string[]>> = {
  needs: [...TYPES, 'none'],
  placements: [...PLACEMENTS.filter((code) => code !== 'other' && code !== 'none'), 'elsewhere'],
  reviews: ['held', 'notHeld'],
  decisions: [...DECISIONS, 'none'],
  decided: DECISIONS,
  weeks: ['inTime', 'late'],
};

/** Down syndrome came in January 2025 and has no column: those plans are counted under other types. */
const NEED_COLUMNS: Readonly<Record<PlanType | 'none', string | undefined>> = {
  SPLD: 'number_spld', MLD: 'number_mld', SLD: 'number_sld', PMLD: 'number_pmld', SEMH: 'number_semh', SLCN: 'number_slcn', HI: 'number_hi',
  VI: 'number_vi', MSI: 'number_msi', PD: 'number_pd', ASD: 'number_asd', DS: undefined, OTH: 'number_oth', none: 'number_need_unknown',
};

/** Resourced provision and SEN units, which the source counts within mainstream. */
const RESOURCED = [
  'placement_mainstream_la_maintained_resourced_provision', 'placement_mainstream_la_maintained_senunit',
  'placement_mainstream_academy_resourced_provision', 'placement_mainstream_academy_senunit',
];
const MAINSTREAM = 'placement_mainstream_total';
const PLACEMENT_COLUMNS = {
  earlyYears: 'placement_nm_early_years', special: 'placement_special_total', alternative: 'placement_ap_pru_total', college: 'placement_fe_total',
  home: 'placement_elective_home_education',
} as const;

/** The first as the source spells it. */
const DECISION_COLUMNS = [['maintain', 'review_outcome_maintan'], ['amend', 'review_outcome_amend'], ['cease', 'review_outcome_cease']] as const;

/** What is published of one area, as it can be set beside others. */
export function publishedCounts(id: BesideId, figures: Figures): Counts {
  const get = (column: string) => countIn(figures, column);
  switch (id) {
    case 'needs': return needsOf(figures);
    case 'placements': {
      const plans = get('ehc_plans');
      const resourced = sumOf(RESOURCED.map(get));
      const named = Object.entries(PLACEMENT_COLUMNS).map(([code, column]): [string, Count] => [code, get(column)]);
      const elsewhere = less(plans, [get(MAINSTREAM), ...named.map(([, count]) => count)]);
      return { of: plans, by: new Map([...named, ['mainstream', less(get(MAINSTREAM), [resourced])], ['resourced', resourced], ['elsewhere', elsewhere]]) };
    }
    case 'reviews': return { of: get('review_expected'), by: new Map([['held', get('review_total_review_meeting')], ['notHeld', get('review_no_review_meeting')]]) };
    case 'decisions': return { of: get('review_total_review_meeting'), by: new Map<string, Count>(DECISION_COLUMNS.map(([code, column]) => [code, get(column)])).set('none', get('review_no_outcome')) };
    case 'decided': {
      const by = DECISION_COLUMNS.map(([code, column]): [string, Count] => [code, get(column)]);
      return { of: sumOf(by.map(([, count]) => count)), by: new Map(by) };
    }
    case 'weeks': {
      const [inTime, late] = [get('review_number_decsion_4weeks'), get('review_number_decision_gt_4weeks')];
      return { of: sumOf([inTime, late]), by: new Map([['inTime', inTime], ['late', late]]) };
    }
  }
}

/** The types of need alone, as England's are also published for each kind of place. */
export function needsOf(figures: Figures): Counts {
  const by = Object.entries(NEED_COLUMNS).map(([code, column]): [string, Count] => [code, column === undefined ? 'notCounted' : countIn(figures, column)]);
  return { of: countIn(figures, 'ehc_plans'), by: new Map(by) };
}

/** Of fewer than this no per cent is worked out: one child more or less would move it by more than five. */
export const LEAST_FOR_PER_CENT = 20;

/** A part of a whole from 0 to 1; undefined where either is no number, or the whole is too small. */
export function partOf(count: Count, of: Count): number | undefined {
  return typeof count === 'number' && typeof of === 'number' && of >= LEAST_FOR_PER_CENT ? count / of : undefined;
}

/** The children who are counted or not known, and those of them whose answer is not known: of plans also those without a type. */
export function missingFrom(id: BesideId, { of, by, unknown = 0 }: Counts): { readonly unknown: number; readonly all: number } | undefined {
  const within = id === 'needs' ? by.get('none') : unknown === 'together' ? by.get(OTHERS) : 0;
  if (typeof of !== 'number' || typeof within !== 'number') return undefined;
  const beside = typeof unknown === 'number' ? unknown : 0;
  return { unknown: within + beside, all: of + beside };
}

/** Whether it is not known of more than half here: what is left would mislead beside anything. */
export function isMostlyUnknown(id: BesideId, counts: Counts): boolean {
  const { unknown = 0, all = 0 } = missingFrom(id, counts) ?? {};
  return unknown * 2 > all;
}

/** These together; where one of them is no number, why not. */
export function sumOf(counts: readonly Count[]): Count {
  return counts.reduce<Count>((sum, count) => (typeof sum === 'number' && typeof count === 'number' ? sum + count : typeof sum === 'number' ? count : sum), 0);
}

function less(from: Count, counts: readonly Count[]): Count {
  const sum = sumOf(counts);
  if (typeof from !== 'number' || typeof sum !== 'number') return typeof from === 'number' ? sum : from;
  return from >= sum ? from - sum : 'notUsable';
}

/** The source has a few numbers below 0, where a council's own do not add up. */
function countIn(figures: Figures, column: string): Count {
  const figure = figures.get(column) ?? 'notPublished';
  return typeof figure === 'number' && figure < 0 ? 'notUsable' : figure;
}
