import { type Card, type ChildRecord, fullName } from '../child.ts';
import type { Day } from '../day.ts';
import { emptyDraft } from '../draft.ts';
import { finishProfile } from '../entry/finish.ts';
import type { Framework } from '../framework.ts';
import type { LevelRow, LevelRowProblem } from './levelList.ts';
import { listKey } from './pupilList.ts';
import { type EventHead, type ReviewKind, reviewsOf } from '../review.ts';
import type { Result } from '../result.ts';
import { oneMore } from '../steps.ts';

/** A child here, as far as a spreadsheet of levels is compared with them. */
export interface ReviewedChild {
  readonly id: string;
  readonly card: Card;
  readonly reviewDays: readonly Day[];
  /** Why nothing is added to the record. */
  readonly stays?: 'inBin' | 'restricted' | 'damaged';
}

export type LevelEntry = { readonly row: number; readonly name: string } & (
  | { readonly state: 'unreadable'; readonly problem: LevelRowProblem }
  /** Nobody here has this UPN or this name. */
  | { readonly state: 'nobody'; readonly read: LevelRow }
  /** `sure` by a UPN that no name speaks against; `ask` by a name, with the birth where the row gives it. */
  | { readonly state: 'sure' | 'ask'; readonly read: LevelRow; readonly children: readonly ReviewedChild[] }
);

/** Who each row may be about. */
export function createLevelMatcher(here: readonly ReviewedChild[]): (row: number, name: string, read: Result<LevelRow, LevelRowProblem>) => LevelEntry {
  const byUpn = grouped(here, ({ card }) => card.upn ?? '');
  const byName = grouped(here, ({ card }) => listKey(fullName(card)));
  return (row, name, answer) => {
    if (!answer.ok) return { row, name, state: 'unreadable', problem: answer.problem };
    const read = answer.value;
    const sameUpn = read.upn === undefined ? [] : byUpn.get(read.upn) ?? [];
    if (sameUpn.length === 1 && sameUpn.every((child) => isLike(child, read))) return { row, name, state: 'sure', read, children: sameUpn };
    const sameName = (byName.get(listKey(`${read.firstName} ${read.lastName}`)) ?? []).filter(({ card }) => read.bornOn === undefined || card.bornOn === read.bornOn);
    const children = sameUpn.length > 0 ? sameUpn : sameName;
    return children.length > 0 ? { row, name, state: 'ask', read, children } : { row, name, state: 'nobody', read };
  };
}

/** A UPN beside another first name and no birth that agrees is more likely a slip than the same child. */
function isLike({ card }: ReviewedChild, { firstName, bornOn }: LevelRow): boolean {
  return firstName === '' || listKey(firstName) === listKey(card.firstName) || bornOn === card.bornOn;
}

function grouped(here: readonly ReviewedChild[], keyOf: (child: ReviewedChild) => string): ReadonlyMap<string, readonly ReviewedChild[]> {
  const groups = new Map<string, ReviewedChild[]>();
  for (const child of here) {
    const there = groups.get(keyOf(child));
    if (there) there.push(child);
    else groups.set(keyOf(child), [child]);
  }
  return groups;
}

/** Why a row adds no profile to a child whom it is about; undefined where it does. */
export type LevelObstacle = 'sameDay' | 'twice' | 'beforeBirth' | NonNullable<ReviewedChild['stays']>;

/** What is done with each row: `chosen` gives the id of the child it is about, and undefined for nobody. Of two rows of one child and day only the first counts. */
export function planOf(entries: readonly LevelEntry[], chosen: (entry: LevelEntry) => string | undefined): ReadonlyMap<number, { readonly id: string; readonly obstacle?: LevelObstacle }> {
  const plan = new Map<number, { id: string; obstacle?: LevelObstacle }>();
  const seen = new Set<string>();
  for (const entry of entries) {
    if (entry.state !== 'sure' && entry.state !== 'ask') continue;
    const id = chosen(entry);
    const child = entry.children.find((one) => one.id === id);
    if (!child) continue;
    const key = `${child.id} ${entry.read.reviewedOn}`;
    const obstacle = child.stays ?? (child.reviewDays.includes(entry.read.reviewedOn) ? 'sameDay'
      : entry.read.reviewedOn <= child.card.bornOn ? 'beforeBirth' : seen.has(key) ? 'twice' : undefined);
    if (!obstacle) seen.add(key);
    plan.set(entry.row, { id: child.id, ...(obstacle && { obstacle }) });
  }
  return plan;
}

/**
 * What kind of review a row becomes. The earliest of a child is a first profile; what comes after another review is an annual review
 * where there is a plan, else a SEN support review: a spreadsheet of levels does not say, and this is what schools hold each year.
 */
function kindOf({ card, events }: ChildRecord, { reviewedOn }: LevelRow): ReviewKind {
  if (!reviewsOf(events).some(({ profile }) => profile.reviewedOn < reviewedOn)) return 'baseline';
  return card.senStatus === 'E' ? 'annual' : 'senSupport';
}

/**
 * The record with a finished profile for a row; the very record where one of that day is there by now, or it would not be sound. Only the year is kept of where
 * the child was: the card says where they are today, not where they were then.
 */
export function withLevels(record: ChildRecord, read: LevelRow, framework: Framework, today: Day, made: Pick<EventHead, 'id' | 'device' | 'happenedAt' | 'reviewId'>): ChildRecord {
  if (record.removedAt || record.card.restrictedOn || reviewsOf(record.events).some(({ profile }) => profile.reviewedOn === read.reviewedOn)) return record;
  const draft = {
    ...emptyDraft({ id: made.reviewId, childId: record.id, framework: { id: framework.id, edition: framework.edition }, kind: kindOf(record, read), reviewedOn: read.reviewedOn }),
    ratings: { school: Object.fromEntries(Object.entries(read.marks).map(([code, mark]) => [code, { mark }])), family: {} },
    by: { school: FROM_A_SPREADSHEET },
  };
  const { setting: _1, settingType: _2, senStatus: _3, ...card } = record.card;
  const profile = finishProfile(draft, card, framework, today);
  if (!profile.ok) return record;
  return {
    ...record,
    events: [...record.events, { ...made, kind: 'profileFinished', sequence: oneMore(...record.events.map(({ sequence }) => sequence)), by: FROM_A_SPREADSHEET, profile: profile.value }],
  };
}

/** Stands where else the name of a person would. */
export const FROM_A_SPREADSHEET = 'from a spreadsheet';
