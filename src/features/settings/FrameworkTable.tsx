import { Link } from 'wouter';
import type { Framework } from '../../core/framework.ts';
import { type Resting, restingOn } from '../../state/packs.ts';
import { Button } from '../../ui/Button.tsx';
import { Table } from '../../ui/Table.tsx';
import { editionInWords, languageInWords, restingInWords } from './packInWords.ts';
import type { Removable } from './RemovePack.tsx';

interface Props {
  /** The built-in one first. */
  readonly frameworks: readonly Framework[];
  /** Undefined while it is being counted. */
  readonly resting: readonly Resting[] | undefined;
  /** Undefined for the one that is built in. */
  readonly removable: (framework: Framework) => Removable | undefined;
  readonly onRemove: (what: Removable) => void;
}

/** Every framework on this device, and how much was rated with it. */
export function FrameworkTable({ frameworks, resting, removable, onRemove }: Props) {
  return (
    <Table
      caption="Frameworks on this device"
      head={['Framework', 'Owner', 'Used by', 'What you can do']}
      rows={frameworks.map((framework, at) => {
        const { id, edition, code, title, language, owner } = framework;
        const rests = resting && restingInWords(restingOn(framework, resting));
        const what = removable(framework);
        const name = <span className="visually-hidden">{editionInWords(framework)}</span>;
        return {
          key: `${id} ${edition}`,
          heading: (
            <>
              <strong lang={language}>{title}</strong><br />
              Edition {edition}, {at === 0 ? 'built in' : 'installed'}<br />
              <span className="meta">{id}, letters {code}, {languageInWords(language)}</span>
            </>
          ),
          cells: [
            owner,
            rests === undefined ? 'Counting…' : rests || 'Nothing',
            <div key="do" className="row">
              <Link href={`/framework/${id}/${edition}`}>Read the framework {name}</Link>
              {what && rests === '' && <Button onClick={() => onRemove(what)}>Remove {name}</Button>}
              {what && rests && <span className="meta">It stays while it is used.</span>}
            </div>,
          ],
        };
      })}
    />
  );
}
