import type { CouncilFile, CouncilFramework, CouncilWho } from './councilFile.ts';
import { addMonths, type Day } from '../day.ts';
import { plainRecipient } from './recipient.ts';

/** What a merge has to know of a file; the children are not asked. */
export type CouncilHead = Omit<CouncilFile, 'children'> & { readonly mark?: string };

/** What whoever merges has decided by hand. */
export interface MergeChoices {
  /** Recipients, as `plainRecipient` has them, who are the same as that of the first file. */
  readonly sameRecipients?: ReadonlySet<string>;
  /** Files that are not to count, by their places: these hold as long as later files are added at the end. */
  readonly without?: ReadonlySet<number>;
}

/** What becomes of many files. Every file is in one of the lists, by its place among those that were given. */
export interface CouncilMerge<File extends CouncilHead = CouncilFile> {
  /** The newest of each school, for the first recipient, in order of the schools' names. */
  readonly schools: readonly File[];
  /** The frameworks and editions these were rated with, each once; the one that most schools have first. */
  readonly frameworks: readonly CouncilFramework[];
  /** For somebody else than the first file: never counted together. */
  readonly otherRecipient: readonly number[];
  /** Those that do not count, and why. */
  readonly older: readonly NotCounted[];
  /** Dated after today: a wrong clock, which would beat every later file. They count unless they are left out. */
  readonly future: readonly number[];
  /** Of one school and moment but not alike, each list one school: nobody can tell which is newer, so none counts until one alone is left. */
  readonly unclear: readonly (readonly number[])[];
  /** Ids of schools that have a name in common with another, each list one name. All are counted until one is left out. */
  readonly sameName: readonly (readonly string[])[];
  /** Ids of schools whose file was made more than 18 months ago. */
  readonly old: readonly string[];
  /** Which children the files tell of: more than one when schools chose differently. */
  readonly who: readonly CouncilWho[];
}

/** `older`: its school sent a newer file. `copy`: one that says the same was given later. `leftOut`: by hand. */
export interface NotCounted {
  readonly at: number;
  readonly because: 'older' | 'copy' | 'leftOut';
}

/**
 * Puts many schools' files together. Of a school the newest counts, by the moment it was made; of
 * copies (`mark` is the same) the one given later. So each of its children counts once. `today` tells which are old or of the future.
 */
export function mergeCouncil<File extends CouncilHead>(files: readonly File[], today: Day, { sameRecipients = new Set(), without = new Set() }: MergeChoices = {}): CouncilMerge<File> {
  const recipient = plainRecipient(files[0]?.recipient ?? '');
  const otherRecipient: number[] = [];
  const older: NotCounted[] = [];
  const bySchool = new Map<string, number[]>();
  for (const [at, file] of files.entries()) {
    const own = plainRecipient(file.recipient);
    if (own !== recipient && !sameRecipients.has(own)) otherRecipient.push(at);
    else if (without.has(at)) older.push({ at, because: 'leftOut' });
    else {
      const known = bySchool.get(file.school.id);
      if (known) known.push(at);
      else bySchool.set(file.school.id, [at]);
    }
  }
  const newest = new Map<string, number>();
  const unclear: number[][] = [];
  for (const [school, places] of bySchool) {
    const latest = places.map((at) => (files[at]?.madeAt ?? '')).toSorted().at(-1);
    const candidates = places.filter((at) => (files[at]?.madeAt ?? '') === latest);
    const isClear = new Set(candidates.map((at) => files[at]?.mark)).size === 1;
    const last = candidates.at(-1) ?? 0;
    if (isClear) newest.set(school, last);
    else unclear.push(candidates);
    for (const at of places) {
      const isLatest = candidates.includes(at);
      if (!isLatest || (isClear && at !== last)) older.push({ at, because: isLatest ? 'copy' : 'older' });
    }
  }
  const schools = [...newest.values()].flatMap((at) => files[at] ?? []).toSorted(byName);
  const since = addMonths(today, -OLD_AFTER_MONTHS);
  return {
    schools,
    frameworks: frameworksOf(schools),
    otherRecipient,
    older: older.toSorted((one, other) => one.at - other.at),
    future: [...files.keys()].filter((at) => (files[at]?.madeOn ?? '') > today && !otherRecipient.includes(at)),
    unclear,
    sameName: shared(schools, ({ school }) => nameKey(school.name)).map((group) => group.map(({ school }) => school.id)),
    old: schools.filter(({ madeOn }) => madeOn < since).map(({ school }) => school.id),
    who: [...new Set(schools.map(({ who }) => who))],
  };
}

/** The schools whose files are of this framework and edition, without those left out by hand. */
export function schoolsFor<File extends CouncilHead>({ schools }: Pick<CouncilMerge<File>, 'schools'>, framework: CouncilFramework, leftOut: ReadonlySet<string> = new Set()): readonly File[] {
  const key = frameworkKey(framework);
  return schools.filter((file) => frameworkKey(file.framework) === key && !leftOut.has(file.school.id));
}

/** The same for the same edition, strands and line: without these the marks of two files do not say the same. */
export function frameworkKey(framework: CouncilFramework): string {
  const { id, edition, overTheLineFrom, domains } = framework;
  const key = keys.get(framework) ?? JSON.stringify([id, edition, overTheLineFrom, domains.map(({ code, strands }) => [code, ...strands])]);
  keys.set(framework, key);
  return key;
}

/** Worked out once for each file: it is asked for with every file that comes. */
const keys = new WeakMap<CouncilFramework, string>();

const OLD_AFTER_MONTHS = 18;

/** Schools in order of name, never of need; the id decides between two of one name. */
function byName({ school: one }: CouncilHead, { school: other }: CouncilHead): number {
  return inOrder.compare(one.name, other.name) || (one.id < other.id ? -1 : 1);
}

/** Made once: one for each comparison takes longer than all the rest. */
const inOrder = new Intl.Collator('en-GB', { numeric: true });

function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function frameworksOf(schools: readonly CouncilHead[]): readonly CouncilFramework[] {
  const groups = new Map<string, { readonly framework: CouncilFramework; count: number }>();
  for (const { framework } of schools) {
    const known = groups.get(frameworkKey(framework));
    if (known) known.count += 1;
    else groups.set(frameworkKey(framework), { framework, count: 1 });
  }
  return [...groups.values()].toSorted((one, other) => other.count - one.count).map(({ framework }) => framework);
}

function shared<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): readonly (readonly Thing[])[] {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const known = groups.get(keyOf(thing));
    if (known) known.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
