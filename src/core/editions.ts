import type { EditionMap, Framework, FrameworkRef, StrandMap } from './framework.ts';
import { isLevel, isSameEdition, places } from './framework.ts';
import type { Settled } from './meeting.ts';
import { isRatedWith, type Profile, type Rating, type View, voiceFor } from './review.ts';

/** Why nothing can be said of a strand when a profile is read in another edition than its own. */
export type CannotRead =
  /** The framework says nothing about how that edition is read in it. */
  | 'otherEdition'
  /** It was not asked in that edition. */
  | 'notMapped'
  /** It was part of a wider strand that had a level, and nobody can know which part the level was for. */
  | 'split'
  /** It was several strands, and one of them was not assessed. */
  | 'partlyRated';

/** A profile as it reads in a framework. */
export interface ReadProfile {
  /** Under the framework's own strand codes. What cannot be read is left out, and so counts as not assessed. */
  readonly profile: Profile;
  /** Why not, by strand code, where the voice that counts had something to say. */
  readonly because: ReadonlyMap<string, CannotRead>;
}

/**
 * Reads a profile in a framework: as it stands where it was rated with it, and otherwise by the map the framework
 * holds for that edition; undefined when it holds none. What is frozen is not changed by it.
 *
 * | map                     | the earlier ratings                  | read as                       |
 * |-------------------------|--------------------------------------|-------------------------------|
 * | same, reworded, renamed | any                                  | the same rating               |
 * | merged                  | levels, some perhaps not applicable  | the highest of them           |
 * | merged                  | none applies                         | not applicable                |
 * | merged                  | levels, and one not assessed         | nothing: `partlyRated`        |
 * | split                   | 0, not assessed or not applicable    | the same for each of the new  |
 * | split                   | 1 to 4                               | nothing: `split`              |
 * | none for this strand    | any                                  | nothing: `notMapped`          |
 *
 * Levels that were agreed stand for those of the voice that counts before they are read; a difference that stays open stays so.
 * What is read counts as agreed only where the level that stands was: a voice's level that is higher stays that voice's.
 *
 * The highest stands for strands that were merged as it does for a domain (product.md, section 4). A wider strand that
 * needed no extra help had no part that did.
 */
export function readIn(framework: Framework, profile: Profile): ReadProfile | undefined {
  if (isRatedWith(profile, framework)) return { profile, because: NOTHING };
  const map = mapFor(profile.framework, framework);
  return map && readBy(map, framework, profile);
}

/** Of two frameworks, the one in which ratings of both can be read: the later review's, unless only the other has a map. */
export function frameworkForBoth(earlier: Framework, later: Framework): Framework {
  return mapFor(later, earlier) && !mapFor(earlier, later) ? earlier : later;
}

/** The codes of strands that a profile has ratings for and that stand nowhere in the framework's map, in their order. */
export function leftBehind(framework: Framework, profile: Profile): readonly string[] {
  const map = mapFor(profile.framework, framework);
  if (!map || isRatedWith(profile, framework)) return [];
  const known = new Set(map.strands.flatMap(({ from }) => from));
  return [...new Set(profile.views.flatMap(({ ratings }) => Object.keys(ratings)))].filter((code) => !known.has(code));
}

/**
 * How much of what a profile rates can be read in a framework: all of it, only part, or nothing. A strand that is new in the
 * framework takes nothing away.
 */
export function howMuchReads(framework: Framework, profile: Profile): 'all' | 'part' | 'nothing' {
  const read = readIn(framework, profile);
  if (!read) return 'nothing';
  const lost = [...read.because.values()].some((why) => why !== 'notMapped') || leftBehind(framework, profile).length > 0;
  return lost ? 'part' : 'all';
}

/** Under which codes another edition asked about a strand of this framework; none when it did not. */
export function codesBefore(framework: Framework, other: FrameworkRef, code: string): readonly string[] {
  return mapFor(other, framework)?.strands.find(({ to }) => to.includes(code))?.from ?? [];
}

/** Under which codes a profile speaks of a strand of this framework: its own where it was rated with it; none where it did not ask. */
export function codesIn(framework: Framework, profile: Pick<Profile, 'framework'>, code: string): readonly string[] {
  return isRatedWith(profile, framework) ? [code] : codesBefore(framework, profile.framework, code);
}

