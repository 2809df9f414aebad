import { nameOfPack, type PackContent } from '../../core/library.ts';
import { sameContent } from '../../core/sameContent.ts';
import { isSameKey, SCHOOL_KEY_ID, type SchoolKey, settledKey } from '../../core/council/schoolKey.ts';
import { randomId, randomStart } from '../lock/randomId.ts';
import type { PackChanges } from './commit.ts';
import type { Edit } from './decision.ts';
import { readPacks } from './packRows.ts';
import type { Packs } from './packs.ts';
import { sealPack } from './sealedRows.ts';
import type { Stores } from './stores.ts';

/**
 * The packs of an edit sealed to be written; undefined when there is nothing to write. One whose place is taken replaces what is
 * there, or, unless `replacesPacks`, stays out: reviews may rest on what is there.
 */
export async function sealPacks(stores: Stores, edit: Pick<Edit, 'packs' | 'replacesPacks' | 'schoolKey' | 'newSchoolKey'>): Promise<PackChanges | undefined> {
  const { packs: contents = [], replacesPacks = false } = edit;
  if (contents.length === 0 && !edit.schoolKey && !edit.newSchoolKey) return undefined;
  const { fetched, packs } = await readPacks(stores);
  const standing = fetched.map(({ key }) => key).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const highest = standing.reduce((most, [, counter]) => Math.max(most, counter), standing.length === 0 ? randomStart() : 0);
  const wanted: Wanted[] = [...new Map(contents.map((content) => [nameOfPack(content), content])).entries()].flatMap(([name, content]) => {
    const there = packs.packs.find((known) => nameOfPack(known.content) === name);
    return there && (!replacesPacks || sameContent(there.content, content)) ? [] : [{ content, id: there?.id }];
  });
  wanted.push(...keyToKeep(packs, edit));
  if (wanted.length === 0) return undefined;
  return {
    standing,
    replaced: standing.filter(([id]) => wanted.some((one) => one.id === id)),
    after: await Promise.all(wanted.map(({ content, id = randomId() }, at) => sealPack(stores.connection.lock, content, id, highest + 1 + at))),
  };
}

interface Wanted {
  readonly content: PackContent | SchoolKey;
  /** Whose place it takes. */
  readonly id: string | undefined;
}

/** A key that is there stays, unless another copy of the vault has one: then the one on which both settle. */
function keyToKeep({ schoolKey: mine, damaged }: Packs, { schoolKey, newSchoolKey }: Pick<Edit, 'schoolKey' | 'newSchoolKey'>): readonly Wanted[] {
  const coming = schoolKey ?? newSchoolKey;
  if (!coming || (!schoolKey && (mine || damaged.includes(SCHOOL_KEY_ID)))) return [];
  const content = mine ? settledKey(mine.content, coming) : coming;
  // Under its own id one that another copy has also takes the place of one here that cannot be opened.
  return mine && isSameKey(content, mine.content) ? [] : [{ content, id: mine?.id ?? SCHOOL_KEY_ID }];
}
