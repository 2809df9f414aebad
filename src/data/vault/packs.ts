import type { PackContent } from '../../core/library.ts';

/** Something installed beside the built-in framework. */
export interface Pack {
  /** Random. */
  readonly id: string;
  readonly content: PackContent;
}

export interface Packs {
  readonly packs: readonly Pack[];
  /** Ids of packs that cannot be opened. They can still be erased. */
  readonly damaged: readonly string[];
}
