import { type Card, fullName } from '../child.ts';
import type { Day } from '../day.ts';
import { type ListedCard, type ListedChild, listKey, type ListRowProblem } from './pupilList.ts';
import { type Difference, differencesOf } from './pupilListDiffer.ts';
import type { Result } from '../result.ts';

/** A child who is on this device, as far as a list is compared with them. */
export interface HereChild {
  readonly id: string;
  readonly card: Card;
  readonly inBin?: true;
  /** The record cannot be opened; the card is what the directory says. */
  readonly isDamaged?: true;
}

/** A child here who is, or may be, the one in a row. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly bornOn: Day;
  readonly upn?: string;
  /** Why nothing of it is changed by a list. */
  readonly stays?: 'inBin' | 'restricted' | 'damaged';
  readonly differences: readonly Difference[];
}

/**
 * What becomes of one row.
 *
 * | state      | when                                                                                     |
 * |------------|------------------------------------------------------------------------------------------|
 * | new        | nobody here is like it                                                                   |
 * | same       | the UPN of a child here, and nothing to change                                           |
 * | differs    | the UPN of a child here of whom the list says something otherwise                         |
 * | ask        | no UPN that decides, but the name and the date of birth of somebody here (the name alone, where the list has no births); or a UPN that two have, or that stands here beside another name and birth |
 * | nobody     | a list without dates of birth, and nobody here is like it: nobody is added by one          |
 * | stays      | a child here who is in the bin, not to be changed, or cannot be opened                     |
 * | repeated   | the UPN of an earlier row, or its name and birth where not both have a UPN                |
 * | unreadable | no name, or no date of birth                                                             |
 */
export type ListEntry = { readonly row: number; readonly name: string } & (
  | { readonly state: 'new'; readonly child: ListedChild }
  | { readonly state: 'nobody'; readonly child: ListedChild }
  | { readonly state: 'same' | 'differs' | 'stays'; readonly child: ListedChild; readonly here: Candidate }
  /** `rivals`: another row may be about one of these candidates too, so that only a person can say which is. */
  | { readonly state: 'ask'; readonly child: ListedChild; readonly candidates: readonly Candidate[]; readonly rivals?: true }
  /** `isSure` where a UPN says so. */
  | { readonly state: 'repeated'; readonly child: ListedChild; readonly earlier: number; readonly isSure: boolean }
  | { readonly state: 'unreadable'; readonly problems: readonly ListRowProblem[] }
);
export type ListState = ListEntry['state'];
export const LIST_STATES = ['new', 'differs', 'ask', 'nobody', 'unreadable', 'repeated', 'stays', 'same'] as const satisfies readonly ListState[];

/** Compares rows, in the order of the list, with who is here and with the rows before. */
export function createMatcher(here: readonly HereChild[], today: Day): (row: number, name: string, read: Result<ListedChild, readonly ListRowProblem[]>) => ListEntry {
  const known = createIndex<HereChild>();
  for (const child of here) known.add(child, child.card.upn, [child.card]);
  const rows = createIndex<number>();
  return (row, name, read) => {
    if (!read.ok) return { row, name, state: 'unreadable', problems: read.problem };
    const child = read.value;
    const [upn, names] = [child.card.upn, namesOf(child)];
    const sameUpn = rows.byUpn(upn)[0];
    // Two children may have one name: without a birth a name repeats nobody.
    const sameName = child.card.bornOn === undefined ? undefined : rows.byName(names).find(({ upn: other }) => !upn || !other)?.thing;
    rows.add(row, upn, names);
    const earlier = sameUpn?.thing ?? sameName;
    if (earlier !== undefined) return { row, name, state: 'repeated', child, earlier, isSure: sameUpn !== undefined };
    return { row, name, ...matched(child, known.byUpn(upn).map(({ thing }) => thing), known.byName(names).map(({ thing }) => thing), today) };
  };
}

