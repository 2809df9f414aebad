import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import type { Erasure } from '../../core/erasure.ts';
import type { PackContent } from '../../core/library.ts';

/** What goes along when many children are written in one transaction (`Vault.writeChildren`). */
export interface WriteOptions {
  /** Ids of children that go in the same transaction. One stays of whom something is here by then that the known erasures and those below had not seen, or cannot be read. */
  readonly erase?: readonly string[];
  /** That children of this vault were erased on another device: kept in the same transaction, united with what is known here. */
  readonly erasures?: readonly Erasure[];
  /** Drafts that go in the same transaction, where everything in them by then is in a finished profile; else they go on as its corrections. */
  readonly finishedDrafts?: readonly Pick<Draft, 'id' | 'childId'>[];
  /** Kept in the same transaction. What is here under the same name stays: reviews may rest on it. */
  readonly packs?: readonly PackContent[];
  /** What to keep when the vault already holds a record with this id; without it, the given record takes its place. */
  readonly merge?: (stored: ChildRecord, given: ChildRecord) => ChildRecord;
  /** The same for drafts. With it, a draft of a review that is finished by then is its correction, or goes. */
  readonly mergeDraft?: (stored: Draft, given: Draft) => Draft;
  /** Called as children are sealed, before the one transaction. */
  readonly onProgress?: (sealed: number, of: number) => void;
}
