import type { CouncilFramework } from '../../core/council/councilFile.ts';
import { frameworkKey } from '../../core/council/councilMerge.ts';
import type { FrameworkLookup } from '../../core/framework.ts';

/** What each of these is called in a list, and by what it is chosen. Two of one edition are told apart by what differs: the line, or the strands. */
export function frameworkNames(frameworks: readonly CouncilFramework[], of: FrameworkLookup): readonly { readonly key: string; readonly name: string }[] {
  return frameworks.map((framework, at) => {
    const { id, edition, overTheLineFrom } = framework;
    const alike = frameworks.filter((other) => other.id === id && other.edition === edition);
    const sameLine = alike.filter((other) => other.overTheLineFrom === overTheLineFrom);
    const count = strandsOf(framework);
    const says = [
      `${of({ id, edition })?.title ?? id}, edition ${edition}`,
      ...(alike.length > sameLine.length ? [`over the line from level ${overTheLineFrom}`] : []),
      ...(sameLine.length > 1 ? [`${count} strands`] : []),
      ...(sameLine.filter((other) => strandsOf(other) === count).length > 1 ? [`form ${frameworks.slice(0, at + 1).filter((other) => sameLine.includes(other)).length}`] : []),
    ];
    return { key: frameworkKey(framework), name: says.join(', ') };
  });
}

function strandsOf({ domains }: CouncilFramework): number {
  return domains.reduce((sum, { strands }) => sum + strands.length, 0);
}
