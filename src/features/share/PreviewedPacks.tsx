import { FRAMEWORK_FORMAT, nameOfPack, type PackContent } from '../../core/library.ts';
import type { PackPreview } from '../../data/file/importPreview.ts';

/** The frameworks and local help in a file, and what would happen to each. Nothing when there are none. */
export function PreviewedPacks({ packs, leftOut }: { packs: readonly PackPreview[]; leftOut: number }) {
  return (
    <>
      {packs.length > 0 && (
        <>
          <p>It also holds:</p>
          <ul>
            {packs.map(({ state, content }) => (
              <li key={nameOfPack(content)}>{titleOf(content)}. {content.format === FRAMEWORK_FORMAT ? WHAT_HAPPENS[state] : WITH_HELP[state]}</li>
            ))}
          </ul>
        </>
      )}
      {leftOut > 0 && (
        <p>
          {leftOut === 1 ? 'One framework' : `${leftOut} frameworks`} in the file cannot be read by this version of the app and will be left out.
          Reviews rated with it are kept, and can be read once it is installed.
        </p>
      )}
    </>
  );
}

function titleOf(content: PackContent): string {
  return content.format === FRAMEWORK_FORMAT
    ? `The framework “${content.title}”, edition ${content.edition}`
    : `Local help from ${content.owner} for ${content.framework}`;
}

const WHAT_HAPPENS: Readonly<Record<PackPreview['state'], string>> = {
  new: 'It is not on this device and would be added, so that reviews rated with it can be read.',
  same: 'It is here already.',
  other: 'One with the same name and edition is here and says something else. The one on this device stays, and the reviews in the file are read with it. Ask the sender which is right.',
  ownName: 'It calls itself as the built-in framework does, which is here already, and will be left out.',
  notNeeded: 'No review in the file was rated with it, and it will be left out. It can be installed in Settings.',
};

const WITH_HELP: Readonly<Record<PackPreview['state'], string>> = {
  ...WHAT_HAPPENS,
  new: 'It is not on this device and would be added to the ideas that help.',
  other: 'Help of the same owner is here and says something else. What is on this device stays.',
  notNeeded: 'It will be left out. It can be installed in Settings.',
};
