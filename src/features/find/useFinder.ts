import { useEffect, useMemo, useState } from 'react';
import { everydayWordsFor } from '../../catalog/alsoSearched.ts';
import PLACES from '../../catalog/find-places.json';
import { fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import { childFindable, type Findable, type FindableChild, findChildren, findIn, type Found } from '../../core/findAnything.ts';
import { type Framework, places } from '../../core/framework.ts';
import { schoolYearOn, yearInWords } from '../../core/schoolYear.ts';
import { fold } from '../../core/searched.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';
import { today } from '../../state/clock.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useDirectory } from '../../state/live.ts';
import { createPause } from '../../state/pause.ts';

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

/** The children of the list, made ready to be searched piece by piece: no key waits for twenty thousand of them. */
function useChildren(): readonly FindableChild<DirectoryEntry>[] | 'reading' | 'problem' {
  const directory = useDirectory();
  const [ready, setReady] = useState<readonly FindableChild<DirectoryEntry>[]>();
  useEffect(() => {
    let goesOn = true;
    const make = async () => {
      const pause = createPause();
      const made: FindableChild<DirectoryEntry>[] = [];
      for (const child of directory?.ok ? directory.value : []) {
        made.push(childFindable(child));
        await pause();
        if (!goesOn) return;
      }
      if (directory?.ok) setReady(made);
    };
    void make();
    return () => { goesOn = false; };
  }, [directory]);
  return directory && !directory.ok ? 'problem' : ready ?? 'reading';
}

function childLink(child: DirectoryEntry): FoundLink {
  const year = yearInWords(schoolYearOn(child, today()));
  return {
    key: child.id, to: `/children/${child.id}`, label: fullName(child),
    beside: child.lastReviewedOn ? `${year}, last review ${dayInWords(child.lastReviewedOn)}` : `${year}, no review yet`,
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

const PAGES: readonly Findable<FoundLink>[] = PLACES.map(({ to, label, words }) => ({ thing: { key: label, to, label }, text: fold(`${label} ${words}`) }));
