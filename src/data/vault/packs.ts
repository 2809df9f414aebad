import type { PackContent } from '../../core/library.ts';
import { SCHOOL_KEY_FORMAT, type SchoolKey, settledKey } from '../../core/council/schoolKey.ts';

/** Something installed beside the built-in framework. */
export interface Pack<Content = PackContent> {
  /** Random; that of the school's key is `SCHOOL_KEY_ID`. */
  readonly id: string;
  readonly content: Content;
}

export interface Packs {
  readonly packs: readonly Pack[];
  /** Ids of rows that cannot be opened: packs, or the school's key. They can still be erased. */
  readonly damaged: readonly string[];
  /** It lies among them, so that it is copied and sealed anew as they are; it is never one of them. */
  readonly schoolKey?: Pack<SchoolKey>;
}

/** The packs from opened rows, the oldest first; a row that does not open has no content. */
export function packsOf(opened: readonly { readonly id: string; readonly content: PackContent | SchoolKey | undefined }[]): Packs {
  const packs: Pack[] = [];
  const damaged: string[] = [];
  let schoolKey: Pack<SchoolKey> | undefined;
  for (const { id, content } of opened) {
    if (!content) damaged.push(id);
    else if (content.format !== SCHOOL_KEY_FORMAT) packs.push({ id, content });
    else schoolKey = { id, content: schoolKey ? settledKey(schoolKey.content, content) : content };
  }
  return { packs, damaged, ...(schoolKey && { schoolKey }) };
}
