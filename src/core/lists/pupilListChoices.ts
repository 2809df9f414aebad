import type { Card } from '../child.ts';
import type { Day } from '../day.ts';
import type { ListedCard } from './pupilList.ts';
import type { Candidate, ListEntry, ListState } from './pupilListMatch.ts';
import type { Difference, DifferField } from './pupilListDiffer.ts';
import { yearOfAge } from '../calendar/schoolYear.ts';

/** What a person decided about a list: for all rows, and otherwise for some. */
export interface ListChoices {
  /** Where the list says something else than a record: keep what is here, fill in what is missing here, or take the list's. */
  readonly differing: 'keep' | 'fill' | 'take';
  /** Where name and date of birth are the same and no UPN decides. */
  readonly asked: 'leave' | 'same' | 'other';
  readonly rows: ReadonlyMap<number, RowChoice>;
}

export interface RowChoice {
  /** Leave the row out, add a child, or the id of the child here whom it is about. */
  readonly as?: 'leave' | 'new' | { readonly id: string };
  /** For each field whether the list's value is taken. */
  readonly take?: Readonly<Partial<Record<DifferField, boolean>>>;
  /** Taught outside the year of their age, as the list says. */
  readonly outOfYear?: boolean;
}

/** Nothing that is here changes until somebody says so. */
export const NO_CHOICES: ListChoices = { differing: 'keep', asked: 'leave', rows: new Map() };

/** What is done with one row. */
export type Outcome =
  | { readonly kind: 'add'; readonly card: Card }
  | { readonly kind: 'change'; readonly id: string; readonly taken: readonly Difference[] }
  | { readonly kind: 'nothing' };

export function outcomeOf(entry: ListEntry, choices: ListChoices, today: Day): Outcome {
  if (entry.state === 'unreadable') return NOTHING;
  const about = aboutWhom(entry, choices);
  if (about === 'new') {
    const card = cardOf(entry, choices, today);
    return card ? { kind: 'add', card } : NOTHING;
  }
  if (about === 'leave' || about.stays) return NOTHING;
  const taken = about.differences.filter((difference) => isTaken(difference, entry.row, choices));
  return taken.length > 0 ? { kind: 'change', id: about.id, taken } : NOTHING;
}

/** Whom a readable row is about by now: nobody, a new child, or one who is here. */
export function aboutWhom(entry: Exclude<ListEntry, { state: 'unreadable' }>, { asked, rows }: ListChoices): 'leave' | 'new' | Candidate {
  const as = rows.get(entry.row)?.as;
  if (as === 'leave') return 'leave';
  if (entry.state === 'new') return 'new';
  if (entry.state === 'nobody') return 'leave';
  if (entry.state === 'repeated') return as === 'new' && !entry.isSure && canBeAdded(entry) ? 'new' : 'leave';
  if (entry.state !== 'ask') return entry.here;
  if (as === 'new') return canBeAdded(entry) ? 'new' : 'leave';
  if (as) return entry.candidates.find(({ id }) => id === as.id) ?? 'leave';
  const [only] = entry.candidates;
  if (asked === 'same') return entry.candidates.length === 1 && only && !entry.rivals && !hasOtherUpn(entry.child.card, only) ? only : 'leave';
  return asked === 'other' && canBeAdded(entry) ? 'new' : 'leave';
}

/** Whether the list's value of a field is taken, by what was chosen for it or for all. */
export function isTaken({ field, here }: Difference, row: number, { differing, rows }: ListChoices): boolean {
  return rows.get(row)?.take?.[field] ?? (differing === 'take' || (differing === 'fill' && here === undefined));
}

/** How many rows there are of each state. Together they are all rows of the list but the empty ones. */
export function countsOf(entries: readonly ListEntry[]): ReadonlyMap<ListState, number> {
  const counts = new Map<ListState, number>();
  for (const { state } of entries) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}

const NOTHING = { kind: 'nothing' } as const;

/** Nobody without a date of birth: a level cannot be read without an age. */
export function canBeAdded({ child }: Exclude<ListEntry, { state: 'unreadable' }>): boolean {
  return child.card.bornOn !== undefined;
}

function hasOtherUpn({ upn }: ListedCard, candidate: Candidate): boolean {
  return upn !== undefined && candidate.upn !== undefined && upn !== candidate.upn;
}

function cardOf({ row, child: { card: { bornOn, ...card }, taughtIn } }: Exclude<ListEntry, { state: 'unreadable' }>, { rows }: ListChoices, today: Day): Card | undefined {
  if (bornOn === undefined) return undefined;
  const offset = taughtIn === undefined || !rows.get(row)?.outOfYear ? 0 : taughtIn - yearOfAge(bornOn, today);
  return { ...card, bornOn, ...(offset !== 0 && { yearOffset: offset }) };
}
