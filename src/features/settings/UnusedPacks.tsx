import { FRAMEWORK_FORMAT } from '../../core/library.ts';
import { SCHOOL_KEY_ID } from '../../core/council/schoolKey.ts';
import type { Packs } from '../../data/vault/vault.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { editionInWords } from './packInWords.ts';
import type { Removable } from './RemovePack.tsx';

/** What was installed and does nothing: packs that cannot be read, and a framework that has become built in since. The school's key too, where it cannot be read: it lies among them. */
export function UnusedPacks({ packs: { packs, damaged }, onRemove }: { packs: Packs; onRemove: (what: Removable) => void }) {
  const { all: [builtIn] } = useFrameworks();
  const overtaken = packs.flatMap(({ id, content }) =>
    (content.format === FRAMEWORK_FORMAT && content.id === builtIn?.id && content.edition === builtIn.edition ? [{ id, content, name: editionInWords(content) }] : []));
  const packsDamaged = damaged.filter((id) => id !== SCHOOL_KEY_ID);
  return (
    <>
      {damaged.includes(SCHOOL_KEY_ID) && (
        <Notice tone="problem" title="The school’s key for council files cannot be read.">
          <p>It is damaged: the key from which children’s pseudonyms are made. Children’s records are not affected. Bring in a backup of these records from after the first council file: it puts the key back.</p>
          <p>Only if there is none, remove it: the next file then has a new one, and a council counts every child twice until it leaves the older file out.</p>
          <p><Button onClick={() => onRemove({ id: SCHOOL_KEY_ID, name: 'the key for council files', about: 'The next council file makes a new one, with other pseudonyms.' })}>Remove the key</Button></p>
        </Notice>
      )}
      {packsDamaged.map((id, at) => {
        const name = packsDamaged.length === 1 ? 'what cannot be read' : `what cannot be read, number ${at + 1}`;
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
