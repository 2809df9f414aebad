import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { type Framework, type FrameworkRef, isSameEdition } from '../../core/framework.ts';
import { FRAMEWORK_FORMAT, type PackContent } from '../../core/library.ts';
import { profileEvents } from '../../core/review.ts';
import type { Packs } from '../../data/vault/vault.ts';

/** The installed frameworks that a child's reviews and drafts were rated with: without them nobody could read the levels. `all` has the built-in one first. */
export function frameworksFor({ events }: ChildRecord, drafts: readonly Draft[], [, ...installed]: readonly Framework[]): readonly Framework[] {
  return installed.filter(isIn([...profileEvents(events).map(({ profile }) => profile.framework), ...drafts.map(({ framework }) => framework)]));
}

/**
 * The documents of these frameworks, to go into a file; never local help, which reading does not need.
 *
 * They go whole, with their practice cases. Without these a document would still be sound, and smaller. But where it was
 * kept it would stand under the same id and edition with other content, and when the whole one came later, the receiver
 * would be told that the two say different things, and would go on with the lesser one.
 */
export function packsFor(frameworks: readonly Framework[], { packs }: Packs): readonly PackContent[] {
  const isWanted = isIn(frameworks);
  return packs.map(({ content }) => content).filter((content) => content.format === FRAMEWORK_FORMAT && isWanted(content));
}

function isIn(refs: readonly FrameworkRef[]) {
  return (one: FrameworkRef) => refs.some((ref) => isSameEdition(ref, one));
}
