import { useEffect, useMemo, useState } from 'react';
import { everydayWordsFor } from '../../catalog/alsoSearched.ts';
import PLACES from '../../catalog/find-places.json';
import { fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import { childFindable, createReviewFindable, type Findable, type FindableChild, findChildren, findIn, type Found, type FoundChild } from '../../core/school/findAnything.ts';
import { type Framework, places } from '../../core/framework.ts';
import { schoolYearOn, yearInWords } from '../../core/calendar/schoolYear.ts';
import type { ReviewKind } from '../../core/review.ts';
import { fold } from '../../core/words/searched.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';
import { today } from '../../state/clock.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useDirectory } from '../../state/live.ts';
import { useVault } from '../../state/records.tsx';
import { createPause } from '../../data/vault/pause.ts';

export interface FoundLink {
  readonly key: string;
  readonly to: string;
  readonly label: string;
  /** What tells two of one name apart. */
  readonly beside?: string;
}

export interface FoundGroup {
  readonly title: string;
  readonly links: readonly FoundLink[];
  readonly more: number;
}

const MOST_CHILDREN = 8;
const MOST_OTHERS = 6;

/** Everything that can be found. */
export interface Finder {
  /** What there is for a query, group by group; groups without anything are left out. */
  readonly find: (query: string) => readonly FoundGroup[];
  /** Whether the children can be found: not yet while the list is being made ready, not at all where it cannot be read. */
  readonly children: 'ready' | 'reading' | 'problem';
}

/** What can be found here, made ready once. */
export function useFinder(): Finder {
  const { current } = useFrameworks();
  const children = useChildren();
  const strands = useMemo(() => strandsOf(current), [current]);
  return useMemo(() => ({
    children: typeof children === 'string' ? children : 'ready',
    find: (query) => [
      { title: 'Children', ...linked(findChildren(typeof children === 'string' ? [] : children, query, MOST_CHILDREN), childLink) },
      { title: 'Framework', ...linked(findIn(strands, query, MOST_OTHERS), (link) => link) },
      { title: 'Pages and settings', ...linked(findIn(PAGES, query, MOST_OTHERS), (link) => link) },
    ].filter(({ links }) => links.length > 0),
  }), [children, strands]);
}

function linked<Thing>({ found, more }: Found<Thing>, link: (thing: Thing) => FoundLink) {
  return { links: found.map(link), more };
}

/**
 * The children of the list, made ready to be searched piece by piece: no key waits for twenty thousand of them. The list knows the last review;
 * all of them stand in the columns (day and kind, no word of a record), which are read after that. Where they cannot be, the last one is what there is.
 */
function useChildren(): readonly FindableChild<DirectoryEntry>[] | 'reading' | 'problem' {
  const directory = useDirectory();
  const vault = useVault();
  const [ready, setReady] = useState<readonly FindableChild<DirectoryEntry>[]>();
  useEffect(() => {
    let goesOn = true;
    const make = async () => {
      if (!directory?.ok) return;
      const pause = createPause();
      const now = today();
      const reviewFindable = createReviewFindable();
      const made: FindableChild<DirectoryEntry>[] = [];
      for (const child of directory.value) {
        made.push(childFindable(child, child.lastReviewedOn ? [reviewFindable(child.lastReviewedOn)] : [], now));
        await pause();
        if (!goesOn) return;
      }
      setReady(made);
      const all: FindableChild<DirectoryEntry>[] = [];
      for (let first = 0; first < directory.value.length; first += AT_ONCE) {
        const some = directory.value.slice(first, first + AT_ONCE);
        const columns = await vault.columnsOf(some.map(({ id }) => id));
        if (!goesOn || !columns.ok) return;
        for (const child of some) {
          const reviews = columns.value.get(child.id) ?? [];
          all.push(childFindable(child, reviews.map(({ reviewedOn, kind }) => reviewFindable(reviewedOn, KINDS[kind])).toReversed(), now));
          await pause();
          if (!goesOn) return;
        }
      }
      setReady(all);
    };
    void make();
    return () => { goesOn = false; };
  }, [directory, vault]);
  return directory && !directory.ok ? 'problem' : ready ?? 'reading';
}

/** So many children's columns are read at a time. */
const AT_ONCE = 512;

/** Without the word that all of them have: it would find everybody. */
const KINDS: Readonly<Record<ReviewKind, string>> = { baseline: 'first', senSupport: 'SEN support', annual: 'annual', interim: 'interim', sixMonthly: 'six-monthly', phaseTransfer: 'phase transfer' };

function childLink({ child, on }: FoundChild<DirectoryEntry>): FoundLink {
  const year = yearInWords(schoolYearOn(child, today()));
  return {
    key: child.id, to: `/children/${child.id}`, label: fullName(child),
    beside: on !== undefined && on !== child.lastReviewedOn ? `${year}, review of ${dayInWords(on)}` : child.lastReviewedOn ? `${year}, last review ${dayInWords(child.lastReviewedOn)}` : `${year}, no review yet`,
  };
}

/** Strands by code, their titles, and the everyday words that stand for them. */
function strandsOf(framework: Framework): readonly Findable<FoundLink>[] {
  return places(framework).map(({ strand, domain }) => {
    const titles = fold(`${strand.code} ${strand.label} ${strand.plain}`);
    return {
      thing: { key: strand.code, to: `/framework/${framework.id}/${framework.edition}/${strand.code}`, label: strand.label, beside: `${strand.code}, ${domain.label}` },
      text: titles + fold(everydayWordsFor(titles).join(' ')),
    };
  });
}

/** What stands there before anything is typed. */
const OFTEN_NEEDED = ['/children/new', '/school', '/dates', '/share'];
export const OFTEN: FoundGroup = {
  title: 'Often needed', more: 0,
  links: PLACES.filter(({ to }) => OFTEN_NEEDED.includes(to)).map(({ to, label }) => ({ key: label, to, label })),
};

const PAGES: readonly Findable<FoundLink>[] = PLACES.map(({ to, label, words }) => ({ thing: { key: label, to, label }, text: fold(`${label} ${words}`) }));
