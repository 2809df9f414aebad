import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import type { Erasure } from '../../core/merge/erasure.ts';
import type { SchoolKey } from '../../core/council/schoolKey.ts';
import type { DraftRowChange } from './commit.ts';
import type { Answer } from './connection.ts';
import type { Concern, Snapshot } from './snapshot.ts';
import type { PackContent } from './vault.ts';

/** Something to be done to children, drafts and packs, all of it or nothing. */
export interface Edit extends Concern {
  /** Asked again, with what stands then, whenever something moved meanwhile. */
  decide(stored: Pick<Snapshot, 'record' | 'draft' | 'draftCounters'>): Answer<Decision>;
  /** To be kept in the same transaction. Where one of that name is there already, it stays, unless they are to replace it. */
  readonly packs?: readonly PackContent[];
  readonly replacesPacks?: true;
  /** From another copy of this vault: of it and one that is here, the one both settle on is kept. */
  readonly schoolKey?: SchoolKey;
  /** To be kept where there is none. */
  readonly newSchoolKey?: SchoolKey;
  /** To be kept in the same transaction, united with what is there. */
  readonly erasures?: readonly Erasure[];
  readonly onSealed?: (children: number) => void;
  /** Told what became of the drafts' rows, in the same step in which it is known that they are written. */
  readonly onWritten?: (drafts: readonly DraftRowChange[]) => void;
}

/** What shall stand in the vault, by id; undefined takes it away. What is not named stays as it is. */
export interface Decision {
  readonly children: ReadonlyMap<string, ChildRecord | undefined>;
  readonly drafts: ReadonlyMap<string, Draft | undefined>;
  readonly oneByOne?: OneByOne | undefined;
}

/** Children who are here, each opened and changed only when it is sealed, so that thousands are never open at the same time. */
export interface OneByOne {
  readonly ids: ReadonlySet<string>;
  /** What shall stand; undefined leaves it as it is. Any problem ends the edit, with nothing written; but for a row that is damaged where many are changed, which is passed over. */
  readonly after: (id: string) => Answer<ChildRecord | undefined>;
}
