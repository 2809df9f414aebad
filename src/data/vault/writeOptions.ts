import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import type { Erasure } from '../../core/merge/erasure.ts';
import type { PackContent } from '../../core/library.ts';
import type { SchoolKey } from '../../core/council/schoolKey.ts';

/** What goes along when many children are written in one transaction (`Vault.writeChildren`). */
export interface WriteOptions {
  /** Children to be changed as they are here, in the same transaction, and not among those given. */
  readonly changes?: Changing;
  /** Ids of children that go in the same transaction. One stays of whom something is here by then that the known erasures and those below had not seen, or cannot be read. */
  readonly erase?: readonly string[];
  /** That children of this vault were erased on another device: kept in the same transaction, united with what is known here. */
  readonly erasures?: readonly Erasure[];
  /** Drafts that go in the same transaction, where everything in them by then is in a finished profile, or was seen when they were erased elsewhere; else they stay. */
  readonly finishedDrafts?: readonly Pick<Draft, 'id' | 'childId'>[];
  /** Kept in the same transaction. What is here under the same name stays: reviews may rest on it. */
  readonly packs?: readonly PackContent[];
  /** From another copy of this vault, in the same transaction: of it and one that is here, the one both settle on is kept. */
  readonly schoolKey?: SchoolKey | undefined;
  /** To be kept where there is none (`schoolKeyOf`). */
  readonly newSchoolKey?: SchoolKey;
  /** What to keep when the vault already holds a record with this id; without it, the given record takes its place. */
  readonly merge?: (stored: ChildRecord, given: ChildRecord) => ChildRecord;
  /** The same for drafts. With it, a draft of a review that is finished by then is its correction, or goes. */
  readonly mergeDraft?: (stored: Draft, given: Draft) => Draft;
  /**
   * Given with what comes in a file. What was here then and is not by now was erased meanwhile, and is left out; so is what the
   * erasures known by now had seen, where the file is of this vault; and a record that is not to be changed stays as it is.
   */
  readonly lookedAt?: LookedAt;
  /** Told what was left out, each time it is decided anew; the last time counts. */
  readonly onLeftOut?: (left: LeftOut) => void;
  /** Called as children are sealed, before the one transaction. */
  readonly onProgress?: (sealed: number, of: number) => void;
}

export interface Changing {
  /** One that is no longer here, or cannot be opened, is passed over. */
  readonly ids: readonly string[];
  /** The same record back leaves it as it is. It is pure, and may be called again; the last time counts. */
  readonly change: (record: ChildRecord) => ChildRecord;
}

/** What was known when a person looked at a file. */
export interface LookedAt {
  /** Ids of children and drafts that were here. */
  readonly here: ReadonlySet<string>;
  readonly ofThisVault: boolean;
}

/** What of a file was not written, by id. */
export interface LeftOut {
  /** Children who were erased since the file was looked at. */
  readonly gone: readonly string[];
  /** Children whose records are not to be changed. */
  readonly restricted: readonly string[];
  /** Drafts: with such a child, erased since, or under the id of another child's draft. */
  readonly drafts: readonly string[];
}