/** Marks the rows that have rivals, once all rows are there: one answer for all of them must not make one child of two. */
export function withRivals(entries: readonly ListEntry[]): readonly ListEntry[] {
  const claims = new Map<string, number>();
  const claimed = (entry: ListEntry) => (entry.state === 'ask' ? entry.candidates.map(({ id }) => id) : 'here' in entry ? [entry.here.id] : []);
  for (const entry of entries) for (const id of claimed(entry)) claims.set(id, (claims.get(id) ?? 0) + 1);
  return entries.map((entry) => (entry.state === 'ask' && claimed(entry).some((id) => (claims.get(id) ?? 0) > 1) ? { ...entry, rivals: true as const } : entry));
}

type Matched = ListEntry extends infer Entry ? (Entry extends ListEntry ? Omit<Entry, 'row' | 'name'> : never) : never;

function matched(child: ListedChild, byUpn: readonly HereChild[], byName: readonly HereChild[], today: Day): Matched {
  const candidate = (one: HereChild) => candidateOf(one, child, today);
  const [sure] = byUpn;
  if (sure && byUpn.length === 1 && isLike(sure, byName, child)) {
    const found = candidate(sure);
    return { state: found.stays ? 'stays' : found.differences.length > 0 ? 'differs' : 'same', child, here: found };
  }
  const candidates = [...new Set([...byUpn, ...byName])].map(candidate);
  return candidates.length > 0 ? { state: 'ask', child, candidates } : { state: child.card.bornOn === undefined ? 'nobody' : 'new', child };
}

/** A UPN beside another first name and another birth is more likely a slip than the same child. */
function isLike(here: HereChild, byName: readonly HereChild[], { card, legal }: ListedChild): boolean {
  return byName.includes(here) || here.card.bornOn === card.bornOn
    || [card.firstName, legal?.firstName ?? ''].some((name) => name !== '' && listKey(name) === listKey(here.card.firstName));
}

function candidateOf({ id, card, inBin, isDamaged }: HereChild, child: ListedChild, today: Day): Candidate {
  const stays = isDamaged ? 'damaged' : inBin ? 'inBin' : card.restrictedOn ? 'restricted' : undefined;
  return {
    id, name: fullName(card), bornOn: card.bornOn, ...(card.upn && { upn: card.upn }), ...(stays && { stays }),
    differences: stays ? [] : differencesOf(card, child, today),
  };
}

type Named = Pick<ListedCard, 'firstName' | 'lastName' | 'bornOn'>;

/** By the name they use and by the legal one. */
function namesOf({ card, legal }: ListedChild): readonly Named[] {
  const born = card.bornOn === undefined ? {} : { bornOn: card.bornOn };
  return legal ? [card, { ...legal, ...born }, { firstName: card.firstName, ...(legal.lastName && { lastName: legal.lastName }), ...born }] : [card];
}

interface Indexed<Thing> {
  readonly thing: Thing;
  readonly upn: string | undefined;
  readonly lastKey: string;
}

/** Finds by UPN, and by first name and birth (by first name, where no birth is asked for) with the same last name, or where one has none. */
function createIndex<Thing>() {
  const upns = new Map<string, Indexed<Thing>[]>();
  const names = new Map<string, Indexed<Thing>[]>();
  const keyOf = ({ firstName, bornOn = '' }: Named) => `${bornOn} ${listKey(firstName)}`;
  const into = (map: Map<string, Indexed<Thing>[]>, key: string, one: Indexed<Thing>) => {
    const there = map.get(key);
    if (there) there.push(one);
    else map.set(key, [one]);
  };
  return {
    add(thing: Thing, upn: string | undefined, named: readonly Named[]) {
      if (upn) into(upns, upn, { thing, upn, lastKey: '' });
      for (const { bornOn, ...name } of named) {
        const one = { thing, upn, lastKey: listKey(name.lastName ?? '') };
        into(names, keyOf(name), one);
        if (bornOn !== undefined) into(names, keyOf({ ...name, bornOn }), one);
      }
    },
    byUpn: (upn: string | undefined): readonly Indexed<Thing>[] => (upn ? upns.get(upn) ?? [] : []),
    byName: (named: readonly Named[]): readonly Indexed<Thing>[] => [...new Set(named.flatMap((name) => {
      const lastKey = listKey(name.lastName ?? '');
      return (names.get(keyOf(name)) ?? []).filter((one) => one.lastKey === lastKey || one.lastKey === '' || lastKey === '');
    }))],
  };
}
