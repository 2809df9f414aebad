import { readIn } from '../editions.ts';
import type { Framework, Level, Place } from '../framework.ts';
import { isLevel, places } from '../framework.ts';
import type { Settled } from '../meeting.ts';
import type { Profile } from '../review.ts';
import type { Contribution } from '../views.ts';

/** One voice's level on a strand. */
export type Said =
  | { readonly voice: 'school' | 'family'; readonly by?: string; readonly level: Level }
  | { readonly voice: 'contribution'; readonly id: string; readonly role: Contribution['role']; readonly by?: string; readonly level: Level };

/** A strand on which voices gave different levels. Each stays as it was given; none is averaged with another. */
export interface Difference {
  readonly place: Place;
  /** School, family, then the others in their order: only those who gave a level. */
  readonly said: readonly Said[];
  /** What the meeting settled, if it did. */
  readonly settled?: Settled;
  /** Nobody has settled it, or they see it differently still. */
  readonly isOpen: boolean;
}

/**
 * The strands on which at least two voices gave a level and not all the same one, in the framework's order; also those that
 * the meeting recorded as unresolved, whatever the levels. `settled` stands for what a meeting settles while it goes on;
 * otherwise it is what was frozen.
 *
 * | levels        | settled with a mark | unresolved | nothing |
 * |---------------|---------------------|------------|---------|
 * | differ        | settled             | open       | open    |
 * | do not differ | –                   | open       | –       |
 */
export function differencesOf(profile: Profile, framework: Framework, settled?: Readonly<Record<string, Settled>>): readonly Difference[] {
  const read = readIn(framework, profile)?.profile;
  if (!read) return [];
  const agreed = settled ?? read.agreed ?? {};
  return places(framework).flatMap((place): Difference[] => {
    const { code } = place.strand;
    const said = saidOf(read, code);
    const own = Object.hasOwn(agreed, code) ? agreed[code] : undefined;
    if (new Set(said.map(({ level }) => level)).size < 2 && !own?.unresolved) return [];
    return [{ place, said, ...(own && { settled: own }), isOpen: own?.mark === undefined || own.unresolved === true }];
  });
}

/** Those that nobody has settled. */
export function openDifferences(profile: Profile, framework: Framework, settled?: Readonly<Record<string, Settled>>): readonly Difference[] {
  return differencesOf(profile, framework, settled).filter(({ isOpen }) => isOpen);
}

/** Everybody who gave a level on a strand: school, family, then the others in their order. */
export function saidOf({ views, contributions = {} }: Profile, code: string): readonly Said[] {
  const voices = (['school', 'family'] as const).flatMap((voice): Said[] => {
    const view = views.find((known) => known.voice === voice);
    const mark = view?.ratings[code]?.mark;
    return isLevel(mark) ? [{ voice, level: mark, ...(view?.by && { by: view.by }) }] : [];
  });
  const others = Object.entries(contributions).toSorted(([, a], [, b]) => a.n - b.n).flatMap(([id, { role, by, ratings }]): Said[] => {
    const mark = ratings[code]?.mark;
    return isLevel(mark) ? [{ voice: 'contribution', id, role, level: mark, ...(by && { by }) }] : [];
  });
  return [...voices, ...others];
}
