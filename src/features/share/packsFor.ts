import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import type { FrameworkRef } from '../../core/framework.ts';
import { FRAMEWORK_FORMAT, type PackContent } from '../../core/library.ts';
import type { Packs } from '../../data/vault/vault.ts';

/** The installed frameworks that a child's reviews and drafts were rated with: without them nobody could read the levels. */
export function packsFor({ events }: ChildRecord, drafts: readonly Draft[], { packs }: Packs): readonly PackContent[] {
  const used: readonly FrameworkRef[] = [...events.map(({ profile }) => profile.framework), ...drafts.map(({ framework }) => framework)];
  return packs.map(({ content }) => content).filter((content) => content.format === FRAMEWORK_FORMAT
    && used.some(({ id, edition }) => id === content.id && edition === content.edition));
}
