import { FRAMEWORK_FORMAT } from '../../core/library.ts';
import type { Packs } from '../../data/vault/vault.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { editionInWords } from './packInWords.ts';
import type { Removable } from './RemovePack.tsx';

/** What was installed and does nothing: packs that cannot be read, and a framework that has become built in since. */
export function UnusedPacks({ packs: { packs, damaged }, onRemove }: { packs: Packs; onRemove: (what: Removable) => void }) {
  const { all: [builtIn] } = useFrameworks();
  const overtaken = packs.flatMap(({ id, content }) =>
    (content.format === FRAMEWORK_FORMAT && content.id === builtIn?.id && content.edition === builtIn.edition ? [{ id, content, name: editionInWords(content) }] : []));
  return (
    <>
      {damaged.map((id, at) => {
        const name = damaged.length === 1 ? 'what cannot be read' : `what cannot be read, number ${at + 1}`;
        return (
          <Notice key={id} tone="problem" title="Something that was installed cannot be read.">
            <p>It is damaged: a framework or local help. Reviews and drafts are not affected. Remove it, and install its file again if you have it.</p>
            <p><Button onClick={() => onRemove({ id, name, about: 'What rests on it is kept, and can be read in full once its file is installed again.' })}>Remove {name}</Button></p>
          </Notice>
        );
      })}
      {overtaken.map(({ id, content, name }) => (
        <Notice key={id} title={`An installed copy of ${name} is not used.`}>
          <p>A framework with the same id and edition has come with the app since.</p>
          <p><Button onClick={() => onRemove({ id, content, name: `the installed copy of ${name}`, about: 'The one that is built in stays.' })}>Remove the installed copy</Button></p>
        </Notice>
      ))}
    </>
  );
}
