import { FRAMEWORK_FORMAT, type PackContent } from '../../core/library.ts';
import type { PackPreview } from '../../data/file/preview.ts';

/** The frameworks and local help in a file, and what would happen to each. Nothing when there are none. */
export function PreviewedPacks({ packs }: { packs: readonly PackPreview[] }) {
  if (packs.length === 0) return null;
  return (
    <>
      <p>It also holds:</p>
      <ul>
        {packs.map(({ state, content }) => <li key={titleOf(content)}>{titleOf(content)}. {WHAT_HAPPENS[state]}</li>)}
      </ul>
    </>
  );
}

function titleOf(content: PackContent): string {
  return content.format === FRAMEWORK_FORMAT
    ? `The framework “${content.title}”, edition ${content.edition}`
    : `Local help from ${content.owner}`;
}

const WHAT_HAPPENS: Readonly<Record<PackPreview['state'], string>> = {
  new: 'It is not on this device and would be added, so that reviews rated with it can be read.',
  same: 'It is here already.',
  other: 'One with the same name and edition is here and says something else. The one on this device stays, and the reviews in the file are read with it. Ask the sender which is right.',
};
