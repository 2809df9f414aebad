import type { ChildRecord } from '../../core/child.ts';
import type { Day } from '../../core/day.ts';
import type { Draft } from '../../core/draft.ts';
import type { Erasure } from '../../core/merge/erasure.ts';
import type { FrameworkLookup } from '../../core/framework.ts';
import type { PackContent } from '../../core/library.ts';
import type { ReviewKind } from '../../core/review.ts';
import type { SchoolKey } from '../../core/council/schoolKey.ts';
import type { EnvelopeKind } from './envelope.ts';

/**
 * What a file has for something that may be here.
 *
 * `new` it is not here · `same` nothing differs · `newer` the file adds something · `older` it differs, and has nothing
 * to add · `both` it was changed here and there: both are kept · `conflict` one frozen event says two things, which cannot
 * honestly happen · `damaged` what is here cannot be read, and would be replaced · `erased` it was erased from this very vault ·
 * `restricted` it is here and not to be changed: it stays as it is · `otherChild` a draft under the id of another child's draft: it is
 * left out · `tooMuch` alone or with what is here it would be more than a file can carry, so that no backup could be read: it is left out.
 */
export type ImportState = 'new' | 'same' | 'newer' | 'older' | 'both' | 'conflict' | 'damaged' | 'erased' | 'restricted' | 'otherChild' | 'tooMuch';

export interface ImportPreview {
  readonly kind: EnvelopeKind;
  readonly exportedOn: Day;
  /** Whether it is a backup of this very vault. */
  readonly isOfThisVault: boolean;
  readonly children: readonly ChildPreview[];
  readonly drafts: readonly DraftPreview[];
  readonly packs: readonly PackPreview[];
  /** How many frameworks in the file cannot be read here. They are left out. */
  readonly packsLeftOut: number;
  /** What the school's key is to be from now on; left out where it stays as it is. */
  readonly schoolKey?: SchoolKey;
  /** Children here who were erased where the file comes from. Only in a backup of this very vault. */
  readonly erasures: readonly ErasurePreview[];
  /** What the file says was erased from this very vault, united with what is known here, where that is more than was known. */
  readonly erasuresToKeep: readonly Erasure[];
  /** Drafts here of which everything is in a profile that the file brings finished. They go. */
  readonly finishedDrafts: readonly Draft[];
  /** Drafts here that were erased on another device, after everything in them had been seen there. They go. */
  readonly erasedDrafts: readonly Draft[];
  /** Drafts here, and not in the file, of reviews that it brings finished without all of them: they go on as corrections. */
  readonly correcting: readonly Draft[];
}

/** A child here, and not in the file, who was erased on another device. `goes` is false where something here was not known there, or the record is not to be changed: then all of it stays. */
export interface ErasurePreview {
  readonly id: string;
  readonly mine: ChildRecord;
  readonly goes: boolean;
}

export interface DraftsHere {
  readonly drafts: readonly Draft[];
  readonly damaged: readonly string[];
}

/** What is known here of this vault, so that erasures can travel between copies of it. */
export interface VaultHere {
  readonly vaultId: string;
  readonly erasures: readonly Erasure[];
  /** The drafts of a child, and the ids of those that are damaged. */
  readonly draftsOf: (childId: string) => Promise<DraftsHere>;
  readonly schoolKey?: SchoolKey | undefined;
  /** Nobody is here but invented children. */
  readonly isEmpty?: boolean;
}

/**
 * A framework or local help in the file. `new` it is not here · `same` nothing differs · `other` what is here under the
 * same name says something else, and stays: reviews were rated with it · `ownName` it calls itself as the built-in
 * framework does, and is left out · `notNeeded` no review in the file rests on it, and the file is no backup: left out.
 */
export interface PackPreview {
  readonly state: 'new' | 'same' | 'other' | 'ownName' | 'notNeeded';
  readonly content: PackContent;
}

/** What is here, for what comes with the records. */
export interface PacksHere {
  readonly packs: readonly PackContent[];
  /** The id of the built-in framework: nobody else's document may bear it. */
  readonly builtIn: string;
  /** The frameworks that are here, the built-in one among them; without it nothing is said of codes that they do not know. */
  readonly of?: FrameworkLookup;
}

export interface ChildPreview {
  readonly id: string;
  readonly state: ImportState;
  /** Of the card alone. */
  readonly card: ImportState;
  /** Of each review in the file, the oldest first. `both`: each side has an edition that the other lacks, and both are listed. */
  readonly reviews: readonly ReviewPreview[];
  readonly theirs: ChildRecord;
  readonly mine?: ChildRecord;
  /** The record as it will stand when this child is taken in; `mine` itself when nothing would change. */
  readonly outcome: ChildRecord;
  /** That the child was erased from this vault. With a state other than `erased`, there is something that was not known then. */
  readonly erasure?: Erasure;
  /** What would come in and has no place in its framework. It is kept as it is. */
  readonly unknown?: UnknownCodes;
}

/** How many ratings are of strands, and strengths of domains, that their framework does not have. */
export interface UnknownCodes {
  readonly ratings: number;
  readonly strengths: number;
}

export interface ReviewPreview {
  readonly id: string;
  readonly reviewedOn: Day;
  readonly kind: ReviewKind;
  readonly state: ImportState;
}

export interface DraftPreview {
  readonly id: string;
  readonly childId: string;
  /** `older` also when the review was finished and nothing came after. `both`: some answers differ, and both are kept. */
  readonly state: Exclude<ImportState, 'conflict'>;
  readonly theirs: Draft;
  readonly mine?: Draft;
  /** As it will stand. A draft of a review that was finished elsewhere, with something that came after, corrects it. */
  readonly outcome: Draft;
  /** That it was erased from this vault by itself. */
  readonly erasure?: Erasure;
}
