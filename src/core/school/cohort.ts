import type { SenStatus, SettingType } from '../census.ts';
import type { ReviewBlock } from './cohortBlock.ts';
import type { DateFacts } from '../calendar/dateFacts.ts';
import { type DateSetting, isSure } from '../calendar/datedItem.ts';
import { type Day, numberOfDay } from '../day.ts';
import { type ChildDates, datesOf, nextOf } from '../calendar/deadlines.ts';
import { type Framework, type Place, places } from '../framework.ts';
import { schoolYearOn } from '../calendar/schoolYear.ts';
import { foldName } from '../words/searched.ts';

/** What a school's view needs to know of one child beside the marks. An entry of the directory is one. */
export interface CohortChild extends DateFacts {
  readonly id: string;
  readonly firstName: string;
  readonly lastName?: string;
  readonly settingType?: SettingType;
  readonly senStatus?: SenStatus;
  readonly reviewCount: number;
  readonly lastReviewedOn?: Day;
}

/**
 * Many children at once: what is asked of all of them again and again stands in arrays, one place for each child, so that a
 * filter over twenty thousand takes milliseconds. Nobody is put in order of need, and no levels are added up.
 */
export interface Cohort<Child extends CohortChild = CohortChild> {
  readonly framework: Framework;
  /** The strands that are shown, in the framework's order. */
  readonly places: readonly Place[];
  readonly children: readonly Child[];
  readonly facts: CohortFacts;
  /** Marks of one review of each child, by which review: see `Pick`. */
  readonly blocks: ReadonlyMap<ReviewPick, ReviewBlock>;
}

/** Which of a child's reviews: the newest, the one before it, the first, or the newest up to a day. */
export type ReviewPick = 'latest' | 'before' | 'first' | `by ${Day}`;

export interface CohortFacts {
  /** National Curriculum year now. */
  readonly years: Int16Array;
  /** Names for searching, as `fold` makes them. */
  readonly names: readonly string[];
  /** The places of all children by name. */
  readonly byName: Uint32Array;
  /** The day of what comes next (`numberOfDay`), or `NO_DAY`. */
  readonly dueOn: Int32Array;
  /** `DUE` bits. */
  readonly due: Uint8Array;
}

export const NO_DAY = 0x7fffffff;
/** How the dates of a child stand: several at once may be true. */
export const DUE = { overdue: 1, dueSoon: 2, pastLocal: 4, missing: 8 } as const;

/** The strands a school looks at over many children. What a part keeps private is for one family at a time, and stays out. */
export function cohortPlaces(framework: Framework): readonly Place[] {
  return places(framework).filter(({ part }) => !part.keptPrivate);
}

/** Facts that are still being filled in. */
export type FactsToBe = CohortFacts & { readonly names: string[] };

/** Facts with room for so many children, to be filled by `setFacts` and then `setOrder`. */
export function emptyFacts(count: number): FactsToBe {
  return {
    years: new Int16Array(count), names: Array.from({ length: count }, () => ''), byName: Uint32Array.from({ length: count }, (_, at) => at),
    dueOn: new Int32Array(count).fill(NO_DAY), due: new Uint8Array(count),
  };
}

/** Puts the children in the order of their names, once every name is there. */
export function setOrder({ byName, names }: FactsToBe): void {
  byName.sort((a, b) => {
    const [one = '', other = ''] = [names[a], names[b]];
    return one < other ? -1 : one > other ? 1 : a - b;
  });
}

/** Works out the facts of the child at one place. The dates are those of `datesOf`, and only sure ones count. */
export function setFacts(facts: FactsToBe, at: number, child: CohortChild, setting: DateSetting): void {
  facts.years[at] = schoolYearOn(child, setting.today);
  facts.names[at] = foldName(`${child.firstName} ${child.lastName ?? ''}`);
  const dates = datesOf(child, setting);
  const next = nextOf(dates);
  facts.dueOn[at] = next ? numberOfDay(next.on) : NO_DAY;
  facts.due[at] = dueBits(dates);
}

/** How the dates of a child stand, as `DUE` bits. What is not sure to come does not count. */
export function dueBits(dates: ChildDates): number {
  let bits = dates.missing.length > 0 ? DUE.missing : 0;
  for (const item of dates.items) {
    const { code } = item.status;
    if ((code === 'overdue' || code === 'dueSoon' || code === 'pastLocal') && isSure(item)) bits |= DUE[code];
  }
  return bits;
}