const NOTHING: ReadonlyMap<string, CannotRead> = new Map();

function mapFor(ref: FrameworkRef, framework: Framework): EditionMap | undefined {
  return framework.readsAs.find(({ from }) => isSameEdition(from, ref));
}

function readBy(map: EditionMap, framework: Framework, profile: Profile): ReadProfile {
  const lines = new Map(map.strands.flatMap((line) => line.to.map((code) => [code, line])));
  const because = new Map<string, CannotRead>();
  for (const { strand } of places(framework)) if (!lines.has(strand.code)) because.set(strand.code, 'notMapped');
  const views = profile.views.map((view): View => {
    const ratings: Record<string, Rating> = {};
    for (const place of places(framework)) {
      const { code } = place.strand;
      const line = lines.get(code);
      const read = line && ratingBy(line, view);
      if (typeof read === 'object') ratings[code] = read;
      else if (read && voiceFor(place) === view.voice) because.set(code, read);
    }
    return { ...view, ratings };
  });
  const agreed: Record<string, Settled> = {};
  const standing: Partial<Record<View['voice'], Record<string, Rating>>> = {};
  for (const place of places(framework)) {
    const line = lines.get(place.strand.code);
    const settled = line?.from.flatMap((code) => profile.agreed?.[code] ?? []) ?? [];
    if (!line || settled.length === 0) continue;
    const voice = voiceFor(place);
    const read = ratingBy(line, counting(profile, voice));
    because.delete(place.strand.code);
    if (typeof read === 'string') because.set(place.strand.code, read);
    const isAgreed = typeof read === 'object' && read.mark !== 'notAssessed' && settled.some(({ mark }) => mark === read.mark);
    if (typeof read === 'object' && !isAgreed) (standing[voice] ??= {})[place.strand.code] = read;
    agreed[place.strand.code] = {
      ...(isAgreed && { mark: read.mark }),
      ...(settled.some(({ unresolved }) => unresolved) && { unresolved: true }),
      ...(settled.some(({ note }) => note) && { note: settled.flatMap(({ note }) => note ?? []).join(' ') }),
    };
  }
  const { agreed: _1, contributions: _2, ...rest } = profile;
  return {
    profile: {
      ...rest, framework: { id: framework.id, edition: framework.edition },
      views: views.map((view) => ({ ...view, ratings: { ...view.ratings, ...standing[view.voice] } })),
      ...(profile.agreed && { agreed }),
      ...(profile.contributions && { contributions: contributionsBy(lines, profile.contributions) }),
    },
    because,
  };
}

/** A voice's ratings, each with the level that was agreed where there is one. */
function counting({ views, agreed = {} }: Profile, voice: View['voice']): Pick<View, 'ratings'> {
  const ratings = { ...views.find((view) => view.voice === voice)?.ratings };
  for (const [code, { mark }] of Object.entries(agreed)) if (mark !== undefined) ratings[code] = { ...ratings[code], mark };
  return { ratings };
}

function contributionsBy(lines: ReadonlyMap<string, StrandMap>, contributions: NonNullable<Profile['contributions']>): NonNullable<Profile['contributions']> {
  return Object.fromEntries(Object.entries(contributions).map(([id, contribution]) => {
    const ratings = [...lines].flatMap(([code, line]): [string, Rating][] => {
      const read = ratingBy(line, contribution);
      return typeof read === 'object' ? [[code, read]] : [];
    });
    return [id, { ...contribution, ratings: Object.fromEntries(ratings) }];
  }));
}

function ratingBy({ how, from }: StrandMap, { ratings }: Pick<View, 'ratings'>): Rating | CannotRead | undefined {
  const all = from.flatMap((code) => ratings[code] ?? []);
  const [highest] = all.filter(({ mark }) => isLevel(mark)).toSorted((a, b) => Number(b.mark) - Number(a.mark));
  if (how === 'split' && highest && highest.mark !== 0) return 'split';
  const assessed = all.filter(({ mark }) => mark !== 'notAssessed');
  if (highest) return assessed.length === from.length ? highest : 'partlyRated';
  return assessed.length === from.length ? all[0] : undefined;
}
