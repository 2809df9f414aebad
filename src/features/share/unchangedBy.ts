import type { ChildRecord } from '../../core/child.ts';
import { sameContent } from '../../core/sameContent.ts';
import type { ImportPreview } from '../../data/file/importPreview.ts';

/**
 * The ids of children and drafts of which a file changes nothing that anybody could see: at most what each copy knows of the
 * other. That goes along where something else is brought in, and is neither asked about nor counted.
 */
export function unchangedBy({ children, drafts }: ImportPreview): ReadonlySet<string> {
  const same = children.filter(({ state, mine, outcome }) => state === 'same' && mine !== undefined && sameContent(bare(mine), bare(outcome)));
  return new Set([...same, ...drafts.filter(({ state }) => state === 'same')].map(({ id }) => id));
}

function bare({ versions: _, cardEdition: __, ...record }: ChildRecord): Omit<ChildRecord, 'versions' | 'cardEdition'> {
  return record;
}
