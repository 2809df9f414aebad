import { type Erasure, mergeErasures } from '../../core/merge/erasure.ts';
import { type ChildCopy, mergeChild } from '../../core/merge/mergeVault.ts';
import { sameContent } from '../../core/sameContent.ts';
import type { ErasurePreview, ImportPreview } from './importPreview.ts';

/** What erasures in a file of this very vault (`there`) would do to children who are not in it (`inFile`), and which of them are to be kept. */
export async function previewErasures(
  there: ReadonlyMap<string, Erasure>, here: ReadonlyMap<string, Erasure>, inFile: ReadonlySet<string>,
  hereOf: (childId: string) => Promise<ChildCopy>, pause: () => Promise<void> | undefined,
): Promise<Pick<ImportPreview, 'erasures' | 'erasuresToKeep'>> {
  const erasures: ErasurePreview[] = [];
  const erasuresToKeep: Erasure[] = [];
  for (const erasure of there.values()) {
    await pause();
    const known = here.get(erasure.id);
    const both = known ? mergeErasures(known, erasure) : erasure;
    if (!known || !saysSame(known, both)) erasuresToKeep.push(both);
    if (inFile.has(erasure.id)) continue;
    const mine = await hereOf(erasure.id);
    if (mine.record) erasures.push({ id: erasure.id, mine: mine.record, goes: !mine.record.card.restrictedOn && mergeChild(mine, { drafts: [], erasure, erasedDrafts: there }).goes });
  }
  return { erasures, erasuresToKeep };
}

function saysSame(one: Erasure, other: Erasure): boolean {
  return sameContent({ ...one, events: one.events.toSorted() }, { ...other, events: other.events.toSorted() });
}
